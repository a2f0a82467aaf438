"""A whistle by two people: the community asks, the township blows it, the community comes, both see how it went."""

from looking import looking_at
from test_cases import do, path_of

looked_at = looking_at("whistles")


def test_a_community_asks_and_the_township_blows(arrive):
    clerk, dispatcher = arrive("phone"), arrive("desk", dark=True)
    clerk.be("communityClerk")
    dispatcher.be("townshipDispatcher")
    wrong = []

    clerk.go("/whistles")
    wrong += looked_at(clerk, "list")
    clerk.go("/whistles/new")
    clerk.page.locator("select[name=place]").select_option(index=2)
    clerk.page.get_by_role("button", name="下一步").click()
    clerk.page.wait_for_load_state()
    clerk.page.get_by_label("应急哨").check()
    words = "西门水管爆裂，路面在塌，请马上到场"
    clerk.page.locator("textarea[name=because]").fill(words)
    wrong += looked_at(clerk, "asking")
    clerk.page.get_by_role("button", name="请求吹哨").click()
    clerk.page.wait_for_load_state()
    whistle = path_of(clerk)
    wrong += looked_at(clerk, "asked")

    dispatcher.go("/whistles")
    dispatcher.page.get_by_text(words).first.click()
    dispatcher.page.wait_for_load_state()
    assert path_of(dispatcher) == whistle

    def call_all(dialog):
        for box in dialog.locator("input[name=calling]").all():
            box.check()

    do(dispatcher, "吹哨", call_all)
    wrong += looked_at(dispatcher, "blown")

    clerk.go(whistle)
    wrong += looked_at(clerk, "called")
    clerk.page.get_by_role("button", name="报到", exact=True).first.click()
    clerk.page.wait_for_load_state()
    assert "已报到" in clerk.page.locator("main").inner_text()
    do(clerk, "写会商记录", lambda dialog: dialog.locator("textarea[name=text]").fill("先断水围挡，今晚回填。"))

    dispatcher.go(whistle)
    assert "先断水围挡，今晚回填。" in dispatcher.page.locator("main").inner_text()

    def solved(dialog):
        dialog.get_by_label("已解决").check()
        dialog.locator("textarea[name=because]").fill("水管已换，路面已平。")

    do(dispatcher, "销号", solved)
    do(dispatcher, "评价这个单位", lambda dialog: dialog.get_by_label("好", exact=True).check())
    wrong += looked_at(dispatcher, "concluded")

    clerk.go(whistle)
    do(clerk, "评价街道", lambda dialog: dialog.get_by_label("一般", exact=True).check())
    assert "评街道：一般" in clerk.page.locator("main").inner_text()

    dispatcher.go("/whistles")
    dispatcher.page.get_by_role("link", name="报到情况").click()
    dispatcher.page.wait_for_load_state()
    wrong += looked_at(dispatcher, "figures")
    figure = dispatcher.page.locator("td.figure a").first
    count = int(figure.inner_text())
    figure.click()
    dispatcher.page.wait_for_load_state()
    assert dispatcher.page.locator(".case-list li").count() == count
    assert wrong == []
