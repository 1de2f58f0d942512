"""What brings notices to a desktop: over D-Bus, or by macOS and Windows; on the notifier's thread."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from netdesk.tray.notice import Answer, Notice
from netdesk.tray.notice_text import NoticeWords


class NotShownError(Exception):
    """A notice could not be shown; why is of no use to the user."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the name and icon shown, and the desktop entry the desktop knows the program by."""

    name: str
    icon: Path
    desktop_entry: str
    words: NoticeWords


@dataclass(frozen=True, slots=True)
class Listeners:
    """Whom a messenger tells of what it hears, on its own thread."""

    available: Callable[[bool], None]
    shown: Callable[[str], None]
    answered: Callable[[Answer], None]
    dismissed: Callable[[str], None]
    lost: Callable[[str], None]
    made_room: Callable[[], None]


class Messenger(ABC):
    """Brings notices to one kind of desktop."""

    @abstractmethod
    async def look(self) -> bool:
        """Ask whether there is a service, and tell the listeners too."""

    @abstractmethod
    async def show(self, notice: Notice) -> None:
        """Show a notice; tell that it is shown before anything that is done in it, and return.

        Raises
        ------
        NotShownError: nobody shows it, now or later.
        """

    @abstractmethod
    async def withdraw(self, key: str) -> None:
        """Take a notice back, if it is still there."""

    @abstractmethod
    async def close(self) -> None:
        """Take back whatever is still there, and hear no more. Waits for nobody's answer."""
