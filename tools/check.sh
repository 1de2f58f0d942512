#!/bin/sh
# Every check, all of them even when one fails, so that one run tells everything.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh dev
failed=
check() {
    echo "== $1"
    shift
    "$@" || failed="$failed $(basename "$1")"
}
check "formatting" .venv/bin/ruff format --check --quiet .
check "lint" .venv/bin/ruff check --quiet .
check "types" .venv/bin/mypy --no-error-summary
check "imports" .venv/bin/lint-imports --no-logo
if [ -n "$failed" ]; then
    echo "Not clean:$failed. Formatting is mended by: make format" >&2
    exit 1
fi
echo "All checks passed."
