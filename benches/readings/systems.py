"""What each system reads from one form, in one notation.

A reading is the exact value as text: `2650000`, `10000..15000`, `2025-03-14`,
`P6M`. Currency, unit and modifier are left aside, since few systems tell them.
"""

import glob
import json
import os
import subprocess
import warnings
from datetime import datetime
from decimal import Decimal

REFERENCE = datetime(2024, 1, 26)
AMOUNTS = {"number", "money", "percent", "quantity"}
MOMENTS = {"date", "time"}


def plain(number):
    """The shortest exact text of a number."""
    exact = Decimal(str(number))
    return format(exact.quantize(1) if exact == exact.to_integral() else exact.normalize(), "f")


def tandai(binary):
    def value(span):
        if span.get("indefinite"):
            return f"{span['magnitude']}s"
        if "min" in span:
            return f"{span['min']}..{span['max']}".replace("+07:00", "")
        return str(span["value"]).replace("/", "..") if span["kind"] == "date" else str(span["value"])

    def read(form):
        record = json.dumps({"text": form})
        run = subprocess.run(
            [binary, "annotate", "--date", f"{REFERENCE:%Y-%m-%d}"],
            input=record, capture_output=True, text=True, check=True,
        )
        return [value(span) for span in json.loads(run.stdout, parse_float=str)["spans"]]

    return read


def duckling():
    """The Clojure Duckling, the one that a registry installs; it knows Indonesian."""
    import jpype
    import duckling

    jars = glob.glob(os.path.join(os.path.dirname(duckling.__file__), "jars", "*.jar"))
    jpype.startJVM(classpath=jars, convertStrings=True)
    parser = duckling.Duckling(jvm_started=True)
    parser.load(languages=[duckling.Language.INDONESIAN])

    def read(form):
        entries = parser.parse(
            form,
            language=duckling.Language.INDONESIAN,
            reference_time=REFERENCE.isoformat() + "+07:00",
        )
        values = [entry["value"]["value"] for entry in entries]
        return [value if isinstance(value, str) else plain(value) for value in values]

    return read


def dateparser():
    from dateparser.search import search_dates

    def read(form):
        found = search_dates(form, languages=["id"], settings={"RELATIVE_BASE": REFERENCE})
        return [
            f"{moment:%Y-%m-%d}" if (moment.hour, moment.minute) == (0, 0) else f"{moment:%Y-%m-%dT%H:%M}"
            for _, moment in found or []
        ]

    return read


def lokal():
    from lokal import parse_rupiah

    def read(form):
        found = parse_rupiah(form)
        return [] if found is None else [plain(found.amount)]

    return read


def price_parser():
    from price_parser import Price

    def read(form):
        # Its docs advise to name the decimal sign where it is known.
        amount = Price.fromstring(form, decimal_separator=",").amount
        return [] if amount is None else [plain(amount)]

    return read


def quantulum():
    from quantulum3 import parser

    def read(form):
        return [plain(quantity.value) for quantity in parser.parse(form)]

    return read


def ctparse():
    import logging

    from ctparse import ctparse as parse
    from ctparse.types import Interval, Time

    logging.disable(logging.CRITICAL)

    def moment(time):
        if time is None:
            return ""
        if not isinstance(time, Time):
            return str(time)
        day = [(time.year, 4), (time.month, 2), (time.day, 2)]
        date = "-".join("X" * width if part is None else f"{part:0{width}}" for part, width in day)
        if time.hour is None:
            return date
        clock = f"{time.hour:02}:{time.minute or 0:02}"
        return f"{date}T{clock}" if time.day else clock

    def read(form):
        found = parse(form, ts=REFERENCE, timeout=5, latent_time=False)
        if found is None or found.resolution is None:
            return []
        whole = found.resolution
        if isinstance(whole, Interval):
            return [f"{moment(whole.t_from)}..{moment(whole.t_to)}"]
        return [moment(whole)]

    return read


def javascript(folder, forms):
    """The systems of npm, all forms in one run."""
    run = subprocess.run(
        ["node", "javascript_systems.mjs"],
        cwd=folder, input=json.dumps(forms), capture_output=True, text=True, check=True,
    )
    answers = json.loads(run.stdout)
    return {
        name: dict(zip(forms, readings)).__getitem__ for name, readings in answers.items()
    }


def silent(forms):
    """Systems that give no value for any form, with what they do instead."""
    warnings.filterwarnings("ignore")
    import spacy
    from number_parser import parse as number_parse
    from text_to_num import alpha2digit

    for name, change in [("text2num", lambda form: alpha2digit(form, "en")), ("number-parser", number_parse)]:
        changed = [form for form in forms if change(form) != form]
        yield name, f"knows no Indonesian; run in English it changes {len(changed)} of the forms"
    blank = spacy.blank("id")
    flagged = sum(token.like_num for form in forms for token in blank(form))
    yield "spacy", f'`blank("id")` says of {flagged} tokens that they are like a number (`like_num`), not which'
    yield "num2words", "speaks Indonesian numbers, does not read them"
