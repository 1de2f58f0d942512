"""Says what a step changed: “added: phone +46 …”, by what it is and what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import ChannelKind, DateKind, SpecialDate
from netdesk.domain.fact import FactKind
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseKind
from netdesk.domain.relation import RelationKind
from netdesk.domain.repeat import Repeat
from netdesk.domain.step_detail import ChangedRow, RowKind, RowOperation, RowText
from netdesk.domain.triage import TriageAnswer
from netdesk.store.standings import DeferralKind
from netdesk.ui.contact_words import channel_kind_word, date_kind_word
from netdesk.ui.knowledge_words import fact_kind_word, promise_kind_word, relation_word
from netdesk.words.dates import day_words, moment_words, partial_date_words
from netdesk.words.kind_words import kind_word
from netdesk.words.repeat_words import repeat_words

translate = QCoreApplication.translate


def counted_words(counts: Mapping[tuple[RowKind, RowOperation], int]) -> str:
    """Return how much a step changed: "2 people added · 14 notes changed"."""
    order = list(RowKind)
    ranked = sorted(counts.items(), key=lambda each: order.index(each[0][0]))
    return " · ".join(_counted(kind, operation, count) for (kind, operation), count in ranked)


def _counted(kind: RowKind, operation: RowOperation, count: int) -> str:
    match operation:
        case RowOperation.ADDED:
            words = translate("History", "{things} added")
        case RowOperation.CHANGED:
            words = translate("History", "{things} changed")
        case RowOperation.REMOVED:
            words = translate("History", "{things} removed")
        case _:
            assert_never(operation)
    return words.replace("{things}", _things(count)[kind])


def _things(count: int) -> dict[RowKind, str]:
    return {
        RowKind.PERSON: translate("History", "%Ln people", "", count),
        RowKind.CHANNEL: translate("History", "%Ln ways to reach", "", count),
        RowKind.DATE: translate("History", "%Ln dates", "", count),
        RowKind.NOTE: translate("History", "%Ln notes", "", count),
        RowKind.CARD: translate("History", "%Ln cards", "", count),
        RowKind.CIRCLE: translate("History", "%Ln circles", "", count),
        RowKind.MEMBERSHIP: translate("History", "%Ln places in circles", "", count),
        RowKind.INTERACTION: translate("History", "%Ln entries", "", count),
        RowKind.INTERACTION_TAG: translate("History", "%Ln tags of entries", "", count),
        RowKind.ATTACHMENT: translate("History", "%Ln attachments", "", count),
        RowKind.COUNTING_KIND: translate("History", "%Ln kinds that count", "", count),
        RowKind.DEFERRAL: translate("History", "%Ln snoozes, skips and pauses", "", count),
        RowKind.ROLE_CHANGE: translate("History", "%Ln new roles", "", count),
        RowKind.KEPT_APART: translate("History", "%Ln pairs kept apart", "", count),
        RowKind.MERGER: translate("History", "%Ln mergers", "", count),
        RowKind.FACT: translate("History", "%Ln facts", "", count),
        RowKind.RELATION: translate("History", "%Ln relations", "", count),
        RowKind.HELD_ROLE: translate("History", "%Ln roles", "", count),
        RowKind.PROMISE: translate("History", "%Ln promises", "", count),
        RowKind.TRIAGE: translate("History", "%Ln answers while sorting", "", count),
        RowKind.LEAD_TIME: translate("History", "%Ln lead times", "", count),
        RowKind.SAVED_FILTER: translate("History", "%Ln saved filters", "", count),
        RowKind.LATER_TODAY: translate("History", "%Ln put off until later today", "", count),
    }


def row_words(row: ChangedRow) -> str:
    """Return what became of a row: "title: CTO → Head of Platform", "added: phone +46 …"."""
    thing = _thing()[row.kind]
    match row.operation:
        case RowOperation.ADDED:
            words = translate("History", "{thing} added: {text}")
            text = _said(row, row.after)
        case RowOperation.REMOVED:
            words = translate("History", "{thing} removed: {text}")
            text = _said(row, row.before)
        case RowOperation.CHANGED:
            words = translate("History", "{thing}: {text}")
            text = _changed(row)
        case _:
            assert_never(row.operation)
    filled = words.replace("{thing}", thing).replace("{text}", text)
    return filled if text else filled.rstrip(": ")


def _thing() -> dict[RowKind, str]:
    return {
        RowKind.PERSON: translate("History", "Person"),
        RowKind.CHANNEL: translate("History", "Way to reach"),
        RowKind.DATE: translate("History", "Date"),
        RowKind.NOTE: translate("History", "Note"),
        RowKind.CARD: translate("History", "Card"),
        RowKind.CIRCLE: translate("History", "Circle"),
        RowKind.MEMBERSHIP: translate("History", "Place in a circle"),
        RowKind.INTERACTION: translate("History", "Entry"),
        RowKind.INTERACTION_TAG: translate("History", "Tag of an entry"),
        RowKind.ATTACHMENT: translate("History", "Attachment"),
        RowKind.COUNTING_KIND: translate("History", "What counts as contact"),
        RowKind.DEFERRAL: translate("History", "Put off"),
        RowKind.ROLE_CHANGE: translate("History", "New role"),
        RowKind.KEPT_APART: translate("History", "Not the same person"),
        RowKind.MERGER: translate("History", "Made one"),
        RowKind.FACT: translate("History", "Fact"),
        RowKind.RELATION: translate("History", "Relation"),
        RowKind.HELD_ROLE: translate("History", "Role"),
        RowKind.PROMISE: translate("History", "Promise"),
        RowKind.TRIAGE: translate("History", "Answer while sorting"),
        RowKind.LEAD_TIME: translate("History", "Lead time"),
        RowKind.SAVED_FILTER: translate("History", "Saved filter"),
        RowKind.LATER_TODAY: translate("History", "Later today"),
    }


def _changed(row: ChangedRow) -> str:
    """Return each column that changed, before and after; one alone needs no name of its own."""
    columns = list(dict.fromkeys((*row.before, *row.after)))
    names = _columns()
    parts = []
    for column in columns:
        before = _value(row.kind, column, row.before.get(column, ""))
        after = _value(row.kind, column, row.after.get(column, ""))
        change = translate("History", "{before} → {after}")
        change = change.replace("{before}", before or "–").replace("{after}", after or "–")
        parts.append(f"{names[column]} {change}" if column in names else change)
    return "; ".join(parts)


def _said(row: ChangedRow, text: RowText) -> str:
    if row.kind is RowKind.PERSON:
        return text.get("display_name", "")
    if row.kind is RowKind.DATE:
        return _date_words(text)
    told = {column: value for column, value in text.items() if (column, value) not in _AS_USUAL}
    parts = (_value(row.kind, column, value) for column, value in told.items())
    return " · ".join(part for part in parts if part)


def _date_words(text: RowText) -> str:
    """Return a yearly date: its parts are numbers of their own."""
    year, month, day = (int(text[part]) if part in text else None for part in _DATE_PARTS)
    on = partial_date_words(PartialDate(year, month, day, text.get("text", "")))
    named = text.get("label") or _value(RowKind.DATE, "kind", text.get("kind", ""))
    return " · ".join(part for part in (named, on) if part)


def _value(kind: RowKind, column: str, value: str) -> str:
    if column in _DAYS and _ISO_DAY.fullmatch(value):
        return day_words(date.fromisoformat(value))
    if column in ("kind", "answer"):
        return _named(kind, value)
    if column == "planned" and value == "1":
        return translate("History", "planned")
    if column == "repeat_rule" and value:
        return repeat_words(Repeat(value))
    if (kind, column) == (RowKind.LATER_TODAY, "until"):
        return _moment_words(value)
    if column in _SWITCHES:
        return {"1": translate("History", "yes"), "0": translate("History", "no")}.get(value, value)
    return value


def _moment_words(value: str) -> str:
    try:
        return moment_words(datetime.fromisoformat(value))
    except ValueError:
        return value


def _named(kind: RowKind, value: str) -> str:
    """Return what one of a few values is called; one this version does not know as it is kept."""
    words = _NAMES.get(kind)
    try:
        return words(value) if words is not None and value else value
    except ValueError:
        return value.replace("_", " ")


def _answer_word(value: str) -> str:
    return {
        TriageAnswer.CADENCE: translate("History", "how often"),
        TriageAnswer.NONE: translate("History", "no reminders"),
        TriageAnswer.LATER: translate("History", "later"),
    }[TriageAnswer(value)]


def _deferral_word(value: str) -> str:
    return {
        DeferralKind.SNOOZE: translate("History", "snoozed"),
        DeferralKind.SKIP: translate("History", "skipped"),
        DeferralKind.PAUSE: translate("History", "paused"),
        DeferralKind.LEVEL: translate("History", "levelled"),
    }[DeferralKind(value)]


_NAMES: dict[RowKind, Callable[[str], str]] = {
    RowKind.CHANNEL: lambda value: channel_kind_word(ChannelKind(value)),
    RowKind.DATE: lambda value: date_kind_word(SpecialDate(DateKind(value), PartialDate())),
    RowKind.INTERACTION: lambda value: kind_word(InteractionKind(value)),
    RowKind.COUNTING_KIND: lambda value: kind_word(InteractionKind(value)),
    RowKind.DEFERRAL: _deferral_word,
    RowKind.FACT: lambda value: fact_kind_word(FactKind(value)),
    RowKind.RELATION: lambda value: relation_word(RelationKind(value)),
    RowKind.PROMISE: lambda value: promise_kind_word(PromiseKind(value)),
    RowKind.TRIAGE: _answer_word,
}


_DATE_PARTS = ("year", "month", "day")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAYS = frozenset({"day", "met_on", "until", "due_on", "done_on", "snoozed_until", "merged_on"})
_SWITCHES = frozenset({"planned", "counts_as_contact", "reminds"})
_AS_USUAL = frozenset({("planned", "0"), ("reminds", "1")})


def _columns() -> dict[str, str]:
    """What columns are called whose change would not be understood without it."""
    return {
        "display_name": translate("History", "name"),
        "nickname": translate("History", "nickname"),
        "phonetic": translate("History", "sounded as"),
        "organization": translate("History", "organisation"),
        "department": translate("History", "department"),
        "title": translate("History", "title"),
        "met_on": translate("History", "met on"),
        "ideal_days": translate("History", "aim in days"),
        "maximum_days": translate("History", "at most, in days"),
        "weight": translate("History", "weight"),
        "colour": translate("History", "colour"),
        "planned": translate("History", "planned"),
        "counts_as_contact": translate("History", "counts"),
        "until": translate("History", "until"),
        "due_on": translate("History", "due on"),
        "done_on": translate("History", "done on"),
        "snoozed_until": translate("History", "snoozed until"),
        "repeat_rule": translate("History", "repeats"),
        "reminds": translate("History", "reminds"),
        "missing_since": translate("History", "missing since"),
    }
