"""The tree of areas, walked to a grid, found by its name's characters and initials, seen on the map and without it."""

import re

import pytest


def below(page):
    return page.locator("main [data-areas] a[href^='/areas/']")


def walk_down(page):
    """To the lowest area that has an outline, by the first link each time; the names on the way."""
    names = []
    while below(page).count() and len(names) < 8:
        names.append(below(page).first.inner_text().strip())
        below(page).first.click()
        page.wait_for_load_state()
    return names


@pytest.mark.parametrize("role", ["gridWorker", "communitySecretary", "townshipDispatcher", "leader"])
def test_the_tree_leads_down_to_a_grid_on_the_map(arrive, role):
    person = arrive("phone" if role == "gridWorker" else "desk")
    person.be(role)
    person.go("/areas")
    names = walk_down(person.page)
    assert len(names) >= 3, f"county, township, community, grid: {names}"
    assert person.page.locator("h1").inner_text() == names[-1]
    outline = person.page.locator("[data-map] path.leaflet-interactive").first
    outline.wait_for()
    person.picture(f"grid-{role}")
    person.nothing_wrong()


def test_an_area_is_found_by_characters_and_by_initials(arrive):
    person = arrive("desk")
    person.be("leader")
    person.go("/areas")
    name = below(person.page).first.inner_text().strip()
    field = person.page.locator("main input[name=q]")
    field.fill(name[:2])
    field.press("Enter")
    person.page.wait_for_url(re.compile("/areas/search"))
    assert name in person.page.locator(".area-hits").inner_text()
    person.go("/areas/search?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E5%9C%B0%E6%96%B9")
    assert person.page.locator(".area-hits").count() == 0
    assert "没有找到" in person.page.locator("main").inner_text()
    person.nothing_wrong()


def test_the_map_is_the_page_and_answers_to_keys(arrive):
    person = arrive("desk")
    person.be("leader")
    person.go("/map")
    drawn = person.page.locator("[data-map] path.leaflet-interactive")
    drawn.first.wait_for()
    assert drawn.count() >= 2
    person.page.locator("[data-map]").focus()
    before = person.page.locator(".leaflet-map-pane").evaluate("e => e.style.transform")
    person.page.keyboard.press("ArrowRight")
    person.page.wait_for_function(
        "before => document.querySelector('.leaflet-map-pane').style.transform !== before", arg=before
    )
    assert person.page.locator("main [data-areas] a").count() >= drawn.count() - 1, "the list says the same"
    person.picture("map")
    person.nothing_wrong()
