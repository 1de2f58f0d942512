"""The colours of the lanes: from the tokens, or the strongest where contrast is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication

from netdesk.domain.cadence import Staleness
from netdesk.ui.tokens import Tokens

_PATTERNS = {
    Staleness.DUE: Qt.BrushStyle.BDiagPattern,
    Staleness.STALE: Qt.BrushStyle.DiagCrossPattern,
}


@dataclass(frozen=True, slots=True)
class LaneInk:
    """What the lanes are painted with. `bands` fill a stretch and `edges` underline it, so that a stretch
    is not told by its colour alone."""

    background: QColor
    surface: QColor
    border: QColor
    text: QColor
    dim: QColor
    accent: QColor
    accent_soft: QColor
    bands: Mapping[Staleness, QBrush]
    edges: Mapping[Staleness, QColor]
    tokens: Tokens
    is_high_contrast: bool = False


def ink_of(tokens: Tokens, *, is_high_contrast: bool = False) -> LaneInk:
    """Return the colours for a scheme."""
    text = QColor(tokens.text)
    bands = {
        Staleness.FRESH: QBrush(QColor(tokens.fresh_band)),
        Staleness.DUE: QBrush(QColor(tokens.due_band)),
        Staleness.STALE: QBrush(QColor(tokens.stale_band)),
        Staleness.PAUSED: QBrush(QColor(tokens.border), Qt.BrushStyle.Dense6Pattern),
    }
    if is_high_contrast:
        bands |= {staleness: QBrush(text, pattern) for staleness, pattern in _PATTERNS.items()}
    return LaneInk(
        background=QColor(tokens.background),
        surface=QColor(tokens.surface),
        border=text if is_high_contrast else QColor(tokens.border),
        text=text,
        dim=text if is_high_contrast else QColor(tokens.dim),
        accent=QColor(tokens.accent),
        accent_soft=QColor(tokens.accent_soft),
        bands=bands,
        edges={
            Staleness.DUE: QColor(tokens.due),
            Staleness.STALE: QColor(tokens.stale),
        },
        tokens=tokens,
        is_high_contrast=is_high_contrast,
    )


def wants_high_contrast() -> bool:
    """Tell whether the desktop is set to high contrast."""
    # named, because PySide lets the second go with the first
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
