// Charts, each a small function from numbers to elements. Whatever can be
// pressed is a button that says what it stands for.

/** A list of bars: rows of { key, name, note, count, title, share, pressed, press, style }. */
function bars(rows) {
  return h.ol(
    { class: "bars" },
    rows.map((row) =>
      h.li(
        withShare(
          h.button(
            {
              type: "button",
              class: row.style,
              "data-key": row.key,
              "aria-pressed": String(row.pressed),
              onclick: row.press,
              title: row.title,
            },
            h.span({ class: "name" }, row.name, row.note && h.small(row.note)),
            h.span({ class: "number" }, count(row.count)),
          ),
          row.share,
        ),
      ),
    ),
  );
}

/** Columns over time: `values` by period, each of so many of `what`. */
function columns(values, periods, { what, press }) {
  const [width, height, gap] = [100 / values.length, 40, values.length > 12 ? 0.12 : 0.2];
  const most = Math.max(1, ...values);
  const bar = (value, i) =>
    svg.rect({
      x: (i + gap / 2) * width,
      width: width * (1 - gap),
      y: height - (value / most) * height,
      height: (value / most) * height,
    });
  const pressable = values.map((value, i) =>
    h.button({
      type: "button",
      onclick: () => press(i),
      "aria-label": `${periods.name(i)}: ${several(value, what)}`,
      title: `${periods.name(i)}: ${several(value, what)}`,
    }),
  );
  return h.div(
    { class: "columns-chart" },
    h.div(
      { class: "plot" },
      h.span({ class: "most", "aria-hidden": "true" }, count(most)),
      svg.svg(
        { viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        values.map(bar),
      ),
      h.div({ class: "presses" }, pressable),
    ),
    h.div(
      { class: "axis", "aria-hidden": "true" },
      h.span(periods.name(0)),
      values.length > 1 && h.span(periods.name(values.length - 1)),
    ),
  );
}

/** A line without axes, for a row of a table. */
function sparkline(values, label) {
  const most = Math.max(1, ...values);
  const points = values.map(
    (value, i) => `${((i + 0.5) / values.length) * 100},${(23 - (value / most) * 21).toFixed(2)}`,
  );
  const shape =
    values.length === 1
      ? svg.circle({ cx: 50, cy: 12, r: 3 })
      : svg.polyline({ points: points.join(" "), "vector-effect": "non-scaling-stroke" });
  return svg.svg(
    {
      class: "sparkline",
      viewBox: "0 0 100 24",
      preserveAspectRatio: "none",
      role: "img",
      "aria-label": label,
    },
    shape,
  );
}

/** A table over time whose cells are the darker the more they count: `rows` of { name, values }. */
function heat(caption, rows, periods, unit, press) {
  const most = Math.max(1, ...rows.flatMap((row) => row.values));
  const cell = (value, row, i) => {
    const said = `${row.name}, ${periods.name(i)}: ${several(value, unit)}`;
    return h.td(
      value > 0 &&
        withShare(
          h.button(
            {
              type: "button",
              onclick: () => press(i),
              "aria-label": said,
              title: said,
            },
            count(value),
          ),
          Math.sqrt(value / most),
        ),
    );
  };
  return h.div(
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h.table(
      { class: "heat" },
      h.caption(caption),
      h.thead(
        groupsOf(periods),
        h.tr(
          h.td(),
          rows[0].values.map((_, i) => h.th({ scope: "col" }, periods.label(i))),
        ),
      ),
      h.tbody(
        rows.map((row) =>
          h.tr(
            h.th({ scope: "row" }, row.name),
            row.values.map((value, i) => cell(value, row, i)),
          ),
        ),
      ),
    ),
  );
}

/** A row that says over the labels of periods what they are in. */
function groupsOf(periods) {
  const groups = [...Map.groupBy(Array(periods.length).keys(), periods.group)];
  if (groups[0][0] === "") return undefined;
  return h.tr(
    h.td(),
    groups.map(([name, within]) => h.th({ scope: "colgroup", colspan: within.length }, name)),
  );
}

/** The provinces, each a tile about where it lies: cells of { key, letters, short, column, row, name, count, press, pressed }. */
function tileMap(cells) {
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const tiles = cells.map((cell) => {
    const tile = h.button(
      {
        type: "button",
        disabled: cell.count === 0,
        "data-key": cell.key,
        onclick: cell.press,
        "aria-pressed": String(cell.pressed),
        title: `${cell.name}: ${several(cell.count, "mention")}`,
      },
      h.span({ class: "short", "aria-hidden": "true" }, cell.short),
      h.span({ class: "letters", "aria-hidden": "true" }, cell.letters),
      h.span({ class: "unseen" }, `${cell.name} `),
      h.b(count(cell.count)),
    );
    tile.style.gridArea = `${cell.row} / ${cell.column}`;
    return withShare(tile, cell.count ? Math.sqrt(cell.count / most) : 0);
  });
  return h.div(
    { class: "tiles", role: "group", "aria-label": "Provinces of Indonesia, about where they lie" },
    tiles,
  );
}

/** A table whose columns behind the first are numbers. */
function table(caption, head, rows) {
  return h.div(
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h.table(
      { class: "plain" },
      h.caption(caption),
      h.thead(h.tr(head.map((name, i) => h.th({ scope: "col", class: i > 0 && "number" }, name)))),
      h.tbody(
        rows.map(([name, ...numbers]) =>
          h.tr(
            h.th({ scope: "row" }, name),
            numbers.map((number) => h.td({ class: "number" }, number)),
          ),
        ),
      ),
    ),
  );
}
