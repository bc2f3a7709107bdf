#!/bin/sh
# Installs every system from its registry into a temporary folder, feeds the
# forms to each and to tandai, and prints the table as Markdown.
#
# Needs python3 (3.11 or 3.12) with venv, node with npm, java, and cargo.
set -eu
export PYTHONDONTWRITEBYTECODE=1
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
cp "$here/package.json" "$here/javascript_systems.mjs" "$place"
(cd "$place" && npm install --silent --no-fund --no-audit >&2)
(cd "$here/../.." && cargo build --release --quiet)

"$place/venv/bin/python" "$here/compare.py" \
    --tandai "$here/../../target/release/tandai" --javascript "$place"
