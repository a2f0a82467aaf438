"""A list of people, as an office keeps it, comes into the register: looked at, wrong rows mended and sent again."""

import re

import pytest

from looking import audit

PHONES = "139123{:05d}"


def grids_of(clerk):
    """The names of the grids below the clerk's own community."""
    clerk.go("/persons")
    return [name for name in clerk.page.locator(".place-filter .below a").all_text_contents() if name]


def send(clerk, name, content):
    clerk.go("/persons/import")
    clerk.page.locator("input[name=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content})
    clerk.page.get_by_role("button", name="上传并预览").click()
    clerk.page.wait_for_url(re.compile(r"/persons/import/[0-9A-Z]{13}"))


def preview(clerk, post="", area=None):
    """Says what the columns hold, as the page suggests it."""
    if post:
        clerk.page.locator("select[name=post]").select_option(post)
    clerk.page.get_by_role("button", name="预览").click()
    clerk.page.wait_for_url(re.compile(r"/persons/import/[0-9A-Z]{13}(\?|$)"))


def apply(clerk, rows):
    clerk.page.get_by_role("button", name=f"导入这 {rows} 行").click()
    done = clerk.page.get_by_text(f"已完成：导入 {rows} 行")
    for _ in range(40):
        clerk.page.wait_for_timeout(500)
        if done.count():
            return
        clerk.page.reload()
    raise AssertionError(clerk.page.locator("main").inner_text())


def errors(clerk):
    with clerk.page.expect_download() as download:
        clerk.page.get_by_role("link", name="下载没导入的行").click()
    return open(download.value.path(), encoding="utf-8-sig").read()


def test_a_list_in_gbk_is_taken_over_and_its_wrong_row_mended(arrive):
    clerk = arrive("desk")
    clerk.be("communityClerk")
    grids = grids_of(clerk)
    lines = ["网格员花名册,,,,", "序号,姓名,手机号码,所属网格,职务"]
    lines += [f"{i + 1},{name},{PHONES.format(70001 + i)},{grids[i % len(grids)]},{post}" for i, (name, post) in
              enumerate([("欧阳小雨", "兼职"), ("司马光明", "网格信息员"), ("上官云", "协管员")])]
    lines += [f"4,诸葛小明,139,{grids[0]},兼职", "5,夏侯惇儿,13912370009,月球网格,兼职", ",,,,"]
    send(clerk, "花名册.csv", "\n".join(lines).encode("gbk"))
    page = clerk.page
    assert page.locator("select[name=column-1]").input_value() == "name"
    assert page.locator("select[name=column-3]").input_value() == "area"
    looks(arrive, page.url, "columns")
    preview(clerk)
    text = page.locator("main").inner_text()
    assert "可以导入 3 行" in text and "月球网格" in text
    assert "13912370001" not in page.content()
    looks(arrive, page.url, "preview")
    apply(clerk, 3)
    looks(arrive, page.url, "done")
    mended = errors(clerk).replace(",139,", ",13912370008,").replace("月球网格", grids[-1])
    assert "错误说明" in mended and "欧阳小雨" not in mended
    send(clerk, "改好.csv", mended.encode("utf-8"))
    apply(clerk, 2)
    clerk.go("/persons?q=诸葛小明")
    assert "诸葛小明" in page.locator("main").inner_text()
    clerk.nothing_wrong()


def looks(arrive, url, name):
    """The page in four looks; read by machine, and by eye where pictures are kept."""
    path = re.sub(r"^https?://[^/]+", "", url)
    for size, dark, language in [("phone", False, "zh"), ("phone", True, "zh"), ("desk", False, "zh"),
                                 ("desk", True, "zh")]:
        person = arrive(size, dark, language)
        person.be("communityClerk")
        person.go(path)
        found = audit(person.page) + person.watch.take()
        person.picture(f"import-{name}-{size}-{'dark' if dark else 'light'}-{language}")
        assert found == [], "\n".join(found)


def test_without_script_a_move_is_decided_on_the_phone(arrive):
    clerk = arrive("phone", script=False)
    clerk.be("communityClerk")
    grids = grids_of(clerk)
    assert len(grids) > 1
    heading = "姓名,电话,网格,岗位\n"
    send(clerk, "一.csv", (heading + f"东方不败,13912370101,{grids[0]},兼职\n").encode())
    preview(clerk)
    apply(clerk, 1)
    send(clerk, "二.csv", (heading + f"东方不败,13912370101,{grids[1]},兼职\n").encode())
    page = clerk.page
    assert "要决定 1" in page.locator("main").inner_text()
    page.get_by_role("button", name="调到这里").click()
    assert "原岗位结束" in page.locator("main").inner_text()
    apply(clerk, 1)
    page.get_by_role("link", name="东方不败").click()
    assert "调往别处" in page.locator("main").inner_text()


@pytest.mark.parametrize("name, content, told", [
    ("旧.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧格式"), ("空.csv", b" ", "没有内容"),
])
def test_a_file_that_is_no_list_is_told(arrive, name, content, told):
    clerk = arrive("phone")
    clerk.be("communityClerk")
    clerk.go("/persons/import")
    clerk.page.locator("input[name=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": content})
    clerk.page.get_by_role("button", name="上传并预览").click()
    clerk.page.wait_for_load_state()
    assert told in clerk.page.locator("main").inner_text()
