"""Fuzzes one target until the fuzzer's time is over: `python -m tests.fuzz.one TARGET OPTIONS…`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["netdesk"]):
    from tests.fuzz.targets import TARGETS, proportionate

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], proportionate(TARGETS[sys.argv[1]]))
    atheris.Fuzz()
