"""The audit itself, seen red on each fault: a check that never fires proves nothing."""

import pytest

from conftest import DESK, PHONE
from looking import Watch, audit, walk_by_tab

GOOD = """<!DOCTYPE html><html lang="zh-Hans"><head><title>页</title><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width">
<style>body{background:#fff;color:#222;margin:0}</style></head><body><main><h1>页</h1>
<label for="a">名称</label><input id="a"><button>保存</button>MORE</main></body></html>"""

FAULTS = {
    "names no language": GOOD.replace(' lang="zh-Hans"', ""),
    "has no title": GOOD.replace("<title>页</title>", ""),
    "not exactly one h1": GOOD.replace("MORE", "<h1>再来</h1>"),
    "has no main": GOOD.replace("main>", "div>"),
    "an id stands twice": GOOD.replace("MORE", '<p id="a">一</p>'),
    "a label for nothing": GOOD.replace("MORE", '<label for="b">无</label>'),
    "aria-describedby names nothing": GOOD.replace("MORE", '<p aria-describedby="x">一</p>'),
    "a field without a label": GOOD.replace("MORE", "<select><option>一</option></select>"),
    "a control without a name": GOOD.replace("MORE", "<button></button>"),
    "a picture without a text": GOOD.replace("MORE", '<img src="data:,">'),
    "a heading skips a level": GOOD.replace("MORE", "<h3>深</h3>"),
    "scrolls sideways": GOOD.replace("MORE", '<p style="width:3000px">宽</p>'),
    "contrast of": GOOD.replace("MORE", '<p style="color:#999">淡</p>'),
}

# What is asked of a phone, or of an English page.
PHONE_FAULTS = {
    "a target of 21 px": GOOD.replace("MORE", '<a class="button" style="display:block;height:21px">好</a>'),
    "text of 13 px": GOOD.replace("MORE", '<p style="font-size:13px">小</p>'),
    "covers the end": GOOD.replace("MORE", '<div class="site-nav" style="position:fixed;height:60px">栏</div>'),
    "Chinese on an English page": GOOD.replace('"zh-Hans"', '"en"').replace("MORE", "<dt>户数</dt>"),
}


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(**DESK)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("fault", PHONE_FAULTS)
def test_the_audit_sees_on_a_phone(browser, fault):
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.set_content(PHONE_FAULTS[fault])
    assert any(fault in one for one in audit(page)), audit(page)
    context.close()


def test_a_focus_that_cannot_be_seen_is_found(page):
    page.set_content(GOOD.replace("MORE", '<a href="#" style="outline:none">无</a>'))
    assert any("no ring" in one for one in walk_by_tab(page))
    bar = '<div style="position:fixed;inset:0;background:#fff">盖住</div>'
    page.set_content(GOOD.replace("MORE", bar))
    assert any("covered by" in one for one in walk_by_tab(page))


def test_a_good_page_has_no_fault(page):
    page.set_content(GOOD.replace("MORE", ""))
    assert audit(page) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_the_audit_sees(page, fault):
    page.set_content(FAULTS[fault].replace("MORE", ""))
    assert any(fault in one for one in audit(page)), audit(page)


def test_contrast_is_taken_through_half_transparent_layers_and_any_colour_notation(page):
    dim = '<div style="background:rgb(0 0 0 / 50%)"><p style="color:oklch(0.45 0.1 250)">暗</p></div>'
    page.set_content(GOOD.replace("MORE", dim))
    assert any("contrast of" in one for one in audit(page))


def test_what_goes_wrong_behind_a_page_is_heard(browser):
    context = browser.new_context()
    page = context.new_page()
    watch = Watch(page)
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' \'unsafe-eval\'">'
    page.route("http://made.up/**", lambda route: route.fulfill(
        content_type="text/html", status=200 if route.request.url == "http://made.up/" else 404,
        body=f"<html><head>{policy}</head><body><script>1</script><img src='/gone.png'></body></html>",
    ))
    page.goto("http://made.up/")
    page.evaluate("console.error('broken')")
    heard = " ".join(watch.take())
    assert "policy: script-src" in heard and "404 GET" in heard and "console: broken" in heard
    context.close()
