"""Says in words what an edit of many people is to change, before it is done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.domain.people_edit import PeopleEdit
from netdesk.ui.contact_words import every_words
from netdesk.words.dates import day_words

translate = QCoreApplication.translate


def edit_words(edit: PeopleEdit) -> str:
    """Return what becomes of everybody chosen: "2 tags added · into one circle"."""
    return " · ".join(part for part in (*_counted(edit), *_set(edit)) if part)


def _counted(edit: PeopleEdit) -> list[str]:
    added, removed = len(edit.tags_added), len(edit.tags_removed)
    joined, left = len(edit.circles_joined), len(edit.circles_left)
    languages = len(edit.languages_added)
    return [
        translate("EditMany", "%Ln tags added", "", added) if added else "",
        translate("EditMany", "%Ln tags removed", "", removed) if removed else "",
        translate("EditMany", "into %Ln circles", "", joined) if joined else "",
        translate("EditMany", "out of %Ln circles", "", left) if left else "",
        translate("EditMany", "%Ln languages added", "", languages) if languages else "",
    ]


def _set(edit: PeopleEdit) -> list[str]:
    words = [_cadence(edit), _pause(edit)]
    if edit.is_left_alone is not None:
        words.append(
            translate("EditMany", "not to be contacted")
            if edit.is_left_alone
            else translate("EditMany", "may be contacted again")
        )
    if edit.preferred_way is not None:
        words.append(
            translate("EditMany", "prefers: {way}").replace("{way}", edit.preferred_way)
            if edit.preferred_way
            else translate("EditMany", "no preferred way")
        )
    return words


def _cadence(edit: PeopleEdit) -> str:
    match edit.cadence:
        case None:
            return ""
        case (None, _):
            return translate("EditMany", "as often as their circles say")
        case (0, _):
            return translate("EditMany", "no reminders")
        case (int(days), _):
            return every_words(days)


def _pause(edit: PeopleEdit) -> str:
    match edit.pause_until:
        case date():
            words = translate("EditMany", "paused until {day}")
            return words.replace("{day}", day_words(edit.pause_until))
        case None:
            return translate("EditMany", "pause ended")
        case _:
            return ""
