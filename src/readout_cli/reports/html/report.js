"use strict";
// Choosing rows, and showing which places belong together. The page is whole without it.
(() => {
  const places = new Map();
  for (const element of document.querySelectorAll("[data-rows]")) {
    const row = element.dataset.rows;
    if (!places.has(row)) places.set(row, []);
    places.get(row).push(element);
  }
  let lit = [];
  const light = (event) => {
    const element = event.target.closest ? event.target.closest("[data-rows]") : null;
    const found = element ? places.get(element.dataset.rows) : [];
    if (found === lit) return;
    for (const each of lit) each.classList.remove("lit");
    for (const each of found) each.classList.add("lit");
    lit = found;
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  const form = document.getElementById("filters");
  if (!form) return;
  const facets = [...form.querySelectorAll("fieldset")].map((set) => set.dataset.facet);
  const rows = [...document.querySelectorAll(".row")];
  const groups = [...document.querySelectorAll(".group")];
  const status = form.querySelector("[role=status]");
  const details = form.querySelector("details");

  const chosen = () =>
    facets
      .map((name) => [name, [...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value)])
      .filter(([, values]) => values.length);

  const apply = () => {
    const wanted = chosen();
    const passes = (row) =>
      wanted.every(([name, values]) => (row.dataset[name] || "").split(" ").some((value) => values.includes(value)));
    let shown = 0;
    for (const row of rows) {
      row.hidden = !passes(row);
      if (!row.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".row:not([hidden])");
    const noun = status.dataset.noun;
    status.textContent = wanted.length ? `${shown} of ${rows.length} ${noun} shown` : `All ${rows.length} ${noun} shown`;
  };

  // What is chosen stands in the address, so that it can be passed on; an anchor never holds an equals sign.
  const keep = () => {
    const told = chosen().map(([name, values]) => `${name}=${values.join(",")}`).join("&");
    history.replaceState(null, "", told ? `#${told}` : location.pathname + location.search);
  };

  const read = () => {
    const told = location.hash.slice(1);
    if (told.includes("=")) {
      form.reset();
      for (const part of told.split("&")) {
        const [name, values] = part.split("=");
        for (const box of form.querySelectorAll("input")) {
          if (box.name === name && values && values.split(",").includes(box.value)) box.checked = true;
        }
      }
      details.open = true;
      apply();
    } else if (told) {
      const target = document.getElementById(told);
      if (target && target.hidden) {
        form.reset();
        apply();
        target.scrollIntoView();
      }
    }
  };

  form.addEventListener("change", () => { apply(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); keep(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  form.hidden = false;
  if (matchMedia("(min-width: 701px)").matches) details.open = true;
  apply();
  read();
})();
