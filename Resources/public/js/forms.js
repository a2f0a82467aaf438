// Forms: sent once, what is wrong is read out first, long texts survive an accidental reload.

const draftKey = (area) => `draft ${location.pathname} ${area.form?.getAttribute("action")} ${area.name}`;

function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    // Disabled a moment later: a disabled button's own name and value would not be sent.
    setTimeout(() => button?.setAttribute("aria-disabled", "true"));
    announce(document.body.dataset.wordSending);
  });
  // Coming back to the page, the form can be sent again.
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
  });
}

function keepDraft(area) {
  try {
    const kept = sessionStorage.getItem(draftKey(area));
    if (kept && !area.value) area.value = kept;
    area.addEventListener("input", () => sessionStorage.setItem(draftKey(area), area.value));
    area.form?.addEventListener("submit", () => sessionStorage.removeItem(draftKey(area)));
  } catch {
    // Without storage (private windows, full disks) there is no draft, and nothing else changes.
  }
}

export function announce(words) {
  const region = document.querySelector("[data-live-region]");
  if (region && words) region.textContent = words;
}

export function start(root) {
  for (const form of root.querySelectorAll("form[data-form]")) sendOnce(form);
  for (const area of root.querySelectorAll("form[data-form] textarea")) keepDraft(area);
  for (const button of root.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
  const problems = root.querySelector("[data-problems]");
  problems?.focus();
  problems?.scrollIntoView({ block: "center" });
}
