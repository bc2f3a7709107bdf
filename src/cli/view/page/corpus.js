// The articles as they lie in the page, and what they are counted under.

const data = (id) => JSON.parse(byId(id).textContent);
const about = data("about");
const lists = data("lists");
const articles = data("articles");
for (const id of ["articles", "lists"]) byId(id).remove();

const kinds = lists.kinds.map(kindNamed);
const zones = lists.zones.map((name) => name.replace("_", " "));
/** Zones whose spans are not about the article. */
const FURNITURE = new Set(["related link", "boilerplate"]);

const readings = lists.readings.map(([kind, line, fields, terms, money]) => ({
  kind: kinds[kind],
  line,
  fields,
  terms,
  money,
}));

/** What articles are counted under: entities by kind, affairs, provinces, and the kinds and sources themselves. */
const terms = lists.terms.map(([facet, key, name, written]) => ({
  facet: typeof facet === "number" ? kinds[facet].name : `+${facet}`,
  key,
  name,
  written,
}));
const termNumbers = new Map(terms.map((term, number) => [`${term.facet} ${term.key}`, number]));

/** The number of a term, which is made if there is none. */
function termOf(facet, key, name = key) {
  const id = `${facet} ${key}`;
  if (!termNumbers.has(id)) termNumbers.set(id, terms.push({ facet, key, name, written: name }) - 1);
  return termNumbers.get(id);
}

for (const kind of kinds) kind.term = termOf("+kind", kind.name, kind.label);
articles.forEach(prepare);
const termsByFacet = Map.groupBy(terms.keys(), (term) => terms[term].facet);

/** Unpacks the spans of an article and counts it under its terms. */
function prepare(article, number) {
  article.number = number;
  article.heading = article.title || firstWords(article.text) || article.id || "Untitled";
  article.spans = triples(article.spans).map(([start, end, reading]) => ({
    start,
    end,
    reading: readings[reading],
  }));
  article.zones = triples(article.zones).map(([start, end, zone]) => ({ start, end, name: zones[zone] }));
  article.terms = new Map();
  const add = (term) => article.terms.set(term, (article.terms.get(term) ?? 0) + 1);
  let zone = 0;
  for (const span of article.spans) {
    while (article.zones[zone]?.end <= span.start) zone++;
    const inside = article.zones[zone]?.start <= span.start ? article.zones[zone] : undefined;
    span.counts = !FURNITURE.has(inside?.name);
    if (!span.counts) continue;
    add(span.reading.kind.term);
    span.reading.terms.forEach(add);
  }
  if (article.source) add(termOf("+source", article.source));
}

function triples(flat) {
  const out = [];
  for (let i = 0; i < flat.length; i += 3) out.push([flat[i], flat[i + 1], flat[i + 2]]);
  return out;
}

function firstWords(text) {
  const line = text.trimStart().split("\n", 1)[0].trim();
  return line.length > 110 ? `${line.slice(0, line.lastIndexOf(" ", 110))} …` : line;
}

/** Text to search in: small letters, each in the place of the letter it was. */
function fold(text) {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/[^]/g, (sign) => (sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign));
}

/** The folded heading and text of an article, made when first asked for. */
const searched = (article) => (article.folded ??= fold(`${article.heading}\n${article.text}`));

/** How many of the articles have each term, and how often. */
function tally(numbers) {
  const having = new Uint32Array(terms.length);
  const mentions = new Uint32Array(terms.length);
  for (const number of numbers) {
    for (const [term, times] of articles[number].terms) {
      having[term]++;
      mentions[term] += times;
    }
  }
  return { having, mentions };
}
