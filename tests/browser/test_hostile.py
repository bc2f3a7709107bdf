"""Text of articles is data: nothing in it runs, and all of it shows."""

from page import PageTest

NASTY = [
    "</script><script>window.hacked = 1</script>",
    '<img src=x onerror="window.hacked = 1">',
    "<!--<script>--> ]]> <svg onload=window.hacked=1> &lt;b&gt; &#60;",
    "line\u2028separator\u2029and paragraph",
    "javascript:window.hacked=1",
    "\u202edegrevni\u202c and \u2067isolated\u2069",
    "NUL\u0000and\u001bescape",
    "{articles} {lists} {script} ${window.hacked = 1} `",
    "__proto__ constructor toString hasOwnProperty",
    "\\u003cscript\\u003e \" ' \\ </STYLE><style>body{display:none}</style>",
]


class Hostile(PageTest):
    records = [
        {
            "id": text,
            "title": text,
            "source": text,
            "url": text,
            "date": "2025-11-01",
            "text": f"Disnaker {text} membayar Rp 5 juta.\n\nBaris kedua: {text}",
        }
        for text in NASTY
    ] + [
        {"id": "__proto__", "title": ["<b>"], "source": {"a": 1}, "date": "9999-12-31", "text": ""},
        {
            "id": "constructor",
            "url": 'https://example.org/"onclick="window.hacked=1',
            "date": "0001-01-01",
            "text": "Rp 1",
        },
        {"id": 7, "url": "JavaScript:window.hacked=1", "date": "<img>", "text": "\u0000"},
    ]

    def test_nothing_runs_and_all_shows(self):
        allowed = {
            "A",
            "ARTICLE",
            "ASIDE",
            "B",
            "BUTTON",
            "DIV",
            "H2",
            "H3",
            "HEADER",
            "KBD",
            "MARK",
            "NAV",
            "P",
            "SPAN",
            "TABLE",
            "TBODY",
            "TD",
            "TH",
            "THEAD",
            "TIME",
            "TR",
        }
        for number, text in enumerate(NASTY, 1):
            self.open_article(number)
            names = self.js(
                "return [...new Set([...document.querySelectorAll('#article, #article *')].map(e => e.nodeName))]"
            )
            self.assertLessEqual(set(names), allowed, text)
            shown = self.js("return document.querySelector('.text').textContent")
            for hidden, written in [
                ("\0", "[U+0000]"),
                ("\x1b", "[U+001B]"),
                *((chr(c), f"[U+{c:04X}]") for c in [0x202E, 0x202C, 0x2067, 0x2069]),
            ]:
                text = text.replace(hidden, written)
            self.assertIn(text, shown)
            self.assertIn(
                text.replace("\u2028", " "),
                self.find("#article h2").get_attribute("textContent").replace("\u2028", " "),
            )
        self.assertIsNone(self.js("return window.hacked ?? null"))

    def test_only_web_addresses_are_links(self):
        for number in range(1, len(self.records) + 1):
            self.open_article(number)
            for link in self.all("#article .meta a"):
                self.assertRegex(link.get_attribute("href"), "^https?://")
        self.assertEqual(
            len(self.js("return [...document.scripts].map(s => s.type)")),
            3,
            "about, tiles and the script are left",
        )

    def test_searching_and_choosing_hostile_words(self):
        for text in ["</script>", "onerror=", "__proto__", "constructor"]:
            self.search(text)
            self.wait(lambda: self.find("#chosen").text.startswith("“"))
            self.find("#chosen button").click()
        self.find("#more-filters summary").click()
        sources = self.all("#source option")
        self.assertEqual(len(sources), 1 + len(NASTY))
        sources[2].click()
        self.wait(lambda: self.find("#found").text.startswith("1 of"))
        self.assertIsNone(self.js("return window.hacked ?? null"))

    def test_the_policy_stops_what_gets_in_all_the_same(self):
        blocked = self.js("""
            const errors = [];
            const attempt = (what) => { try { what(); } catch (error) { errors.push(error.name); } };
            attempt(() => { document.body.innerHTML += '<img src=x onerror="window.hacked = 1">'; });
            attempt(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s); });
            return errors;""")
        self.assertEqual(blocked, ["TypeError", "TypeError"])
        self.assertIsNone(self.js("return window.hacked ?? null"))
        self.complaints = 2
