"""What residents order: on a board, taken by a unit on a phone, answered there."""

import re

from conftest import allowing
from looking import looking_at

looked_at = looking_at("orders")


def test_a_unit_takes_an_order_and_another_finds_it_taken(arrive):
    clerk, firm, partner = arrive("desk"), arrive("phone"), arrive("desk", dark=True, language="en")
    clerk.be("communityClerk")
    firm.be("propertyFirm")
    partner.be("partnerUnit")
    for person in (firm, partner):
        person.go("/resident-orders")
        person.page.get_by_role("button", name=re.compile("接单|Take it")).first.wait_for()
    assert looked_at(firm, "phone") + looked_at(partner, "dark-en") == []
    assert "滴水" not in firm.page.locator("main").inner_text()
    before = firm.page.locator("main .parts > li").count()
    firm.page.get_by_role("button", name="接单").first.click()
    firm.page.wait_for_url(re.compile(r"/cases/[0-9A-Z]{13}(\?|$)"))
    assert "滴水" in firm.page.locator("main").inner_text()
    assert looked_at(firm, "taken") == []
    firm.go("/resident-orders")
    assert firm.page.locator("main .parts > li").count() == before - 1

    with allowing(partner, 409):
        partner.page.get_by_role("button", name="Take it").first.click()
        partner.page.wait_for_load_state()
    assert "taken this order already" in partner.page.locator("main").inner_text()
    assert looked_at(partner, "taken-by-another") == []
    for person in (firm, partner):
        person.nothing_wrong()
