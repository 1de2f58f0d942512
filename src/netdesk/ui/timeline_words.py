"""Puts the entries of a timeline into words: a heading, and what there is to tell."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.interaction import Interaction
from netdesk.domain.role_change import RoleChange
from netdesk.domain.timeline import TimelineEntry
from netdesk.ui.kind_words import kind_word
from netdesk.ui.role_words import new_role_words


def entry_heading(entry: TimelineEntry) -> str:
    """Return what happened: "Call", "New role"."""
    match entry:
        case Interaction():
            return kind_word(entry.kind)
        case RoleChange():
            return QCoreApplication.translate("Words", "New role")
        case _:
            assert_never(entry)


def entry_text(entry: TimelineEntry) -> str:
    """Return what was written down, or what was learned."""
    match entry:
        case Interaction():
            return entry.text
        case RoleChange():
            return new_role_words(entry)
        case _:
            assert_never(entry)
