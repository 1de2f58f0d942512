"""Names what can be reminded of, for those who choose of what they want to be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.due import DueKind


def reminded_kind_words(kind: DueKind) -> str:
    """Return what reminders of a kind are about: "Birthdays"."""
    words = {
        DueKind.CADENCE: QCoreApplication.translate("Reminders", "People to be in touch with"),
        DueKind.BIRTHDAY: QCoreApplication.translate("Reminders", "Birthdays"),
        DueKind.ANNIVERSARY: QCoreApplication.translate("Reminders", "Anniversaries"),
        DueKind.OTHER_DATE: QCoreApplication.translate("Reminders", "Other dates"),
        DueKind.MET_ANNIVERSARY: QCoreApplication.translate("Reminders", "Years since you met"),
        DueKind.WORK_ANNIVERSARY: QCoreApplication.translate("Reminders", "Years in a role"),
        DueKind.ROLE_CHANGE: QCoreApplication.translate("Reminders", "New roles"),
        DueKind.PROMISE: QCoreApplication.translate("Reminders", "What you promised"),
        DueKind.AWAITED: QCoreApplication.translate("Reminders", "What was promised to you"),
        DueKind.FOLLOW_UP: QCoreApplication.translate("Reminders", "Next steps"),
        DueKind.PLANNED: QCoreApplication.translate("Reminders", "What is planned"),
    }
    return words[kind]
