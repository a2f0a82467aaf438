"""Every field of every form that people reach is sent what nobody types: never a fault of ours, always a sentence."""

import http.client
import os
import re
import urllib.parse
import zlib
from html.parser import HTMLParser

from conftest import Person
from looking import shape

# What goes into each field, as bytes that are percent-encoded on the way.
WORST = {
    "as much as a form takes": "长".encode() * 6_000,
    "NUL": b"a\x00b",
    "a lone surrogate": b"\xed\xa0\x80",
    # One character to the eye, three hundred to a database; twenty, and a hundred and forty.
    "accents": b"a" + "\u0301".encode() * 300,
    "families": "👨‍👩‍👧‍👦".encode() * 20,
}
# Of these each field gets some, another one others; all where WANGGE_TEST_FULL is set.
ODD = {
    "nothing": b"",
    "control characters": b"a\x01\x02\x0b\x1f\x7f\xc2\x85b",
    "right to left": "甲\u202e乙\u200f\u2066丙\ufeff".encode(),
    "negative": b"-1",
    "the smallest": b"-9223372036854775808",
    "the largest": b"9223372036854775807",
    "huge": b"1" + b"0" * 400,
    "no number": b"nan",
    "far ahead": b"9999-12-31",
    "long ago": b"0001-01-01",
    "no day": b"2026-02-30",
    "another's key": b"0000000000001",
    "no key": b"ZZZZZZZZZZZZZ",
    "markup": b"'\"><script>alert(1)</script>{{7*7}}",
}
MEGABYTE = b"a" * (1 << 20)
# More than the server cares to read: it may hang up on these, and on nothing else.
TOO_MUCH = ("as much as a form takes", "a megabyte")
# What would end the walk: the way out, one's own password and second factor, and whom one is signed in as.
LEFT_ALONE = re.compile(r"^/(sign-out|sign-in|account($|/)|lang|elder)")
ROLES = [None, "communityClerk", "townshipDispatcher", "systemAdministrator", "securityAdministrator", "gridWorker"]
SOME = len(ODD) if os.environ.get("WANGGE_TEST_FULL") else 2
# Pages that each opens for the forms in them.
MOST = 60


class Page(HTMLParser):
    """What stands in a page: its links, its forms with their fields, and what its main part says."""

    def __init__(self, text):
        super().__init__()
        self.links, self.forms, self.words, self._form, self._depth = [], [], [], None, 0
        self._list = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "a" and found.get("href", "").startswith("/"):
            self.links.append(found["href"])
        elif tag == "main":
            self._depth = 1
        elif tag == "form":
            self._form = (found, [])
            self.forms.append(self._form)
        elif tag == "option" and self._list and "disabled" not in found:
            name, value = self._list
            if not value or "selected" in found:
                self._list[1] = found.get("value", "")
        elif tag == "select":
            self._list = [found.get("name"), ""]
        elif tag in ("input", "textarea") and self._form and found.get("name"):
            kind = found.get("type", "text")
            if kind not in ("checkbox", "radio") or "checked" in found or not self._has(found["name"]):
                self._form[1].append((found["name"], found.get("value", ""), kind))
        elif tag == "button" and self._form and found.get("name"):
            self._form[1].append((found["name"], found.get("value", ""), "button"))

    def handle_endtag(self, tag):
        if tag == "main":
            self._depth = 0
        elif tag == "form":
            self._form = None
        elif tag == "select" and self._list:
            if self._form and self._list[0]:
                self._form[1].append((*self._list, "select"))
            self._list = None

    def handle_data(self, data):
        if self._depth:
            self.words.append(data)

    def _has(self, name):
        return any(one == name for one, _, _ in self._form[1])


class Visitor:
    """Somebody who speaks HTTP by hand: what no browser sends can be sent."""

    def __init__(self, city, cookies):
        self.city = city
        self.cookies = {one["name"]: one["value"] for one in cookies} | {"lang": "zh"}
        self.line = None

    def ask(self, method, path, body=b"", kind="application/x-www-form-urlencoded"):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if method == "POST":
            headers |= {"Content-Type": kind, "Origin": self.city.address}
        for _ in range(2):
            try:
                self.line = self.line or http.client.HTTPConnection("127.0.0.1", self.city.port, timeout=20)
                self.line.request(method, path, body if method == "POST" else None, headers)
                answer = self.line.getresponse()
                text = answer.read()
            except (http.client.HTTPException, ConnectionError):
                # More was sent than the server cares to read, or the line was old; or there is no server any more.
                self.line.close()
                self.line = None
                continue
            for header, value in answer.getheaders():
                if header.lower() == "set-cookie":
                    name, _, rest = value.partition("=")
                    self.cookies.setdefault(name, rest.split(";")[0])
            return answer, text
        return None, b""


