// Amounts of money: how many of which size there are over time, and their sums.

/** The different exact amounts of an article, by currency: one repeated counts once. */
function amountsOf(article) {
  const amounts = new Set();
  for (const { reading, counts } of article.spans)
    if (counts && reading.money) amounts.add(reading.money.join(" "));
  return [...amounts].map((amount) => amount.split(" "));
}

function moneyPanel(numbers, periods) {
  const all = numbers.flatMap((number) =>
    amountsOf(articles[number]).map(([currency, amount]) => ({
      currency,
      amount,
      date: articles[number].date,
    })),
  );
  if (all.length === 0) return undefined;
  const byCurrency = [...Map.groupBy(all, ({ currency }) => currency)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const [currency, most] = byCurrency[0];
  return panel(
    "by-amount",
    "Amounts of money",
    "Every different amount of an article counts once, however often the article repeats it. Ranges and orders of magnitude (ratusan juta) are not among them. Sums are exact, but they are sums of what is mentioned: an article may name a budget and a part of it.",
    periods &&
      amountsOverTime(
        currency,
        most.filter(({ date }) => date),
        periods,
      ),
    table(
      "Sums by currency",
      ["Currency", "Amounts", "Sum", "In short", "Largest"],
      byCurrency.slice(0, 12).map(([name, list]) => sumRow(name, list)),
    ),
    periods &&
      periods.length > 1 &&
      h.details(h.summary(`Sums of ${currency} by ${periods.one}`), sumsOverTime(currency, most, periods)),
  );
}

function sumRow(name, list) {
  const amounts = list.map(({ amount }) => amount);
  const total = sum(amounts);
  return [name, count(amounts.length), grouped(total), `≈ ${short(total)}`, grouped(amounts.reduce(larger))];
}

/** Sizes of amounts below a thousand are no sums that news is about. */
const LEAST_POWER = 3;

function amountsOverTime(currency, list, periods) {
  if (list.length === 0) return undefined;
  const power = ({ amount }) => Math.max(magnitude(amount), LEAST_POWER - 1);
  const powers = list.map(power);
  const [low, high] = [Math.min(...powers), Math.max(...powers)];
  const rows = [];
  for (let p = high; p >= low; p--)
    rows.push({
      name: p < LEAST_POWER ? "less" : powerInWords(p),
      values: new Array(periods.length).fill(0),
    });
  for (const item of list) rows[high - power(item)].values[periods.of(item.date)]++;
  return heat(
    `How many amounts of ${currency} there are of which size, by ${periods.one}. A row goes from the amount it names to that of the row above.`,
    rows,
    periods,
    "amount",
    pressPeriod(periods),
  );
}

function sumsOverTime(currency, list, periods) {
  const groups = Map.groupBy(
    list.filter(({ date }) => date),
    ({ date }) => periods.of(date),
  );
  const rows = [...groups]
    .sort((a, b) => a[0] - b[0])
    .map(([i, amounts]) => sumRow(periods.name(i), amounts));
  return table(
    `Sums of ${currency} by ${periods.one}`,
    ["Period", "Amounts", "Sum", "In short", "Largest"],
    rows,
  );
}
