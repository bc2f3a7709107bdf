"""Dark mode, print, accessibility, and pictures to look at."""

import os
import re
import unittest
from pathlib import Path

from page import PageTest

AXE = Path(os.environ["AXE"])


class Looks(PageTest):
    def lightness(self, selector):
        """From 0 to 1, of the background."""
        color = self.js(
            "return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", selector
        )
        oklch = re.match(r"oklch\(([\d.]+)", color)
        return float(oklch[1]) if oklch else max(map(int, re.findall(r"\d+", color)[:3])) / 255

    def test_dark_mode(self):
        self.assertGreater(self.lightness("html"), 0.9)
        self.emulate(dark=True)
        self.assertLess(self.lightness("html"), 0.3)
        self.shoot("overview-dark")
        self.js(
            "const t = document.querySelector('#theme'); t.value = 'light'; t.dispatchEvent(new Event('change'))"
        )
        self.assertGreater(self.lightness("html"), 0.9, "the person's choice wins")

    def test_every_width_has_room(self):
        for width in [390, 768, 1024, 1280, 1300, 1366, 1600]:
            with self.subTest(width=width):
                self.emulate(width=width)
                tiles, clipped, cut = self.js(
                    "const all = [...document.querySelectorAll('.tiles button')];"
                    "const wide = (element) => element.scrollWidth > element.clientWidth;"
                    "return [all[0].clientWidth, all.filter(wide).length,"
                    " [...document.querySelectorAll('.by-amount .scroll')].filter(wide).length]"
                )
                self.assertGreaterEqual(tiles, 18)
                self.assertEqual(clipped, 0)
                self.assertTrue(cut == 0 or width < 768, cut)

    def test_print(self):
        self.open_article(1)
        self.emulate(dark=True, media="print")
        self.assertGreater(self.lightness("html"), 0.9, "paper is white")
        for selector, on_paper in [
            (".bar", False),
            (".columns > aside", False),
            (".text", True),
            (".values", True),
            (".fields", True),
        ]:
            self.assertEqual(self.find(selector).is_displayed(), on_paper, selector)
        self.assertTrue(self.pdf("article").startswith(b"%PDF"))

    @unittest.skipUnless(AXE.exists(), "axe-core cannot be had from npm")
    def test_accessibility(self):
        for dark in [False, True]:
            for place in ["#overview", "#article-1"]:
                with self.subTest(place=place, dark=dark):
                    self.emulate(dark=dark)
                    self.driver.get("about:blank")
                    self.driver.get(self.page.as_uri() + place)
                    self.find("#more-filters summary").click()
                    # The driver may put scripts where the page's own policy lets none in.
                    self.driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
                    self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE.read_text()})
                    result = self.driver.execute_async_script("axe.run().then(arguments[0])")
                    broken = [
                        f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
                        for rule in result["violations"]
                        for node in rule["nodes"]
                    ]
                    self.assertEqual(broken[:8], [])

    def test_pictures(self):
        self.shoot("overview")
        self.open_article(1)
        self.press("j", "j")
        self.shoot("article")
        self.emulate(width=390, height=844)
        self.shoot("article-narrow")
