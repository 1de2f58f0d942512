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
    WRITE = "write"
    """Write to the person of a date or a promise."""
    DONE = "done"
    """The date was kept in mind, the promise was kept."""


class NoticeUrgency(Enum):
    """How much it matters that it is seen; `CRITICAL` stays until it is answered."""

    LOW = "low"
    NORMAL = "normal"
    CRITICAL = "critical"


class NoticeCategory(Enum):
    """What it is about, in the form the specification keeps for vendors; users filter by it."""

    PERSON = "x-netdesk.reminder.person"
    DATE = "x-netdesk.reminder.date"
    PROMISE = "x-netdesk.reminder.promise"
    DIGEST = "x-netdesk.reminder.digest"
    FOLDER = "x-netdesk.folder"


class NoticeStay(Enum):
    """How long it is in sight."""

    USUAL = "usual"
    """As the desktop shows all of them."""
    UNTIL_ANSWERED = "until-answered"


@dataclass(frozen=True, slots=True)
class NoticeButton:
    """A button and its words."""

    action: NoticeAction
    words: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification: plain text. `key` names it; shown again under the same key it is replaced.

    The buttons stand in the order of their worth: where a desktop has no room, the last goes first.
    """

    key: str
    title: str
    body: str
    buttons: tuple[NoticeButton, ...] = ()
    urgency: NoticeUrgency = NoticeUrgency.NORMAL
    category: NoticeCategory = NoticeCategory.PERSON
    has_sound: bool = False
    stay: NoticeStay = NoticeStay.USUAL


@dataclass(frozen=True, slots=True)
class Answer:
    """What was pressed in which notification; a click on its text opens.

    `activation_token` is what Wayland's desktops give with it: the right to bring a window to the front.
    """

    key: str
    action: NoticeAction
    activation_token: str = ""


class Notices(QObject):
    """Shows notifications: the desktop's service, or a test's. `is_available` is `None` until known.

    Signals
    -------
    availability_changed(bool): notifications can be shown now, or cannot any more. `True` again where
        there was no room and is some: what failed may be asked for again.
    shown(str): the notification of this key is on the screen.
    failed(str): it could not be shown, and never was; it may be asked for again.
    answered(Answer): something was pressed; the notification is gone.
    dismissed(str): it was closed without an answer.
    lost(str): it went with the service that showed it. It was shown, and is not shown again.
    """

    is_available: bool | None = None
    availability_changed = Signal(bool)
    shown = Signal(object)
    failed = Signal(object)
    answered = Signal(object)
    dismissed = Signal(object)
    lost = Signal(object)

    def show(self, notice: Notice) -> None:
        """Show a notification; returns at once."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a notification back, if it is still there; returns at once."""
        raise NotImplementedError
