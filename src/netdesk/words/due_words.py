"""Puts the due list into words: who, why, and how many; calm, and without a score on anybody."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from netdesk.domain.cadence import Staleness
from netdesk.domain.due import (
    CadenceReason,
    DateReason,
    DueItem,
    DueKind,
    PlannedReason,
    PromiseReason,
    RoleReason,
)
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import Promise, PromiseKind
from netdesk.words.dates import day_words
from netdesk.words.kind_words import kind_word
from netdesk.words.role_words import role_words


def reason_words(item: DueItem, on: date) -> str:
    """Return why a line is on the list of the day `on`."""
    match item.reason:
        case CadenceReason():
            return _cadence_words(item.reason, on)
        case DateReason():
            return f"{occasion_words(item)}, {date_words(item.reason)}"
        case RoleReason():
            return new_role_reason(item.reason)
        case PromiseReason():
            return f"{promise_words(item.reason.promise)}, {over_words(item.reason)}"
        case PlannedReason():
            return f"{plan_words(item.reason.interaction)}, {plan_day_words(item.reason)}"
        case _:
            assert_never(item.reason)


def new_role_reason(reason: RoleReason) -> str:
    """Return what somebody is now, and when that was learned."""
    words = QCoreApplication.translate("Due", "New role: {role}, learned {when}")
    return words.format(role=role_words(reason.change.after), when=ago_words(reason.days))


def promise_words(promise: Promise) -> str:
    """Return what is owed and by whom: "Promised: the benchmark", "Next: call back"."""
    match promise.kind:
        case PromiseKind.GIVE:
            words = QCoreApplication.translate("Due", "Promised: {text}")
        case PromiseKind.ASK:
            words = QCoreApplication.translate("Due", "Promised to you: {text}")
        case PromiseKind.FOLLOW_UP:
            words = QCoreApplication.translate("Due", "Next: {text}")
        case _:
            assert_never(promise.kind)
    return words.replace("{text}", promise.text)


def over_words(reason: PromiseReason) -> str:
    """Return how long ago a promise's day was: "8 days over", "today"; or when it was answered."""
    if reason.answered_on is not None:
        return answered_words(reason.answered_on)
    if reason.days_over <= 0:
        return QCoreApplication.translate("Due", "today")
    return QCoreApplication.translate("Due", "%n days over", "", reason.days_over)


def answered_words(day: date) -> str:
    """Return that somebody was in touch since: "answered on 14 November 2026"."""
    return QCoreApplication.translate("Due", "answered on {day}").format(day=day_words(day))


def plan_words(interaction: Interaction) -> str:
    """Return what is planned with whom: "Meeting with Grace Walker: coffee"."""
    words = QCoreApplication.translate("Due", "{kind} with {names}: {text}")
    if not interaction.text:
        words = QCoreApplication.translate("Due", "{kind} with {names}")
    names = ", ".join(interaction.participant_names)
    words = words.replace("{kind}", kind_word(interaction.kind)).replace("{names}", names)
    return words.replace("{text}", " ".join(interaction.text.split()))


def plan_day_words(reason: PlannedReason) -> str:
    """Return when something is planned: "today 10:00", "Monday", "3 days ago"."""
    days, day = reason.days_until, reason.interaction.day
    if days <= 0:
        when = ago_words(-days)
    elif days == 1:
        when = QCoreApplication.translate("Due", "tomorrow")
    else:
        when = weekday(day) if days < 7 else long_day(day)
    at = reason.interaction.time
    return f"{when} {at:%H:%M}" if at is not None else when


def staleness_of(reason: CadenceReason) -> Staleness:
    """Return the mark a due person gets."""
    return Staleness.STALE if reason.is_stale else Staleness.DUE


def ago_words(days: int) -> str:
    """Return how long ago something was."""
    if days <= 0:
        return QCoreApplication.translate("Due", "today")
    if days == 1:
        return QCoreApplication.translate("Due", "yesterday")
    return QCoreApplication.translate("Due", "%n days ago", "", days)


def date_words(reason: DateReason) -> str:
    """Return when a yearly date is kept: "today", "Sunday", "3 days ago"."""
    days = reason.occurrence.days_until
    if days <= 0:
        return ago_words(-days)
    if days == 1:
        return QCoreApplication.translate("Due", "tomorrow")
    kept = reason.occurrence.observed_on
    if days < 7:
        return weekday(kept)
    return long_day(kept)


