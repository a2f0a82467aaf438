"""What may be the same and which matter it may be: seen at the desk, merged and parted again; a list taken in."""

import re

from test_cases import do, looked_at, path_of


def enter(clerk, words):
    """Enters a matter that a resident brought; gives the address of its case."""
    clerk.go("/cases/new")
    clerk.page.locator("select[name=place]").select_option(index=1)
    clerk.page.locator("textarea[name=text]").fill(words)
    clerk.page.get_by_label("居民反映的").check()
    clerk.page.get_by_role("button", name="登记", exact=True).click()
    clerk.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))
    return path_of(clerk)


def test_two_of_one_matter_are_seen_merged_and_parted(arrive):
    clerk = arrive("desk")
    clerk.be("communityClerk")
    wrong = []
    first = enter(clerk, "九号楼后面的垃圾堆了一个星期没有清运")
    clerk.go("/cases/new")
    clerk.page.locator("select[name=place]").select_option(index=1)
    clerk.page.locator("textarea[name=text]").fill("九号楼后面垃圾堆了一个星期，没人清运")
    clerk.page.get_by_role("button", name="先看可能是哪一项").click()
    clerk.page.wait_for_load_state()
    main = clerk.page.locator("main")
    assert "可能是同一件" in main.inner_text()
    assert "没人清运" in clerk.page.locator("textarea[name=text]").input_value()
    wrong += looked_at(clerk, "likely-entry")

    second = enter(clerk, "九号楼后面垃圾堆了一个星期，没人清运")
    assert "可能是同一件" in main.inner_text() and "文字有" in main.inner_text()
    wrong += looked_at(clerk, "likely-case")
    link = main.locator(f"li:has(a[href='{first}'])")
    link.locator("summary", has_text="并入这一件").click()
    clerk.page.locator("dialog[open]").get_by_role("button", name="并入这一件").click()
    clerk.page.wait_for_load_state()
    assert "已并案" in main.inner_text()
    clerk.page.get_by_role("button", name="取消并案").click()
    clerk.page.wait_for_load_state()
    clerk.go(second)
    assert "并入这一件" in main.inner_text()

    clerk.go("/cases/recurring")
    wrong += looked_at(clerk, "recurring")
    assert not wrong, "\n".join(wrong)


def test_a_list_of_another_system_is_looked_at_and_taken_in(arrive):
    dispatcher = arrive("desk", dark=True)
    dispatcher.be("townshipDispatcher")
    wrong = []
    dispatcher.go("/cases/import")
    wrong += looked_at(dispatcher, "import")
    lines = "工单编号,诉求内容,受理时间\nZ-1,水管漏水,2026-01-02\nZ-2,,2026-01-03\n"
    file = {"name": "旧系统.csv", "mimeType": "text/csv", "buffer": lines.encode("gb18030")}
    for then, said in [("先看每一行", "可以导入 1 行"), ("导入没有问题的行", "导入了 1 件")]:
        dispatcher.page.locator("input[type=file]").set_input_files(file)
        dispatcher.page.locator("input[name=source]").fill("旧系统")
        dispatcher.page.get_by_label(then).check()
        dispatcher.page.get_by_role("button", name="上传").click()
        dispatcher.page.wait_for_load_state()
        assert said in dispatcher.page.locator("main").inner_text()
        wrong += looked_at(dispatcher, f"import-{'looked' if then.startswith('先') else 'taken'}")
    assert not wrong, "\n".join(wrong)
