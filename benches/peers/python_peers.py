"""Annotators that one builds from Python packages, over the same names and numbers.

`python_peers.py PEER LEXICON PATTERN INPUT OUTPUT` prints the seconds of the
work, without those of imports and of building the matcher.
"""

import json
import re
import sys
import time


def read(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def surfaces(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def number_kind(surface):
    if surface[0] in "Rr" or surface.endswith("rupiah"):
        return "money"
    if surface.endswith(("%", "persen")):
        return "percent"
    return "number"


def with_numbers(names, text, pattern):
    """Names and numbers in order, without what overlaps an earlier or longer one."""
    spans = names + [(m.start(), m.end(), number_kind(m.group())) for m in pattern.finditer(text)]
    spans.sort(key=lambda span: (span[0], -span[1]))
    end, kept = 0, []
    for span in spans:
        if span[0] >= end:
            kept.append({"start": span[0], "end": span[1], "kind": span[2]})
            end = span[1]
    return kept


def flashtext(lexicon, pattern):
    from flashtext2 import KeywordProcessor

    matcher = KeywordProcessor(case_sensitive=False)
    for number, (_, surface) in enumerate(lexicon):
        matcher.add_keyword(surface, str(number))
    kinds = [kind for kind, _ in lexicon]

    def annotate(text):
        hits = matcher.extract_keywords_with_span(text)
        return with_numbers([(start, end, kinds[int(number)]) for number, start, end in hits], text, pattern)

    return per_text(annotate)


def ahocorasick(lexicon, pattern):
    import ahocorasick as library

    matcher = library.Automaton()
    for kind, surface in lexicon:
        matcher.add_word(surface.lower(), (kind, len(surface)))
    matcher.make_automaton()

    def annotate(text):
        names = []
        for last, (kind, length) in matcher.iter_long(text.lower()):
            start, end = last + 1 - length, last + 1
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                names.append((start, end, kind))
        return with_numbers(names, text, pattern)

    return per_text(annotate)


def spacy(lexicon, _):
    import spacy as library

    nlp = library.blank("id")
    nlp.add_pipe("sentencizer")
    # Names go to the phrase matcher, on lower case. Number patterns are few and
    # use flags and sets: a regex would be run anew on every token.
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    scale = {"LOWER": {"IN": ["ribu", "juta", "miliar", "milyar", "triliun", "rb", "jt"]}, "OP": "?"}
    number = {"LIKE_NUM": True}
    ruler.add_patterns(
        [{"label": kind, "pattern": surface} for kind, surface in lexicon]
        + [
            {"label": "money", "pattern": [{"LOWER": {"IN": ["rp", "rp."]}}, number, scale]},
            {"label": "money", "pattern": [number, scale, {"LOWER": "rupiah"}]},
            {"label": "percent", "pattern": [number, {"LOWER": {"IN": ["persen", "%"]}}]},
            {"label": "number", "pattern": [number, scale]},
        ]
    )

    def run(records):
        pairs = ((record["text"], record["id"]) for record in records)
        for doc, name in nlp.pipe(pairs, as_tuples=True):
            spans = [
                {"start": entity.start_char, "end": entity.end_char, "kind": entity.label_}
                for entity in doc.ents
            ]
            yield {"id": name, "words": len(doc), "spans": spans}

    return run


def tokens(_, __):
    from tokenizers.pre_tokenizers import Whitespace

    cut = Whitespace()

    def run(records):
        for record in records:
            yield [offsets for _, offsets in cut.pre_tokenize_str(record["text"])]

    return run


def per_text(annotate):
    def run(records):
        for record in records:
            yield {"id": record["id"], "spans": annotate(record["text"])}

    return run


PEERS = {"spacy": spacy, "flashtext2": flashtext, "pyahocorasick": ahocorasick, "tokenizers": tokens}


def main():
    peer, lexicon, pattern, source, target = sys.argv[1:]
    with open(pattern, encoding="utf-8") as file:
        run = PEERS[peer](surfaces(lexicon), re.compile(file.read().strip()))
    start = time.perf_counter()
    with open(target, "w", encoding="utf-8") as out:
        for result in run(read(source)):
            out.write(json.dumps(result) + "\n")
    print(f"{time.perf_counter() - start:.6f}")


if __name__ == "__main__":
    main()
