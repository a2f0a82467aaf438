"""A matter's whole story by eight people, on phones and at desks: reported by a stranger, looked at, filed, sent up,
sent to one who leads and one who helps, answered, checked, not solved, done again, solved; and counted once."""

import base64
import re

from looking import looking_at
from test_cases import card_of_a_grid, do, path_of

# A photo of one pixel is a photo.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQBqLrBuAAAAAElFTkSuQmCC")
WORDS = "小区南门的污水井冒水，三天了，老人出门都踩在水里"

looked_at = looking_at("story")


def says(person, *words):
    """That the page at hand says all of it."""
    text = person.page.locator("main").inner_text()
    assert all(one in text for one in words), text


def press(person, name):
    person.page.locator("main").get_by_role("button", name=name, exact=True).first.click()
    person.page.wait_for_load_state()


def with_words(words, **choices):
    """What is filled into a dialog: its reason or text, a photo where it takes one, and what is chosen."""

    def fill(dialog):
        for name, value in choices.items():
            dialog.locator(f"input[name={name}][value={value}]").check()
        area = dialog.locator("textarea")
        if area.count():
            area.first.fill(words)
        photo = dialog.locator("input[type=file]")
        if photo.count():
            photo.first.set_input_files({"name": "现场.png", "mimeType": "image/png", "buffer": PIXEL})

    return fill


def choose(dialog, name, wanted):
    """The first option of a list whose text is as wanted."""
    for one in dialog.locator(f"select[name={name}] option").all():
        if re.search(wanted, one.inner_text()):
            return dialog.locator(f"select[name={name}]").select_option(one.get_attribute("value"))
    raise AssertionError(f"{name} offers no {wanted}")


def closed(leader):
    """How many the leader's list has of what was closed, over all its pages."""
    leader.go("/cases")
    leader.page.locator("main").get_by_role("link", name="全部", exact=True).click()
    leader.page.wait_for_url(re.compile(r"show=newest"))
    address, count = path_of(leader) + "&stage=closed", 0
    while address:
        leader.go(address)
        count += leader.page.locator("[data-desk-rows] > li").count()
        following = leader.page.locator(".pager a[rel=next]")
        address = following.get_attribute("href") if following.count() else None
    return count


class Cast:
    """Those who have to do with the case, each with a browser of their own."""

    def __init__(self, arrive):
        self.stranger, self.worker = arrive("phone"), arrive("phone", dark=True)
        self.clerk, self.dispatcher = arrive("desk"), arrive("desk", dark=True)
        self.handler, self.firm = arrive("desk"), arrive("phone")
        self.caller, self.leader = arrive("desk", dark=True), arrive("desk")
        self.clerk.be("communityClerk")
        self.worker.be("gridWorker")
        self.dispatcher.be("townshipDispatcher")
        self.handler.be("departmentHandler")
        self.firm.be("propertyFirm")
        self.caller.be("hotlineClerk")
        self.leader.be("leader")


def is_reported(cast):
    """By the code of a grid, without an account; a phone is left. Ends in the private link and the case's address."""
    stranger, clerk = cast.stranger, cast.clerk
    stranger.go(card_of_a_grid(clerk))
    stranger.page.get_by_role("link", name="反映问题").click()
    stranger.page.wait_for_load_state()
    stranger.page.locator("textarea[name=text]").fill(WORDS)
    stranger.page.locator("input[name=phone]").fill("13900000042")
    wrong = looked_at(stranger, "report")
    stranger.page.get_by_role("button", name="提交").click()
    stranger.page.wait_for_url(re.compile(r"/r/"))
    wrong += looked_at(stranger, "followed")
    clerk.go("/cases")
    clerk.page.get_by_text(WORDS).first.click()
    clerk.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}\?"))
    return path_of(stranger), path_of(clerk).split("?")[0], wrong


