"""The example catalogue in the browser: found by first letters, changed in a draft, asked for and granted."""

import re

from looking import audit


def test_a_standard_is_changed_and_a_department_asks_for_the_grids(arrive):
    supervisor = arrive("desk")
    supervisor.be("supervisor")
    page = supervisor.page
    supervisor.go("/matters")
    page.locator("input[name=q]").fill("dtgz")
    page.get_by_role("button", name="查找").click()
    page.get_by_role("link", name="公共安全 › 电梯故障").click()
    assert "修好并恢复运行" in page.locator("main").inner_text()
    assert audit(page) == []
    address = page.url

    supervisor.go("/matters/editions")
    page.locator("input[name=title]").fill("浏览器里起草的一版")
    page.get_by_role("button", name="开始起草").click()
    page.wait_for_url(re.compile(r"/matters/draft$"))
    page.goto(f"{address}/wording")
    page.locator("input[name=limit-1]").fill("很快")
    page.get_by_role("button", name="记入草稿").click()
    assert "不是时限" in page.locator("main").inner_text()
    page.locator("input[name=limit-1]").fill("2工作时")
    page.get_by_role("button", name="记入草稿").click()
    page.wait_for_url(address)
    supervisor.go("/matters/draft")
    page.get_by_role("button", name="让草稿生效").click()
    page.wait_for_url(re.compile(r"/matters/editions$"))
    page.goto(address)
    assert "2 个工作时" in page.locator("main").inner_text()

    head = arrive("desk")
    head.be("departmentHead")
    head.go("/matters?q=电梯困人")
    head.page.get_by_role("link", name="公共安全 › 电梯困人").click()
    head.page.get_by_role("link", name="申请交给网格").click()
    for name, text in [("work", "守在门外安抚"), ("basis", "特种设备安全法"), ("hours", "1"), ("yuan", "0")]:
        head.page.locator(f"[name={name}]").fill(text)
    head.page.get_by_role("button", name="提交申请").click()
    head.page.wait_for_url(re.compile(r"/matters/admissions/[0-9A-Z]{13}"))
    request = head.page.url.split("?")[0]

    page.goto(request)
    page.get_by_text("同意", exact=True).click()
    page.get_by_role("button", name="列入网格事项清单").click()
    page.wait_for_url(request)
    supervisor.go("/matters/grid-list")
    assert "守在门外安抚" in page.locator("main").inner_text()
    assert audit(page) == []
