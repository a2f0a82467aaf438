"""The desk by keyboard alone: list, case beside it, search, what is new, several at once, a kept view."""

import re

from looking import looking_at
from test_cases import card_of_a_grid
from test_intake import PHOTO

looked_at = looking_at("desk")


def report(stranger, card, words, on_map=False):
    stranger.go(card)
    stranger.page.get_by_role("link", name="反映问题").click()
    stranger.page.wait_for_load_state()
    if on_map:
        stranger.page.get_by_role("link", name="在地图上指位置").click()
        stranger.page.locator(".point-map .shape").first.wait_for()
        stranger.page.get_by_role("button", name="就在地图中间").click()
    stranger.page.locator("textarea[name=text]").fill(words)
    stranger.page.get_by_role("button", name="提交").click()
    stranger.page.wait_for_url(re.compile(r"/r/"))


def press(person, *keys):
    for key in keys:
        person.page.keyboard.press(key)


def focused(person):
    return person.page.evaluate("document.activeElement?.closest('[data-desk-rows] li')?.innerText ?? ''")


def down_to(person, words):
    """Goes down the list until the row with the words has the focus."""
    for _ in range(60):
        if words in focused(person):
            return
        press(person, "j")
    raise AssertionError(f"no row with {words}: {focused(person)}")


def open_row(person, words):
    down_to(person, words)
    press(person, "Enter")
    person.page.locator(".desk-case", has_text=words).wait_for()


def file_it(person):
    """The first act of the case, chosen and sent by keys."""
    press(person, "1")
    person.page.locator("dialog[open] select[name=standard]").wait_for()
    press(person, "ArrowDown", "Tab", "Enter")
    person.page.get_by_text("已办理。").wait_for()


def test_a_clerk_keeps_the_desk_by_keyboard_alone(arrive):
    clerk, stranger = arrive("desk"), arrive("phone")
    clerk.be("communityClerk")
    card = card_of_a_grid(clerk)
    for words in ["单元门口的灯泡坏了", "花坛里的水管漏水", "楼道里堆着旧沙发"]:
        report(stranger, card, words)
    wrong = []

    clerk.go("/cases")
    wrong += looked_at(clerk, "list")
    press(clerk, "?")
    keys = clerk.page.locator("dialog[open]")
    keys.wait_for()
    assert "下一件" in keys.inner_text() and "显示新的" in keys.inner_text()
    press(clerk, "Escape")

    # The list stays while cases are opened beside it, and what may be done has a key.
    open_row(clerk, "灯泡坏了")
    assert re.search(r"/cases/[0-9A-Z]{13}\?area=", clerk.page.url)
    assert clerk.page.locator("[data-desk-rows] li", has_text="水管漏水").is_visible()
    wrong += looked_at(clerk, "beside")
    file_it(clerk)
    assert clerk.page.locator("[data-desk-case]", has_text="灯泡坏了").is_visible()
    open_row(clerk, "水管漏水")
    file_it(clerk)

    # What is new waits until it is asked for; the reader's place is kept.
    down_to(clerk, "旧沙发")
    report(stranger, card, "井盖晃得厉害")
    clerk.page.locator("[data-desk-news]:not([hidden])").wait_for()
    assert "旧沙发" in focused(clerk)
    assert not clerk.page.locator("[data-desk-rows] li", has_text="井盖晃").count()
    wrong += looked_at(clerk, "news")
    press(clerk, "r")
    clerk.page.locator("[data-desk-rows] li", has_text="井盖晃").wait_for()
    assert "旧沙发" in focused(clerk)

    # One character is found too; the index follows within a second.
    for _ in range(20):
        press(clerk, "/")
        clerk.page.keyboard.press("Control+A")
        clerk.page.keyboard.type("泡")
        press(clerk, "Enter")
        clerk.page.wait_for_url(re.compile(r"[?&]q="))
        if clerk.page.locator("[data-desk-rows] li", has_text="灯泡坏了").count():
            break
        clerk.page.wait_for_timeout(250)
    else:
        raise AssertionError("what has the character isn't found")
    assert clerk.page.locator("[data-desk-rows] li").count() >= 1
    assert not clerk.page.locator("[data-desk-rows] li", has_text="旧沙发").count()
    wrong += looked_at(clerk, "searched")

    # Those of one standard go together.
    clerk.page.get_by_role("link", name=re.compile("待派遣")).focus()
    press(clerk, "Enter")
    clerk.page.wait_for_url(re.compile(r"show=filed"))
    down_to(clerk, "灯泡坏了")
    press(clerk, "x")
    down_to_top(clerk)
    down_to(clerk, "水管漏水")
    press(clerk, "x", "d")
    clerk.page.wait_for_url(re.compile(r"/together"))
    wrong += looked_at(clerk, "together")
    clerk.page.locator("select[name=lead]").focus()
    press(clerk, "ArrowDown", "Tab", "Enter")
    clerk.page.get_by_text("2 件都办好了").wait_for()
    wrong += looked_at(clerk, "sent")
    clerk.page.get_by_role("button", name=re.compile("撤回这次派遣")).focus()
    press(clerk, "Enter")
    clerk.page.get_by_text("2 件都办好了").wait_for()
    assert wrong == []


