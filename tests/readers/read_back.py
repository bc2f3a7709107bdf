#!/usr/bin/env python3
"""Reads every output format back with programs that are not ours.

    python3 tests/readers/read_back.py target/debug/tandai

The bundled articles and some hostile ones are annotated in every format; what
pyarrow, DuckDB, pandas, Polars, spaCy, conllu, pybrat, anchorpoint and jsonschema
read must be, span for span and digit for digit, what the JSON Lines say. The
readers are installed into target/readers, where nothing else looks.
"""

import json
import os
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PYTHON = ROOT / "target/readers/bin/python"
REQUIREMENTS = HERE / "requirements.txt"

# Kinds of one's own, with names and matches that no format expects.
OPTIONS = ["--zones", "--pattern", "my kind|=<[^>]*>", "--pattern", "blank=  +"]
NUMERIC = {"money", "percent", "quantity", "number", "ordinal"}
FLAGS = ["indefinite", "implied", "weekday_differs"]


def install():
    """Goes on inside an environment that has the readers."""
    mark = PYTHON.parent / "installed.txt"
    if not mark.exists() or mark.read_text() != REQUIREMENTS.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", PYTHON.parent.parent], check=True)
        pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", REQUIREMENTS], check=True)
        mark.write_text(REQUIREMENTS.read_text())
    os.execv(PYTHON, [str(PYTHON), *sys.argv])


