"""Pictures of every page, as each role meets it, to be looked at by a person (`scripts/pictures DIR`).

DIR/index.html shows them side by side: a page a row; phone and desk, light and dark, Chinese and English, the larger
view, print, and what a page looks like when something is wrong, empty or very long.
"""

import html
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from city import City
from conftest import DESK, PHONE, Person
from looking import shape
from test_every_page import walk

LOOKS = {
    "phone-light-zh": dict(size="phone"),
    "phone-dark-en": dict(size="phone", dark=True, language="en"),
    "desk-light-en": dict(language="en"),
    "desk-dark-zh": dict(dark=True),
}
# What residents see, larger.
LARGER = {"phone-elder18-zh": dict(size="phone", elder="18"), "phone-elder30-zh": dict(size="phone", elder="30")}
STRANGERS = [None, "resident"]
ROLES = STRANGERS + [
    "gridWorker", "townshipDispatcher", "systemAdministrator", "securityAdministrator", "auditAdministrator",
]
LONG_AREA = "内蒙古自治区呼和浩特市土默特左旗察素齐镇北什轴乡三两社区第二十七网格"
LONG_NAME = "阿卜杜热合曼·买买提吐尔逊·努尔艾合买提·伊斯拉木江·沙迪克·吾买尔·艾则孜·玉素甫·库尔班"


def arrive(browser, city, size="desk", dark=False, language="zh", elder=None, script=True):
    context = browser.new_context(
        **(dict(PHONE, device_scale_factor=1) if size == "phone" else DESK), color_scheme="dark" if dark else "light",
        locale="zh-CN" if language == "zh" else "en-GB", timezone_id="Asia/Shanghai", java_script_enabled=script,
    )
    context.add_cookies([{"name": "lang", "value": language, "url": city.address}])
    if elder:
        context.add_cookies([{"name": "elder", "value": elder, "url": city.address}])
    return Person(context, city)


