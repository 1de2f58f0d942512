"""Which kinds of interaction count as contact: a group of the preferences, kept in the store."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout

from netdesk.domain.changes import Changes
from netdesk.domain.interaction import InteractionKind
from netdesk.operations.interactions import set_counting_kinds
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import Card, label
from netdesk.words.kind_words import kind_word

_COLUMNS = 2


class CountingKinds(Card):
    """A box for each kind; each change is a step, for it moves everybody's last contact."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        heading = label(self.tr("What counts as contact"), "heading")
        self.setAccessibleName(heading.text())
        self.body.addWidget(heading)
        self.body.addWidget(
            label(
                self.tr("How long you were not in touch is counted from the newest of these."),
                "dim",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        self.boxes: dict[InteractionKind, QCheckBox] = {}
        for number, kind in enumerate(InteractionKind):
            box = self.boxes[kind] = QCheckBox(kind_word(kind))
            box.clicked.connect(self._on_clicked)
            grid.addWidget(box, number // _COLUMNS, number % _COLUMNS)
        self.body.addLayout(grid)
        desk.bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show what counts now."""
        counting = self._desk.store.interactions.counting_kinds()
        for kind, box in self.boxes.items():
            box.setChecked(kind in counting)

    def _on_clicked(self) -> None:
        kinds = frozenset(kind for kind, box in self.boxes.items() if box.isChecked())
        self._desk.writer.submit(lambda store, at: set_counting_kinds(store, kinds, at=at))

    def _on_changed(self, _changes: Changes) -> None:
        self.refresh()
