"""What scripts make nicer works without them."""


def test_a_person_signs_in_and_walks_on_without_script(arrive):
    person = arrive("phone", script=False)
    person.sign_in("gridWorker")
    person.go("/areas")
    assert person.page.locator("h1").is_visible()
    person.page.get_by_role("button", name="长辈版").click()
    assert person.page.locator("html").get_attribute("data-elder")
    person.page.get_by_role("button", name="退出").click()
    person.go("/")
    assert person.page.get_by_role("link", name="登录").first.is_visible()
