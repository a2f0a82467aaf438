"""A matter from a stranger's phone to the stranger's word, by five people; each page is looked at on the way."""

import re

from looking import looking_at

looked_at = looking_at("cases")


def path_of(person):
    return person.page.url.removeprefix(person.city.address)


def card_of_a_grid(clerk):
    """The address on the card of a grid of the clerk's community."""
    clerk.go("/cases/new")
    options = clerk.page.locator("select[name=place] option")
    grid = next(
        one.get_attribute("value") for one in options.all() if one.inner_text().endswith("网格")
    )
    clerk.go(f"/areas/{grid}/card")
    make = clerk.page.get_by_role("button", name="生成二维码")
    if make.count():
        make.click()
        clerk.page.wait_for_load_state()
    return re.search(r"(/q/[0-9A-Z]{16})", clerk.page.locator(".card-address").inner_text()).group(1)


def do(person, opener, fill):
    """Opens a dialog by its button, fills it in and sends it."""
    person.page.locator("summary, button", has_text=re.compile(f"^\\s*{opener}\\s*$")).first.click()
    dialog = person.page.locator("dialog[open]")
    fill(dialog)
    dialog.get_by_role("button", name=opener).click()
    person.page.wait_for_load_state()


def test_a_matter_goes_from_a_phone_to_the_reporters_word(arrive):
    clerk, dispatcher, stranger = arrive("desk"), arrive("desk", dark=True), arrive("phone")
    clerk.be("communityClerk")
    dispatcher.be("townshipDispatcher")
    wrong = []

    stranger.go(card_of_a_grid(clerk))
    stranger.page.get_by_role("link", name="反映问题").click()
    stranger.page.wait_for_load_state()
    wrong += looked_at(stranger, "report")
    words = "楼下垃圾桶满了三天没人收，味道很大"
    stranger.page.locator("textarea[name=text]").fill(words)
    stranger.page.get_by_role("button", name="提交").click()
    stranger.page.wait_for_url(re.compile(r"/r/"))
    wrong += looked_at(stranger, "followed")
    link = path_of(stranger)

    clerk.go("/cases")
    wrong += looked_at(clerk, "inbox")
    clerk.page.get_by_text(words).first.click()
    clerk.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}\?"))
    file = path_of(clerk).split("?")[0]
    clerk.go(file)
    wrong += looked_at(clerk, "reported")
    do(clerk, "立案", lambda dialog: dialog.locator("select[name=standard]").select_option(index=1))
    wrong += looked_at(clerk, "filed")

    def to_the_township(dialog):
        lead = dialog.locator("select[name=lead]")
        values = [one.get_attribute("value") for one in lead.locator("option").all()]
        lead.select_option(next(value for value in values if value.endswith(".township")))

    do(clerk, "派遣", to_the_township)
    stranger.go(link)
    assert "正在处理" in stranger.page.locator("main").inner_text()

    dispatcher.go(file)
    dispatcher.page.get_by_role("button", name="接收").click()
    dispatcher.page.wait_for_load_state()
    do(dispatcher, "答复", lambda dialog: dialog.locator("textarea[name=text]").fill("已清运，并加了一个桶。"))
    wrong += looked_at(dispatcher, "answered")

    stranger.go(link)
    assert "已清运，并加了一个桶。" in stranger.page.locator("main").inner_text()
    wrong += looked_at(stranger, "asked")
    stranger.page.get_by_label("已经解决").check()
    stranger.page.get_by_label("满意", exact=True).check()
    stranger.page.get_by_role("button", name="送出").click()
    stranger.page.wait_for_load_state()
    assert "反映人确认结案" in stranger.page.locator("main").inner_text()
    assert stranger.page.get_by_text("还是没有解决").first.is_visible()
    wrong += looked_at(stranger, "closed")
    assert wrong == []