def down_to_top(person):
    for _ in range(60):
        before = focused(person)
        press(person, "k")
        if focused(person) == before:
            return


def test_a_case_opened_in_its_place_has_its_map_and_shows_the_chosen_pictures(arrive):
    """Both scripts ran once, over the page as it came: what was put in later had neither."""
    clerk, stranger = arrive("desk"), arrive("phone")
    clerk.be("communityClerk")
    card = card_of_a_grid(clerk)
    report(stranger, card, "井边的地砖翘起来了", on_map=True)
    report(stranger, card, "车棚里的灯不亮")
    clerk.go("/cases")
    # The first one with a map is gone to as any other page: its script is missing here.
    open_row(clerk, "地砖翘起来")
    clerk.page.locator(".desk-case .point-mark").wait_for()
    clerk.page.evaluate("window.stays = true")
    for words in ["车棚里的灯", "地砖翘起来"]:
        clerk.page.locator("a[data-desk-row]", has_text=words).click()
        clerk.page.locator(".desk-case .said", has_text=words).wait_for()
        assert "only=" not in clerk.page.url
    clerk.page.locator(".desk-case .point-mark").wait_for()
    clerk.page.locator(".desk-case input[data-pictures]").first.set_input_files([PHOTO])
    clerk.page.locator(".desk-case dialog .pictures img").first.wait_for(state="attached")
    assert clerk.page.evaluate("window.stays")
    assert looked_at(clerk, "in-place") == []


def test_a_desk_has_one_line_to_us_and_lets_go_of_it_unseen(arrive):
    """It had two, and kept one of them open behind other tabs: a browser opens six to a place."""
    clerk = arrive("desk")
    clerk.be("communityClerk")
    lines = []
    clerk.page.on("request", lambda asked: lines.append(asked.url) if "/events?" in asked.url else None)
    clerk.go("/cases")
    clerk.page.wait_for_timeout(500)
    assert len(lines) == 1 and "about=case&area=" in lines[0]
    ended = []
    clerk.page.on("requestfailed", lambda asked: ended.append(asked.url))
    clerk.page.evaluate("""() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }""")
    clerk.page.wait_for_timeout(250)
    assert ended == lines


def test_a_view_is_kept_and_opens_the_desk(arrive):
    dispatcher = arrive("desk", dark=True)
    dispatcher.be("townshipDispatcher")
    wrong = []
    dispatcher.go("/cases")
    press(dispatcher, "f")
    dispatcher.page.locator("select[name=way]").wait_for()
    wrong += looked_at(dispatcher, "filter")
    dispatcher.page.locator("select[name=way]").select_option("scannedCode")
    dispatcher.page.get_by_role("button", name="按这些条件看").press("Enter")
    dispatcher.page.wait_for_url(re.compile(r"way=scannedCode"))
    dispatcher.page.locator("summary", has_text="保存这个列表").press("Enter")
    dialog = dispatcher.page.locator("dialog[open]")
    dialog.locator("input[name=name]").fill("扫码来的")
    dialog.locator("input[name=start]").check()
    dialog.get_by_role("button", name="保存").press("Enter")
    dispatcher.page.get_by_text("已保存。").wait_for()
    dispatcher.go("/cases")
    assert "way=scannedCode" in dispatcher.page.url
    wrong += looked_at(dispatcher, "view")
    dispatcher.go("/case-views")
    wrong += looked_at(dispatcher, "views")
    dispatcher.page.get_by_role("button", name="删除").press("Enter")
    dispatcher.page.get_by_text("您还没有保存列表").wait_for()
    assert wrong == []


def test_a_worker_has_the_desk_on_the_phone_one_after_the_other(arrive):
    worker, english = arrive("phone"), arrive("desk", language="en")
    worker.be("communityClerk")
    wrong = []
    worker.go("/cases?show=newest")
    wrong += looked_at(worker, "phone")
    first = worker.page.locator("a[data-desk-row]").first
    assert first.count()
    first.click()
    worker.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}\?"))
    assert not worker.page.locator(".desk-list").is_visible()
    wrong += looked_at(worker, "phone-case")
    worker.page.get_by_text("‹ 回到列表").click()
    worker.page.wait_for_url(re.compile(r"/cases\?"))
    assert worker.page.locator(".desk-list").is_visible()
    english.be("townshipDispatcher")
    english.go("/cases?show=newest")
    wrong += looked_at(english, "english")
    assert wrong == []
