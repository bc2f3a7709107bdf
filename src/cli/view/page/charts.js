// Charts, each a small function from numbers to elements. Whatever can be
// pressed is a button that says what it stands for.

/** A list of bars: rows of { key, name, note, count, title, share, pressed, press, style }. */
function bars(rows) {
  return el(
    "ol",
    { class: "bars" },
    rows.map((row) =>
      el(
        "li",
        {},
        withShare(
          el(
            "button",
            {
              type: "button",
              class: row.style,
              "data-key": row.key,
              "aria-pressed": String(row.pressed),
              onclick: row.press,
              title: row.title,
            },
            el("span", { class: "name" }, row.name, row.note && el("small", {}, row.note)),
            el("span", { class: "number" }, count(row.count)),
          ),
          row.share,
        ),
      ),
    ),
  );
}

/** Columns over time: `values` by period, of which the `active` stand out. */
function columns(values, periods, { what, press }) {
  const [width, height, gap] = [100 / values.length, 40, values.length > 12 ? 0.12 : 0.2];
  const most = Math.max(1, ...values);
  const bar = (value, i) =>
    svg("rect", {
      x: (i + gap / 2) * width,
      width: width * (1 - gap),
      y: height - (value / most) * height,
      height: (value / most) * height,
    });
  const pressable = values.map((value, i) =>
    el("button", {
      type: "button",
      onclick: () => press(i),
      "aria-label": `${periods.name(i)}: ${several(value, what)}`,
      title: `${periods.name(i)}: ${several(value, what)}`,
    }),
  );
  return el(
    "div",
    { class: "columns-chart" },
    el(
      "div",
      { class: "plot" },
      el("span", { class: "most", "aria-hidden": "true" }, count(most)),
      svg(
        "svg",
        { viewBox: `0 0 100 ${height}`, preserveAspectRatio: "none", "aria-hidden": "true" },
        values.map(bar),
      ),
      el("div", { class: "presses" }, pressable),
    ),
    el(
      "div",
      { class: "axis", "aria-hidden": "true" },
      el("span", {}, periods.name(0)),
      values.length > 1 && el("span", {}, periods.name(values.length - 1)),
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
      ? svg("circle", { cx: 50, cy: 12, r: 3 })
      : svg("polyline", { points: points.join(" "), "vector-effect": "non-scaling-stroke" });
  return svg(
    "svg",
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
    return el(
      "td",
      {},
      value > 0 &&
        withShare(
          el(
            "button",
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
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el(
      "table",
      { class: "heat" },
      el("caption", {}, caption),
      el(
        "thead",
        {},
        groupsOf(periods),
        el(
          "tr",
          {},
          el("td", {}),
          rows[0].values.map((_, i) => el("th", { scope: "col" }, periods.label(i))),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map((row) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, row.name),
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
  return el(
    "tr",
    {},
    el("td", {}),
    groups.map(([name, within]) => el("th", { scope: "colgroup", colspan: within.length }, name)),
  );
}

/** The provinces, each a tile about where it lies: cells of { key, letters, short, column, row, name, count, press, pressed }. */
function tileMap(cells) {
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const tiles = cells.map((cell) => {
    const tile = el(
      "button",
      {
        type: "button",
        disabled: cell.count === 0,
        "data-key": cell.key,
        onclick: cell.press,
        "aria-pressed": String(cell.pressed),
        title: `${cell.name}: ${several(cell.count, "mention")}`,
      },
      el("span", { class: "short", "aria-hidden": "true" }, cell.short),
      el("span", { class: "letters", "aria-hidden": "true" }, cell.letters),
      el("span", { class: "unseen" }, `${cell.name} `),
      el("b", {}, count(cell.count)),
    );
    tile.style.gridArea = `${cell.row} / ${cell.column}`;
    return withShare(tile, cell.count ? Math.sqrt(cell.count / most) : 0);
  });
  return el(
    "div",
    { class: "tiles", role: "group", "aria-label": "Provinces of Indonesia, about where they lie" },
    tiles,
  );
}

/** A plain table; cells that are numbers stand to the right. */
function table(caption, head, rows, attributes = {}) {
  const cell = (value, i) =>
    el(
      i === 0 ? "th" : "td",
      { scope: i === 0 ? "row" : undefined, class: /^[≈\d]/.test(value) && i > 0 ? "number" : undefined },
      value,
    );
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el(
      "table",
      { class: "plain", ...attributes },
      el("caption", {}, caption),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          head.map((name, i) =>
            el(
              "th",
              {
                scope: "col",
                class: i > 0 && rows.length && /^[≈\d]/.test(rows[0][i]) ? "number" : undefined,
              },
              name,
            ),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map((row) => el("tr", {}, row.map(cell))),
      ),
    ),
  );
}
