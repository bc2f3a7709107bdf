// The overview: what the articles found have in them, counted anew with every selection.

/** How many rows a list of entities shows at first, and after `Show more`. */
const [FEW, MANY] = [8, 60];
const expanded = new Set();

function drawOverview() {
  const focused = document.activeElement?.dataset.key;
  const numbers = found;
  const counts = tally(numbers);
  const dated = numbers.map((number) => articles[number]).filter((article) => article.date);
  const periods = periodsOf(dated.map((article) => article.date));
  byId("overview").replaceChildren(
    intro(numbers, counts, dated, periods),
    ...(numbers.length === 0
      ? [
          h.p({ class: "nothing" }, articles.length === 0 ? "The inputs have no articles." : noneFound()),
        ]
      : [
          kindsPanel(counts, dated, periods),
          periods && timePanel(dated, periods),
          provincePanel(counts),
          moneyPanel(numbers, periods),
          ...["programme", "bpjs", "opd"].map((name) => entityPanel(name, counts)),
          affairPanel(counts),
          ...["agency", "region", "regulation", "segment", "quantity", "date"].map((name) =>
            entityPanel(name, counts),
          ),
          ...kinds.filter((kind) => !KINDS.has(kind.name)).map((kind) => entityPanel(kind.name, counts)),
          facetPanel("+source", "Sources", "Articles by where they come from", counts),
        ].filter(Boolean)),
  );
  if (focused)
    byId("overview")
      .querySelector(`[data-key="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true });
}

const noneFound = () => [
  "No article has all of this. ",
  h.button({ type: "button", onclick: dropFilters }, "Drop all filters"),
];

const panel = (name, title, note, ...content) =>
  h.section(
    { class: `panel ${name}`, "aria-label": title },
    h.h3(title),
    note && h.p({ class: "note" }, note),
    ...content,
  );

function intro(numbers, counts, dated, periods) {
  const spans = kinds.reduce((all, kind) => all + counts.mentions[kind.term], 0);
  const days =
    periods &&
    (periods.first === periods.last
      ? dayInWords(periods.first)
      : `${dayInWords(periods.first)} to ${dayInWords(periods.last)}`);
  const undated = numbers.length - dated.length;
  const uncounted = numbers.reduce(
    (all, number) => all + articles[number].spans.filter((span) => !span.counts).length,
    0,
  );
  return h.header(
    { class: "intro" },
    h.h2(isWhole() ? "The corpus" : "The articles found"),
    h.p(
      h.b(several(numbers.length, "article")),
      isWhole() ? "" : ` of ${count(articles.length)}`,
      " with ",
      h.b(several(spans, "span")),
      uncounted
        ? ` (${count(uncounted)} more, in links to other articles and in boilerplate, are not counted)`
        : "",
      days ? `, published ${days}` : "",
      undated && days ? ` (${count(undated)} without a date)` : "",
      ".",
    ),
  );
}

function kindsPanel(counts, dated, periods) {
  const rows = kinds.filter((kind) => counts.mentions[kind.term] > 0);
  const most = Math.max(...rows.map((kind) => counts.mentions[kind.term]));
  const over = periods && overTime(dated, periods);
  return panel(
    "by-kind",
    "Spans by kind",
    "How often, in how many articles, and how evenly over time",
    h.table(
      { class: "kinds" },
      h.thead(
        h.tr(
          h.th({ scope: "col" }, "Kind"),
          h.th({ scope: "col" }, "Spans"),
          h.th({ scope: "col", class: "number" }, "Articles"),
          periods && periods.length > 1 && h.th({ scope: "col", class: "wide-only" }, "Over time"),
        ),
      ),
      h.tbody(
        rows.map((kind) =>
          h.tr(
            { class: kind.style },
            h.th(
              { scope: "row" },
              h.button(
                {
                  type: "button",
                  class: "swatch",
                  "data-key": `term ${kind.term}`,
                  "aria-pressed": String(selection.terms.has(kind.term)),
                  onclick: () => toggle(kind.term),
                },
                kind.label,
              ),
            ),
            h.td(
              { class: "bar-cell" },
              h.div(
                { class: "measure" },
                withShare(h.span({ class: "track" }), counts.mentions[kind.term] / most),
                h.span({ class: "number" }, count(counts.mentions[kind.term])),
              ),
            ),
            h.td({ class: "number" }, count(counts.having[kind.term])),
            periods &&
              periods.length > 1 &&
              h.td({ class: "wide-only" }, sparkline(over(kind.term), `${kind.label} by ${periods.one}`)),
          ),
        ),
      ),
    ),
  );
}

/** A function from a term to how often articles of each period have it. */
function overTime(dated, periods) {
  const slots = dated.map((article) => periods.of(article.date));
  return (term) => {
    const values = new Array(periods.length).fill(0);
    dated.forEach((article, i) => {
      values[slots[i]] += article.terms.get(term) ?? 0;
    });
    return values;
  };
}

const pressPeriod = (periods) => (i) => select({ from: periods.from(i), to: periods.to(i) });

function timePanel(dated, periods) {
  const values = new Array(periods.length).fill(0);
  for (const article of dated) values[periods.of(article.date)]++;
  return panel(
    "by-time",
    `Articles by ${periods.one}`,
    "Press a column to see its articles alone",
    columns(values, periods, { what: "article", press: pressPeriod(periods) }),
  );
}

const tiles = data("tiles")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [code, letters, short, column, row] = line.split("\t");
    return { code, letters, short, column, row };
  });

function provincePanel(counts) {
  const cells = tiles.map((tile) => {
    const term = termNumbers.get(`+province ${tile.code}`);
    return {
      ...tile,
      key: `term ${term}`,
      name: term === undefined ? tile.short : terms[term].name,
      count: term === undefined ? 0 : counts.mentions[term],
      pressed: selection.terms.has(term),
      press: () => toggle(term),
    };
  });
  const named = cells.filter((cell) => cell.count > 0).sort((a, b) => b.count - a.count);
  const rows = facetRows("+province", counts, kindNamed("region").style).slice(0, FEW);
  return panel(
    "by-province",
    "Regions by province",
    `How often the articles name a province or a place in it: ${several(named.length, "province")} of ${tiles.length}`,
    h.div(
      { class: "map-and-list" },
      tileMap(cells),
      h.div(h.p({ class: "note" }, "Articles that do, the most first"), bars(rows)),
    ),
    h.details(
      h.summary("All provinces as a table"),
      table(
        "Mentions by province",
        ["Province", "Mentions"],
        named.map((cell) => [cell.name, count(cell.count)]),
      ),
    ),
  );
}

const PANELS = {
  programme: ["Programmes", "Benefit programmes, by articles that name them"],
  bpjs: ["BPJS", "The two bodies and their offices"],
  opd: ["Regional agencies", "Dinas and badan, by name and place"],
  agency: ["Other public bodies", "Ministries, parliaments, police, courts, local governments"],
  region: ["Regions", "Provinces, regencies, cities and smaller places"],
  regulation: ["Regulations", "Laws and decrees cited"],
  segment: ["Insured groups", "Who is insured or paid"],
  quantity: ["Things counted", "Units of quantities"],
  date: ["Years", "Years that dates in the texts fall into"],
};

function entityPanel(name, counts) {
  const [title, note] = PANELS[name] ?? [name, "A kind of your own"];
  return facetPanel(name, title, note, counts, kindNamed(name).style);
}

function affairPanel(counts) {
  return facetPanel(
    "+affair",
    "Regional agencies by affair",
    "Government affairs (urusan) that the agencies look after",
    counts,
    kindNamed("opd").style,
  );
}

/** The terms of a facet in the order of how many articles have them, as rows of bars. */
function facetRows(facet, counts, style) {
  const named = (termsByFacet.get(facet) ?? []).filter((term) => counts.having[term] > 0);
  named.sort(
    (a, b) => counts.having[b] - counts.having[a] || counts.mentions[b] - counts.mentions[a] || a - b,
  );
  return named.map((term) => ({
    key: `term ${term}`,
    name: terms[term].name,
    note: differs(terms[term]) && terms[term].written,
    count: counts.having[term],
    title: `${terms[term].name}: ${several(counts.having[term], "article")}, ${several(counts.mentions[term], "mention")}`,
    share: counts.having[term] / counts.having[named[0]],
    pressed: selection.terms.has(term),
    press: () => toggle(term),
    style,
  }));
}

function facetPanel(facet, title, note, counts, style) {
  const rows = facetRows(facet, counts, style);
  if (rows.length === 0) return undefined;
  const more =
    rows.length > FEW &&
    h.button(
      {
        type: "button",
        class: "more",
        "data-key": `more ${facet}`,
        "aria-expanded": String(expanded.has(facet)),
        onclick() {
          expanded.delete(facet) || expanded.add(facet);
          drawOverview();
        },
      },
      expanded.has(facet) ? "Show fewer" : `Show more of ${count(rows.length)}`,
    );
  return panel("facet", title, note, bars(rows.slice(0, expanded.has(facet) ? MANY : FEW)), more);
}

const differs = ({ name, written }) => written && fold(name) !== fold(written);
