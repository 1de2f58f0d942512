"""A notification as the reminder service asks for it, and who can show one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal


class NoticeAction(Enum):
    """What can be done in a notification. The values travel to the desktop and back."""

    LOG = "log"
    SNOOZE = "snooze"
    OPEN = "open"
    RECALL = "recall"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class NoticeButton:
    """A button and its words."""

    action: NoticeAction
    words: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification: plain text. `key` names it and is never used twice."""

    key: str
    title: str
    body: str
    buttons: tuple[NoticeButton, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was pressed in which notification; a click on its text opens."""

    key: str
    action: NoticeAction


class Notices(QObject):
    """Shows notifications: the desktop's service, or a test's.

    Signals
    -------
    shown(str): the notification of this key is on the screen.
    failed(str): it could not be shown.
    answered(Answer): something was pressed; the notification is gone.
    dismissed(str): it was closed without an answer.
    """

    shown = Signal(object)
    failed = Signal(object)
    answered = Signal(object)
    dismissed = Signal(object)

    def show(self, notice: Notice) -> None:
        """Show a notification; returns at once."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a notification back, if it is still there; returns at once."""
        raise NotImplementedError
