"""Words reminders: what a notification says, with names and without, and what can be reminded of.

The tray shows them, and the preferences show how they would read.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from netdesk.domain.delivery_plan import are_people_only
from netdesk.domain.due import CadenceReason, DueItem, DueKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.reminder import Reminder
from netdesk.words.due_words import reason_words

_EXAMPLE_DAYS = 34
_EXAMPLE_IDEAL, _EXAMPLE_MAXIMUM = 30, 45

translate = QCoreApplication.translate


def notice_title(reminder: Reminder, *, with_names: bool) -> str:
    """Return the title of a notification of one thing."""
    return reminder.item.name if with_names else "NetDesk"


def notice_body(reminder: Reminder, on: date, *, with_names: bool) -> str:
    """Return what a notification of one thing says on a day; what was agreed with whom is a name too."""
    if with_names:
        return reason_words(reminder.item, on)
    if are_people_only([reminder]):
        return translate("Reminders", "Somebody is due today.")
    if reminder.is_date:
        return translate("Reminders", "There is a date to think of.")
    return translate("Reminders", "Something is planned or promised for today.")


def example_reminder(on: date) -> Reminder:
    """Return a reminder of somebody who does not exist, as it might be on a day."""
    name = translate("Reminders", "Ada Example", "somebody who does not exist")
    met = on - timedelta(days=_EXAMPLE_DAYS)
    due = met + timedelta(days=_EXAMPLE_IDEAL)
    reason = CadenceReason(
        _EXAMPLE_DAYS, _EXAMPLE_IDEAL, _EXAMPLE_MAXIMUM, met, InteractionKind.MEETING
    )
    item = DueItem(ContactId(0), name, DueKind.CADENCE, reason, None, met, due)
    return Reminder(item, (item.contact, "", ""))


def reminded_kind_words(kind: DueKind) -> str:
    """Return what reminders of a kind are about: "Birthdays"."""
    words = {
        DueKind.CADENCE: translate("Reminders", "People to be in touch with"),
        DueKind.BIRTHDAY: translate("Reminders", "Birthdays"),
        DueKind.ANNIVERSARY: translate("Reminders", "Anniversaries"),
        DueKind.OTHER_DATE: translate("Reminders", "Other dates"),
        DueKind.MET_ANNIVERSARY: translate("Reminders", "Years since you met"),
        DueKind.WORK_ANNIVERSARY: translate("Reminders", "Years in a role"),
        DueKind.ROLE_CHANGE: translate("Reminders", "New roles"),
        DueKind.PROMISE: translate("Reminders", "What you promised"),
        DueKind.AWAITED: translate("Reminders", "What was promised to you"),
        DueKind.FOLLOW_UP: translate("Reminders", "Next steps"),
        DueKind.PLANNED: translate("Reminders", "What is planned"),
    }
    return words[kind]
