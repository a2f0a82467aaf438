"""People from the empty register to a full grid, by the browser; a figure moves by one and opens into its records."""

import re

import pytest

from looking import audit

LONG = "欧阳阿卜杜拉·买买提依明·图尔逊江·阿不都热合曼·伊敏江·艾尼瓦尔·克里木"


def value_of(page, label):
    return page.locator(f".fact:has(dt:text-is('{label}')) dd").inner_text()


def register(person, name, area):
    person.go(f"/persons/new?area={area}")
    person.page.locator("input[name=name]").fill(name)
    person.page.locator("input[name=phone]").fill("13912345678")
    person.page.get_by_role("button", name="登记进名册").click()
    person.page.wait_for_url(re.compile(r"/persons/[0-9A-Z]{13}"))
    return person.page.url.split("/")[-1].split("?")[0]


def give(person, key, area, kind):
    person.go(f"/posts/new?area={area}&person={key}&kind={kind}")
    person.page.get_by_role("button", name="任命").click()
    person.page.wait_for_url(re.compile(r"/posts/[0-9A-Z]{13}"))
    return person.page.url.split("/")[-1].split("?")[0]


@pytest.fixture
def system(arrive):
    person = arrive("desk")
    person.be("systemAdministrator")
    return person


def county_of(person):
    person.go("/areas")
    return person.page.locator("[data-area]").first.get_attribute("data-area")


def missing(person, county):
    person.go(f"/staffing?area={county}")
    return int(value_of(person.page, "缺人"))


def found_grid(person, county, name):
    """A grid in which nobody stands yet, in the county's first community."""
    page = person.page
    path = [county]
    for _ in ("township", "community"):
        person.go(f"/areas/{path[-1]}")
        path.append(page.locator("main [data-areas] a[href^='/areas/']").first.get_attribute("href").split("/")[-1])
    person.go(f"/areas/{path[-1]}")
    page.get_by_text("新增下级", exact=True).click()
    page.locator("input[name=name]:visible").fill(name)
    page.get_by_role("button", name="新增区域").click()
    page.wait_for_url(lambda address: not address.endswith(path[-1]))
    return path[-1], page.url.split("/")[-1].split("?")[0]


def test_a_grid_is_staffed_and_every_figure_opens(system, arrive):
    page = system.page
    county = county_of(system)
    system.go(f"/areas/{county}/team/formula?preset=1-3")
    page.get_by_role("button", name="保存队伍模式").click()
    page.wait_for_url(re.compile(r"/team$"))
    community, grid = found_grid(system, county, "新桥北网格")
    before = missing(system, county)
    page.locator(".fact:has(dt:text-is('缺人')) a").click()
    assert page.locator(f"tbody th a[href$='/{grid}']").count() == 1
    posts = []
    for index, name in enumerate(["李梅", LONG, "王芳", "赵云"]):
        kind = "gridLeader" if index == 0 else "partTimeWorker"
        posts.append(give(system, register(system, name, community), grid, kind))
    assert missing(system, county) == before - 1
    listed = page.locator(".fact:has(dt:text-is('配齐')) a")
    figure = int(listed.inner_text())
    listed.click()
    assert page.locator("tbody tr").count() == figure
    system.go(f"/posts/{posts[1]}")
    page.locator("summary", has_text="请假").click()
    page.locator("input[name=until]:visible").fill("2030-01-01")
    page.locator("dialog[open]").get_by_role("button", name="请假").click()
    assert "请假到 2030-01-01" in page.locator("main").inner_text()
    system.nothing_wrong()
    looks(system, arrive, county, grid, community, posts)


def looks(system, arrive, county, grid, community, posts):
    """The pages, full, in four looks; read by machine, and by eye where pictures are kept."""
    who = system.page.locator(".fact dd a").first.get_attribute("href")
    for size, dark, language in [("phone", False, "zh"), ("phone", True, "en"), ("desk", False, "en"),
                                 ("desk", True, "zh")]:
        person = arrive(size, dark, language)
        person.be("systemAdministrator")
        found = []
        for name, path in [
            ("staffing", f"/staffing?area={county}"), ("staffing-community", f"/staffing?area={community}"),
            ("grids", f"/staffing/grids?area={county}&gap=missing"), ("grid", f"/areas/{grid}"),
            ("post", f"/posts/{posts[1]}"), ("posts", f"/posts?area={county}"), ("person", who),
            ("persons", f"/persons?area={community}"), ("new-post", f"/posts/new?area={grid}&who=lm"),
            ("move", f"/posts/{posts[0]}/move"), ("team", f"/areas/{county}/team"),
            ("formula", f"/areas/{county}/team/formula"), ("organisations", "/organisations"),
            ("new-organisation", f"/organisations/new?area={community}"), ("duties", f"/areas/{grid}/duties"),
            ("conflicts", f"/staffing/conflicts?area={community}"), ("own", "/me/posts"),
            ("uncovered", f"/organisations/uncovered?area={county}"), ("new-person", f"/persons/new?area={community}"),
        ]:
            person.go(path)
            found += [f"{path}: {one}" for one in audit(person.page) + person.watch.take()]
            person.picture(f"people-{name}-{size}-{'dark' if dark else 'light'}-{language}")
        assert found == [], "\n".join(found)


def test_without_script_somebody_is_found_and_posted(arrive):
    clerk = arrive("phone", script=False)
    clerk.be("communityClerk")
    page = clerk.page
    clerk.go("/persons")
    page.get_by_role("link", name="登记人员").click()
    page.locator("input[name=name]").fill("孙小圣")
    page.get_by_role("button", name="登记进名册").click()
    page.get_by_role("link", name="任命").click()
    assert page.get_by_label("孙小圣").is_checked()
    page.locator("select[name=kind]").select_option("communityWorker")
    page.locator("input[name=q]:visible").fill("社区")
    page.get_by_role("button", name="查找").click()
    page.locator("input[name=area]:visible").first.check()
    page.locator("input[name=person]:visible").first.check()
    page.locator("select[name=kind]").select_option("communityWorker")
    page.get_by_role("button", name="任命").click()
    assert page.locator("h1").inner_text().startswith("社区工作者")
