#!/bin/sh
# All tests; then the core's again where PySide6 is not installed.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh dev
sh tools/setup.sh core
sh tools/system-packages.sh tests ||
    echo "Tests of the real desktop are skipped where its programs are missing."
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
failed=
report=$(mktemp)
trap 'rm -f "$report"' EXIT
# beside the others: those wait for windows most of the time.
# pytest-qt needs Qt, so its settings are unknown here and must not count as a mistake
.venv-core/bin/python -m pytest -q -p no:cacheprovider -o addopts="-ra --strict-markers --import-mode=importlib" \
    -W ignore::pytest.PytestConfigWarning tests/core >"$report" 2>&1 &
core=$!
echo "== all tests"
.venv/bin/python -m pytest -q "$@" || failed=yes
echo "== the core without Qt"
wait "$core" || failed=yes
cat "$report"
[ -z "$failed" ] || exit 1
