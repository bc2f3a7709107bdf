"""Measures tandai beside its peers on the same articles and prints Markdown."""

import argparse
import collections
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
LEXICONS = HERE.parent.parent / "lexicons"
MEGA = 1_000_000
# Tables, kind of their names, columns that hold them.
NAMES = [
    ("regions", "region", ["name", "aliases"]),
    ("areas", "region", ["name", "aliases"]),
    ("agencies", "agency", ["names", "guarded"]),
    ("programmes", "programme", ["names", "guarded"]),
    ("segments", "segment", ["names", "guarded"]),
    ("bpjs_names", "bpjs", ["name"]),
    ("opd_abbreviations", "opd", ["abbreviation"]),
]
COUNTED = ["region", "agency", "programme", "segment", "bpjs", "opd", "money", "percent"]


def export_lexicon(target):
    """Writes kind and surface of every name, each surface once; tells how many."""
    kinds = {}
    for table, kind, columns in NAMES:
        lines = (LEXICONS / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        header = rows[0]
        for row in rows[1:]:
            cells = dict(zip(header, row))
            for column in columns:
                for surface in filter(None, cells.get(column, "").split("|")):
                    kinds.setdefault(surface.lower(), (kind, surface))
    target.write_text("".join(f"{kind}\t{surface}\n" for kind, surface in kinds.values()), encoding="utf-8")
    return len(kinds)


def cut_corpus(source, target, size):
    """Writes articles of at least `size` bytes of text, over and over if need be."""
    with source.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines if line.strip()]
    written = articles = 0
    with target.open("w", encoding="utf-8") as out:
        while written < size:
            for text in texts:
                out.write(json.dumps({"id": str(articles), "text": text}, ensure_ascii=False) + "\n")
                written += len(text.encode())
                articles += 1
                if written >= size:
                    break
    return written


def run(command):
    """Seconds of the whole process, and what it printed."""
    start = time.perf_counter()
    process = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return time.perf_counter() - start, process.stdout


def run_into(target, command):
    """Seconds of the whole process, which prints into the file `target`."""
    with target.open("wb") as output:
        start = time.perf_counter()
        subprocess.run(command, stdout=output, check=True)
        return time.perf_counter() - start


def peak_memory(command):
    """The most bytes that the process ever held, asked of Linux while it runs.

    `getrusage` will not do: it counts the memory of the parent before `exec`.
    """
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    status, peak = Path(f"/proc/{process.pid}/status"), 0
    while process.poll() is None:
        lines = status.read_text().splitlines() if status.exists() else []
        peak = max([peak, *(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))])
        time.sleep(0.002)
    return peak


def count_kinds(path):
    counts = collections.Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            counts.update(span["kind"] for span in json.loads(line)["spans"])
    return counts


class Peer:
    def __init__(self, name, command, is_slow=False, task="annotate", times_itself=True):
        self.name, self.command, self.is_slow = name, command, is_slow
        self.task, self.times_itself = task, times_itself
        self.rates, self.memory, self.starts, self.counts = [], 0, [], {}

    def run(self, source, target):
        """Seconds from `source` to `target`, with the start and, where it tells, without.

        What tandai prints goes into the file: with `-o` it would wait until the disk has
        its output, which no peer does.
        """
        command = self.command(str(source), str(target))
        if not self.times_itself:
            seconds = run_into(target, command)
            return seconds, seconds
        seconds, printed = run(command)
        return seconds, float(printed)

    def measure(self, source, size, target):
        # A peer is excused its start; tandai is not.
        self.rates.append(size / MEGA / self.run(source, target)[1])

    def start(self, source, target):
        self.starts.append(self.run(source, target)[0])