def encoded(fields):
    return b"&".join(
        urllib.parse.quote_from_bytes(name.encode()).encode() + b"=" + urllib.parse.quote_from_bytes(value).encode()
        for name, value in fields
    )


def in_parts(fields):
    """The same as a browser sends it where there are files."""
    parts = [
        b'--odd\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), value)
        for name, value in fields
    ]
    return b"".join(parts) + b"--odd--\r\n"


def forms(visitor, told):
    """Each form once, by where it goes and what it asks, from the pages that are reached by links.

    `told` has those of others before."""
    seen, waiting = set(), ["/"]
    while waiting and len(seen) < MOST:
        path = waiting.pop(0).split("#")[0]
        if shape(path) in seen or re.search(r"\.(geojson|csv|xlsx)$|/export|/events", path.split("?")[0]):
            continue
        seen.add(shape(path))
        answer, text = visitor.ask("GET", path)
        assert answer is not None, f"no answer at {path}"
        if "html" not in answer.headers.get("Content-Type", ""):
            continue
        page = Page(text.decode())
        waiting += page.links
        for form, fields in page.forms:
            action = form.get("action") or path
            mark = (form.get("method"), shape(action), tuple(name for name, _, _ in fields))
            if mark in told or LEFT_ALONE.match(action):
                continue
            told.add(mark)
            yield form, action, fields


def sendings(form, fields):
    """What is sent to a form, each with what it is called: one field odd, the others as they stand."""
    whole = [(name, value.encode()) for name, value, kind in fields if kind != "file"]
    typed = [name for name, _, kind in fields if kind not in ("file", "button") and name != "form_token"]
    for name in dict.fromkeys(typed):
        rest = [one for one in whole if one[0] != name]
        start = zlib.crc32(f"{form.get('action')} {name}".encode())
        odd = [list(ODD.items())[(start + step) % len(ODD)] for step in range(SOME)]
        for what, value in list(WORST.items()) + odd:
            yield f"{name}: {what}", rest + [(name, value)]
        yield f"{name}: left out", rest
        yield f"{name}: twice", rest + [(name, b"1"), (name, "二".encode())]
    yield "an unknown key", whole + [("colour\u202e", b"red"), ("", b"")]
    if typed and form.get("method") == "post":
        yield "a megabyte", [one for one in whole if one[0] != typed[0]] + [(typed[0], MEGABYTE)]


def wrong(answer, text, what):
    """What is wrong with an answer to what was sent: nothing where it is a page that says something, or leads on."""
    if answer is None:
        return None if what.endswith(TOO_MUCH) else "no answer"
    if answer.status >= 500:
        return str(answer.status)
    if answer.status in (303, 304) or "html" not in answer.headers.get("Content-Type", ""):
        return None
    page = Page(text.decode())
    if "<script>alert(1)" in text.decode():
        return "markup comes back as markup"
    return None if len("".join(page.words).strip()) > 5 else "no sentence"


def faults(visitor, told):
    """What is wrong with the answers to what is sent to every form that nobody before had."""
    for form, action, fields in forms(visitor, told):
        is_post, in_pieces = form.get("method") == "post", form.get("enctype") == "multipart/form-data"
        for what, values in sendings(form, fields):
            if not is_post:
                answer, text = visitor.ask("GET", f"{action.split('?')[0]}?{encoded(values).decode()}")
            elif in_pieces:
                answer, text = visitor.ask("POST", action, in_parts(values), "multipart/form-data; boundary=odd")
            else:
                answer, text = visitor.ask("POST", action, encoded(values))
            said = wrong(answer, text, what)
            if said:
                yield f"{form.get('method')} {action}, {what}: {said}"


def test_no_field_has_a_fault_behind_it(own_city, browser):
    found, told = [], set()
    for role in ROLES:
        context = browser.new_context(locale="zh-CN")
        person = Person(context, own_city)
        if role:
            person.be(role)
        visitor = Visitor(own_city, context.cookies())
        context.close()
        before = len(told)
        found += [f"{role}: {one}" for one in faults(visitor, told)]
        assert len(told) > before, f"{role} met no form of its own"
        if role:
            answer, _ = visitor.ask("GET", "/account")
            assert answer is not None and answer.status == 200, f"{role} was signed out on the way"
    log = own_city.log.read_text()
    assert own_city.server.poll() is None, f"the server ended:\n{log[-4000:]}"
    assert len(told) > 50, "most forms weren't met"
    assert found == [], "\n".join(found)
    assert "unforeseen" not in log
