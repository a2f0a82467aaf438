// <div data-map data-outline="/areas/…/outline.json"> draws outlines on paper: no tiles, nothing from elsewhere.
// With a [data-drawer] on the page a chosen area is shown there; without one its page is opened. Lists that say the
// same carry data-area, a legend data-kind.

const drawer = document.querySelector("[data-drawer]");
const shapes = new Map();
const hidden = new Set();

function households(properties, words) {
  return properties.households === null ? "" : `${properties.households} ${words.households}`;
}

function choose(feature, words) {
  const { name, kind } = feature.properties;
  const link = words.links && `${words.links}/${feature.id}`;
  if (!drawer) {
    // What doesn't stand yet has no page.
    if (link) location.assign(link);
    return;
  }
  drawer.querySelector("[data-drawer-name]").textContent = name;
  drawer.querySelector("[data-drawer-facts]").textContent =
    [words.kinds[kind], households(feature.properties, words)].filter(Boolean).join(" · ");
  drawer.querySelector("[data-drawer-link]").setAttribute("href", link);
  drawer.hidden = false;
  for (const [id, layer] of shapes) layer.getElement()?.classList.toggle("is-chosen", id === feature.id);
}

function mark(id, isOn) {
  shapes.get(id)?.getElement()?.classList.toggle("is-marked", isOn);
}

function listen() {
  for (const link of document.querySelectorAll("[data-areas] [data-area]")) {
    for (const [event, isOn] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
      link.addEventListener(event, () => mark(link.dataset.area, isOn));
    }
  }
}

function filter(map) {
  for (const box of document.querySelectorAll("input[data-kind]")) {
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.dataset.kind);
      else hidden.add(box.dataset.kind);
      for (const layer of shapes.values()) {
        if (hidden.has(layer.feature.properties.kind)) layer.remove();
        else layer.addTo(map);
      }
      for (const row of document.querySelectorAll("li[data-kind]")) row.hidden = hidden.has(row.dataset.kind);
    });
  }
}

async function draw(place) {
  if (typeof L === "undefined") return;
  const answer = await fetch(place.dataset.outline, { headers: { accept: "application/geo+json" } });
  if (!answer.ok) return;
  const collection = await answer.json();
  if (!collection.features.length) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(place, {
    attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: drawer !== null, zoomAnimation: !still,
    fadeAnimation: !still,
  });
  const named = collection.features.length <= 60;
  const layer = L.geoJSON(collection, {
    style: (feature) => ({ className: `shape is-${feature.properties.kind}`, weight: 1.5 }),
    onEachFeature(feature, shape) {
      shapes.set(feature.id, shape);
      const label = document.createElement("span");
      label.textContent = feature.properties.name;
      shape.bindTooltip(label, { permanent: named, direction: "center", className: "shape-name" });
      shape.on("click", () => choose(feature, collection.words));
    },
  }).addTo(map);
  map.fitBounds(layer.getBounds(), { padding: [12, 12], animate: false });
  // Names that would cover each other wait for a closer look.
  const thin = () => {
    const taken = [];
    for (const shape of shapes.values()) {
      const name = shape.getTooltip()?.getElement();
      if (!name || !named) continue;
      name.classList.remove("is-covered");
      const box = name.getBoundingClientRect();
      const isCovered = taken.some((other) =>
        box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top);
      name.classList.toggle("is-covered", isCovered);
      if (!isCovered) taken.push(box);
    }
  };
  map.on("zoomend", thin);
  thin();
  listen();
  filter(map);
}

for (const place of document.querySelectorAll("[data-map]")) draw(place);
