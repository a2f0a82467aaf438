// What every page has: each behaviour is a module of its own, begun by a data- attribute in the page.
import { start as forms } from "./forms.js";
import { start as dialogs } from "./dialogs.js";
import { start as keys } from "./keys.js";
import { start as live } from "./live.js";

for (const begin of [forms, dialogs, keys, live]) begin(document);

// Of tabs too many for the screen, the one that is open is in sight.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
