// Single keys, as the help lists them. They can be switched off there.

const KEYS = {
  n: () => stepArticle(1),
  p: () => stepArticle(-1),
  j: () => stepSpan(1),
  k: () => stepSpan(-1),
  o: () => {
    location.hash = "#overview";
  },
  t: () => document.body.classList.toggle("without-tags"),
  x: dropFilters,
  "/": () => {
    if (getComputedStyle(byId("filters").closest("aside")).display === "none") location.hash = "#articles";
    requestAnimationFrame(() => {
      byId("query").focus();
      byId("query").select();
    });
  },
  "?": () => byId("help").showModal(),
};

/** Goes to the next or previous of the articles found. */
function stepArticle(step) {
  const place = found.indexOf(shown);
  const next = document.body.dataset.view === "article" && place >= 0 ? found[place + step] : found[0];
  if (next !== undefined) location.hash = `#article-${next + 1}`;
}

function wireKeys() {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    const field = event.target instanceof Element && event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      hideCard();
      if (field) field.blur();
      return;
    }
    if (field || !byId("keys-on").checked || !Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  byId("to-help").addEventListener("click", () => byId("help").showModal());
}
