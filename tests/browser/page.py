"""A page that `tandai view` made, open in Chromium."""

import base64
import json
import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

TANDAI = os.environ["TANDAI"]
SCREENSHOTS = Path(os.environ["SCREENSHOTS"])
ROOT = Path(__file__).resolve().parents[2]


def make(records, *arguments):
    """The path of a page of these records, or of the file with them."""
    directory = Path(tempfile.mkdtemp(prefix="tandai-page-"))
    source = records
    if not isinstance(records, Path):
        source = directory / "articles.jsonl"
        source.write_text("".join(json.dumps(record) + "\n" for record in records))
    page = directory / "report.html"
    subprocess.run([TANDAI, "view", source, "-o", page, "--quiet", *arguments], check=True)
    return page


class PageTest(unittest.TestCase):
    """Tests on one page, each on a freshly loaded one; `records` are its articles."""

    records = ROOT / "examples" / "articles.jsonl"
    width, height = 1440, 1000

    @classmethod
    def setUpClass(cls):
        options = webdriver.ChromeOptions()
        for option in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
        ]:
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = webdriver.ChromeService(
            "/usr/bin/chromedriver" if os.path.exists("/usr/bin/chromedriver") else None
        )
        cls.driver = webdriver.Chrome(options=options, service=service)
        cls.addClassCleanup(cls.driver.quit)
        cls.page = make(cls.records)

    def setUp(self):
        #: How many messages the test expects in the console.
        self.complaints = 0
        self.emulate()
        self.driver.get("about:blank")
        self.driver.get(self.page.as_uri())

    def tearDown(self):
        log = [entry["message"] for entry in self.driver.get_log("browser")]
        self.assertLessEqual(len(log), self.complaints, log)

    def emulate(self, width=None, height=None, dark=False, media=""):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {
                "width": width or self.width,
                "height": height or self.height,
                "deviceScaleFactor": 1,
                "mobile": False,
            },
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [scheme]})

    def js(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def press(self, *keys):
        """As at a keyboard: each key goes to what has the focus when it arrives."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def wait(self, condition, seconds=10):
        end = time.monotonic() + seconds
        while not self.holds(condition):
            self.assertLess(time.monotonic(), end, "it did not happen in time")
            time.sleep(0.02)

    @staticmethod
    def holds(condition):
        try:
            return condition()
        except (NoSuchElementException, StaleElementReferenceException):
            return False

    def search(self, text):
        field = self.find("#query")
        field.clear()
        field.send_keys(text)

    def open_article(self, number):
        self.js("location.hash = arguments[0]", f"#article-{number}")
        self.wait(lambda: self.find("#article").is_displayed())

    def shoot(self, name):
        self.driver.save_screenshot(str(SCREENSHOTS / f"{name}.png"))

    def pdf(self, name):
        printed = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        data = base64.b64decode(printed["data"])
        (SCREENSHOTS / f"{name}.pdf").write_bytes(data)
        return data


__all__ = ["By", "Keys", "PageTest", "ROOT", "make"]
