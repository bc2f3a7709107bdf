// The card with the value of the span that is pointed at or in focus.

let leaving;

function showCard(mark) {
  clearTimeout(leaving);
  const span = articles[shown].spans[Number(mark.dataset.span)];
  const { kind, line, fields, terms: under } = span.reading;
  const card = byId("card");
  card.className = kind.style;
  const others = under.length > 0 && tallyOf(under[0]);
  card.replaceChildren(
    el("p", { class: "kind-name" }, kind.label),
    el("p", { class: "line" }, line),
    ...(fields.length
      ? [
          el(
            "dl",
            {},
            fields.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
          ),
        ]
      : []),
    ...(others ? [el("p", { class: "note" }, `In ${several(others, "article")} of the corpus`)] : []),
    ...(span.counts
      ? []
      : [el("p", { class: "note" }, "Not counted: it stands in a related link or boilerplate")]),
  );
  card.hidden = false;
  const [at, box] = [mark.getClientRects()[0], card.getBoundingClientRect()];
  const below = at.bottom + 6 + box.height < innerHeight;
  card.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
  card.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.height - 6)}px`;
}

/** In how many articles of the whole corpus a term stands. */
const tallyOf = (term) => articles.reduce((sum, article) => sum + (article.terms.has(term) ? 1 : 0), 0);

const hideCard = () => {
  byId("card").hidden = true;
};
const hideCardSoon = () => {
  leaving = setTimeout(hideCard, 200);
};

function wireArticle() {
  const main = byId("article");
  const markAt = (event) => event.target instanceof Element && event.target.closest("mark:not(.off)");
  main.addEventListener("mouseover", (event) => {
    const mark = markAt(event);
    if (mark) showCard(mark);
  });
  main.addEventListener("mouseout", (event) => {
    if (markAt(event)) hideCardSoon();
  });
  byId("card").addEventListener("mouseenter", () => clearTimeout(leaving));
  byId("card").addEventListener("mouseleave", hideCardSoon);
  main.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (!mark) return;
    current = Number(mark.dataset.span);
    for (const row of main.querySelectorAll(".values tr"))
      row.classList.toggle("current", row.dataset.span === mark.dataset.span);
    showCard(mark);
  });
  main.addEventListener("focusout", hideCardSoon);
  addEventListener("scroll", hideCard, { passive: true });
}
