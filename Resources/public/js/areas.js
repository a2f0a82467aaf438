// <div data-area-search="/api/v1/areas"> finds areas while one types; the form works without this.

function row(item) {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.href = item.link;
  link.textContent = item.name;
  const level = document.createElement("span");
  level.className = "quiet";
  level.textContent = ` ${item.levelWords}${item.code ? ` · ${item.code}` : ""}`;
  const above = document.createElement("span");
  above.className = "quiet";
  above.textContent = item.line.join(" › ");
  line.append(link, level, above);
  return line;
}

function begin(place) {
  const input = place.querySelector("input[type=search]");
  const found = place.querySelector("[data-found]");
  let waiting;
  let latest = 0;

  async function look() {
    const text = input.value.trim();
    const number = ++latest;
    if (!text) {
      found.replaceChildren();
      return;
    }
    const answer = await fetch(`${place.dataset.areaSearch}?q=${encodeURIComponent(text)}`);
    // A slow answer to an older question is of no use.
    if (!answer.ok || number !== latest) return;
    const list = document.createElement("ul");
    list.className = "area-hits";
    list.append(...(await answer.json()).items.slice(0, 10).map(row));
    found.replaceChildren(list);
  }

  input.addEventListener("input", (event) => {
    // Pinyin that is still being composed into characters is no question yet.
    if (event.isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  input.addEventListener("compositionend", () => input.dispatchEvent(new Event("input")));
}

for (const place of document.querySelectorAll("[data-area-search]")) begin(place);
