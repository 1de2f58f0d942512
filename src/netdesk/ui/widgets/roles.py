"""Makes the labels, buttons and frames the style sheet knows by their role."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.domain.cadence import Staleness

_LONGEST_WORD = 30
"""Letters."""


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label: `title`, `heading`, `dim`, `small`, `month`, `key`, `pill` or plain text.

    The text is shown as it is: what a card says is never taken for markup.
    """
    made = _WrappedLabel(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    return made


class _WrappedLabel(QLabel):
    """Text over several lines; a word beyond all measure is cut instead of widening the window."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setWordWrap(True)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word, within reason."""
        hint = super().minimumSizeHint()
        reason = self.fontMetrics().averageCharWidth() * _LONGEST_WORD
        return QSize(min(reason, hint.width()), hint.height())


def button(text: str, on_click: Callable[[], object], role: str = "") -> QPushButton:
    """Return a button: `primary`, `plain`, `link`, `offer` (to add what a card lacks, in line with its
    values), `pill`, `navigation` or an ordinary one."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    # Enter presses what has the focus also outside of dialogs, as Space does
    made.setAutoDefault(True)
    made.clicked.connect(lambda *_: on_click())
    return made


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class Card(QFrame):
    """A white sheet with a hairline around it and, where it has one, a heading."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        if heading:
            self.body.addWidget(label(heading, "heading"))
            self.setAccessibleName(heading)


def show_staleness(target: QLabel, staleness: Staleness) -> None:
    """Give a label the colour of a staleness."""
    target.setProperty("staleness", staleness.value)
    target.style().unpolish(target)
    target.style().polish(target)
