"""Of which kinds of things a notification is wanted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout

from netdesk.domain.due import DueKind
from netdesk.ui.widgets.roles import Card, label
from netdesk.words.reminder_words import reminded_kind_words

_COLUMNS = 2


class KindSwitches(Card):
    """A box for each kind.

    Signals
    -------
    changed(tuple[str, ...]): the kinds of which none is wanted.
    """

    changed = Signal(object)

    def __init__(self, silent: Iterable[str]) -> None:
        super().__init__(self.tr("What to remind of"))
        self._unknown = tuple(set(silent) - {kind.value for kind in DueKind})
        words = self.tr("What is not chosen stays on Today, without a notification.")
        self.body.addWidget(label(words, "dim", wrap=True))
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        self.boxes: dict[DueKind, QCheckBox] = {}
        for number, kind in enumerate(DueKind):
            box = self.boxes[kind] = QCheckBox(reminded_kind_words(kind))
            box.setChecked(kind.value not in silent)
            box.clicked.connect(self._on_clicked)
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        self.body.addLayout(grid)

    def _on_clicked(self) -> None:
        silent = (kind.value for kind, box in self.boxes.items() if not box.isChecked())
        # a newer version's kinds stay as they were chosen there
        self.changed.emit((*silent, *self._unknown))
