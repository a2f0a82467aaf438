"""What every page is held to, asked of the browser that shows it."""

import re

# Ends in what is wrong with the page at hand, a sentence each.
AUDIT = r"""() => {
  const wrong = [];
  const say = (what, element) => {
    const text = element ? element.outerHTML.slice(0, 90).replace(/\s+/g, ' ') : '';
    wrong.push(what + (text ? ': ' + text : ''));
  };
  const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
  const named = e => (e.getAttribute('aria-label') || '').trim() || e.getAttribute('aria-labelledby')
    || (e.labels && e.labels.length > 0 && [...e.labels].some(l => l.textContent.trim())) || e.title;

  if (!document.documentElement.lang) say('the page names no language');
  if (!document.title.trim()) say('the page has no title');
  if (document.querySelectorAll('h1').length !== 1) say('the page has not exactly one h1');
  if (!document.querySelector('main')) say('the page has no main');
  const seen = new Set();
  for (const e of document.querySelectorAll('[id]')) {
    if (seen.has(e.id)) say('an id stands twice', e);
    seen.add(e.id);
  }
  for (const e of document.querySelectorAll('[for]')) {
    if (!document.getElementById(e.htmlFor || e.getAttribute('for'))) say('a label for nothing', e);
  }
  for (const e of document.querySelectorAll('[aria-describedby], [aria-labelledby], [aria-controls]')) {
    for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls']) {
      for (const id of (e.getAttribute(name) || '').split(/\s+/).filter(Boolean)) {
        if (!document.getElementById(id)) say(name + ' names nothing', e);
      }
    }
  }
  for (const e of document.querySelectorAll('input:not([type=hidden]):not([type=submit]), select, textarea')) {
    if (shown(e) && !named(e)) say('a field without a label', e);
  }
  for (const e of document.querySelectorAll('button, a[href], summary, [role=button]')) {
    const inside = e.querySelector('img[alt]:not([alt=""]), svg[aria-label], svg title');
    if (shown(e) && !e.textContent.trim() && !named(e) && !inside) say('a control without a name', e);
  }
  for (const e of document.querySelectorAll('img:not([alt])')) say('a picture without a text', e);
  let level = 0;
  for (const e of document.querySelectorAll('h1, h2, h3, h4')) {
    if (!shown(e)) continue;
    const here = Number(e.tagName[1]);
    if (here > level + 1) say('a heading skips a level', e);
    level = here;
  }

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    say('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' > ' + width);
    for (const e of document.querySelectorAll('main *')) {
      if (e.getBoundingClientRect().right > width + 1) { say('… because of', e); break; }
    }
  }

  // A thumb needs 44 px, and nobody reads less than 15 px on a phone (LOOK.md). Links within a text are as high as it.
  const isPhone = width < 600;
  if (isPhone) {
    const controls = 'button, .button, summary, select, textarea, nav a, .ways a, input:not([type=hidden])';
    for (const e of document.querySelectorAll(controls)) {
      const target = e.matches('[type=checkbox], [type=radio]') && e.labels[0] ? e.labels[0] : e;
      if (!shown(target) || e.closest('.leaflet-container, .crumbs, dialog:not([open])')) continue;
      const high = target.getBoundingClientRect().height;
      if (high < 43.5) say('a target of ' + Math.round(high) + ' px only', e);
    }
  }
  const bar = document.querySelector('.site-nav');
  if (bar && getComputedStyle(bar).position === 'fixed') {
    const room = parseFloat(getComputedStyle(document.body).paddingBottom);
    if (room < bar.getBoundingClientRect().height - 1) say('the bar covers the end of the page');
  }

  // What is never data speaks the page's language; names of places and people may stand in any.
  if (document.documentElement.lang.startsWith('en')) {
    const ours = 'label, legend, caption, th[scope=col], dt, .hint, .button, summary, .site-nav a, .site-foot a, '
      + '.notice, .empty, .badge, .wrong, .tabs a, .day-legend, .promises';
    for (const e of document.querySelectorAll(ours)) {
      if (e.closest('[lang]') !== document.documentElement || e.matches('.account')) continue;
      if (/[\u3400-\u9fff]/.test(e.textContent)) say('Chinese on an English page', e);
    }
  }

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map();
  const rgba = colour => {
    if (!known.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      known.set(colour, [r, g, b, a / 255]);
    }
    return known.get(colour);
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = e => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = rgba(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
    return layers.reverse().reduce((below, top) => over(top, below), dark ? [18, 18, 18, 1] : [255, 255, 255, 1]);
  };
  const light = c => {
    const [r, g, b] = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !shown(e) || told.has(e)) continue;
    if (e.closest('[disabled], [aria-disabled=true], .leaflet-container, svg, .unseen, noscript, script')) continue;
    told.add(e);
    const style = getComputedStyle(e);
    const below = ground(e);
    if (!below || Number(style.opacity) < 1) continue;
    const [a, b] = [light(over(rgba(style.color), below)), light(below)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (isPhone && size < 15 && !e.closest('.month')) say('text of ' + size + ' px on a phone', e);
    if (ratio < (large ? 3 : 4.5) - 0.01) say('contrast of ' + ratio.toFixed(2) + ' only', e);
  }
  return wrong;
}"""

