"""What stands where no person is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.changes import StepKind
from netdesk.domain.identifiers import StepId
from netdesk.operations.history import undo
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import button, label


class EmptyPlace(QWidget):
    """Says what to do next; after somebody was deleted, offers to bring them back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._step: StepId | None = None
        self.heading = label("", "heading", wrap=True)
        self.words = label("", "dim", wrap=True)
        self.undo = button(self.tr("Undo"), self._on_undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for each in (self.heading, self.words):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(each)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_nobody_chosen()

    def show_nobody_chosen(self) -> None:
        """Say how to see somebody."""
        self.heading.setText(self.tr("Nobody is chosen"))
        self.words.setText(self.tr("Choose a person to see how to reach them and what happened."))
        self.words.show()
        self._step = None
        self.refresh()

    def show_gone(self, name: str) -> None:
        """Say that somebody is not there any more."""
        self.heading.setText(self.tr("{name} was deleted").format(name=name))
        self.words.hide()
        step = self._desk.store.history.undoable()
        is_delete = step is not None and step.kind is StepKind.DELETE_CONTACTS
        self._step = step.id if step is not None and is_delete else None
        self.refresh()

    def refresh(self) -> None:
        """Offer to undo only what undo would turn back now."""
        self.undo.setVisible(self._is_newest())

    def _is_newest(self) -> bool:
        step = self._desk.store.history.undoable()
        return step is not None and step.id == self._step

    def _on_undo(self) -> None:
        self.undo.hide()
        if self._is_newest():
            self._desk.writer.submit(lambda store, at: undo(store, at=at))
