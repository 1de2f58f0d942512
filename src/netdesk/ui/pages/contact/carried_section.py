"""What the newest card carries beside the fields: closed at first, and read when it is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.card import CarriedProperty
from netdesk.domain.identifiers import ContactId
from netdesk.operations.carried import carried_by
from netdesk.ui.carried_words import carried_heading, carried_text
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import Card, button, label

MOST_SHOWN = 60
"""A card may have thousands; the others are counted."""


class CarriedSection(QWidget):
    """A button, and below it the list once it was asked for; hidden where there is no card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact: ContactId | None = None
        self.toggle = button("", self._on_toggled, "plain")
        self.card = Card()
        self.card.setAccessibleName(self.tr("More from the card"))
        self._rows = QWidget()
        self.card.body.addWidget(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.card)
        self._open(False)

    def show_contact(self, contact: ContactId) -> None:
        """Be about a person; what is open for them is read anew."""
        self.setVisible(self._desk.store.cards.has_card(contact))
        if contact != self._contact:
            self._contact = contact
            self._open(False)
        elif self.is_open:
            self._read()

    @property
    def is_open(self) -> bool:
        """Tell whether the list is shown."""
        return not self.card.isHidden()

    def _on_toggled(self) -> None:
        self._open(not self.is_open)
        if self.is_open:
            self._show_rows([label(self.tr("Reading…"), "dim")])
            self._read()

    def _open(self, is_open: bool) -> None:
        self.card.setVisible(is_open)
        self.toggle.setText(
            self.tr("Hide more from the card") if is_open else self.tr("More from the card")
        )

    def _read(self) -> None:
        contact = self._contact
        if contact is not None:
            task = self._desk.jobs.start(lambda store, _progress: carried_by(store, contact))
            task.succeeded.connect(partial(self._on_read, contact))

    def _on_read(self, contact: ContactId, found: tuple[CarriedProperty, ...]) -> None:
        if contact != self._contact or not self.is_open:
            return
        rows: list[QWidget] = []
        for each in found[:MOST_SHOWN]:
            heading, text = carried_heading(each), carried_text(each)
            value = label(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{heading}: {text}")
            rows += [label(heading, "small", wrap=True), value]
        if not found:
            rows.append(
                label(self.tr("Everything the card says is shown above."), "dim", wrap=True)
            )
        if len(found) > MOST_SHOWN:
            more = self.tr("%Ln more are kept too.", "", len(found) - MOST_SHOWN)
            rows.append(label(more, "dim", wrap=True))
        self._show_rows(rows)

    def _show_rows(self, widgets: list[QWidget]) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for at, each in enumerate(widgets):
            if at and each.property("role") == "small":
                column.addSpacing(4)
            column.addWidget(each)
        self.card.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
