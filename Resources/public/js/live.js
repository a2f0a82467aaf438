// <div id="…" data-live="/address/of/events"> is drawn anew when something happened there.
//
// A page has one line to us, whatever it follows, and only while somebody looks at it: a browser opens six to a place.
// The desk, [data-desk], draws itself: the event "live" brings it the page that was fetched.

function addressOf(parts, desk) {
  const own = parts.find((part) => !part.dataset.live.endsWith("about=notice"));
  return desk?.dataset.deskLive ?? (own ?? parts[0]).dataset.live;
}

// Nobody's typing is thrown away for news.
function isBusy(part) {
  return part.contains(document.activeElement);
}

// Nothing where another page answers, such as the one for signing in.
export async function ask(address) {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return undefined;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// The rows of the list alone: they are the same without the case beside it.
export const askForRows = (desk) => ask(`${desk.dataset.deskList}${location.search || "?"}&only=rows`);

async function redraw(parts, desk) {
  const page = await (desk ? askForRows(desk) : ask(location.href));
  if (!page) return;
  for (const { id } of parts) {
    const current = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (current && fresh && !isBusy(current)) current.replaceChildren(...fresh.childNodes);
  }
  document.dispatchEvent(new CustomEvent("live", { detail: page }));
}

export function start(root) {
  const parts = [...root.querySelectorAll("[data-live]")].filter((part) => part.id);
  const desk = root.querySelector("[data-desk]");
  if ((!parts.length && !desk?.dataset.deskLive) || typeof EventSource === "undefined") return;
  let source;
  let waiting;
  let missed = false;

  function soon() {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      redraw(parts, desk);
    }, 300);
  }

  function listen() {
    source = new EventSource(addressOf(parts, desk));
    source.addEventListener("message", soon);
    if (missed) soon();
  }

  function stop() {
    source?.close();
    source = undefined;
    missed = true;
  }

  if (!document.hidden) listen();
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : source || listen()));
  addEventListener("pagehide", stop);
}
