"""Open311 on our own server: the conformance suite, and what strangers never see of it."""

import re
import sys
import time
import urllib.request
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Conformance"))

from conftest import Person  # noqa: E402
from georeport import *  # noqa: E402,F401,F403
from georeport import Server  # noqa: E402

# What the demo's earlier cases hold and nobody released (DemoCaseActions+Earlier.swift).
KEPT = [
    "王春兰", "李建国", "赵敏", "19900000201", "19900000202", "19900000203", "502", "楼下的垃圾亭又满了", "我妈差点摔了",
    "我对门的车", "7 号楼 1 单元", "5 号楼西门",
]
RELEASED = "小区北侧垃圾亭清运不及时。"


def issue_key(browser, city):
    """A token for reporting, as a security administrator issues it on the page of an account."""
    context = browser.new_context(locale="zh-CN")
    context.add_cookies([{"name": "lang", "value": "zh", "url": city.address}])
    person = Person(context, city)
    person.be("securityAdministrator")
    known = city.sign_ins["partnerUnit"]["name"]
    person.go(f"/accounts?q={known}")
    links = [one.get_attribute("href") for one in person.page.locator("main a[href^='/accounts/']").all()]
    person.go(next(link for link in links if re.fullmatch(r"/accounts/[0-9A-Z]{13}", link)))
    person.page.locator("summary, button", has_text=re.compile("^\\s*发放令牌\\s*$")).first.click()
    form = person.page.locator("dialog[open]")
    form.locator("input[name=tokenName]").fill("城市热线")
    form.locator("input[value=reportCases]").check()
    form.locator("input[name=ends]").fill(time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86400)))
    form.get_by_role("button", name="发放令牌").click()
    person.page.wait_for_load_state()
    key = person.page.locator("main code").first.inner_text()
    context.close()
    return key


@pytest.fixture(scope="session")
def server(city, browser):
    keyless = Server(f"{city.address}/open311/v2", jurisdiction="127.0.0.1")
    # The list follows the journal by due work that comes back every half minute.
    until = time.monotonic() + 120
    while not keyless.ask("requests.json").json:
        assert time.monotonic() < until, "the public list stayed empty"
        time.sleep(2)
    one = next(one for one in keyless.ask("requests.json").json if one["lat"] is not None)
    return Server(keyless.address, issue_key(browser, city), (one["lat"], one["long"]), "127.0.0.1")


def every_answer(server, city, key=None, numbers=()):
    """Everything that is told at our addresses, with a key or without."""
    query = {"api_key": key} if key else {}
    asked = [
        "discovery.json", "services.json", "requests.json", "requests.xml", "servicerequestupdates.json",
        "servicerequestupdates.xml",
    ]
    for number in numbers:
        asked += [f"{kind}/{number}.{form}" for kind in ("requests", "tokens") for form in ("json", "xml")]
    texts = [server.ask(path, dict(query)).body.decode() for path in asked]
    texts += [
        server.ask("requests.json", query | {"service_request_id": ",".join(numbers)}).body.decode(),
        server.ask("requests.json", query | {"status": "open"}).body.decode(),
        server.ask("requests.json", query | {"page_size": "5", "page": "1"}).body.decode(),
    ]
    if not key:
        with urllib.request.urlopen(f"{city.address}/public/cases") as page:
            texts.append(page.read().decode())
    return texts


def test_without_a_key_nothing_is_told_that_section_6_keeps(server, city):
    name, phone, words = "欧阳守口", "19900000388", "只有我家门口这一处"
    point = (str(float(server.point[0]) + 0.000013), str(float(server.point[1]) + 0.000017))
    secrets = [name, phone, words, "8 号楼 1204", point[0][:10], point[1][:11]]
    form = server.good(
        first_name=name, phone=phone, description=words, address_string="8 号楼 1204", lat=point[0], long=point[1]
    )
    answer = server.ask("requests.json", form=form)
    assert answer.status == 200, answer.body
    number = answer.json[0]["service_request_id"]

    def found(texts):
        return [secret for secret in secrets if any(secret in text for text in texts)]

    # The search finds what is there: with the partner's key its own words, place and point are told.
    assert {words, point[0][:10]} <= set(found(every_answer(server, city, server.key, [number])))
    keyless = every_answer(server, city, numbers=[number])
    assert found(keyless) == []
    assert [secret for secret in KEPT if any(secret in text for text in keyless)] == []
    assert any(RELEASED in text for text in keyless), "what was released a day ago is told"
    assert number not in keyless[2], "it is told a day late"
    for one in server.ask("requests.json").json:
        assert one["media_url"] is None and one["requested_datetime"].endswith("T00:00:00+08:00")


def test_the_public_list_and_a_release_by_hand(arrive, server):
    from looking import audit

    stranger, clerk = arrive("phone"), arrive("desk")
    stranger.go("/public/cases")
    assert RELEASED in stranger.page.locator("main").inner_text()
    wrong = audit(stranger.page)
    stranger.picture("public-cases-phone")
    clerk.be("communityClerk")
    clerk.go("/cases?show=newest")
    clerk.page.locator(".case-list a").first.click()
    clerk.page.wait_for_load_state()
    clerk.picture("case-publishing")
    clerk.page.get_by_role("link", name="写公开的文字").click()
    clerk.page.wait_for_load_state()
    clerk.page.locator("textarea[name=matter]").fill("小区里有一处要修。")
    clerk.page.get_by_role("button", name="放行").click()
    clerk.page.wait_for_load_state()
    assert "再打勾" in clerk.page.locator("main").inner_text()
    clerk.page.locator("input[name=reviewed]").check()
    clerk.page.get_by_role("button", name="放行").click()
    clerk.page.wait_for_load_state()
    assert "公开" in clerk.page.locator("main").inner_text()
    wrong += audit(clerk.page)
    clerk.picture("public-text")
    stranger.go("/public/cases")
    assert "小区里有一处要修" not in stranger.page.locator("main").inner_text()
    clerk.page.locator("summary", has_text="撤下公开的文字").click()
    clerk.page.locator("dialog[open]").get_by_role("button", name="撤下公开的文字").click()
    clerk.page.wait_for_load_state()
    assert clerk.page.locator("textarea[name=matter]").input_value() == ""
    assert wrong == []
