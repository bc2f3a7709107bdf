// Which articles are shown: those that every filter in force lets through.

const selection = { query: "", terms: new Set(), from: "", to: "" };
/** The numbers of the articles found. */
let found = [...articles.keys()];
/** Called when `found` has changed. */
const listeners = [];

/** The words and "exact phrases" of the query, folded. */
function wanted() {
  const parts = fold(visible(selection.query)).match(/"[^"]+"|[^\s"]+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', ""));
}

function passes(article, words) {
  for (const term of selection.terms) if (!article.terms.has(term)) return false;
  if (selection.from && !(article.date >= selection.from)) return false;
  if (selection.to && !(article.date <= selection.to)) return false;
  return words.every((word) => searched(article).includes(word));
}

/** Changes the selection and finds its articles. */
function select(change) {
  Object.assign(selection, change);
  const words = wanted();
  found = articles.filter((article) => passes(article, words)).map((article) => article.number);
  for (const listener of listeners) listener();
}

/** Takes `term` as a filter, or drops it. */
function toggle(term) {
  const chosen = new Set(selection.terms);
  if (!chosen.delete(term)) chosen.add(term);
  select({ terms: chosen });
}

/** Takes `term`, if any, in place of whatever is chosen of its facet. */
function choose(facet, term) {
  const others = [...selection.terms].filter((chosen) => terms[chosen].facet !== facet);
  select({ terms: new Set(term === undefined ? others : [...others, term]) });
}

const dropFilters = () => select({ query: "", terms: new Set(), from: "", to: "" });
const isWhole = () => found.length === articles.length;
