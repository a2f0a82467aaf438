"""The audit itself, seen red on each fault: a check that never fires proves nothing."""

import pytest

from conftest import DESK
from looking import Watch, audit

GOOD = """<!DOCTYPE html><html lang="zh-Hans"><head><title>页</title><meta name="color-scheme" content="light dark">
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


@pytest.fixture(scope="module")
def page(browser):
    context = browser.new_context(**DESK)
    yield context.new_page()
    context.close()


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
