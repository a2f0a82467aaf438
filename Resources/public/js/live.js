// <div id="…" data-live="/address/of/events"> is drawn anew when something happened there.

function follow(part) {
  if (!part.id || typeof EventSource === "undefined") return;
  const source = new EventSource(part.dataset.live);
  let waiting;

  async function redraw() {
    waiting = undefined;
    // Nobody's typing is thrown away for news.
    const current = document.getElementById(part.id);
    if (!current || current.contains(document.activeElement)) return;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(part.id);
    if (fresh) current.replaceChildren(...fresh.childNodes);
  }

  source.addEventListener("message", () => {
    waiting ??= setTimeout(redraw, 300);
  });
  addEventListener("pagehide", () => source.close());
}

export function start(root) {
  for (const part of root.querySelectorAll("[data-live]")) follow(part);
}
