"""Keeps PySide6 from reading the source of every module, which costs the resident process 7 MiB."""

from __future__ import annotations

import sys

from PySide6 import QtCore

_MODULE = "shibokensupport.feature"
_SCAN = "_mod_uses_pyside"


def spare_sources() -> bool:
    """Tell PySide6 by their names which modules use it; return whether it took that.

    WORKAROUND PySide6 6.11 looks for its own name in the source of every module imported after it, for
    the sake of `__feature__` imports, and `linecache` keeps what was read for ever. Nothing here uses
    such imports, so all it needs to know is whose calls are Qt's usual ones. Where a later version has
    no such scan, nothing is changed.
    """
    assert QtCore.__name__  # loaded first: the scan comes with it
    feature = sys.modules.get(_MODULE)
    if not hasattr(feature, _SCAN):
        return False
    setattr(feature, _SCAN, lambda module: module.__name__.startswith("netdesk"))
    return True
