// Exact decimals: whole numbers of a smallest unit. No binary float ever holds an amount.

/** The exact sum of plain decimals, as one. */
function sum(decimals) {
  const digits = Math.max(0, ...decimals.map((decimal) => (decimal.split(".")[1] ?? "").length));
  let units = 0n;
  for (const decimal of decimals) {
    const [whole, fraction = ""] = decimal.split(".");
    units += BigInt(whole + fraction.padEnd(digits, "0"));
  }
  if (digits === 0) return units.toString();
  const written = units.toString().padStart(digits + 1, "0");
  return `${written.slice(0, -digits)}.${written.slice(-digits)}`.replace(/\.?0+$/, "");
}

/** 3159000000.5 as 3,159,000,000.5 */
function grouped(decimal) {
  const [whole, fraction] = decimal.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
}

const SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

/** 3159000000 as 3.15 billion: the first three digits, not rounded. */
function short(decimal) {
  const whole = decimal.split(".")[0];
  const scale = Math.min(Math.floor((whole.length - 1) / 3), SCALES.length - 1);
  if (scale === 0) return grouped(whole);
  const front = whole.slice(0, whole.length - 3 * scale);
  const behind = whole.slice(front.length, Math.max(front.length, 3)).replace(/0+$/, "");
  return `${grouped(front)}${behind && `.${behind}`} ${SCALES[scale]}`;
}

/** The power of ten that a decimal reaches: 9 for 3159000000. */
const magnitude = (decimal) => decimal.split(".")[0].length - 1;

/** 10^9 in words: 1 billion. */
const powerInWords = (power) =>
  `${10 ** (power % 3)} ${SCALES[Math.floor(power / 3)] ?? `× 10^${power - (power % 3)}`}`.trim();

/** The larger of two plain decimals. */
function larger(a, b) {
  if (magnitude(a) !== magnitude(b)) return magnitude(a) > magnitude(b) ? a : b;
  return a >= b ? a : b;
}
