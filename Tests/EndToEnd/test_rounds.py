"""What goes round a case: who is told, by the bell and by message, and a matter that somebody leads."""

import re

from looking import looking_at
from test_cases import card_of_a_grid, do, path_of

looked_at = looking_at("rounds")


def test_who_gets_a_part_is_told_and_the_reporter_gets_the_link(arrive):
    clerk, dispatcher, stranger = arrive("desk"), arrive("desk", dark=True), arrive("phone")
    clerk.be("communityClerk")
    dispatcher.be("townshipDispatcher")
    wrong = []

    stranger.go(card_of_a_grid(clerk))
    stranger.page.get_by_role("link", name="反映问题").click()
    stranger.page.wait_for_load_state()
    words = "路灯坏了一个星期，晚上看不见台阶"
    stranger.page.locator("textarea[name=text]").fill(words)
    stranger.page.locator("input[name=phone]").fill("19900001234")
    stranger.page.get_by_role("button", name="提交").click()
    stranger.page.wait_for_url(re.compile(r"/r/"))

    clerk.go("/cases")
    clerk.page.get_by_text(words).first.click()
    clerk.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))
    do(clerk, "立案", lambda dialog: dialog.locator("select[name=standard]").select_option(index=1))

    dispatcher.go("/notices")
    wrong += looked_at(dispatcher, "quiet")

    def to_the_township(dialog):
        lead = dialog.locator("select[name=lead]")
        values = [one.get_attribute("value") for one in lead.locator("option").all()]
        lead.select_option(next(value for value in values if value.endswith(".township")))

    do(clerk, "派遣", to_the_township)
    # Nobody reloads: the bell counts by itself.
    dispatcher.page.locator("#unread-notices .unread").wait_for(timeout=30_000)
    dispatcher.go("/notices")
    assert "派给你们一件" in dispatcher.page.locator("main").inner_text()
    wrong += looked_at(dispatcher, "told")
    dispatcher.page.get_by_role("button", name="打开").first.click()
    dispatcher.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))

    english = arrive("phone", language="en")
    english.be("townshipDispatcher")
    english.go("/notices?show=all")
    wrong += looked_at(english, "told-phone")
    assert wrong == []


def test_a_matter_is_led_step_by_step(arrive):
    clerk, dispatcher, evaluator = arrive("desk"), arrive("phone", dark=True), arrive("desk", language="en")
    clerk.be("communityClerk")
    dispatcher.be("townshipDispatcher")
    evaluator.be("evaluator")
    wrong = []
    clerk.go("/led/new")
    wrong += looked_at(clerk, "led-new")
    clerk.page.locator("input[name=title]").fill("三号楼前的积水")
    clerk.page.locator("textarea[name=milestones]").fill("2099-12-20 排水管改造完成")
    clerk.page.get_by_role("button", name="登记领办").click()
    clerk.page.wait_for_url(re.compile(r"/led/[0-9A-Z]{13}$"))
    wrong += looked_at(clerk, "led")
    led = path_of(clerk)
    dispatcher.go(led)
    dispatcher.page.get_by_role("button", name="记本月调度").click()
    dispatcher.page.wait_for_load_state()
    wrong += looked_at(dispatcher, "led-reviewed")
    for path, name in [("/samples", "samples"), ("/signals", "signals"), ("/led", "led-list")]:
        evaluator.go(path)
        wrong += looked_at(evaluator, name)
    assert wrong == []
