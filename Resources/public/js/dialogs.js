// <details data-dialog> opens in its place without script; with it, over the page, and Escape closes it.

function lift(details) {
  const body = details.querySelector(".dialog-body");
  const summary = details.querySelector("summary");
  if (!body || !summary || typeof HTMLDialogElement === "undefined") return;

  const dialog = document.createElement("dialog");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button is-quiet dialog-close";
  close.textContent = "×";
  close.setAttribute("aria-label", document.body.dataset.wordClose ?? "×");
  close.addEventListener("click", () => dialog.close());

  const heading = body.querySelector("h2");
  if (heading) dialog.setAttribute("aria-label", heading.textContent);
  dialog.append(...body.childNodes, close);
  body.remove();
  details.after(dialog);

  summary.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => summary.focus());
  if (details.open) {
    details.open = false;
    dialog.showModal();
  }
}

export function start(root) {
  for (const details of root.querySelectorAll("details[data-dialog]")) lift(details);
  // What opens over the page without being a dialog closes as one does.
  const menu = root.querySelector(".nav-more");
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  root.addEventListener("click", (event) => {
    if (menu?.open && !menu.contains(event.target)) menu.open = false;
  });
}
