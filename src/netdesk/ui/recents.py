"""What was opened and done lately: the palette offers it first."""

from __future__ import annotations

from PySide6.QtGui import QAction

from netdesk.domain.identifiers import ContactId
from netdesk.preferences import PreferencesFile

MOST_RECENT = 20
_MOST_DIGITS = 19
"""A longer number is no id, whoever wrote it there."""
_CONTACT = "contact:"
_ACTION = "action:"


class Recents:
    """People and actions, the newest first; kept beside the preferences: it is no data."""

    def __init__(self, preferences: PreferencesFile) -> None:
        self._preferences = preferences

    def note_contact(self, contact: ContactId) -> None:
        """Remember that somebody was opened."""
        self._note(f"{_CONTACT}{contact}")

    def note_action(self, action: QAction) -> None:
        """Remember that something was done; an action without a name is not remembered."""
        if action.objectName():
            self._note(f"{_ACTION}{action.objectName()}")

    def contacts(self) -> list[ContactId]:
        """Return who was opened lately."""
        return [
            ContactId(int(number))
            for each in self._preferences.current.recent
            if each.startswith(_CONTACT)
            and (number := each.removeprefix(_CONTACT)).isdecimal()
            and len(number) < _MOST_DIGITS
        ]

    def actions(self) -> list[str]:
        """Return the names of what was done lately."""
        return [
            each.removeprefix(_ACTION)
            for each in self._preferences.current.recent
            if each.startswith(_ACTION)
        ]

    def _note(self, key: str) -> None:
        before = self._preferences.current.recent
        after = (key, *(each for each in before if each != key))[:MOST_RECENT]
        if after != before:
            self._preferences.change(recent=after)
