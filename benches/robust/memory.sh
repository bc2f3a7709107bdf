#!/usr/bin/env bash
# Peak memory over a corpus and over COPIES of it: memory.sh TANDAI FILE COPIES
set -euo pipefail
tandai=$1 file=$2 copies=$3

measure() {
    # GNU time's %M: the most memory held at once, in KiB.
    /usr/bin/time -f '%M KiB, %e s' "$tandai" annotate --quiet "$@" -o /dev/null
}

echo "1 copy:"
measure "$file"
echo "$copies copies:"
measure $(yes "$file" | head -n "$copies")
