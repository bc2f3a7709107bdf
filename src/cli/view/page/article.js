// One article: its text with the spans in it, and what they say beside it.

/** The number of the article that is open, and of the span in focus. */
let shown = -1;
let current = -1;
/** Kinds that the person has hidden. */
const hidden = new Set();

function drawArticle(number) {
  shown = number;
  current = -1;
  hideCard();
  const article = articles[number];
  const place = found.indexOf(number);
  const neighbour = (step, label, key) => {
    const other = place < 0 ? undefined : found[place + step];
    return h.a(
      {
        class: "step",
        href: other === undefined ? undefined : `#article-${other + 1}`,
        "aria-disabled": other === undefined ? "true" : undefined,
        role: other === undefined ? "link" : undefined,
      },
      label,
      h.kbd({ "aria-hidden": "true" }, key),
    );
  };
  byId("article").replaceChildren(
    h.nav(
      { class: "steps", "aria-label": "Neighbouring articles" },
      neighbour(-1, "Previous", "p"),
      h.span(place < 0 ? "Not among the articles found" : `${count(place + 1)} of ${count(found.length)}`),
      neighbour(1, "Next", "n"),
    ),
    h.header(h.h2({ tabindex: -1 }, article.heading), metaOf(article), legend(article)),
    h.div(
      { class: "reading" },
      h.div({ class: "text", lang: "id" }, paragraphs(article)),
      h.aside({ class: "values", "aria-label": "What the spans say" }, values(article)),
    ),
  );
  for (const kind of hidden) setHidden(kind, true);
  highlight();
}

function metaOf(article) {
  const link = /^https?:\/\//i.test(article.url ?? "")
    ? h.a(
        { href: article.url, rel: "noopener noreferrer", target: "_blank" },
        article.url.replace(/^https?:\/\/(www\.)?/i, "").slice(0, 60),
      )
    : article.url;
  const parts = [
    article.date && h.time({ datetime: article.date }, dayInWords(article.date)),
    article.source,
    article.id && article.id !== article.heading && `id ${article.id}`,
    link,
  ];
  return h.p(
    { class: "meta" },
    parts.filter(Boolean).map((part) => h.span(part)),
  );
}

/** A button a kind, which shows and hides its spans. */
function legend(article) {
  const byKind = Map.groupBy(article.spans, (span) => span.reading.kind);
  const buttons = kinds
    .filter((kind) => byKind.has(kind))
    .map((kind) =>
      h.button(
        {
          type: "button",
          class: kind.style,
          "aria-pressed": String(!hidden.has(kind)),
          onclick(event) {
            const hide = !hidden.has(kind);
            if (hide) hidden.add(kind);
            else hidden.delete(kind);
            setHidden(kind, hide);
            event.currentTarget.setAttribute("aria-pressed", String(!hide));
          },
        },
        h.span({ class: "tag" }, kind.tag),
        `${kind.label} `,
        h.span({ class: "number" }, count(byKind.get(kind).length)),
      ),
    );
  return h.div({ class: "legend", role: "group", "aria-label": "Kinds of span to show" }, buttons);
}

function setHidden(kind, hide) {
  for (const [number, span] of articles[shown].spans.entries()) {
    if (span.reading.kind !== kind) continue;
    for (const part of byId("article").querySelectorAll(`[data-span="${number}"]`))
      part.classList.toggle("off", hide);
  }
}

/** The lines of the text as paragraphs. */
function paragraphs(article) {
  const out = [];
  let [span, zone, start] = [0, 0, 0];
  for (const line of article.text.split("\n")) {
    const end = start + line.length;
    if (line.trim()) {
      while (article.zones[zone]?.end <= start) zone++;
      while (article.spans[span]?.end <= start) span++;
      out.push(paragraph(article, start, end, span, zone));
    }
    start = end + 1;
  }
  return out;
}

/** One line: stretches of one zone, and in them text and spans. */
function paragraph(article, start, end, span, zone) {
  const block = h.p();
  let at = start;
  while (at < end) {
    while (article.zones[zone]?.end <= at) zone++;
    const next = article.zones[zone];
    const inside = next && next.start <= at;
    const until = Math.min(end, inside ? next.end : (next?.start ?? end));
    const content = [];
    while (at < until) {
      while (article.spans[span]?.end <= at) span++;
      const mark = article.spans[span];
      const from = Math.min(until, Math.max(at, mark?.start ?? until));
      if (from > at) content.push(article.text.slice(at, from));
      const to = from < until ? Math.min(until, mark.end) : until;
      if (from < until) content.push(markOf(article, span, from, to));
      at = to;
    }
    if (inside)
      block.append(
        h.span({ class: `zone zone-${next.name.replace(" ", "-")}`, "data-zone": next.name }, content),
      );
    else make(block, content);
  }
  return block;
}

function markOf(article, number, start, end) {
  const { reading } = article.spans[number];
  return h.mark(
    {
      class: reading.kind.style,
      "data-span": number,
      tabindex: -1,
      "data-tag": end === article.spans[number].end ? reading.kind.tag : undefined,
      "aria-roledescription": reading.kind.label,
      "aria-describedby": "card",
    },
    article.text.slice(start, end),
  );
}

/** What every span says, in the order of the text. */
function values(article) {
  const rows = article.spans.map((span, number) => {
    const term = span.reading.terms[0];
    const { line } = span.reading;
    const said =
      term === undefined
        ? line
        : h.button(
            {
              type: "button",
              class: "said",
              title: "Show the articles that have this",
              onclick: () => {
                toggle(term);
                location.hash = "#overview";
              },
            },
            line,
          );
    return h.tr(
      { class: span.reading.kind.style, "data-span": number },
      h.td(h.span({ class: "tag" }, span.reading.kind.tag)),
      h.th(
        { scope: "row" },
        h.button(
          { type: "button", onclick: () => focusSpan(number) },
          article.text.slice(span.start, span.end).replace(/\s+/g, " "),
        ),
      ),
      h.td(
        said,
        h.span(
          { class: "fields" },
          span.reading.fields.map(([name, value]) => `${name}: ${value}`).join("; "),
        ),
      ),
    );
  });
  return [
    h.h3(`${several(article.spans.length, "span")} and what they say`),
    h.table(
      h.thead(
        { class: "unseen" },
        h.tr(["Kind", "Text", "Value"].map((name) => h.th({ scope: "col" }, name))),
      ),
      h.tbody(rows),
    ),
  ];
}

/** Puts a span into focus; its value shows. */
function focusSpan(number) {
  const mark = byId("article").querySelector(`mark[data-span="${number}"]`);
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: "nearest" });
}

/** Marks the row of the values that tells of the span in focus. */
function setCurrent(number) {
  current = number;
  for (const row of byId("article").querySelectorAll(".values tr"))
    row.classList.toggle("current", Number(row.dataset.span) === number);
}

/** Goes `step` spans on from the one in focus, over hidden ones. */
function stepSpan(step) {
  if (shown < 0) return;
  const spans = articles[shown].spans;
  let next = current < 0 && step < 0 ? spans.length : current;
  do next += step;
  while (spans[next] && hidden.has(spans[next].reading.kind));
  if (spans[next]) focusSpan(next);
}
