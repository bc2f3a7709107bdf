// Making elements. Text gets into the page through here alone, and as text.

/** Control characters, and signs that reorder the text around them. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** `text` with its hidden signs as [U+202E]. */
const visible = (text) =>
  text.replace(HIDDEN, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

const byId = (id) => document.getElementById(id);

/** An element with attributes (`on…` are listeners, absent values are left out) and children. */
function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same in SVG. */
function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : typeof value === "string" ? visible(value) : value);
  }
  element.append(
    ...children
      .flat()
      .filter((child) => child !== undefined && child !== null && child !== false)
      .map((child) => (child instanceof Node ? child : visible(String(child)))),
  );
  return element;
}

/** Puts `share` of 1 where styles find it. */
function withShare(element, share) {
  element.style.setProperty("--share", share.toFixed(4));
  return element;
}

const count = (number) => number.toLocaleString("en");
const several = (number, one, more = `${one}s`) => `${count(number)} ${number === 1 ? one : more}`;
