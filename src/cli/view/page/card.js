// The card with the value of the span that is pointed at or in focus.

/** The part of the text that the card is about. */
let carded;
let leaving;

function showCard(mark) {
  clearTimeout(leaving);
  carded = mark;
  const span = articles[shown].spans[Number(mark.dataset.span)];
  const { kind, line, fields, terms: under } = span.reading;
  const card = byId("card");
  card.className = kind.style;
  card.replaceChildren(
    h.div(
      h.p({ class: "kind-name" }, kind.label),
      h.p({ class: "line" }, line),
      fields.length > 0 && h.dl(fields.flatMap(([name, value]) => [h.dt(name), h.dd(value)])),
      under.length > 0 &&
        h.p({ class: "note" }, `In ${several(articlesWith(under[0]), "article")} of the corpus`),
      !span.counts && h.p({ class: "note" }, "Not counted: it stands in a related link or boilerplate"),
    ),
  );
  card.hidden = false;
  placeCard();
}

/** Puts the card below what it is about, or above where there is no room; hides it when that is out of sight. */
function placeCard() {
  if (byId("card").hidden) return;
  const [at, box] = [carded.getClientRects()[0], byId("card").getBoundingClientRect()];
  if (!at || at.bottom < 0 || at.top > innerHeight) {
    hideCard();
    return;
  }
  const below = at.bottom + 6 + box.height < innerHeight;
  byId("card").style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
  byId("card").style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.height - 6)}px`;
}

/** How many articles of the whole corpus have a term. */
const articlesWith = (term) => articles.filter((article) => article.terms.has(term)).length;

function hideCard() {
  byId("card").hidden = true;
}

/** Leaves time to get to the card with the pointer. */
function hideCardSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(hideCard, 200);
}

function wireCard() {
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
    setCurrent(Number(mark.dataset.span));
    showCard(mark);
  });
  main.addEventListener("focusout", hideCardSoon);
  addEventListener("scroll", placeCard, { passive: true });
}
