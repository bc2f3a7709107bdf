// Making elements. Text gets into the page through here alone, and as text.

/** Control characters, and signs that reorder the text around them. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** `text` with its hidden signs as [U+202E]. */
const visible = (text) =>
  text.replace(HIDDEN, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);

const byId = (id) => document.getElementById(id);

/** Makes elements: h.p({ class: "note" }, "text", child). Attributes may be left out. */
const h = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...parts) =>
        make(document.createElement(name), parts),
  },
);

/** The same for SVG. */
const svg = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...parts) =>
        make(document.createElementNS("http://www.w3.org/2000/svg", name), parts),
  },
);

/**
 * Gives `element` its attributes (`on…` are listeners, absent and false ones
 * are left out) and its children, which may be lists of lists.
 */
function make(element, [first, ...rest]) {
  if (first?.constructor === Object) setAttributes(element, first);
  else rest.unshift(first);
  const children = rest
    .flat(Infinity)
    .filter((child) => child !== undefined && child !== null && child !== false);
  element.append(...children.map((child) => (child instanceof Node ? child : visible(String(child)))));
  return element;
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : visible(String(value)));
  }
}

/** Puts `share` of 1 where styles find it. */
function withShare(element, share) {
  element.style.setProperty("--share", share.toFixed(4));
  return element;
}

const count = (number) => number.toLocaleString("en");
const several = (number, one, more = `${one}s`) => `${count(number)} ${number === 1 ? one : more}`;
