"""What the newest card carries beside the fields: closed at first, and read when it is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from netdesk.domain.carried_knowledge import Offer
from netdesk.domain.identifiers import ContactId
from netdesk.operations.take_over import CarriedOffer, offers_for, take_over
from netdesk.ui.carried_words import (
    carried_heading,
    carried_text,
    offer_words,
    worded_offer,
)
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_ANYWHERE = Qt.AlignmentFlag(0)
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
            task = self._desk.jobs.start(
                lambda store, _progress: offers_for(store, contact, worded_offer)
            )
            task.succeeded.connect(partial(self._on_read, contact))

    def _on_read(self, contact: ContactId, found: tuple[CarriedOffer, ...]) -> None:
        if contact != self._contact or not self.is_open:
            return
        rows: list[QWidget] = []
        for each in found[:MOST_SHOWN]:
            heading, text = carried_heading(each.carried), carried_text(each.carried)
            value = label(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{heading}: {text}")
            rows += [label(heading, "small", wrap=True), value]
            if each.offer is not None:
                rows.append(self._take_over_button(contact, each.offer))
        if not found:
            rows.append(
                label(self.tr("Everything the card says is shown above."), "dim", wrap=True)
            )
        if len(found) > MOST_SHOWN:
            more = self.tr("%Ln more are kept too.", "", len(found) - MOST_SHOWN)
            rows.append(label(more, "dim", wrap=True))
        self._show_rows(rows)

    def _take_over_button(self, contact: ContactId, offer: Offer) -> QWidget:
        made = button(self.tr("Take over"), lambda: self._take_over(contact, offer), "plain")
        words = self.tr("Take over: {fact}").replace("{fact}", offer_words(offer))
        made.setAccessibleName(words)
        made.setToolTip(plain_tool_tip(words))
        return made

    def _take_over(self, contact: ContactId, offer: Offer) -> None:
        self._desk.writer.submit(lambda store, at: take_over(store, contact, offer, at=at))

    def _show_rows(self, widgets: list[QWidget]) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for at, each in enumerate(widgets):
            if at and each.property("role") == "small":
                column.addSpacing(4)
            is_button = isinstance(each, QPushButton)
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft if is_button else _ANYWHERE)
        self.card.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
