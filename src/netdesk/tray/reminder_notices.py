"""Words reminders for a notification: whom or what it is about, and what can be done there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.delivery_plan import Delivery, people_and_dates
from netdesk.domain.due import (
    CadenceReason,
    DateReason,
    DueItem,
    PlannedReason,
    PromiseReason,
    RoleReason,
)
from netdesk.domain.reminder import Reminder
from netdesk.tray.notice import Notice, NoticeAction, NoticeButton, NoticeCategory
from netdesk.words.reminder_words import notice_body, notice_title

MOST_NAMES = 6
"""More do not fit into a notification anywhere."""

translate = QCoreApplication.translate


class ReminderNotices:
    """Makes notices of deliveries. Without `with_names` a notice says how many, and not who."""

    def __init__(self) -> None:
        self.with_names = True
        self.with_sound = False

    def notice(self, delivery: Delivery, key: str, on: date) -> Notice:
        """Return the notice of a delivery on a day."""
        if len(delivery.reminders) == 1:
            return self._single(delivery.reminders[0], key, on)
        names = _names(delivery.reminders) if self.with_names else ""
        return Notice(
            key=key,
            title=_digest_title(delivery),
            body=names,
            buttons=(_button(NoticeAction.OPEN),),
            category=NoticeCategory.DIGEST,
            has_sound=self.with_sound,
        )

    def _single(self, reminder: Reminder, key: str, on: date) -> Notice:
        item = reminder.item
        return Notice(
            key=key,
            title=notice_title(reminder, with_names=self.with_names),
            body=notice_body(reminder, on, with_names=self.with_names),
            buttons=tuple(map(_button, _actions(item))),
            category=_category(item),
            has_sound=self.with_sound,
        )


def _digest_title(delivery: Delivery) -> str:
    what = _how_many(delivery.reminders)
    if delivery.is_after_absence:
        return translate("Reminders", "{what} while you were away").format(what=what)
    return translate("Reminders", "{what} today").format(what=what)


def _how_many(reminders: Sequence[Reminder]) -> str:
    people, dates = people_and_dates(reminders)
    if not dates:
        return _people(people)
    if not people:
        return _dates(dates)
    words = translate("Reminders", "{people} and {dates}")
    return words.format(people=_people(people), dates=_dates(dates))


def _people(number: int) -> str:
    return translate("Reminders", "%n people", "", number)


def _dates(number: int) -> str:
    return translate("Reminders", "%n dates", "", number)


def _names(reminders: Sequence[Reminder]) -> str:
    names = list(dict.fromkeys(each.item.name for each in reminders))
    if len(names) > MOST_NAMES:
        more = translate("Reminders", "and %n more", "", len(names) - MOST_NAMES + 1)
        names = [*names[: MOST_NAMES - 1], more]
    return "\n".join(names)


def _actions(item: DueItem) -> tuple[NoticeAction, ...]:
    match item.reason:
        case CadenceReason():
            # recall is last: some desktops show three buttons and no more
            actions = NoticeAction.LOG, NoticeAction.SNOOZE, NoticeAction.OPEN, NoticeAction.RECALL
        case DateReason() | RoleReason():
            return NoticeAction.WRITE, NoticeAction.DONE, NoticeAction.OPEN
        case PromiseReason():
            return NoticeAction.DONE, NoticeAction.SNOOZE, NoticeAction.OPEN
        case PlannedReason():
            return NoticeAction.OPEN, NoticeAction.DONE, NoticeAction.RECALL
        case _:
            assert_never(item.reason)
    return actions


def _category(item: DueItem) -> NoticeCategory:
    match item.reason:
        case CadenceReason():
            return NoticeCategory.PERSON
        case DateReason() | RoleReason():
            return NoticeCategory.DATE
        case PromiseReason() | PlannedReason():
            return NoticeCategory.PROMISE
        case _:
            assert_never(item.reason)


def _button(action: NoticeAction) -> NoticeButton:
    words = {
        NoticeAction.LOG: translate("Reminders", "Log…"),
        NoticeAction.SNOOZE: translate("Reminders", "Snooze"),
        NoticeAction.OPEN: translate("Reminders", "Open"),
        NoticeAction.RECALL: translate("Reminders", "Recall"),
        NoticeAction.WRITE: translate("Reminders", "Write"),
        NoticeAction.DONE: translate("Reminders", "Done"),
        NoticeAction.REVIEW: translate("Reminders", "Review"),
    }
    return NoticeButton(action, words[action])
