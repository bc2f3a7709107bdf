// The filters and the list of the articles found, which grows as it is scrolled.

const CHUNK = 60;
let listed = 0;

const more = new IntersectionObserver(
  (entries) => {
    if (entries.some((entry) => entry.isIntersecting)) growList();
  },
  { root: null, rootMargin: "600px" },
);

function drawList() {
  byId("found").textContent = isWhole()
    ? `All ${several(articles.length, "article")}`
    : `${count(found.length)} of ${several(articles.length, "article")}`;
  byId("count").textContent = count(found.length);
  byId("list").replaceChildren();
  listed = 0;
  growList();
}

function growList() {
  const words = wanted();
  const chunk = found.slice(listed, listed + CHUNK).map((number) => listItem(articles[number], words));
  listed += chunk.length;
  more.disconnect();
  byId("list").append(...chunk);
  if (listed < found.length) more.observe(byId("list").lastElementChild);
}

function listItem(article, words) {
  const open = article.number === shown;
  return h.li(
    h.a(
      { href: `#article-${article.number + 1}`, "aria-current": open ? "page" : undefined },
      h.span({ class: "heading" }, article.heading),
      h.span(
        { class: "meta" },
        [article.date && dayInWords(article.date, 3), article.source, several(article.spans.length, "span")]
          .filter(Boolean)
          .join(" · "),
      ),
      snippet(article, words),
    ),
  );
}

/** The text around the first word found in it, in whole words. */
function snippet(article, words) {
  if (words.length === 0) return undefined;
  const { text } = article;
  const at = fold(text).indexOf(words[0]);
  if (at < 0) return undefined;
  const end = at + words[0].length;
  const start = at < 40 ? 0 : text.slice(0, at - 30).search(/\S+$/);
  const stop = end + (/^[^]{50}\S*/.exec(text.slice(end, end + 90))?.[0].length ?? text.length);
  const part = (from, to) => text.slice(Math.max(0, from), to).replace(/\s+/g, " ");
  return h.span(
    { class: "snippet" },
    start > 0 && "… ",
    part(start, at),
    h.b(part(at, end)),
    part(end, stop),
    stop < text.length && " …",
  );
}

/** Makes the list longer until `number` is in it, marks it and brings it into view. */
function markListed(number) {
  for (const link of byId("list").querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
  const place = found.indexOf(number);
  if (place < 0) return;
  while (listed <= place) growList();
  const link = byId("list").children[place].firstElementChild;
  link.setAttribute("aria-current", "page");
  link.scrollIntoView({ block: "nearest" });
}

/** The fields of the filters, filled from the selection. */
function drawFilters() {
  const chosenOf = (facet) => [...selection.terms].find((term) => terms[term].facet === facet);
  byId("kind").value = chosenOf("+kind") ?? "";
  byId("source").value = chosenOf("+source") ?? "";
  for (const name of ["from", "to"]) byId(name).value = selection[name];
  if (byId("query").value !== selection.query) byId("query").value = selection.query;
  const chips = [...selection.terms].map((term) => chip(terms[term].name, () => toggle(term)));
  if (selection.from || selection.to) {
    const [from, to] = [selection.from, selection.to].map((day) => day && dayInWords(day, 3));
    chips.push(
      chip(from === to ? from : `${from || "…"} – ${to || "…"}`, () => select({ from: "", to: "" })),
    );
  }
  if (selection.query) chips.push(chip(`“${selection.query}”`, () => select({ query: "" })));
  if (chips.length > 1)
    chips.push(h.li(h.button({ type: "button", class: "drop", onclick: dropFilters }, "Drop all")));
  byId("chosen").replaceChildren(...chips);
}

const chip = (name, drop) =>
  h.li(
    h.button(
      { type: "button", onclick: drop, "aria-label": `Drop the filter ${name}` },
      name,
      h.span({ "aria-hidden": "true" }, "×"),
    ),
  );

/** Options of a facet, the most frequent first. */
function fillSelect(id, facet, all) {
  const { having } = tally(articles.keys());
  const named = (termsByFacet.get(facet) ?? [])
    .filter((term) => having[term] > 0)
    .sort((a, b) => having[b] - having[a]);
  byId(id).append(
    h.option({ value: "" }, all),
    ...named.map((term) => h.option({ value: term }, `${terms[term].name} (${count(having[term])})`)),
  );
}

/** What the person may mean by the name typed so far. */
function suggestTerms() {
  const typed = fold(byId("term").value.trim());
  const options = [];
  if (typed.length > 1) {
    for (const [number, term] of terms.entries()) {
      if (term.facet.startsWith("+") && !["+affair", "+province"].includes(term.facet)) continue;
      if (fold(term.name).includes(typed) || fold(term.written ?? "").includes(typed))
        options.push(h.option({ value: optionName(number) }));
      if (options.length === 40) break;
    }
  }
  byId("terms").replaceChildren(...options);
}

/** The name of a term with its facet, which tells it from others of that name. */
function optionName(number) {
  const { facet, name, written } = terms[number];
  const kind = facet.startsWith("+") ? facet.slice(1) : kindNamed(facet).label.toLowerCase();
  return `${name}${written && differs(terms[number]) ? ` (${written})` : ""} · ${kind}`;
}

function takeTerm() {
  const name = byId("term").value;
  const number = terms.findIndex((_, term) => optionName(term) === name);
  if (number < 0) return;
  byId("term").value = "";
  toggle(number);
}

function wireFilters() {
  fillSelect("kind", "+kind", "Any kind");
  fillSelect("source", "+source", "Any source");
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  let waiting;
  byId("query").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => select({ query: byId("query").value.trim() }), 120);
  });
  for (const [id, facet] of [
    ["kind", "+kind"],
    ["source", "+source"],
  ]) {
    byId(id).addEventListener("change", () =>
      choose(facet, byId(id).value === "" ? undefined : Number(byId(id).value)),
    );
  }
  for (const id of ["from", "to"])
    byId(id).addEventListener("change", () => select({ [id]: byId(id).value }));
  byId("term").addEventListener("input", () => {
    suggestTerms();
    takeTerm();
  });
}
