#!/bin/sh
# Prints the Python to build environments with: 3.11 or newer, able to make them.
set -eu

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
}

for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
    fits "$python" || continue
    if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        echo "$python cannot make virtual environments: its venv module is missing." >&2
        echo "Type: sudo apt-get install ${python##*/}-venv" >&2
        exit 1
    fi
    command -v "$python"
    exit 0
done
echo "NetDesk needs Python 3.11, 3.12 or 3.13, and none of them is on the PATH." >&2
echo "Type: sudo apt-get install python3 python3-venv   (or: make run PYTHON=/path/to/python3)" >&2
exit 1
