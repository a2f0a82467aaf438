// The desk: [data-desk] holds a list and a case beside it. Rows are gone through by keys, a case opens in its place,
// and what is new waits behind a button, so that nobody loses their place. Without this, every row is a link.

import { start as dialogs } from "./dialogs.js";
import { start as forms } from "./forms.js";
import { ask, askForRows } from "./live.js";
import { start as pictures } from "./pictures.js";
import { start as point } from "./point.js";

const desk = document.querySelector("[data-desk]");
const isBeside = () => matchMedia("(min-width: 1100px)").matches;
const links = () => [...desk.querySelectorAll("a[data-desk-row]")];
const rowOf = (link) => link.closest("li");
let news;

// Acts are sent with the list in their address, so that whoever did one comes back beside it.
function dress(file) {
  if (!file) return;
  for (const form of file.querySelectorAll("form[method=post]")) {
    const address = new URL(form.action, location.href);
    if (!address.search) form.action = address.pathname + location.search;
  }
  const acts = file.querySelectorAll(".acts > form.act > button, .acts > details > summary");
  [...acts].slice(0, 9).forEach((act, index) => { act.dataset.key = String(index + 1); });
}

// A page that needs a script this one hasn't got is gone to as any other.
const needs = (page, query, name) =>
  [...page.querySelectorAll(query)].some((one) =>
    !document.querySelector(`${query}[${name}="${CSS.escape(one.getAttribute(name))}"]`));

async function open(link) {
  if (!isBeside()) {
    location.href = link.href;
    return;
  }
  const page = await ask(`${link.href}&only=case`);
  const fresh = page?.querySelector("[data-desk-case]");
  if (!fresh || needs(page, "script[src]", "src") || needs(page, "link[rel=stylesheet]", "href")) {
    location.href = link.href;
    return;
  }
  history.pushState(null, "", link.href);
  desk.classList.add("has-case");
  desk.querySelector(".desk-case").replaceWith(fresh);
  for (const one of links()) one.toggleAttribute("aria-current", false);
  link.setAttribute("aria-current", "true");
  for (const begin of [dialogs, forms, pictures, point, dress]) begin(fresh);
}

const chosen = () => {
  const all = links();
  return all.find((link) => link === document.activeElement) ?? all.find((link) => link.hasAttribute("aria-current"));
};

function step(by) {
  const all = links();
  const from = all.indexOf(chosen());
  const next = all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function show(rows) {
  const list = desk.querySelector("[data-desk-rows]");
  const place = document.activeElement?.closest?.("[data-desk-rows] li")?.id;
  const ticked = new Set([...list.querySelectorAll("input:checked")].map((box) => box.value));
  list.replaceChildren(...rows);
  for (const box of list.querySelectorAll("input[type=checkbox]")) box.checked = ticked.has(box.value);
  if (place) document.getElementById(place)?.querySelector("a")?.focus({ preventScroll: true });
  desk.querySelector("[data-desk-news]").hidden = true;
  news = undefined;
}

// Nobody's typing is thrown away for a list that begins or ends: the next news asks again.
function isBusy() {
  const file = desk.querySelector("[data-desk-case]");
  return Boolean(file?.contains(document.activeElement) || file?.querySelector("dialog[open]"));
}

// What is there is brought up to what is; what is new waits until it is asked for.
function compare(page) {
  const list = desk.querySelector("[data-desk-rows]");
  const rows = page.querySelector("[data-desk-rows]");
  if (!list || !rows) {
    if (Boolean(list) !== Boolean(rows) && !isBusy()) location.reload();
    return;
  }
  const fresh = new Map([...rows.children].map((row) => [row.id, row]));
  for (const row of list.children) {
    const other = fresh.get(row.id);
    row.classList.toggle("is-gone", !other);
    if (!other) {
      row.title = desk.dataset.wordGone;
      continue;
    }
    for (const part of [".case-what", ".case-where", ".case-state"]) {
      const [was, is] = [row.querySelector(part), other.querySelector(part)];
      if (was && is && was.innerHTML !== is.innerHTML) was.replaceChildren(...is.cloneNode(true).childNodes);
    }
    row.classList.toggle("is-late", other.classList.contains("is-late"));
  }
  const added = [...fresh.keys()].filter((id) => !document.getElementById(id)).length;
  const bar = desk.querySelector("[data-desk-news]");
  bar.hidden = added === 0;
  news = added > 0 ? rows : undefined;
  bar.querySelector("[data-desk-news-text]").textContent = desk.dataset.wordNews.replace("{n}", added);
}

// live.js fetches the rows where we have a line to us; a body's list asks by itself, while somebody looks at it.
function listen() {
  document.addEventListener("live", ({ detail: page }) => compare(page));
  if (!desk.dataset.deskPoll) return;
  let missed = false;
  async function poll() {
    missed = document.hidden;
    if (missed) return;
    const page = await askForRows(desk);
    if (page) compare(page);
  }
  setInterval(poll, Number(desk.dataset.deskPoll) * 1000);
  document.addEventListener("visibilitychange", () => missed && poll());
}

function start() {
  const keys = document.querySelector("[data-desk-keys]");
  keys?.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.step) step(Number(button.dataset.step));
    if (button && "open" in button.dataset) chosen()?.click();
    if (button && "pick" in button.dataset) rowOf(chosen() ?? links()[0])?.querySelector("input")?.click();
    if (button && "refresh" in button.dataset && news) show([...news.children]);
  });
  desk.addEventListener("click", (event) => {
    if (event.target.closest("[data-refresh]") && news) show([...news.children]);
    const link = event.target.closest("a[data-desk-row]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !isBeside()) return;
    event.preventDefault();
    open(link);
  });
  desk.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && event.target.closest("[data-desk-rows]")) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Escape" && event.target.matches("input[type=search]")) {
      step(0);
    }
  });
  addEventListener("popstate", () => location.reload());
  dress(desk.querySelector("[data-desk-case]"));
  listen();
}

if (desk) start();
