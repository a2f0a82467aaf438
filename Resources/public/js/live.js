// <div id="…" data-live="/address/of/events"> is drawn anew when something happened there.
//
// A page has one line to us, whatever it follows, and only while somebody looks at it: a browser opens six to a place.

function addressOf(parts) {
  const own = parts.find((part) => !part.dataset.live.endsWith("about=notice"));
  return (own ?? parts[0]).dataset.live;
}

// Nobody's typing is thrown away for news.
function isBusy(part) {
  return part.contains(document.activeElement);
}

async function redraw(parts) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const { id } of parts) {
    const current = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (current && fresh && !isBusy(current)) current.replaceChildren(...fresh.childNodes);
  }
}

export function start(root) {
  const parts = [...root.querySelectorAll("[data-live]")].filter((part) => part.id);
  if (!parts.length || typeof EventSource === "undefined") return;
  let source;
  let waiting;
  let missed = false;

  function soon() {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      redraw(parts);
    }, 300);
  }

  function listen() {
    source = new EventSource(addressOf(parts));
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
