// Reads an array of forms from standard input; writes what each JavaScript
// system reads from each form: { system: [[reading, …], …] }.
import { readFileSync } from "node:fs";
import { id } from "chrono-node";
import recognizers from "@microsoft/recognizers-text-suite";

const REFERENCE = new Date(2024, 0, 26);
// Recognizers-Text has no Indonesian; Spanish writes digits the same way.
const CULTURE = "es-es";

/** What is known of a moment, in ISO 8601 with X where nothing is said. */
function moment(part) {
  const pad = (number, width) => String(number).padStart(width, "0");
  const known = (name, width) => (part.isCertain(name) ? pad(part.get(name), width) : "X".repeat(width));
  if (part.isCertain("hour") && !part.isCertain("day") && !part.isCertain("weekday")) {
    return `${pad(part.get("hour"), 2)}:${pad(part.get("minute") ?? 0, 2)}`;
  }
  if (part.isCertain("weekday") && !part.isCertain("day")) return `weekday ${part.get("weekday")}`;
  const date = [known("year", 4), known("month", 2), known("day", 2)].join("-");
  return date.replace(/(-XX)+$/, "");
}

function chrono(form) {
  return id.parse(form, REFERENCE).map((found) =>
    found.end ? `${moment(found.start)}..${moment(found.end)}` : moment(found.start),
  );
}

function recognized(form) {
  const readings = ["Number", "Currency", "Percentage", "DateTime"].flatMap((what) =>
    recognizers[`recognize${what}`](form, CULTURE),
  );
  return readings.flatMap(({ resolution }) => {
    if (!resolution) return [];
    if (resolution.value !== undefined) return [String(resolution.value).replace(",", ".")];
    return [...new Set(resolution.values.map((value) => value.timex))];
  });
}

const forms = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify({ "chrono-node": forms.map(chrono), "recognizers-text": forms.map(recognized) }));
