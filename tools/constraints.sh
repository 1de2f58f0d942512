#!/bin/sh
# Pins every dependency for Python 3.11 to 3.13 on Linux, macOS and Windows, with the hashes of all files.
# The answer depends on the day it is asked: UNTIL=2026-11-21 make constraints gives that day's again.
set -eu
cd "$(dirname "$0")/.."
python=$(sh tools/python.sh)
[ -x .venv-pins/bin/uv ] || {
    "$python" -m venv .venv-pins
    .venv-pins/bin/python -m pip install --quiet --disable-pip-version-check uv
}
mkdir -p build
{
    echo "# Every dependency, pinned, with the hashes of its files. Made by: make constraints"
    "$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' |
        .venv-pins/bin/uv pip compile pyproject.toml - --quiet --universal --python-version 3.11 \
            --all-extras --generate-hashes --no-emit-index-url --no-header ${UNTIL:+--exclude-newer "$UNTIL"}
} >build/constraints.txt
if grep -n '://' build/constraints.txt; then
    echo "The pins name an address (above); constraints.txt is left as it was." >&2
    exit 1
fi
mv build/constraints.txt constraints.txt
echo "constraints.txt: $(grep -c '==' constraints.txt) pins."