def exactly(text):
    """JSON with every digit of its numbers."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


class Corpus:
    """Articles in every format, and what the JSON Lines say of them."""

    def __init__(self, tandai, articles, folder):
        self.folder = folder
        for name in ["jsonl", "parquet", "spans-parquet", "spans-csv", "brat", "conllu", "iob2",
                     "label-studio", "prodigy", "web-annotation"]:
            command = [tandai, "annotate", articles, "--format", name, "-o", self.path(name)]
            subprocess.run([*command, *OPTIONS], check=True, stderr=subprocess.DEVNULL)
        self.records = [exactly(line) for line in self.lines("jsonl")]
        self.names = [self.name(record, line + 1, articles) for line, record in enumerate(self.records)]

    @staticmethod
    def name(record, line, articles):
        return str(record["id"]) if "id" in record else f"{articles}:{line}"

    def path(self, name):
        # DuckDB tells a Parquet file by its ending.
        return self.folder / (f"{name}.parquet" if "parquet" in name else name)

    def read(self, name):
        return self.path(name).read_bytes().decode()

    def lines(self, name):
        return self.read(name).split("\n")[:-1]

    def spans(self):
        """Every span, with the name and the text of its article."""
        for name, record in zip(self.names, self.records):
            for span in record["spans"]:
                yield name, record["text"], span


def place(span):
    return int(span["start"]), int(span["end"]), span["kind"]


def fields(span):
    return {name: value for name, value in span.items() if name not in ("start", "end", "kind", "text")}


def same(found, expected, what):
    assert found == expected, f"{what}:\n  found    {found!r}\n  expected {expected!r}"


def schema(corpus):
    import jsonschema

    schema = json.loads(subprocess.run([sys.argv[1], "schema"], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    plain = [json.loads(line) for line in corpus.lines("jsonl")]
    for record in plain:
        validator.validate(record)
    # A schema that lets everything pass is none.
    for record in plain:
        for span in record["spans"]:
            for wrong in [{"colour": "red"}, {"kind": 5}, {"start": -1}, {"text": ""}]:
                assert not validator.is_valid({**record, "spans": [{**span, **wrong}]}), span


def compare_row(row, span, text):
    """A row of a table against the span of the JSON Lines."""
    same((row["start"], row["end"], row["kind"]), place(span), "place")
    same(row["text"], text[row["start"]:row["end"]], "text")
    said = fields(span)
    for name in ["value", "min", "max", "magnitude"]:
        value = said.pop(name, None)
        same(row[f"{name}_text"], None if value is None else f"{value:f}"
             if isinstance(value, Decimal) else value, f"{name}_text")
        held = isinstance(value, Decimal) and value.adjusted() < 29 and value.as_tuple().exponent >= -9
        same(row[name], value if held else None, name)
    for name in FLAGS:
        same(row[name], said.pop(name, False), name)
    day = said.get("resolved", row["value_text"]) if span["kind"] == "date" else None
    whole = day is not None and len(day) == 10 and day.replace("-", "").isdigit()
    same(row["date"] and row["date"].isoformat(), day if whole else None, "date")
    if "inferred" in said:
        said["inferred_region"] = said.pop("inferred")["region"]
    rest = {name: value for name, value in row.items() if value is not None
            and name not in ("article", "start", "end", "kind", "text", "date", *FLAGS)
            and name.removesuffix("_text") not in ("value", "min", "max", "magnitude")}
    same(rest, said, f"fields of {span['text']}")


def parquet(corpus):
    import pyarrow.parquet as pq

    table = pq.read_table(corpus.path("parquet"))
    same(table.schema.metadata[b"tandai.offsets"], b"char", "metadata")
    same(table.column("article").to_pylist(), corpus.names, "articles")
    for row, record in zip(table.to_pylist(), corpus.records):
        same(row["text"], record["text"], "text")
        carried = {name: value for name, value in record.items()
                   if name not in ("text", "offsets", "by", "spans")}
        same(exactly(row["record"]), carried, "record")
        same(len(row["spans"]), len(record["spans"]), "spans")
        for found, span in zip(row["spans"], record["spans"]):
            compare_row(found, span, record["text"])
    rows = pq.read_table(corpus.path("spans-parquet")).to_pylist()
    same(len(rows), sum(1 for _ in corpus.spans()), "rows")
    for row, (name, text, span) in zip(rows, corpus.spans()):
        same(row["article"], name, "article")
        compare_row(row, span, text)


def databases(corpus):
    import duckdb
    import polars

    flat, nested = corpus.path("spans-parquet"), corpus.path("parquet")
    money = [span["value"] for _, _, span in corpus.spans()
             if span["kind"] == "money" and "value" in span]
    total = f"SELECT sum(value), count(*) FROM '{flat}' WHERE kind = 'money' AND value IS NOT NULL"
    same(duckdb.sql(total).fetchall(), [(sum(money) if money else None, len(money))], "DuckDB")
    unnested = f"SELECT article, unnest(spans, recursive := true) FROM '{nested}'"
    same(sorted(map(str, duckdb.sql(unnested).fetchall())),
         sorted(map(str, duckdb.sql(f"SELECT * FROM '{flat}'").fetchall())), "nested and flat")
    for path in [flat, nested]:
        frame = polars.read_parquet(path)
        articles = duckdb.sql(f"SELECT article FROM '{path}'").fetchall()
        same(frame["article"].to_list(), [name for name, in articles], "Polars")
    assert polars.read_parquet(flat).schema["value"] == polars.Decimal(38, 9)


def csv(corpus):
    import duckdb
    import pandas
    import polars
    import pyarrow.parquet as pq

    def written(value):
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, list):
            return "|".join(value)
        if isinstance(value, Decimal):
            text = f"{value:f}"
            return text.rstrip("0").rstrip(".") if "." in text else text
        return str(value)

    path = corpus.path("spans-csv")
    rows = pq.read_table(corpus.path("spans-parquet")).to_pylist()
    expected = [{name: written(value) for name, value in row.items()} for row in rows]
    read = {
        "pandas": pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records"),
        "Polars": polars.read_csv(path, infer_schema=False).fill_null("").to_dicts(),
    }
    for reader, found in read.items():
        for row, wanted in zip(found, expected, strict=True):
            same((row.pop("offsets"), row.pop("by")[:7]), ("char", "tandai "), reader)
            same(row, wanted, reader)
    found = duckdb.sql(f"SELECT count(*) FROM read_csv('{path}', strict_mode = true)").fetchall()
    same(found, [(len(expected),)], "DuckDB")


def brat(corpus):
    from pybrat.parser import BratParser

    folder = corpus.path("brat")
    conf = (folder / "annotation.conf").read_text()
    kinds = conf.partition("[entities]\n")[2].partition("\n\n")[0].split("\n")
    texts = sorted(folder.glob("*.txt"))
    examples = BratParser(error="raise").parse(folder)
    for file, example, record in zip(texts, examples, corpus.records, strict=True):
        text = file.read_bytes().decode()
        same(text, record["text"], "text")
        spans = inked(record)
        for entity, span in zip(example.entities, spans, strict=True):
            # As brat does: fragments are joined with a blank, and must be there.
            parts = [text[part.start:part.end] for part in entity.spans]
            same(entity.mention, " ".join(parts).rstrip(), "surface")
            # A span may begin or end with a line break, which no fragment can.
            start, end, kind = place(span)
            first, last = entity.spans[0].start, entity.spans[-1].end
            same((text[start:first].strip(), text[last:end].strip()), ("", ""), "place")
            same(entity.type, "".join(c if c.isalnum() or c in "_-" else "_" for c in kind), "kind")
            assert entity.type in kinds, entity.type
        lines = file.with_suffix(".ann").read_bytes().decode().split("\n")
        notes = [line.split("\t") for line in lines if line.startswith("#")]
        notes = {target: exactly(note) for _, target, note in notes}
        same([notes.get(f"AnnotatorNotes T{i + 1}", {}) for i in range(len(spans))],
             [fields(span) for span in spans], "notes")


def inked(record):
    """The spans of a record that are more than white space."""
    return [span for span in record["spans"] if span["text"].strip()]


def conllu(corpus):
    import conllu as reader

    def unescaped(text):
        codes = {"s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\"}
        out, letters = "", iter(text or "")
        for c in letters:
            out += codes[next(letters)] if c == "\\" else c
        return out

    articles = {}
    for sentence in reader.parse(corpus.read("conllu")):
        if "newdoc id" in sentence.metadata:
            article = []
            articles.setdefault(sentence.metadata["newdoc id"], []).append(article)
        article.append(sentence)
    for name, record in zip(corpus.names, corpus.records):
        text = record["text"]
        if not text.strip():
            continue
        clean = "".join(" " if not c.isprintable() and ord(c) < 160 else c for c in name).strip()
        sentences = articles[clean].pop(0)
        rebuilt, found, inside = "", [], 0
        for sentence in sentences:
            plain = ""
            for token in sentence:
                misc = token["misc"] or {}
                start, end = map(int, misc["TokenRange"].split(":"))
                same(token["form"], text[start:end], "form")
                whole = isinstance(token["id"], tuple)
                if whole:
                    inside = token["id"][2]
                if whole or token["id"] > inside:
                    after = "" if misc.get("SpaceAfter") == "No" else " "
                    after = unescaped(misc["SpacesAfter"]) if "SpacesAfter" in misc else after
                    rebuilt += unescaped(misc.get("SpacesBefore")) + token["form"] + after
                    plain += token["form"] + " " * (after != "")
                tag = unescaped(misc.get("Entity", ""))
                if tag.startswith("B-"):
                    found.append([start, end, tag[2:]])
                elif tag:
                    same(tag[2:], found[-1][2], "kind")
                    found[-1][1] = end
            inside = 0
            same(sentence.metadata["text"], plain.strip(" "), "text of a sentence")
        same(rebuilt.rstrip(" "), text.rstrip(" "), "text")
        # Spans of white space alone are no words.
        expected = [place(span) for span in inked(record)]
        same([tuple(span) for span in found], expected, f"spans of {name}")


def span_slice(span):
    return slice(int(span["start"]), int(span["end"]))


def iob2(corpus):
    from spacy.training.iob_utils import iob_to_biluo, tags_to_entities

    articles = corpus.read("iob2").split("-DOCSTART- O\n\n")[1:]
    for article, record in zip(articles, corpus.records, strict=True):
        found = []
        for sentence in article.rstrip("\n").split("\n\n"):
            rows = [row.split() for row in sentence.split("\n") if row]
            assert all(len(row) == 2 for row in rows), rows
            tags = iob_to_biluo([tag for _, tag in rows])
            for kind, first, last in tags_to_entities(tags):
                found.append((kind, "".join(word for word, _ in rows[first:last + 1])))
        expected = [("_".join(span["kind"].split()), "".join(span["text"].split()))
                    for span in inked(record)]
        same(found, expected, "spans")


def label_studio(corpus):
    import xml.etree.ElementTree as xml

    command = [sys.argv[1], "schema", "label-studio"]
    config = xml.fromstring(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    labels, shown = config.find("Labels"), config.find("Text")
    for task, record in zip(exactly(corpus.read("label-studio")), corpus.records, strict=True):
        text = task["data"][shown.get("value").removeprefix("$")]
        same(text, record["text"], "text")
        regions = task["predictions"][0]["result"]
        same(len({region["id"] for region in regions}), len(regions), "ids")
        for region, span in zip(regions, record["spans"], strict=True):
            same((region["from_name"], region["to_name"]), (labels.get("name"), shown.get("name")), "names")
            value = region["value"]
            same((value["start"], value["end"], value["labels"][0]), place(span), "place")
            same(value["text"], text[span_slice(value)], "text")
            same(exactly(region["meta"]["text"][0]), fields(span), "fields")
    known = {label.get("value") for label in labels}
    used = {span["kind"] for _, _, span in corpus.spans()} - {"my kind|", "blank"}
    assert used <= known, used - known


def prodigy(corpus):
    import spacy
    from spacy.tokens import Doc, DocBin

    nlp, docs = spacy.blank("id"), DocBin()
    for line, name, record in zip(corpus.lines("prodigy"), corpus.names, corpus.records, strict=True):
        task = exactly(line)
        same(task["meta"]["id"], name, "id")
        tokens = task["tokens"]
        doc = Doc(nlp.vocab, [token["text"] for token in tokens], [token["ws"] for token in tokens])
        same(doc.text, record["text"], "text")
        same([token["start"] for token in tokens], [token.idx for token in doc], "tokens")
        spans = []
        for found, span in zip(task["spans"], record["spans"], strict=True):
            same((found["start"], found["end"], found["label"]), place(span), "place")
            same(found["fields"], fields(span), "fields")
            # None where the edges of a span are no edges of tokens.
            spans.append(doc.char_span(int(found["start"]), int(found["end"]), label=found["label"]))
            same((spans[-1].start, spans[-1].end - 1), (found["token_start"], found["token_end"]), "tokens")
        doc.spans["tandai"] = spans
        docs.add(doc)
    read = DocBin().from_bytes(docs.to_bytes()).get_docs(nlp.vocab)
    for doc, record in zip(read, corpus.records, strict=True):
        same(doc.text, record["text"], "DocBin")


def web_annotation(corpus):
    from anchorpoint import TextPositionSelector, TextQuoteSelector

    page = exactly(corpus.read("web-annotation"))
    same((page["@context"], page["type"]), ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage"), "page")
    for item, (_, text, span) in zip(page["items"], corpus.spans(), strict=True):
        quote, position = item["target"]["selector"]
        selector = TextPositionSelector(start=int(position["start"]), end=int(position["end"]))
        same((selector.start, selector.end, item["body"][0]["value"]), place(span), "place")
        same(exactly(item["body"][1]["value"]), fields(span), "fields")
        whole = quote["prefix"] + quote["exact"] + quote["suffix"]
        same(whole, text[max(0, selector.start - 32):selector.end + 32], "context")
        if text.lower().count(whole.lower()) == 1 and quote["exact"] == quote["exact"].strip():
            found = TextQuoteSelector(**{k: quote[k] for k in ("exact", "prefix", "suffix")})
            if all(part == part.strip() for part in (quote["prefix"], quote["suffix"])):
                same(found.as_position(text), selector, "quote")


CHECKS = [schema, parquet, databases, csv, brat, conllu, iob2, label_studio, prodigy, web_annotation]


def readme():
    """The README shows what DuckDB prints."""
    import duckdb

    shown = (ROOT / "README.md").read_text().partition('duckdb -c "')[2]
    query, _, shown = shown.partition('"\n')
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parquet"
        command = [sys.argv[1], "annotate", ROOT / "examples/articles.jsonl", "-o", path]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        printed = str(duckdb.sql(query.replace("articles.parquet", str(path))))
    same(shown.partition("\n```")[0], printed.strip(), "the table in the README")


def main():
    if Path(sys.prefix) != PYTHON.parent.parent:
        install()
    sys.argv[1:] = [str(Path(sys.argv[1]).resolve())]
    readme()
    inputs = [ROOT / "examples/articles.jsonl", HERE / "hostile.jsonl"]
    # The gold stays outside the project.
    inputs += sorted((ROOT.parent / "shared/gold").glob("*.jsonl"))
    inputs.append(PYTHON.parent / "empty.jsonl")
    inputs[-1].touch()
    for articles in inputs:
        with tempfile.TemporaryDirectory() as folder:
            corpus = Corpus(sys.argv[1], articles, Path(folder))
            for check in CHECKS:
                check(corpus)
        spans = sum(1 for _ in corpus.spans())
        print(f"{articles.name}: {len(corpus.records)} articles, {spans} spans read back by "
              f"{len(CHECKS)} checks")


if __name__ == "__main__":
    main()
