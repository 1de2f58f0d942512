#!/bin/sh
# Makes an environment from constraints.txt, every file checked by its hash; quick when nothing changed.
# usage: setup.sh run|dev|core|fuzz     run: the program; dev: tests and checks too, both in .venv;
#                                  core: .venv-core, tests without Qt; fuzz: .venv-fuzz, the fuzzer
set -eu
cd "$(dirname "$0")/.."
level=$1
folder=.venv
case $level in core | fuzz) folder=.venv-$level ;; esac

python=$(sh tools/python.sh)
key=$(cat constraints.txt pyproject.toml tools/pins.py | cksum)" $python $("$python" -V) $(pwd)"
stamped() { [ "$(cat "$folder/.set-up-$1" 2>/dev/null)" = "$key" ]; }
stamped "$level" && exit 0
[ "$level" = run ] && stamped dev && exit 0

log=build/setup.log
mkdir -p build
failed() {
    tail -n 15 "$log" >&2
    echo "$1 The whole log is in $log." >&2
    echo "Then type the same command again, or start over with: make clean" >&2
    exit 1
}

# an environment of another interpreter, or moved from another folder, is made anew
if [ "$(cat "$folder/.made-by" 2>/dev/null)" != "$python $("$python" -V) $(pwd)" ]; then
    echo "Making the environment $folder with $("$python" -V)."
    rm -rf "$folder"
    "$python" -m venv "$folder" >"$log" 2>&1 || failed "The environment could not be made."
    echo "$python $("$python" -V) $(pwd)" >"$folder/.made-by"
fi
rm -f "$folder"/.set-up-*

echo "Installing the pinned dependencies into $folder (a few minutes at most, once)."
"$python" tools/pins.py "$level" >"build/pins-$level.txt"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
    --only-binary :all: --require-hashes -r "build/pins-$level.txt" >"$log" 2>&1 ||
    failed "The dependencies could not be installed: is the network there?"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
    --no-index --no-build-isolation --editable . >>"$log" 2>&1 ||
    failed "NetDesk itself could not be installed."
echo "$key" >"$folder/.set-up-$level"
