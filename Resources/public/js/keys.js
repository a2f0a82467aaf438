// Keys: an element with data-key="j" is pressed or focused by that key; "/" goes to the search; "?" shows them all.

const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

function use(element) {
  if (element.matches("input, textarea, select")) element.focus();
  else element.click();
}

function showAll() {
  const words = document.body.dataset;
  const dialog = document.createElement("dialog");
  const heading = document.createElement("h2");
  heading.textContent = words.wordKeys;
  const list = document.createElement("dl");
  list.className = "facts";
  const rows = [["?", words.wordKeys], ["/", words.wordSearch], ["Esc", words.wordClose]];
  for (const element of document.querySelectorAll("[data-key]")) {
    rows.push([element.dataset.key, element.getAttribute("aria-label") ?? element.textContent.trim()]);
  }
  for (const [key, text] of rows) {
    const row = document.createElement("div");
    row.className = "fact";
    const name = document.createElement("dt");
    const shown = document.createElement("kbd");
    shown.textContent = key;
    name.append(shown);
    const meaning = document.createElement("dd");
    meaning.textContent = text;
    row.append(name, meaning);
    list.append(row);
  }
  dialog.append(heading, list);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
}

export function start(root) {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "?") {
      event.preventDefault();
      showAll();
    } else if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (!search) return;
      event.preventDefault();
      search.focus();
    } else {
      const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!element) return;
      event.preventDefault();
      use(element);
    }
  });
}
