"""Puts the entries of a timeline into words: a heading, and what there is to tell."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import PromiseKind
from netdesk.domain.role_change import RoleChange
from netdesk.domain.timeline import (
    Arrival,
    DateMoment,
    EntryPart,
    PromiseMoment,
    Shown,
    TimelineEntry,
)
from netdesk.ui.contact_words import date_kind_word, source_words
from netdesk.words.kind_words import kind_word
from netdesk.words.role_words import new_role_words


def entry_heading(entry: TimelineEntry) -> str:
    """Return what happened: "Call", "New role"."""
    match entry:
        case Interaction():
            return kind_word(entry.kind)
        case RoleChange():
            return QCoreApplication.translate("Words", "New role")
        case Arrival():
            return _arrival_heading(entry)
        case PromiseMoment():
            return _promise_heading(entry)
        case DateMoment():
            special = entry.special_date
            met = QCoreApplication.translate("Timeline", "Met")
            return date_kind_word(special) if special else met
        case _:
            assert_never(entry)


def _arrival_heading(arrival: Arrival) -> str:
    source = source_words(arrival.source)
    if not source:
        return QCoreApplication.translate("Timeline", "Imported")
    words = QCoreApplication.translate("Timeline", "Imported from {source}")
    return words.replace("{source}", source)


def entry_text(entry: TimelineEntry) -> str:
    """Return what was written down, or what was learned."""
    match entry:
        case Interaction():
            return entry.text
        case RoleChange():
            return new_role_words(entry)
        case Arrival():
            return ""
        case PromiseMoment():
            return entry.promise.text
        case DateMoment():
            if not entry.years:
                return ""
            words = QCoreApplication.translate("Timeline", "%Ln year(s)", "", entry.years)
            return str(words)
        case _:
            assert_never(entry)


def planned_words(entry: Interaction) -> str:
    """Return that an interaction has not happened; "" for all others."""
    return QCoreApplication.translate("Timeline", "planned") if entry.is_planned else ""


def shown_word(shown: Shown) -> str:
    """Return what a filter of the timeline shows: "Call", "Imports"."""
    match shown:
        case InteractionKind():
            return kind_word(shown)
        case EntryPart.ROLES:
            return QCoreApplication.translate("Timeline", "New roles")
        case EntryPart.IMPORTS:
            return QCoreApplication.translate("Timeline", "Imports")
        case EntryPart.PROMISES:
            return QCoreApplication.translate("Timeline", "Promises")
        case EntryPart.DATES:
            return QCoreApplication.translate("Timeline", "Dates")
        case _:
            assert_never(shown)


def _promise_heading(entry: PromiseMoment) -> str:
    match entry.promise.kind:
        case PromiseKind.GIVE:
            made = QCoreApplication.translate("Timeline", "Promised")
            done = QCoreApplication.translate("Timeline", "Promise kept")
        case PromiseKind.ASK:
            made = QCoreApplication.translate("Timeline", "Promised to me")
            done = QCoreApplication.translate("Timeline", "Got what was promised")
        case PromiseKind.FOLLOW_UP:
            made = QCoreApplication.translate("Timeline", "Next step")
            done = QCoreApplication.translate("Timeline", "Step done")
        case _:
            assert_never(entry.promise.kind)
    return done if entry.is_done else made
