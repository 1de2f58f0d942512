"""Carries out what is pressed in a reminder: each a step that can be undone, or a wish for a window."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from netdesk.domain.due import (
    CadenceReason,
    DateReason,
    DueItem,
    PlannedReason,
    PromiseReason,
    RoleReason,
)
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.reminder import Reminder
from netdesk.domain.snooze import Snooze
from netdesk.operations.interactions import confirm_interaction, log_interaction
from netdesk.operations.promises import keep_promise
from netdesk.operations.snoozing import put_off, put_off_promise
from netdesk.runtime.writer import Operation, Writer
from netdesk.tray.notice import NoticeAction
from netdesk.words.due_words import new_role_reason, occasion_words


class ReminderAnswers(QObject):
    """What becomes of an answer.

    Signals
    -------
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    contact_activated(ContactId): show this person.
    recall_requested(ContactId): show what to have in mind of this person.
    write_requested(ContactId): write to this person.
    today_activated(): show the day's list.
    """

    log_requested = Signal(object)
    contact_activated = Signal(object)
    recall_requested = Signal(object)
    write_requested = Signal(object)
    today_activated = Signal()

    def __init__(self, writer: Writer) -> None:
        super().__init__()
        self._writer = writer

    def carry_out(
        self, action: NoticeAction, reminders: tuple[Reminder, ...], *, on: date, until: date
    ) -> None:
        """Do what was pressed in the notice of these, on a day; a snooze lasts `until` another."""
        if len(reminders) != 1:
            self.today_activated.emit()
            return
        item = reminders[0].item
        match action:
            case NoticeAction.LOG:
                self.log_requested.emit((item.contact,))
            case NoticeAction.SNOOZE:
                self.snooze(item, Snooze(until))
            case NoticeAction.DONE:
                self._writer.submit(_done(item, on))
            case NoticeAction.WRITE:
                self.write_requested.emit(item.contact)
            case NoticeAction.RECALL:
                self.recall_requested.emit(item.contact)
            case NoticeAction.OPEN | NoticeAction.REVIEW:
                self.contact_activated.emit(item.contact)
            case _:
                assert_never(action)

    def snooze(self, item: DueItem, how: Snooze) -> None:
        """Put off what a line of the list is about."""
        self._writer.submit(_snoozed(item, how))


def _done(item: DueItem, on: date) -> Operation:
    match item.reason:
        case PromiseReason(promise=promise):
            return lambda store, at: keep_promise(store, promise.id, at=at, seen=promise)
        case PlannedReason(interaction=interaction):
            return lambda store, at: confirm_interaction(store, interaction.id, at=at)
        case DateReason() | RoleReason() | CadenceReason():
            draft = InteractionDraft(
                InteractionKind.MESSAGE, on, _thought_of(item), (item.contact,)
            )
            return lambda store, at: log_interaction(store, draft, at=at)
        case _:
            assert_never(item.reason)


def _thought_of(item: DueItem) -> str:
    """Return what the timeline says of a date that was thought of."""
    match item.reason:
        case DateReason():
            return occasion_words(item)
        case RoleReason():
            return new_role_reason(item.reason)
        case _:
            return ""


def _snoozed(item: DueItem, how: Snooze) -> Operation:
    if isinstance(item.reason, PromiseReason):
        number = item.reason.promise.id
        return lambda store, at: put_off_promise(store, number, how, at=at)
    return lambda store, at: put_off(store, [item.contact], how, at=at)
