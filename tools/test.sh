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
echo "== all tests"
.venv/bin/python -m pytest -q "$@" || failed=yes
echo "== the core without Qt"
# pytest-qt needs Qt, so its settings are unknown here and must not count as a mistake
.venv-core/bin/python -m pytest -q -o addopts="-ra --strict-markers --import-mode=importlib" -W ignore::pytest.PytestConfigWarning \
    tests/core || failed=yes
[ -z "$failed" ] || exit 1
