"""People come in, and only they."""

import pytest

from conftest import allowing

ROLES = [
    "volunteer", "buildingLeader", "gridWorker", "gridLeader", "communityClerk", "communitySecretary", "hotlineClerk",
    "townshipDispatcher", "departmentHandler", "departmentHead", "propertyFirm", "partnerUnit", "supervisor",
    "evaluator", "leader", "systemAdministrator", "securityAdministrator", "auditAdministrator",
]


@pytest.mark.parametrize("role", ROLES)
def test_each_role_signs_in_and_out(arrive, role):
    person = arrive("desk")
    person.sign_in(role)
    person.go("/")
    assert person.page.get_by_role("button", name="退出").is_visible()
    person.page.get_by_role("button", name="退出").click()
    person.page.wait_for_load_state()
    person.go("/")
    assert person.page.get_by_role("link", name="登录").first.is_visible()
    person.nothing_wrong()


def test_a_wrong_password_says_so_and_keeps_the_name(arrive):
    person = arrive("phone")
    known = person.city.sign_ins["gridWorker"]
    person.go("/sign-in")
    person.page.locator("input[name=name]").fill(known["name"])
    person.page.locator("input[name=password]").fill("not-the-password")
    with allowing(person, 401, 422, 400):
        person.page.locator("input[name=password]").press("Enter")
        person.page.wait_for_load_state()
    assert person.page.locator("input[name=name]").input_value() == known["name"]
    assert person.page.locator("input[name=password]").input_value() == ""
    assert person.page.locator("[role=alert], .problems, .problem").first.is_visible()
    person.nothing_wrong()


def test_by_keyboard_alone_from_the_door_to_a_grid(arrive):
    """Tab and Enter only; what has the focus is always visible."""
    person = arrive("desk")
    page = person.page
    known = person.city.sign_ins["leader"]
    person.go("/sign-in")

    def tab_to(wanted, most=60):
        for _ in range(most):
            page.keyboard.press("Tab")
            here = page.evaluate(
                """() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
                    return { name: e.name || '', text: (e.textContent || '').trim(), path: e.getAttribute('href') || '',
                        ring: s.outlineStyle !== 'none' || s.boxShadow !== 'none',
                        inside: r.width > 0 && r.bottom > 0 && r.top < innerHeight } }"""
            )
            assert here["ring"] and here["inside"], f"the focus is not to be seen on {here}"
            if wanted(here):
                return
        raise AssertionError("Tab never came there")

    tab_to(lambda here: here["name"] == "name")
    page.keyboard.type(known["name"])
    tab_to(lambda here: here["name"] == "password")
    page.keyboard.type(known["password"])
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    person.go("/areas")
    for _ in range(3):
        tab_to(lambda here: here["path"].startswith("/areas/") and len(here["path"]) == len("/areas/") + 13)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    person.nothing_wrong()


def test_another_browser_does_not_share_the_session(arrive):
    inside, outside = arrive("desk"), arrive("desk")
    inside.sign_in("communitySecretary")
    with allowing(outside, 401, 403):
        outside.go("/account")
    assert "/sign-in" in outside.page.url or outside.page.locator("input[name=password]").count() == 1