VIOLATIONS = """() => {
  window.__violations = [];
  document.addEventListener('securitypolicyviolation',
    e => window.__violations.push(e.violatedDirective + ' ' + e.blockedURI));
}"""

KEY = re.compile(r"/[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13}(?=/|$)")


def shape(path):
    """The address with every key left out: pages of one kind have one shape."""
    return KEY.sub("/:key", path.split("?")[0].split("#")[0])


class Watch:
    """Gathers what goes wrong behind a page: console errors, failed requests, policy violations."""

    def __init__(self, page):
        self.page = page
        self.wrong = []
        self.allowed = set()
        page.on("pageerror", lambda error: self.wrong.append(f"script error: {error}"))
        page.on("console", self._console)
        page.on("response", self._response)
        page.on("requestfailed", self._failed)
        page.add_init_script(f"({VIOLATIONS})()")

    def _console(self, message):
        # The browser repeats in the console what `_response` has already judged.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.wrong.append(f"console: {message.text}")

    def _failed(self, request):
        # Going on to the next page ends what the last one still asked for.
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(f"failed: {request.url} {request.failure}")

    def _response(self, answer):
        if answer.status >= 400 and answer.status not in self.allowed:
            self.wrong.append(f"{answer.status} {answer.request.method} {answer.url}")

    def take(self):
        violations = self.page.evaluate("() => window.__violations || []")
        found, self.wrong = self.wrong + [f"policy: {one}" for one in violations], []
        return found


def audit(page):
    return page.evaluate(AUDIT)


def looking_at(story):
    """`looked_at` of one story: what is wrong with the page at hand; a picture of it where pictures are wanted."""
    def looked_at(person, name):
        person.picture(f"{story}-{name}")
        return [f"{name}: {one}" for one in audit(person.page) + person.watch.take()]

    return looked_at


# Of what has the focus: is it in sight, is there a ring around it, does something lie over it?
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const text = e.outerHTML.slice(0, 90);
  const isRing = style.outlineStyle === 'auto' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  if (!isRing) return 'no ring: ' + text;
  if (!box.width || box.bottom <= 0 || box.top >= innerHeight) return 'out of sight: ' + text;
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const top = document.elementFromPoint(x, y);
  const own = top && (e.contains(top) || top.contains(e) || e.labels && [...e.labels].some(l => l.contains(top)));
  return own ? '' : 'covered by ' + (top ? top.outerHTML.slice(0, 60) : 'nothing') + ': ' + text;
}"""


def walk_by_tab(page, most=80):
    """Tabs through the page once and ends in what is wrong with the focus on the way, a sentence each."""
    wrong = []
    for step in range(most):
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUS)
        # The first may come from the end of the page before.
        if said is None and step > 0:
            break
        if said:
            wrong.append(said)
    return wrong
