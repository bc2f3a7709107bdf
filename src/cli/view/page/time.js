// Periods of time: days, months, quarters or years, so that a chart gets few enough columns.

const MOST_COLUMNS = 31;
const DAY = 86_400_000;
const dayNumber = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
const dayOf = (number) => new Date(number * DAY).toISOString().slice(0, 10);
const firstOfMonth = (month) =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
const monthNumber = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthName = (month) => `${MONTHS[month % 12].slice(0, 3)} ${Math.floor(month / 12)}`;

/** Periods of so many months. A period has a name, and under the `group` it is in a short label. */
const months = (size, names) => ({
  index: (iso) => Math.floor(monthNumber(iso) / size),
  first: (index) => firstOfMonth(index * size),
  ...names,
});
const years = (size) => {
  const name = (index) => (size === 1 ? `${index}` : `${index * size}–${index * size + size - 1}`);
  return {
    one: size === 1 ? "year" : `${size} years`,
    ...months(12 * size, { name, group: () => "", label: name }),
  };
};

const UNITS = [
  {
    one: "day",
    index: dayNumber,
    first: dayOf,
    name: (day) => dayInWords(dayOf(day), 3),
    group: (day) => monthName(monthNumber(dayOf(day))),
    label: (day) => `${Number(dayOf(day).slice(8))}`,
  },
  {
    one: "month",
    ...months(1, {
      name: monthName,
      group: (month) => `${Math.floor(month / 12)}`,
      label: (month) => MONTHS[month % 12].slice(0, 3),
    }),
  },
  {
    one: "quarter",
    ...months(3, {
      name: (quarter) => `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`,
      group: (quarter) => `${Math.floor(quarter / 4)}`,
      label: (quarter) => `Q${(quarter % 4) + 1}`,
    }),
  },
  ...[1, 5, 10, 50, 500].map(years),
];

/** The finest periods that the dates fit into; none without dates. */
function periodsOf(dates) {
  if (dates.length === 0) return undefined;
  let [first, last] = [dates[0], dates[0]];
  for (const date of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  const unit = UNITS.find((unit) => unit.index(last) - unit.index(first) < MOST_COLUMNS);
  const start = unit.index(first);
  return {
    one: unit.one,
    first,
    last,
    length: unit.index(last) - start + 1,
    of: (iso) => unit.index(iso) - start,
    ...Object.fromEntries(["name", "group", "label"].map((what) => [what, (i) => unit[what](start + i)])),
    from: (i) => unit.first(start + i),
    to(i) {
      return i === this.length - 1 ? last : dayOf(dayNumber(unit.first(start + i + 1)) - 1);
    },
  };
}
