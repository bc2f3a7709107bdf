// How each kind of span is called. Its colour is in the styles, under the same name.

const KINDS = new Map([
  ["bpjs", { label: "BPJS", tag: "bpjs" }],
  ["opd", { label: "Regional agency", tag: "opd" }],
  ["agency", { label: "Public body", tag: "body" }],
  ["programme", { label: "Programme", tag: "prog" }],
  ["segment", { label: "Insured group", tag: "group" }],
  ["region", { label: "Region", tag: "place" }],
  ["regulation", { label: "Regulation", tag: "law" }],
  ["money", { label: "Money", tag: "money" }],
  ["percent", { label: "Percent", tag: "pct" }],
  ["quantity", { label: "Quantity", tag: "qty" }],
  ["number", { label: "Number", tag: "num" }],
  ["ordinal", { label: "Ordinal", tag: "ord" }],
  ["date", { label: "Date", tag: "date" }],
  ["time", { label: "Time", tag: "time" }],
  ["duration", { label: "Duration", tag: "dur" }],
]);

/** A kind by its name in files; kinds of the user's own go by that name. */
function kindNamed(name) {
  const known = KINDS.get(name);
  return known
    ? { name, ...known, style: `kind k-${name}` }
    : { name, label: name, tag: name, style: "kind k-own" };
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** 2025-11-01 as 1 November 2025, or with a short month. */
function dayInWords(iso, letters = Infinity) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1].slice(0, letters)} ${year}`;
}
