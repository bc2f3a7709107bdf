"""What a person does with the page: reading, searching, filtering, by keyboard."""

from page import By, Keys, PageTest

RECORDS = [
    {
        "id": "a",
        "title": "Klaim JHT naik",
        "source": "satu.id",
        "date": "2025-01-10",
        "text": "SITUBONDO - Klaim JHT mencapai Rp 0,1 dan Rp 9.007.199.254.740.993 di BPJS Ketenagakerjaan Cabang Situbondo.\n\n"
        "Kepala Disnakertrans Jatim menyebut Rp 0,1 untuk 20 orang, Jumat (10/1).\n\nBaca juga: Bansos Rp 700 miliar di Papua",
    },
    {
        "id": "b",
        "title": "Bansos PKH cair",
        "source": "dua.id",
        "date": "2025-02-11",
        "text": "Dinas Sosial Kabupaten Jember mencairkan bansos PKH Rp 0,2 untuk 5 ribu keluarga.",
    },
    {"id": "c", "title": "Cuaca cerah", "source": "dua.id", "date": "2025-03-12", "text": "Langit biru."},
    {"id": "d", "title": "Tanpa tanggal", "text": "Kota Malang mengangkat 12 orang."},
]


class Use(PageTest):
    records = RECORDS

    def found(self):
        return self.find("#found").text

    def listed(self):
        return [heading.text for heading in self.all("#list .heading")]

    def test_search(self):
        self.search("jht situbondo")
        self.wait(lambda: self.found() == "1 of 4 articles")
        self.assertEqual(self.listed(), ["Klaim JHT naik"])
        self.assertIn("JHT", self.find("#list .snippet b").text)
        self.search('"situbondo jht"')
        self.wait(lambda: self.found() == "0 of 4 articles")
        self.assertIn("No article has all of this", self.find("#overview").text)
        self.find(".nothing button").click()
        self.wait(lambda: self.found() == "All 4 articles")

    def test_filters_join_and_can_be_dropped(self):
        self.find("#more-filters summary").click()
        self.find("#source option:nth-child(2)").click()
        self.wait(lambda: self.found() == "2 of 4 articles")
        self.find("#kind").find_element(By.XPATH, "option[starts-with(., 'Money')]").click()
        self.wait(lambda: self.listed() == ["Bansos PKH cair"])
        self.assertEqual(
            [chip.text.rstrip("×\n") for chip in self.all("#chosen button")], ["dua.id", "Money", "Drop all"]
        )
        self.press(Keys.ESCAPE, "x")
        self.wait(lambda: self.found() == "All 4 articles")
        self.js(
            "const from = document.querySelector('#from'); from.value = '2025-02-01'; from.dispatchEvent(new Event('change'))"
        )
        self.wait(lambda: self.listed() == ["Bansos PKH cair", "Cuaca cerah"])

    def test_a_name_typed_becomes_a_filter(self):
        self.find("#more-filters summary").click()
        field = self.find("#term")
        field.send_keys("tenaga kerja")
        options = [option.get_attribute("value") for option in self.all("#terms option")]
        self.assertIn("Tenaga Kerja · affair", options)
        field.clear()
        field.send_keys("Tenaga Kerja · affair")
        self.wait(lambda: self.listed() == ["Klaim JHT naik"])

    def test_the_overview_follows_the_filters(self):
        tile = self.find(".tiles [title^='Jawa Timur: 5']")
        self.assertEqual(
            self.find(".tiles [title^='Papua: 0']").is_enabled(), False, "a related link is not counted"
        )
        tile.click()
        self.wait(lambda: self.found() == "3 of 4 articles")
        self.assertIn("3 articles of 4", self.find(".intro p").text)
        focused = self.js("return document.activeElement.title")
        self.assertEqual(focused, "Jawa Timur: 5 mentions", "the focus stays where it was")

    def test_sums_are_exact(self):
        row = self.find(".by-amount .plain tbody tr")
        cells = [cell.text for cell in row.find_elements(By.CSS_SELECTOR, "th, td")]
        self.assertEqual(
            cells, ["IDR", "3", "9,007,199,254,740,993.3", "≈ 9 quadrillion", "9,007,199,254,740,993"]
        )

    def test_keys(self):
        self.press("n")
        self.wait(lambda: self.find("#article h2").text == "Klaim JHT naik")
        self.press("j")
        self.assertEqual(self.driver.switch_to.active_element.text, "SITUBONDO")
        self.press("j")
        self.assertEqual(self.driver.switch_to.active_element.text, "JHT")
        self.assertIn("Jaminan hari tua", self.find("#card").text)
        self.press("k")
        self.assertEqual(self.driver.switch_to.active_element.text, "SITUBONDO")
        self.press(Keys.ESCAPE)
        self.wait(lambda: not self.find("#card").is_displayed())
        self.press("n")
        self.wait(lambda: self.find("#article h2").text == "Bansos PKH cair")
        self.press("n")
        self.wait(lambda: self.find("#article h2").text == "Cuaca cerah")
        self.press("p")
        self.wait(lambda: self.find("#article h2").text == "Bansos PKH cair")
        self.press("/")
        self.wait(lambda: self.driver.switch_to.active_element.get_attribute("id") == "query")
        self.press("np")
        self.assertEqual(self.find("#query").get_attribute("value"), "np", "in a field keys write")
        self.press(Keys.ESCAPE, "x", "o")
        self.wait(lambda: self.find("#overview").is_displayed())
        self.press("?")
        self.wait(lambda: self.find("#help").is_displayed())
        self.find("#keys-on").click()
        self.press(Keys.ESCAPE)
        self.wait(lambda: not self.find("#help").is_displayed())
        self.press("n")
        self.assertTrue(self.find("#overview").is_displayed(), "keys are off")

    def test_an_article_shows_spans_zones_and_values(self):
        self.open_article(1)
        self.assertEqual(self.find(".zone-related-link").get_attribute("data-zone"), "related link")
        spans = {
            row.find_element(By.TAG_NAME, "th").text: row.find_elements(By.TAG_NAME, "td")[1].text
            for row in self.all(".values tbody tr")
        }
        self.assertEqual(spans["Rp 9.007.199.254.740.993"], "IDR 9,007,199,254,740,993")
        self.assertEqual(spans["Disnakertrans Jatim"], "Dinas Tenaga Kerja, Transmigrasi · Jawa Timur")
        self.assertEqual(spans["Jumat (10/1)"], "10 January 2025")
        text = self.js(
            "return [...document.querySelectorAll('.text p')].map(p => p.textContent).join('\\n\\n')"
        )
        self.assertEqual(text, RECORDS[0]["text"])

    def test_kinds_can_be_hidden(self):
        self.open_article(1)
        before = len(self.all(".text mark:not(.off)"))
        self.find(".legend .k-money").click()
        self.assertEqual(len(self.all(".text mark:not(.off)")), before - 4)
        self.assertEqual(self.find(".legend .k-money").get_attribute("aria-pressed"), "false")

    def test_the_words_searched_for_are_laid_over_the_text(self):
        self.search("disnakertrans")
        self.open_article(1)
        self.wait(lambda: self.js("return CSS.highlights.get('search')?.size") == 1)
        self.assertEqual(self.js("return [...CSS.highlights.get('search')][0].toString()"), "Disnakertrans")

    def test_on_a_narrow_screen_there_is_one_thing_at_a_time(self):
        self.emulate(width=390, height=844)
        self.assertFalse(self.find("#list").is_displayed())
        self.find("#to-list").click()
        self.wait(lambda: self.find("#list").is_displayed())
        self.assertFalse(self.find("main").is_displayed())
        self.find("#list a").click()
        self.wait(lambda: self.find("#article").is_displayed())
        self.assertLessEqual(self.js("return document.documentElement.scrollWidth"), 390)
