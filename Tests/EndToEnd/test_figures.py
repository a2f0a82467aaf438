"""Yingjiang as text 002 counts it: each figure opens into as many records, and moves by one with one more act."""

import os
import re

import pytest

from city import City
from conftest import Person
from test_people import found_grid

# The text's figures (DOMAIN.md A3-01, A3-03, A2-12, A2-13, A4-09, A2-18).
WHOLE = {
    "网格": 384, "网格长": 384, "兼职网格员": 1152, "党支部": 213, "挂牌党员户": 1289, "社区党建工作队": 33, "党员先锋岗": 41,
    "党员示范区": 62,
}
SCALES = [1.0, 0.5] if os.environ.get("WANGGE_TEST_FULL") else [0.5]


def expected(scale):
    """Halves are rounded up; three part-time workers stand in each grid."""
    figures = {name: int(count * scale + 0.5) for name, count in WHOLE.items()}
    figures["兼职网格员"] = 3 * figures["网格"]
    return figures


@pytest.fixture(params=SCALES)
def yingjiang(request, tmp_path):
    city = City(tmp_path / "demo")
    city.make("--city", "yingjiang", "--scale", str(request.param))
    city.start()
    yield city, expected(request.param)
    city.kill()


def link(page, name):
    """Where the figure called `name` leads."""
    fact = page.locator(f".fact:has(dt:text-is('{name}')) dd a")
    return fact if fact.count() else page.locator(".kind-filter a", has_text=re.compile(f"^{name}"))


def figure(page, name):
    return int(re.search(r"\d+", link(page, name).first.inner_text()).group())


def records(person, name):
    """As many rows as stand in the list behind the figure, over all its pages."""
    address = link(person.page, name).first.get_attribute("href")
    count = 0
    while address:
        person.go(address)
        count += person.page.locator("main table tbody tr:not(.total)").count()
        following = person.page.locator(".pager a[rel=next]")
        address = following.get_attribute("href") if following.count() else None
    return count


def pages(county):
    """Where each figure stands."""
    board = f"/partnership?area={county}"
    names = ["挂牌党员户", "社区党建工作队", "党员先锋岗", "党员示范区"]
    places = {name: board for name in names}
    places |= {name: f"/areas/{county}" for name in ("网格", "网格长", "兼职网格员")}
    return places | {"党支部": f"/organisations?area={county}"}


def read(person, county, count=False):
    figures = {}
    for name, path in pages(county).items():
        person.go(path)
        figures[name] = figure(person.page, name)
        if count:
            assert records(person, name) == figures[name], name
    return figures


def add(system, clerk, county):
    """One more of each."""
    community, grid = found_grid(system, county, "锦绣北网格")
    for kind, name in (("gridLeader", "李梅"), ("partTimeWorker", "欧阳兰")):
        system.go(f"/persons/new?area={community}")
        system.page.locator("input[name=name]").fill(name)
        system.page.get_by_role("button", name="登记进名册").click()
        system.page.wait_for_url(re.compile(r"/persons/[0-9A-Z]{13}"))
        person = system.page.url.split("/")[-1].split("?")[0]
        system.go(f"/posts/new?area={grid}&person={person}&kind={kind}")
        system.page.get_by_role("button", name="任命").click()
        system.page.wait_for_url(re.compile(r"/posts/[0-9A-Z]{13}"))
    system.go(f"/organisations/new?area={community}&kind=partyBranch")
    system.page.locator("input[name=name]").fill("锦绣北网格党支部")
    system.page.get_by_role("button", name="登记单位").last.click()
    system.page.wait_for_url(re.compile(r"/organisations/[0-9A-Z]{13}"))

    page = clerk.page
    for kind in ("pioneerPost", "modelZone"):
        clerk.go(f"/partnership/duties?area={community}")
        page.locator(f"input[name=kind][value={kind}]").check()
        page.locator("input[name=name]").fill("锦绣北岗")
        page.get_by_role("button", name="设岗位").click()
        page.wait_for_load_state()
    clerk.go(f"/partnership/teams?area={community}")
    page.locator("input[name=name]").fill("锦绣第二党建工作队")
    page.locator("input[name=head]").fill("欧阳兰")
    page.get_by_role("button", name="组建工作队").click()
    page.wait_for_load_state()
    clerk.go(f"/partnership/plates?area={community}")
    page.locator("summary", has_text="摘牌").first.click()
    page.locator("dialog[open]").get_by_role("button", name="摘牌").click()
    page.wait_for_load_state()


def test_every_figure_opens_and_moves(yingjiang, browser):
    city, wanted = yingjiang

    def arrive(role):
        person = Person(browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai"), city)
        person.be(role)
        return person

    leader, system, clerk = arrive("leader"), arrive("systemAdministrator"), arrive("townshipDispatcher")
    leader.go("/areas")
    county = leader.page.locator("[data-area]").first.get_attribute("data-area")
    assert read(leader, county, count=True) == wanted
    leader.go(f"/partnership?area={county}")
    assert figure(leader.page, "党员") == records(leader, "党员")
    add(system, clerk, county)
    moved = {name: count + (-1 if name == "挂牌党员户" else 1) for name, count in wanted.items()}
    assert read(leader, county) == moved
    for person in (leader, system, clerk):
        person.nothing_wrong()
        person.context.close()
