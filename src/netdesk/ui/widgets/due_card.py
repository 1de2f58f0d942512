"""One person of the day: who, why, what was last, and three answers by mouse or one key each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.contact import Channel
from netdesk.domain.due import CadenceReason, DueItem
from netdesk.domain.promise import Promise
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.key_button import KeyButton
from netdesk.ui.widgets.marked_words import MarkedWords
from netdesk.ui.widgets.roles import label
from netdesk.words.due_words import promise_words, reason_words, staleness_of

AVATAR_PIXELS = 40
LONGEST_WAY = 40
"""So many letters of a number or address are shown."""
LONGEST_EXCERPT = 160
"""So many letters of the last interaction say enough to remember it by."""


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows on the day `on`: `photo` as its bytes, `last_text` as it was written, `asks`
    what one wants to ask; `mail` and `phone` are the channels that the keys open."""

    item: DueItem
    on: date
    last_text: str = ""
    photo: bytes | None = None
    promises: tuple[Promise, ...] = ()
    asks: tuple[str, ...] = ()
    mail: Channel | None = None
    phone: Channel | None = None


class DueCard(QFrame):
    """A card that takes the focus; the keys it shows then answer it.

    Signals
    -------
    log_requested(ContactId): write down an interaction with the person.
    snooze_requested(ContactId, Snooze): hide the person until then.
    skip_requested(ContactId): let this round pass.
    contact_activated(ContactId): open the person.
    recall_requested(ContactId): show what to have in mind of the person.
    channel_activated(Channel): write to them, or call them.
    focused(DueCard): the focus came here.
    """

    log_requested = Signal(object)
    snooze_requested = Signal(object, object)
    skip_requested = Signal(object)
    contact_activated = Signal(object)
    recall_requested = Signal(object)
    channel_activated = Signal(object)
    focused = Signal(object)

    def __init__(self, theme: Theme, content: CardContent, snoozing: Snoozing) -> None:
        super().__init__()
        self.setProperty("role", "due")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._snoozing = snoozing
        self.contact = content.item.contact
        self._avatar = Avatar(AVATAR_PIXELS)
        self._name = ElidedLabel(role="heading")
        self._reason = MarkedWords(theme)
        self._mail: Channel | None = None
        self._phone: Channel | None = None
        self._next = label(role="dim", wrap=True)
        self._next.setMinimumSize(80, 1)
        self._last = label(role="dim", wrap=True)
        # what Qt takes for the least room of wrapped text is narrow, and so too high
        self._last.setMinimumSize(80, 1)
        self._snooze = KeyButton(self.tr("Snooze"), "S", self.open_snooze_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 13, 15, 13)
        row.setSpacing(16)
        row.addWidget(self._avatar)
        row.addLayout(self._words(), 1)
        row.addLayout(self._answers())
        self.show_content(content)

    def show_content(self, content: CardContent) -> None:
        """Show what holds now."""
        item = content.item
        words = reason_words(item, content.on)
        self._avatar.show_person(item.name, content.photo)
        self._name.setText(item.name)
        self._reason.words.setText(words)
        if isinstance(item.reason, CadenceReason):
            self._reason.show_standing(staleness_of(item.reason), words)
        coming = self._coming_words(content)
        self._next.setText(coming)
        self._next.setVisible(bool(coming))
        self._show_ways(content)
        excerpt = _excerpt(content.last_text)
        self._last.setText(self.tr("Last: {text}").format(text=excerpt))
        self._last.setVisible(bool(excerpt))
        self.setAccessibleName(f"{item.name}: {words}")
        self.setAccessibleDescription(" ".join(part for part in (coming, excerpt) if part))

    def _coming_words(self, content: CardContent) -> str:
        """Return what is promised and what to ask: "Promised: the benchmark. Ask: how the move went."."""
        ask = self.tr("Ask: {text}")
        said = [promise_words(each) for each in content.promises]
        said += [ask.replace("{text}", each) for each in content.asks]
        return _excerpt(" ".join(each if each[-1] in ".?!" else f"{each}." for each in said))

    def _show_ways(self, content: CardContent) -> None:
        self._mail, self._phone = content.mail, content.phone
        for key, channel in ((self._mail_key, content.mail), (self._phone_key, content.phone)):
            key.setVisible(channel is not None)
            if channel is not None:
                key.show_words(channel.value[:LONGEST_WAY])

    def _activate(self, channel: Channel | None) -> None:
        if channel is not None:
            self.channel_activated.emit(channel)

    def open_snooze_menu(self) -> None:
        """Ask for how long, below the button."""
        place = self._snooze.mapToGlobal(QPoint(0, self._snooze.height()))
        self._snoozing.ask(self, place, partial(self.snooze_requested.emit, self.contact))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_L:
                self.log_requested.emit(self.contact)
            case Qt.Key.Key_S:
                self.open_snooze_menu()
            case Qt.Key.Key_K:
                self.skip_requested.emit(self.contact)
            case Qt.Key.Key_R:
                self.recall_requested.emit(self.contact)
            case Qt.Key.Key_M:
                self._activate(self._mail)
            case Qt.Key.Key_C:
                self._activate(self._phone)
            case Qt.Key.Key_O | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.contact_activated.emit(self.contact)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Open the person."""
        self.contact_activated.emit(self.contact)

    def _words(self) -> QVBoxLayout:
        line = FlowLayout(spacing=8)
        line.addWidget(self._name)
        line.addWidget(self._reason)
        column = QVBoxLayout()
        column.setSpacing(4)
        # no stretch: a card that may grow would take the room of one that is gone
        column.addLayout(line)
        column.addWidget(self._next)
        column.addWidget(self._last)
        column.addLayout(self._ways())
        return column

    def _ways(self) -> FlowLayout:
        """How to reach them, and what to have in mind before."""
        row = FlowLayout(spacing=12)
        self._mail_key = KeyButton(
            self.tr("Mail"), "M", lambda: self._activate(self._mail), role="plain"
        )
        self._phone_key = KeyButton(
            self.tr("Call"), "C", lambda: self._activate(self._phone), role="plain"
        )
        recall = KeyButton(
            self.tr("Recall"), "R", lambda: self.recall_requested.emit(self.contact), role="plain"
        )
        for each in (self._mail_key, self._phone_key, recall):
            row.addWidget(each)
        return row

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (
            KeyButton(self.tr("Log"), "L", lambda: self.log_requested.emit(self.contact)),
            self._snooze,
            KeyButton(self.tr("Skip"), "K", lambda: self.skip_requested.emit(self.contact)),
        ):
            row.addWidget(each)
        return row


class DueCards(QWidget):
    """The day's cards, one below the other; Up and Down move between them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.cards: list[DueCard] = []

    def show_cards(self, cards: list[DueCard]) -> None:
        """Show these cards in this order; those left out go, and the focus moves to a neighbour."""
        # the window's own memory of the focus: the quick log's window may have it at this moment
        focused = self.window().focusWidget()
        place = next((at for at, each in enumerate(self.cards) if each is focused), None)
        for gone in self.cards:
            if gone not in cards:
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        for at, card in enumerate(cards):
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
        self.cards = cards
        if place is not None and cards:
            self.cards[min(place, len(cards) - 1)].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the cards."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        place = next((at for at, each in enumerate(self.cards) if each.hasFocus()), None)
        if step is None or place is None:
            super().keyPressEvent(event)
            return
        self.cards[max(0, min(place + step, len(self.cards) - 1))].setFocus()


def _excerpt(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) <= LONGEST_EXCERPT:
        return flat
    return flat[:LONGEST_EXCERPT].rsplit(" ", 1)[0] + "…"
