"""Prints what each system reads from the forms of `forms.tsv`, as Markdown."""

import argparse
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import systems
from systems import AMOUNTS, MOMENTS

HERE = Path(__file__).parent


def forms():
    lines = (HERE / "forms.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(form, kind, [value for value in expected.split("|") if value]) for form, kind, expected in rows[1:]]


def cell(readings, kind, expected, in_scope):
    """What a system read, and whether one of its readings is the expected one."""
    shown = ", ".join(f"`{reading}`" for reading in dict.fromkeys(readings))
    right = any(reading in expected for reading in readings) if expected else not readings
    if right:
        return f"✓ {shown}".strip(), True
    if not readings:
        return ("–" if in_scope else ""), False
    return f"✗ {shown}", False


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--tandai", required=True)
    arguments.add_argument("--javascript", required=True, type=Path)
    options = arguments.parse_args()

    rows = forms()
    npm = systems.javascript(options.javascript, [form for form, _, _ in rows])

    def npm_version(package):
        manifest = options.javascript / "node_modules" / package / "package.json"
        return json.loads(manifest.read_text())["version"]

    own = subprocess.run([options.tandai, "--version"], capture_output=True, text=True, check=True)
    everything = AMOUNTS | MOMENTS | {"duration"}
    # Name, version, language it was run in, kinds it claims to read, reader.
    compared = [
        ("tandai", own.stdout.split()[1], "Indonesian", everything, systems.tandai(options.tandai)),
        ("duckling", version("duckling"), "Indonesian", AMOUNTS, systems.duckling()),
        ("lokal-id", version("lokal-id"), "Indonesian", {"money", "number"}, systems.lokal()),
        ("chrono-node", npm_version("chrono-node"), "Indonesian", MOMENTS, npm["chrono-node"]),
        ("dateparser", version("dateparser"), "Indonesian", MOMENTS, systems.dateparser()),
        ("price-parser", version("price-parser"), "any", AMOUNTS, systems.price_parser()),
        ("recognizers-text", npm_version("@microsoft/recognizers-text-suite"), "Spanish", everything, npm["recognizers-text"]),
        ("quantulum3", version("quantulum3"), "English", AMOUNTS, systems.quantulum()),
        ("ctparse", version("ctparse"), "English, German", MOMENTS | {"duration"}, systems.ctparse()),
    ]

    print("| form | value |" + "".join(f" {name} |" for name, *_ in compared))
    print("|---|---|" + "---|" * len(compared))
    print("| language | |" + "".join(f" {language} |" for _, _, language, _, _ in compared))
    right = [0] * len(compared)
    claimed = [0] * len(compared)
    for form, kind, expected in rows:
        cells = []
        for i, (_, _, _, scope, read) in enumerate(compared):
            in_scope = kind in scope or kind == "nothing"
            text, is_right = cell(read(form), kind, expected, in_scope)
            right[i] += is_right and in_scope
            claimed[i] += in_scope
            cells.append(text)
        value = f"`{expected[0]}`" if expected else "nothing"
        print(f"| {form} | {value} | " + " | ".join(cells) + " |")
    totals = (f" {r} of {c} |" for r, c in zip(right, claimed))
    print("| **right, of the kinds it claims** | |" + "".join(totals))
    print()
    print("Versions: " + ", ".join(f"{name} {number}" for name, number, *_ in compared) + ".")
    print()
    for name, what in systems.silent([form for form, _, _ in rows]):
        print(f"- {name} {version(name)}: {what}.")


if __name__ == "__main__":
    main()
