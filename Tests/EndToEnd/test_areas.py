"""The tree of areas, walked to a grid, on the map and without it."""

import pytest


@pytest.mark.parametrize("role", ["gridWorker", "communitySecretary", "townshipDispatcher", "leader"])
def test_the_tree_leads_down_to_a_grid_on_the_map(arrive, role):
    person = arrive("phone" if role == "gridWorker" else "desk")
    person.be(role)
    person.go("/areas")
    for _ in range(5):
        below = person.page.locator("main [data-areas] a[href^='/areas/']")
        if below.count() == 0:
            break
        below.first.click()
        person.page.wait_for_load_state()
    assert "网格" in person.page.locator("h1").inner_text()
    assert person.page.locator("[data-map] path.leaflet-interactive").count() >= 1, "the grid has its outline"
    person.picture(f"area-{role}")
    person.nothing_wrong()
