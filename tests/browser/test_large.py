"""Two thousand articles: how large the page is and how long things take."""

import gzip
import json
import time

from page import PageTest, ROOT

ARTICLES = 2000
#: Real articles where they are there; else the bundled ones, over and over.
CORPUS = ROOT.parent / "shared" / "corpus" / "news.jsonl.gz"


def articles():
    if CORPUS.exists():
        with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line, _ in zip(lines, range(ARTICLES))]
    with open(ROOT / "examples" / "articles.jsonl", encoding="utf-8") as lines:
        own = [json.loads(line) for line in lines]
    return [
        {**own[i % len(own)], "id": f"a{i}", "date": f"{2018 + i % 8}-{1 + i % 12:02}-{1 + i % 28:02}"}
        for i in range(ARTICLES)
    ]


class Large(PageTest):
    records = articles()

    def timed(self, script):
        """Milliseconds until the browser has painted what `script` does."""
        return self.driver.execute_async_script(f"""
            const done = arguments[0], start = performance.now();
            {script}
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));""")

    def test_it_stays_usable(self):
        times = {}
        self.wait(
            lambda: self.js("return performance.getEntriesByType('navigation')[0].loadEventEnd") > 0, 30
        )
        times["load"] = self.js("return performance.getEntriesByType('navigation')[0].loadEventEnd")
        search = "const q = document.querySelector('#query'); q.value = 'jakarta'; q.dispatchEvent(new Event('input'));"
        start = time.monotonic()
        self.js(search)
        self.wait(lambda: " of " in self.find("#found").text)
        times["search (with 120 ms of waiting for more letters)"] = 1000 * (time.monotonic() - start)
        times["drop the filter"] = self.timed("document.querySelector('#chosen button').click();")
        times["filter by province"] = self.timed(
            "document.querySelector('.tiles button:not(:disabled)').click();"
        )
        times["open an article"] = self.timed("location.hash = '#article-1000';")
        times["open the next"] = self.timed("dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));")
        times["back to the overview"] = self.timed("location.hash = '#overview';")
        heap = self.js("return performance.memory.usedJSHeapSize") / 1e6
        elements = self.js("return document.querySelectorAll('*').length")
        print(
            f"\n{ARTICLES} articles: {self.page.stat().st_size / 1e6:.1f} MB, {elements} elements, {heap:.0f} MB of heap; "
            + ", ".join(f"{what} {taken:.0f} ms" for what, taken in times.items())
        )
        self.shoot("overview-large")
