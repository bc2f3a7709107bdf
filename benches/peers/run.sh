#!/bin/sh
# Installs the peers from their registries into a temporary folder, builds the
# assembly and tandai, measures all in alternation, and prints Markdown.
#
#     ./run.sh [--corpus ARTICLES.jsonl] [--megabytes N] [--rounds N]
#
# Needs python3 with venv, and cargo.
set -eu
export PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
(cd "$here/assembly" && cargo build --release --quiet --target-dir "$place/target")
(cd "$here/../.." && cargo build --release --quiet)

"$place/venv/bin/python" "$here/compare.py" \
    --tandai "$here/../../target/release/tandai" \
    --assembly "$place/target/release/assembly" "$@"
