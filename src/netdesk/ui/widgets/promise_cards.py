"""What is promised and what is planned, beside the people of the day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.due import DueItem, DueList, PlannedReason, PromiseReason
from netdesk.domain.promise import PromiseKind
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.answer_link import AnswerKeys, AnswerLink, KeyAnswer
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.roles import Card, label
from netdesk.ui.widgets.rows import Rows, held, row_of
from netdesk.words.due_words import over_words, plan_day_words
from netdesk.words.kind_words import kind_word
from netdesk.words.repeat_words import repeat_words

_LINK_BORDER = 3
"""A link keeps room for the frame of the focus: what stands in line with links is moved by it."""


class _LinesCard(Card):
    """Lines one below the other, each answered by keys; the focus stays when one goes.

    Signals
    -------
    contact_activated(ContactId): open the person.
    """

    contact_activated = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        words = label(heading, "heading")
        words.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        self.body.setContentsMargins(16 - _LINK_BORDER, 14, 16, 14)
        self.body.addWidget(words)
        self._rows = Rows()
        self.keys = AnswerKeys()
        self.keys.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        self.body.addWidget(self._rows)
        self.body.addWidget(self.keys)
        self._links: list[AnswerLink] = []

    def _show(self, lines: Sequence[tuple[AnswerLink, QBoxLayout]]) -> None:
        place = next((at for at, each in enumerate(self._links) if each.hasFocus()), None)
        self._rows.clear()
        self._links = [link for link, _ in lines]
        for _, row in lines:
            self._rows.add(held(row))
        for link in self._links:
            self.keys.watch(link)
        self.setVisible(bool(lines))
        if place is not None and self._links:
            self._links[min(place, len(self._links) - 1)].setFocus()

    def _line(
        self, said: tuple[str, str, str], item: DueItem, answers: Sequence[KeyAnswer]
    ) -> tuple[AnswerLink, QBoxLayout]:
        """Return what it is and when, and with whom below: together they would not fit."""
        words, when, who = said
        link = AnswerLink(words, partial(self.contact_activated.emit, item.contact), answers)
        link.setAccessibleName(", ".join(said))
        row = row_of(link)
        row.addStretch()
        row.addWidget(label(when, "small"))
        below = ElidedLabel(role="small")
        below.setText(who)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        indented = QHBoxLayout()
        indented.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        indented.addWidget(below)
        column.addLayout(indented)
        return link, column


class PromisesCard(_LinesCard):
    """Promises and next steps whose day has come, those longest over first.

    Signals
    -------
    kept(Promise): the promise was kept.
    snooze_requested(PromiseId, Snooze): speak of it again then.
    log_requested(ContactId): write down an interaction with the person.
    edit_requested(Promise): change what it says, and how it repeats.
    """

    edit_requested = Signal(object)
    kept = Signal(object)
    snooze_requested = Signal(object, object)
    log_requested = Signal(object)

    def __init__(self, snoozing: Snoozing) -> None:
        super().__init__(self.tr("Promises"))
        self._snoozing = snoozing

    def show_due(self, due: DueList) -> None:
        """Show the day's promises; without any no card."""
        self._show(
            [
                self._promise_line(item, item.reason)
                for item in due.items
                if isinstance(item.reason, PromiseReason)
            ]
        )

    def _promise_line(self, item: DueItem, reason: PromiseReason) -> tuple[AnswerLink, QBoxLayout]:
        promise = reason.promise
        words = {
            PromiseKind.GIVE: self.tr("for {name}"),
            PromiseKind.ASK: self.tr("from {name}"),
            PromiseKind.FOLLOW_UP: self.tr("with {name}"),
        }[promise.kind]
        who = words.replace("{name}", item.name)
        may_be_answered = promise.kind is not PromiseKind.GIVE
        until: Callable[..., object] = partial(self.snooze_requested.emit, promise.id)

        def open_snooze_menu() -> None:
            place = link.mapToGlobal(QPoint(0, link.height()))
            self._snoozing.ask(link, place, until, may_be_answered=may_be_answered)

        answers = (
            KeyAnswer(self.tr("Done"), Qt.Key.Key_D, partial(self.kept.emit, promise)),
            KeyAnswer(self.tr("Snooze"), Qt.Key.Key_S, open_snooze_menu),
            KeyAnswer(self.tr("Log"), Qt.Key.Key_L, partial(self.log_requested.emit, item.contact)),
            KeyAnswer(self.tr("Edit…"), Qt.Key.Key_E, partial(self.edit_requested.emit, promise)),
        )
        if promise.repeat is not None:
            who = f"{who} · {repeat_words(promise.repeat)}"
        line = self._line((promise.text, over_words(reason), who), item, answers)
        link = line[0]
        return line


class PlansCard(_LinesCard):
    """What is planned today and in the days to come; of what is past, whether it happened.

    Signals
    -------
    happened(InteractionId): it took place.
    dropped(InteractionId): it did not, and will not.
    """

    happened = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Planned"))

    def show_due(self, due: DueList) -> None:
        """Show what is planned; without anything no card."""
        self._show(
            [
                self._plan_line(item, item.reason)
                for item in due.items
                if isinstance(item.reason, PlannedReason)
            ]
        )

    def _plan_line(self, item: DueItem, reason: PlannedReason) -> tuple[AnswerLink, QBoxLayout]:
        number, kind = reason.interaction.id, kind_word(reason.interaction.kind)
        words = " ".join(reason.interaction.text.split()) or kind
        when = plan_day_words(reason)
        if reason.days_until < 0:
            when = self.tr("{when}: did it happen?").replace("{when}", when)
        answers = (
            KeyAnswer(self.tr("It happened"), Qt.Key.Key_H, partial(self.happened.emit, number)),
            KeyAnswer(self.tr("Drop"), Qt.Key.Key_X, partial(self.dropped.emit, number)),
        )
        return self._line((words, when, f"{kind} · {item.name}"), item, answers)


def stacked(cards: Sequence[QWidget], width: int | None) -> None:
    """Give cards one width, or all there is for `None`."""
    for each in cards:
        each.setMinimumWidth(width or 0)
        each.setMaximumWidth(width or 16_777_215)
