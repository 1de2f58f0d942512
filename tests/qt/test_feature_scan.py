"""What the resident process does without."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
from netdesk.runtime.feature_scan import spare_sources
assert spare_sources()
import linecache
import netdesk.app
print(sum(name.endswith(".py") for name in linecache.cache))
print(sorted(name for name in __import__("sys").modules if name.startswith("netdesk.ui")))
"""


def test_a_start_into_the_tray_reads_no_sources_and_loads_no_window():
    found = subprocess.run(
        [sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    before = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtCore, linecache; print(len(linecache.cache))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert int(found[0]) <= int(before) + 3
    assert found[1] == "[]"