def occasion_words(item: DueItem) -> str:
    """Return what a yearly date celebrates, the years where they are known."""
    if not isinstance(item.reason, DateReason):
        raise TypeError("only yearly dates are occasions")
    years = item.reason.occurrence.years
    if years and item.kind is DueKind.MET_ANNIVERSARY:
        return QCoreApplication.translate("Due", "%n years since you met", "", years)
    if years and item.kind is DueKind.WORK_ANNIVERSARY:
        where = item.reason.special_date.label
        words = QCoreApplication.translate("Due", "%n years at {organization}", "", years)
        if not where:
            words = QCoreApplication.translate("Due", "%n years in the role", "", years)
        return words.replace("{organization}", where)
    name = item.reason.special_date.label or _occasion(item)
    if not years:
        return name
    return QCoreApplication.translate("Due", "{occasion} ({years})").format(
        occasion=name, years=years
    )


def long_day(day: date) -> str:
    """Return weekday, day and month: "Friday, 20 November"."""
    pattern = QCoreApplication.translate("Due", "dddd, d MMMM", "a day, in the letters of QDate")
    return QLocale().toString(_qdate(day), pattern)


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return QLocale().toString(_qdate(day), "dddd")


def summary_words(today: int, waiting: int, *, answered: bool) -> str:
    """Return the line under the date: how many people today, how many can wait."""
    return " ".join(
        part for part in (_today_words(today, answered=answered), _waiting_words(waiting)) if part
    )


def _today_words(number: int, *, answered: bool) -> str:
    if number == 0:
        if answered:
            return QCoreApplication.translate("Due", "Done for today.")
        return QCoreApplication.translate("Due", "Nobody is due today.")
    if number == 1:
        return QCoreApplication.translate("Due", "One person today.")
    return QCoreApplication.translate("Due", "{number} people today.").format(
        number=_number(number)
    )


def _waiting_words(number: int) -> str:
    if number == 0:
        return ""
    if number == 1:
        return QCoreApplication.translate("Due", "One more can wait.")
    return QCoreApplication.translate("Due", "{number} more can wait.").format(
        number=_number(number)
    )


def _number(number: int) -> str:
    """Return a small number as a word that begins a sentence, a large one in figures."""
    words = {
        2: QCoreApplication.translate("Due", "Two"),
        3: QCoreApplication.translate("Due", "Three"),
        4: QCoreApplication.translate("Due", "Four"),
        5: QCoreApplication.translate("Due", "Five"),
        6: QCoreApplication.translate("Due", "Six"),
        7: QCoreApplication.translate("Due", "Seven"),
        8: QCoreApplication.translate("Due", "Eight"),
        9: QCoreApplication.translate("Due", "Nine"),
        10: QCoreApplication.translate("Due", "Ten"),
        11: QCoreApplication.translate("Due", "Eleven"),
        12: QCoreApplication.translate("Due", "Twelve"),
    }
    return words.get(number) or QLocale().toString(number)


def last_contact_words(kind: InteractionKind | None, last_touch: date | None, *, on: date) -> str:
    """Return when somebody was in touch last: "last met 210 days ago", "no contact yet"."""
    if last_touch is None:
        return QCoreApplication.translate("Due", "no contact yet")
    days = (on - last_touch).days
    when = ago_words(days) if days >= 0 else _on_words(last_touch)
    return _last(kind).format(when=when)


def aim_words(days: int) -> str:
    """Return how often one wants to be in touch: "you aim for 30"."""
    return QCoreApplication.translate("Due", "you aim for {days}").format(days=days)


def _cadence_words(reason: CadenceReason, on: date) -> str:
    last = last_contact_words(reason.last_kind, reason.last_touch, on=on)
    return f"{last}, {aim_words(reason.ideal_days)}"


def _on_words(day: date) -> str:
    return QCoreApplication.translate("Due", "on {day}").format(day=day_words(day))


def _last(kind: InteractionKind | None) -> str:
    words = {
        InteractionKind.CALL: QCoreApplication.translate("Due", "last call {when}"),
        InteractionKind.MEETING: QCoreApplication.translate("Due", "last met {when}"),
        InteractionKind.MESSAGE: QCoreApplication.translate("Due", "last message {when}"),
        InteractionKind.EMAIL: QCoreApplication.translate("Due", "last mail {when}"),
        InteractionKind.LETTER: QCoreApplication.translate("Due", "last letter {when}"),
        InteractionKind.EVENT: QCoreApplication.translate("Due", "last event {when}"),
        InteractionKind.NOTE: QCoreApplication.translate("Due", "last note {when}"),
        InteractionKind.MILESTONE: QCoreApplication.translate("Due", "last milestone {when}"),
        None: QCoreApplication.translate("Due", "last contact {when}"),
    }
    return words[kind]


def _occasion(item: DueItem) -> str:
    match item.kind:
        case DueKind.BIRTHDAY:
            return QCoreApplication.translate("Due", "birthday")
        case DueKind.ANNIVERSARY:
            return QCoreApplication.translate("Due", "anniversary")
        case _:
            return QCoreApplication.translate("Due", "a date")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