class Album:
    """The pictures taken so far, by page and look."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.taken = {}

    def take(self, person, name, look):
        path = self.directory / name / f"{look}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if look.startswith("print"):
            person.page.emulate_media(media="print")
        try:
            person.page.screenshot(path=path, full_page=True, animations="disabled")
        except Error as error:
            print(f"{name} {look}: {error}", file=sys.stderr)
            return
        self.taken.setdefault(name, {})[look] = path.relative_to(self.directory)

    def write_index(self):
        rows = []
        for name, looks in sorted(self.taken.items()):
            pictures = "".join(
                f'<figure><a href="{path}"><img loading="lazy" src="{path}" alt=""></a>'
                f"<figcaption>{look}</figcaption></figure>"
                for look, path in looks.items()
            )
            rows.append(f"<h2>{html.escape(name)}</h2><div>{pictures}</div>")
        style = "body{font:14px sans-serif}div{display:flex;gap:12px;overflow-x:auto;align-items:start}"
        style += "img{height:480px;border:1px solid #999}figure{margin:0}"
        (self.directory / "index.html").write_text(
            f"<!DOCTYPE html><meta charset=utf-8><title>Pictures</title><style>{style}</style>{''.join(rows)}"
        )


def page_name(role, path):
    return f"{role or 'stranger'}/{shape(path).strip('/').replace('/', '-').replace(':', '') or 'front'}"


def every_page(browser, city, album, roles, looks):
    for look, wishes in looks.items():
        for role in roles:
            person = arrive(browser, city, **wishes)
            if role:
                person.be(role)
            for path in walk(person):
                if person.page.locator("[data-map]").count():
                    person.page.wait_for_load_state("networkidle")
                album.take(person, page_name(role, path), look)
            person.context.close()


def wrong_password(person):
    person.go("/sign-in")
    person.page.locator("input[name=name]").fill("nobody")
    person.page.locator("input[name=password]").fill("wrong")
    person.page.locator("input[name=password]").press("Enter")
    person.page.wait_for_load_state("networkidle")


def too_many_tries(person):
    for _ in range(8):
        wrong_password(person)


def second_step(person):
    known = person.city.sign_ins["securityAdministrator"]
    person.go("/sign-in")
    person.page.locator("input[name=name]").fill(known["name"])
    person.page.locator("input[name=password]").fill(known["password"])
    person.page.locator("input[name=password]").press("Enter")
    person.page.wait_for_load_state("networkidle")


def broken_import(person):
    person.be("systemAdministrator")
    person.go("/areas/import")
    files = person.page.locator("input[type=file]")
    for index, text in enumerate(["code,name\n12,\nx,第\n", "code,name,provinceCode\n1201,某市,99\n"]):
        files.nth(index).set_input_files(
            {"name": f"{index}.csv", "mimeType": "text/csv", "buffer": text.encode()})
    person.page.locator("main form .is-main").click()
    person.page.wait_for_load_state("networkidle")


def good_import(person):
    person.be("systemAdministrator")
    person.go("/areas/import")
    files = person.page.locator("input[type=file]")
    text = f"code,name\n98,{LONG_AREA}\n"
    files.nth(0).set_input_files({"name": "provinces.csv", "mimeType": "text/csv", "buffer": text.encode()})
    person.page.locator("main form .is-main").click()
    person.page.wait_for_load_state("networkidle")


def long_names(person):
    person.be("systemAdministrator")
    person.go("/accounts/new")
    person.page.locator("input[name=displayName]").fill(LONG_NAME[:50])
    person.page.locator("input[name=name]").fill(f"long{person.page.evaluate('Date.now()')}")
    person.page.locator("main form .is-main").click()
    person.page.wait_for_load_state("networkidle")
    person.go("/accounts")


def dialog_with_error(person):
    person.be("systemAdministrator")
    person.go("/calendar")
    person.page.locator("summary").first.click()
    person.page.locator("dialog[open] form .is-main").evaluate("b => b.form.noValidate = true")
    person.page.locator("dialog[open] form .is-main").click()
    person.page.wait_for_load_state("networkidle")


def keys(person):
    person.be("townshipDispatcher")
    person.go("/areas")
    person.page.keyboard.press("?")


def deadline(person):
    person.be("townshipDispatcher")
    person.go("/calendar/deadline?limit=3工作日&day=2026-09-28&time=15:20")


def deadline_wrong(person):
    person.be("townshipDispatcher")
    person.go("/calendar/deadline?limit=三天&day=2026-09-28&time=15:20")


def suggestion(person):
    person.go("/suggestions")
    person.page.locator("textarea").fill("登录页的字太小，老人看不清。")
    person.page.locator("main form .is-main").click()
    person.page.wait_for_load_state("networkidle")


def at(path, role=None):
    def scene(person):
        if role:
            person.be(role)
        person.go(path)
    return scene


SCENES = {
    "scenes/sign-in-wrong-password": wrong_password,
    "scenes/sign-in-too-many-tries": too_many_tries,
    "scenes/sign-in-second-step": second_step,
    "scenes/import-broken-file": broken_import,
    "scenes/import-preview": good_import,
    "scenes/accounts-long-names": long_names,
    "scenes/dialog-with-error": dialog_with_error,
    "scenes/keys": keys,
    "scenes/deadline": deadline,
    "scenes/deadline-wrong": deadline_wrong,
    "scenes/suggestion-by-link": suggestion,
    "scenes/problem-404": at("/nowhere"),
    "scenes/problem-403": at("/accounts", "gridWorker"),
    "scenes/search": at("/areas/search?q=wg", "townshipDispatcher"),
    "scenes/search-nothing": at("/areas/search?q=龘", "townshipDispatcher"),
    "scenes/front-at-work": at("/", "townshipDispatcher"),
}
PRINTED = ["/about/notice", "/permissions", "/areas", "/calendar"]


def scenes(browser, city, album, looks, only):
    for name, scene in SCENES.items():
        if only and not any(one in name for one in only):
            continue
        for look, wishes in looks.items():
            person = arrive(browser, city, **wishes)
            try:
                scene(person)
                album.take(person, name, look)
            except Error as error:
                print(f"{name} {look}: {error}", file=sys.stderr)
            person.context.close()


def printed(browser, city, album):
    person = arrive(browser, city)
    person.be("townshipDispatcher")
    for path in PRINTED:
        person.page.emulate_media(media="screen")
        person.go(path)
        person.page.emulate_media(media="print")
        target = album.directory / "print" / f"{path.strip('/').replace('/', '-')}.pdf"
        target.parent.mkdir(parents=True, exist_ok=True)
        person.page.pdf(path=target, prefer_css_page_size=True)
    person.context.close()


def main(directory, only):
    roles = [role for role in ROLES if not only or (role or "stranger") in only]
    album = Album(directory)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        city = City(Path(place) / "demo")
        city.make()
        city.start()
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"])
        try:
            every_page(browser, city, album, roles, LOOKS)
            every_page(browser, city, album, [role for role in roles if role in STRANGERS], LARGER)
            scenes(browser, city, album, LOOKS, only)
            printed(browser, city, album)
        finally:
            browser.close()
            city.stop()
            album.write_index()
    print(f"{sum(len(looks) for looks in album.taken.values())} pictures: {album.directory / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
