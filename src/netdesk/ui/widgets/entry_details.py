"""What a line says and a form asks for: the time, the tags, and whether it has happened yet."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from netdesk.domain.line_reader import parse_time

_TIME_WIDTH = 90


class EntryDetails(QWidget):
    """Three controls in a row.

    Signals
    -------
    details_changed(): something was typed or ticked.
    """

    details_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.time = QLineEdit()
        self.time.setPlaceholderText(self.tr("Time"))
        self.time.setAccessibleName(self.tr("Time"))
        self.time.setMaximumWidth(_TIME_WIDTH)
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(self.tr("Tags, with spaces between"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.planned = QCheckBox(self.tr("Planned"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.time)
        row.addWidget(self.tags, 1)
        row.addWidget(self.planned)
        self.time.textChanged.connect(self.details_changed)
        self.tags.textChanged.connect(self.details_changed)
        self.planned.toggled.connect(self.details_changed)

    def show_details(self, at: time | None, tags: tuple[str, ...], *, is_planned: bool) -> None:
        """Take over what an entry says."""
        self.time.setText(at.isoformat("minutes") if at else "")
        self.tags.setText(" ".join(f"#{tag}" for tag in tags))
        self.planned.setChecked(is_planned)

    def is_valid(self) -> bool:
        """Tell whether the time is one, or none is said."""
        return not self.time.text().strip() or self.at() is not None

    def at(self) -> time | None:
        """Return the time."""
        return parse_time(self.time.text())

    def tag_words(self) -> tuple[str, ...]:
        """Return the tags, each once whatever its case."""
        words = (each.lstrip("#") for each in re.split(r"[\s,]+", self.tags.text()))
        return tuple({word.casefold(): word for word in words if word}.values())
