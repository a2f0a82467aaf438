"""Webhooks: an administrator registers one, a receiver of ours gets a signed message and checks it."""

import base64
import hashlib
import hmac
import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from city import ROOT
from looking import looking_at

looked_at = looking_at("hooks")


class Receiver(HTTPServer):
    """Keeps what it is sent; says no to the first, and yes to all others."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answering)
        self.got = []

    def wait_for(self, count, seconds=30):
        until = time.monotonic() + seconds
        while len(self.got) < count:
            assert time.monotonic() < until, f"{len(self.got)} of {count} messages came"
            time.sleep(0.2)


class Answering(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.got.append((dict((name.lower(), value) for name, value in self.headers.items()), body))
        self.send_response(500 if len(self.server.got) == 1 else 204)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver():
    server = Receiver()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def shown_to_receivers():
    """`is_genuine` as docs/integrators.md shows it, and no copy of it."""
    shown = re.search(r"```python\n(.*?)```", (ROOT / "docs/integrators.md").read_text(), re.DOTALL)
    made = {"base64": base64, "hashlib": hashlib, "hmac": hmac, "time": time}
    exec(shown.group(1), made)
    return made["is_genuine"]


def test_a_receiver_is_told_and_checks_who_told_it(arrive, receiver):
    admin = arrive("desk")
    admin.be("systemAdministrator")
    wrong = []
    admin.go("/hooks")
    wrong += looked_at(admin, "none")
    admin.page.locator("main a[href='/hooks/new']").first.click()
    admin.page.wait_for_load_state()
    wrong += looked_at(admin, "new")
    admin.page.locator("input[name=name]").fill("数据大屏")
    admin.page.locator("input[name=address]").fill(f"http://127.0.0.1:{receiver.server_port}/hook")
    admin.page.locator("input[name=about][value=everything]").check()
    admin.page.get_by_role("button", name="登记推送地址").click()
    admin.page.wait_for_load_state()
    wrong += looked_at(admin, "secret")
    secret = admin.page.locator("main code").first.inner_text()
    assert secret.startswith("whsec_")

    admin.page.get_by_role("link", name="看这个推送地址").click()
    admin.page.wait_for_url(re.compile(r"/hooks/[0-9A-Z]{13}$"))
    admin.page.get_by_role("button", name="试发一条").click()
    admin.page.wait_for_load_state()
    # The first try is refused; about five seconds later the same message comes again.
    receiver.wait_for(2)
    (first, body), (second, again) = receiver.got[:2]
    assert body == again and first["webhook-id"] == second["webhook-id"]
    is_genuine = shown_to_receivers()
    assert is_genuine(secret, first, body) and is_genuine(secret, second, again)
    assert not is_genuine(secret, first, body + b" ")
    assert not is_genuine(secret, first | {"webhook-timestamp": str(int(first["webhook-timestamp"]) - 1)}, body)
    assert json.loads(body)["type"] == "hook.test" and json.loads(body)["case"] is None

    here = admin.page.url.removeprefix(admin.city.address)
    until = time.monotonic() + 20
    while "已收下" not in admin.page.locator("main table").inner_text():
        assert time.monotonic() < until, admin.page.locator("main").inner_text()
        admin.go(here)
    wrong += looked_at(admin, "sent")
    dark, english = arrive("phone", dark=True), arrive("phone", language="en")
    for person, name in [(dark, "dark"), (english, "english")]:
        person.be("systemAdministrator")
        for path, kind in [("/hooks", "list"), (here, "one"), ("/hooks/new", "new")]:
            person.go(path)
            wrong += looked_at(person, f"{kind}-{name}")

    admin.page.locator("summary", has_text="删除").click()
    admin.page.locator("dialog[open]").get_by_role("button", name="删除").click()
    admin.page.wait_for_url(re.compile(r"/hooks$"))
    assert wrong == []