def is_dispatched(cast, file):
    """Looked at by the grid worker, filed by the community, sent up, sent to one who leads and one who helps."""
    cast.clerk.go(file)
    press(cast.clerk, "请人现场核实")
    wrong = looked_at(cast.clerk, "asked-to-look")
    cast.worker.go(file)
    do(cast.worker, "核实", with_words("", so="yes"))
    wrong += looked_at(cast.worker, "seen")
    cast.clerk.go(file)
    do(cast.clerk, "立案", lambda dialog: dialog.locator("select[name=standard]").select_option(index=1))
    do(cast.clerk, "报上级", with_words("污水井归城管局和物业，社区派不了。", level="township"))
    wrong += looked_at(cast.clerk, "sent-up")
    cast.dispatcher.go(file)

    def to_both(dialog):
        choose(dialog, "lead", "城市管理局")
        dialog.get_by_label("和风物业").check()

    do(cast.dispatcher, "派遣", to_both)
    says(cast.dispatcher, "主办", "协办")
    return wrong + looked_at(cast.dispatcher, "dispatched")


def is_answered(cast, file, answer):
    """By the department, which leads, with a photo. What comes back to it has been accepted before."""
    cast.handler.go(file)
    if cast.handler.page.get_by_role("button", name="接收", exact=True).count():
        press(cast.handler, "接收")
    do(cast.handler, "答复", with_words(answer))
    says(cast.handler, answer)
    return looked_at(cast.handler, "answered")


def is_checked(cast, file):
    """Nobody takes the telephone, as often as it is tried; so the grid worker goes and looks."""
    cast.caller.go(file)
    for _ in range(6):
        if not cast.caller.page.get_by_role("button", name="未接通").count():
            break
        press(cast.caller, "未接通")
    wrong = looked_at(cast.caller, "called")
    cast.worker.go(file)
    do(cast.worker, "核查", with_words("井盖已复位，没有再冒水。", mended="yes"))
    says(cast.worker, "未获答复结案")
    return wrong + looked_at(cast.worker, "checked")


def test_the_whole_story(arrive):
    cast = Cast(arrive)
    before = closed(cast.leader)
    link, file, wrong = is_reported(cast)
    stranger = cast.stranger
    wrong += is_dispatched(cast, file)

    # The firm helps, from the phone; what it answers ends nothing.
    cast.firm.go(file)
    press(cast.firm, "接收")
    do(cast.firm, "答复", with_words("已围挡，并抽干了积水。"))
    wrong += looked_at(cast.firm, "helped")
    stranger.go(link)
    says(stranger, "正在处理")
    wrong += is_answered(cast, file, "污水井已疏通。")
    wrong += is_checked(cast, file)
    assert closed(cast.leader) == before + 1

    # It isn't solved: who leads has it again.
    stranger.go(link)
    says(stranger, "未获答复结案", "污水井已疏通。", "井盖已复位")
    wrong += looked_at(stranger, "closed-without-word")
    do(stranger, "还是没有解决", lambda dialog: None)
    says(stranger, "正在处理")
    wrong += looked_at(stranger, "not-solved")
    assert closed(cast.leader) == before
    wrong += is_answered(cast, file, "换了一段管子，下雨也试过了。")
    says(cast.handler, "返工")

    stranger.go(link)
    says(stranger, "换了一段管子，下雨也试过了。")
    stranger.page.get_by_label("已经解决").check()
    stranger.page.get_by_label("满意", exact=True).check()
    stranger.page.get_by_role("button", name="送出").click()
    stranger.page.wait_for_load_state()
    says(stranger, "反映人确认结案")
    wrong += looked_at(stranger, "solved")

    # One case, one end, however often it was closed on the way.
    assert closed(cast.leader) == before + 1
    wrong += looked_at(cast.leader, "counted")
    cast.leader.go(file)
    says(cast.leader, "反映人确认结案", "返工", "和风物业", "城市管理局")
    wrong += looked_at(cast.leader, "whole")
    assert wrong == []