def peers(options, lexicon):
    shared = [str(lexicon), str(HERE / "pattern.txt")]

    def python(name):
        script = str(HERE / "python_peers.py")
        return lambda source, target: [sys.executable, script, name, *shared, source, target]

    def assembly(mode, threads):
        return lambda source, target: [options.assembly, mode, *shared, source, target, str(threads)]

    def tandai(threads):
        return lambda source, target: [
            options.tandai, "annotate", "--no-text", "--threads", str(threads), source,
        ]

    def tokenize(source, target):
        return [options.tandai, "tokenize", "--threads", "1", source]

    return [
        Peer("spaCy `blank(\"id\")`, sentencizer, EntityRuler", python("spacy"), is_slow=True),
        Peer("flashtext2, `re`", python("flashtext2"), is_slow=True),
        Peer("pyahocorasick, `re`", python("pyahocorasick"), is_slow=True),
        Peer("assembly of crates, 1 thread", assembly("annotate", 1)),
        Peer("assembly of crates, 2 threads", assembly("annotate", 2)),
        Peer("the same without its words, 1 thread", assembly("spans", 1)),
        Peer("**tandai**, 1 thread", tandai(1), times_itself=False),
        Peer("**tandai**, 2 threads", tandai(2), times_itself=False),
        Peer("tokens: HF tokenizers, `Whitespace`", python("tokenizers"), is_slow=True, task="tokens"),
        Peer("tokens: `unicode_words`, serde_json", assembly("tokens", 1), task="tokens"),
        Peer("tokens: **tandai** (kinds and sentences too)", tokenize, task="tokens", times_itself=False),
    ]


def times(peer, base):
    """How many times as fast as `base`: the median over the rounds."""
    ratios = [rate / other for rate, other in zip(peer.rates, base.rates)]
    return f"{statistics.median(ratios):.2f}"


def print_tables(measured):
    spacy, *_ = measured
    assembly = next(peer for peer in measured if peer.name.startswith("assembly"))
    print("| what | MB/s | times spaCy | times the assembly | peak memory | one article |")
    print("|---|--:|--:|--:|--:|--:|")
    for peer in measured:
        rate = statistics.median(peer.rates)
        ratios = [times(peer, base) if peer.task == "annotate" else "" for base in (spacy, assembly)]
        start = statistics.median(peer.starts) * 1000
        print(f"| {peer.name} | {rate:.1f} | {' | '.join(ratios)} | {peer.memory / MEGA:.0f} MB | {start:.0f} ms |")
    print()
    print("Spans found in the same articles:")
    print()
    print("| what | " + " | ".join(COUNTED) + " | all |")
    print("|---|" + "--:|" * (len(COUNTED) + 1))
    for peer in measured:
        if peer.counts:
            cells = [*(peer.counts.get(kind, 0) for kind in COUNTED), sum(peer.counts.values())]
            print(f"| {peer.name} | " + " | ".join(f"{cell:,}" for cell in cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tandai", required=True)
    parser.add_argument("--assembly", required=True)
    parser.add_argument("--corpus", type=Path, default=HERE.parent.parent / "examples" / "articles.jsonl")
    parser.add_argument("--megabytes", type=float, default=20, help="text for the fast ones")
    parser.add_argument("--slow-megabytes", type=float, default=2, help="text for the Python ones")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        names = export_lexicon(place / "lexicon.tsv")
        whole, part, one, out = (place / name for name in ("whole.jsonl", "part.jsonl", "one.jsonl", "out.jsonl"))
        sizes = {
            False: cut_corpus(options.corpus, whole, options.megabytes * MEGA),
            True: cut_corpus(options.corpus, part, options.slow_megabytes * MEGA),
        }
        cut_corpus(options.corpus, one, 1)
        measured = peers(options, place / "lexicon.tsv")
        for peer in measured:
            peer.memory = peak_memory(peer.command(str(part if peer.is_slow else whole), str(out)))
            if peer.task == "annotate":
                peer.run(part, out)
                peer.counts = count_kinds(out)
                missing = [kind for kind in COUNTED if not peer.counts.get(kind)]
                if missing:
                    sys.exit(f"{peer.name} finds no {missing}: not comparable")
        # In alternation, so that what else the machine does hits all alike.
        for _ in range(options.rounds):
            for peer in measured:
                peer.measure(part if peer.is_slow else whole, sizes[peer.is_slow], out)
                peer.start(one, out)

    print(
        f"{names:,} names for the peers, tandai its whole lexicon; {sizes[False] / MEGA:.0f} MB of text "
        f"({sizes[True] / MEGA:.0f} MB for the Python ones); medians of {options.rounds} rounds.\n"
    )
    print_tables(measured)


if __name__ == "__main__":
    main()
