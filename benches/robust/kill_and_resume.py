"""Kills runs of tandai at random moments, resumes them, and compares the bytes.

    python3 kill_and_resume.py target/release/tandai news.jsonl --threads 1 2 8
"""

import argparse
import hashlib
import random
import subprocess
import tempfile
import time
from pathlib import Path


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def run(command, kill_after=None):
    """Runs to the end, or kills the run; the exit code, None if killed."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout=kill_after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tandai")
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--threads", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as directory:
        whole, output = Path(directory, "whole.jsonl"), Path(directory, "out.jsonl")

        def command(output, *options):
            return [arguments.tandai, "annotate", *arguments.inputs, "-o", output, *options]

        begun = time.monotonic()
        run(command(whole))
        seconds = time.monotonic() - begun
        expected = digest(whole)
        print(f"one run: {seconds:.1f} s, {whole.stat().st_size:,} bytes, sha256 {expected[:16]}")
        for threads in arguments.threads:
            kills = ends = 0
            while kills < arguments.kills or not ends:
                # A little further in each go, and to the end when all kills are done.
                moment = chance.uniform(0, seconds / 4) if kills < arguments.kills else None
                if run(command(output, "--resume", "--threads", str(threads)), moment) is None:
                    kills += 1
                    continue
                ends += 1
                assert digest(output) == expected, f"other bytes at {threads} threads"
                output.unlink()
            print(f"{threads} threads: {kills} kills, {ends} ends, the same bytes each time")


if __name__ == "__main__":
    main()
