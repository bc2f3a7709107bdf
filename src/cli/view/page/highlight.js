// The words searched for, where they stand in the article.

/** Lays the words searched for over the text, without changing it. */
function highlight() {
  if (!CSS.highlights) return;
  CSS.highlights.delete("search");
  const words = wanted();
  if (shown < 0 || words.length === 0) return;
  const ranges = [];
  for (const block of byId("article").querySelectorAll("h2, .text p")) {
    const folded = fold(block.textContent);
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
        ranges.push(rangeIn(block, at, at + word.length));
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}

/** The range of `block` from one place in its text to another. */
function rangeIn(block, start, end) {
  const range = new Range();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.length;
    if (!started && start < after) {
      range.setStart(node, start - before);
      started = true;
    }
    if (started && end <= after) {
      range.setEnd(node, end - before);
      break;
    }
    before = after;
  }
  return range;
}
