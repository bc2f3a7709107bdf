// Where the page is: its address tells. #overview, #articles, #article-12.

const VIEWS = ["overview", "articles", "article"];

function show() {
  const [, name, number] = /^#(overview|articles|article)(?:-(\d+))?$/.exec(location.hash) ?? [
    "",
    "overview",
  ];
  const article = articles[Number(number) - 1];
  const view = name === "article" && !article ? "overview" : name;
  document.body.dataset.view = view;
  byId("overview").hidden = view === "article";
  byId("article").hidden = view !== "article";
  byId("to-overview").toggleAttribute("aria-current", view === "overview");
  byId("to-list").toggleAttribute("aria-current", view !== "overview");
  if (view === "article") {
    drawArticle(article.number);
    markListed(article.number);
    byId("article").querySelector("h2").focus({ preventScroll: true });
    scrollTo(0, 0);
  } else {
    shown = -1;
    hideCard();
  }
  document.title =
    view === "article" ? `${visible(article.heading)} – ${visible(about.title)}` : visible(about.title);
}

/** Draws what depends on the selection; the overview when the browser has time for it. */
function redraw() {
  drawFilters();
  drawList();
  if (document.body.dataset.view === "article") drawArticle(shown);
  drawOverview();
}

about.title ||= "tandai report";
byId("title").textContent = visible(about.title);
byId("by").textContent = `Made by ${about.by}. ${several(articles.length, "article")}, ${several(
  articles.reduce((sum, article) => sum + article.spans.length, 0),
  "span",
)}.`;
byId("theme").addEventListener("change", () => {
  document.documentElement.dataset.theme = byId("theme").value;
});
listeners.push(redraw);
wireFilters();
wireCard();
wireKeys();
redraw();
show();
addEventListener("hashchange", show);
