// <div data-recut>: the sums of each grid follow as buildings are given to it. Without script they are those of the
// plan as it was saved.

const sums = new Map();
for (const item of document.querySelectorAll("[data-sum]")) sums.set(item.dataset.sum, item);

function add() {
  const totals = new Map([...sums.keys()].map((id) => [id, { buildings: 0, households: 0 }]));
  for (const part of document.querySelectorAll("[data-part]")) {
    const total = totals.get(part.querySelector("select").value);
    if (!total) continue;
    total.buildings += Number(part.dataset.buildings);
    total.households += Number(part.dataset.households);
  }
  for (const [id, { buildings, households }] of totals) {
    const item = sums.get(id);
    item.querySelector("[data-sum-buildings]").textContent = buildings;
    item.querySelector("[data-sum-households]").textContent = households;
    const { low, high } = item.dataset;
    item.classList.toggle("is-off", low !== undefined && (households < Number(low) || households > Number(high)));
  }
}

document.querySelector("[data-recut]")?.addEventListener("change", add);
