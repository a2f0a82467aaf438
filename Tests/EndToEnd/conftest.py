import os
import re
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from city import City, code_now
from looking import Watch

PHONE = dict(viewport={"width": 390, "height": 844}, device_scale_factor=2, has_touch=True, is_mobile=True)
DESK = dict(viewport={"width": 1440, "height": 900})
# Two pictures that a stranger should see first, and all others, go where WANGGE_SCREENSHOTS says.
PICTURES = os.environ.get("WANGGE_SCREENSHOTS")


def pytest_configure(config):
    # Asked to end, the runner ends its fixtures too, and with them the servers.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


@pytest.fixture(scope="session")
def city(tmp_path_factory):
    """The demo city that most tests share; what they write they find again by its own words."""
    city = City(tmp_path_factory.mktemp("city") / "demo")
    city.make()
    city.start()
    yield city
    assert city.stop() == 0, "the server did not end well"


@pytest.fixture
def own_city(tmp_path):
    """A demo city for one test that kills it."""
    city = City(tmp_path / "demo")
    city.make()
    city.start()
    yield city
    city.kill()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium-headless-shell", headless=True,
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        )
        yield browser
        browser.close()


class Person:
    """Somebody with a browser of their own before a city."""

    def __init__(self, context, city):
        self.context = context
        self.city = city
        self.page = context.new_page()
        self.page.set_default_timeout(8_000)
        self.watch = Watch(self.page)

    def go(self, path):
        return self.page.goto(self.city.address + path)

    def sign_in(self, role):
        """By the form, as a person does."""
        known = self.city.sign_ins[role]
        self.go("/sign-in")
        self.page.locator("input[name=name]").fill(known["name"])
        self.page.locator("input[name=password]").fill(known["password"])
        self.page.locator("input[name=password]").press("Enter")
        self.page.wait_for_load_state()
        if known.get("secret"):
            # The demo shows what the phone would: a code that was used is not taken a second time.
            shown = re.search(r"\b\d{6}\b", self.page.locator("main").inner_text())
            self.page.locator("input[name=code]").fill(shown.group() if shown else code_now(known["secret"]))
            self.page.locator("input[name=code]").press("Enter")
        self.page.wait_for_url(re.compile(r"^(?!.*/sign-in)"))

    def sign_in_by_phone(self, number="13800138000"):
        """As a resident does; the demo's outbox stands in for the phone."""
        self.go("/sign-in/phone")
        self.page.locator("input[name=phone]").fill(number)
        self.page.locator("input[name=phone]").press("Enter")
        self.page.locator("input[name=code]").wait_for()
        outbox = self.context.request.get(f"{self.city.address}/demo/outbox").text()
        self.page.locator("input[name=code]").fill(re.search(r"<td[^>]*>[^<]*?(\d{6})(?!\d)", outbox).group(1))
        self.page.locator("input[name=code]").press("Enter")
        self.page.wait_for_url(re.compile(r"^(?!.*/sign-in)"))

    def be(self, role):
        """Signed in already, in this browser too: one signing in by role and city, since codes are used once."""
        if role not in self.city.cookies:
            self.sign_in_by_phone() if role == "resident" else self.sign_in(role)
            looks = {"lang", "elder", "theme"}
            self.city.cookies[role] = [one for one in self.context.cookies() if one["name"] not in looks]
        else:
            self.context.add_cookies(self.city.cookies[role])

    def picture(self, name):
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)

    def nothing_wrong(self):
        assert self.watch.take() == []


@pytest.fixture
def arrive(browser, city):
    """`arrive()` opens a browser at the shared city: phone or desk, light or dark, Chinese or English."""
    contexts = []

    def open_context(size="desk", dark=False, language="zh", script=True, at=None):
        context = browser.new_context(
            **(PHONE if size == "phone" else DESK), color_scheme="dark" if dark else "light",
            locale="zh-CN" if language == "zh" else "en-GB", timezone_id="Asia/Shanghai", java_script_enabled=script,
        )
        contexts.append(context)
        # Signed in, the account's language would win over the browser's.
        context.add_cookies([{"name": "lang", "value": language, "url": (at or city).address}])
        return Person(context, at or city)

    yield open_context
    for context in contexts:
        context.close()


@contextmanager
def allowing(person, *statuses):
    """Answers of these kinds are what the test is about."""
    person.watch.allowed |= set(statuses)
    yield
    person.watch.allowed -= set(statuses)
