// A point on a map of outlines, no tiles. In a form it fills the hidden field "point" as "longitude,latitude" in WGS
// 84; with data-point-at it only shows one.

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

async function outlines(place) {
  if (typeof L === "undefined") return null;
  const answer = await fetch(place.dataset.pointMap, { headers: { accept: "application/geo+json" } });
  if (!answer.ok) return null;
  const collection = await answer.json();
  if (!collection.features.length) return null;
  const map = L.map(place, { attributionControl: false, zoomSnap: 0.25, zoomAnimation: !still, fadeAnimation: !still });
  const layer = L.geoJSON(collection, {
    style: () => ({ className: "shape is-ordinary", weight: 1.5 }),
    onEachFeature(feature, shape) {
      const label = document.createElement("span");
      label.textContent = feature.properties.name;
      shape.bindTooltip(label, { direction: "center", className: "shape-name" });
    },
  }).addTo(map);
  map.fitBounds(layer.getBounds(), { padding: [8, 8], animate: false });
  return map;
}

function marker(map, point) {
  return L.circleMarker(point, { radius: 9, className: "point-mark", interactive: false }).addTo(map);
}

function latLng(text) {
  const [longitude, latitude] = text.split(",").map(Number);
  return [latitude, longitude];
}

async function show(place) {
  const map = await outlines(place);
  if (!map) {
    place.hidden = true;
    return;
  }
  const point = latLng(place.dataset.pointAt);
  marker(map, point);
  map.setView(point, Math.max(map.getZoom(), 15), { animate: false });
}

async function choose(chooser) {
  const input = chooser.closest("form").querySelector("input[name=point]");
  const said = chooser.querySelector("[data-point-said]");
  const place = chooser.querySelector("[data-point-map]");
  let map = null;
  let mark = null;
  const say = (key) => { said.textContent = said.dataset[key]; };
  const set = (point) => {
    input.value = point ? `${point[1].toFixed(7)},${point[0].toFixed(7)}` : "";
    mark?.remove();
    mark = point && map ? marker(map, point) : null;
    say(point ? "set" : "none");
  };
  chooser.hidden = false;
  if (place) {
    map = await outlines(place);
    if (!map) place.hidden = true;
    map?.on("click", (event) => set([event.latlng.lat, event.latlng.lng]));
  }
  set(input.value ? latLng(input.value) : null);
  const here = chooser.querySelector("[data-point-here]");
  here.hidden = !navigator.geolocation;
  here.addEventListener("click", () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const point = [coords.latitude, coords.longitude];
      set(point);
      map?.setView(point, 16, { animate: false });
    },
    () => say("failed"), { enableHighAccuracy: true, timeout: 10000 }));
  const centre = chooser.querySelector("[data-point-centre]");
  if (centre) centre.hidden = !map;
  centre?.addEventListener("click", () => {
    const { lat, lng } = map.getCenter();
    set([lat, lng]);
  });
  chooser.querySelector("[data-point-none]").addEventListener("click", () => set(null));
}

export function start(root) {
  for (const chooser of root.querySelectorAll("[data-point]")) choose(chooser);
  for (const place of root.querySelectorAll("[data-point-at]")) show(place);
}

start(document);
