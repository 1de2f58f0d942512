"""Puts the core's enums into words for lists."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.cadence import Staleness, Standing, staleness_on
from netdesk.domain.people import PeopleOrder, PersonLine


def staleness_word(staleness: Staleness) -> str:
    """Return a staleness as one word."""
    match staleness:
        case Staleness.FRESH:
            return QCoreApplication.translate("Staleness", "fresh")
        case Staleness.DUE:
            return QCoreApplication.translate("Staleness", "due")
        case Staleness.STALE:
            return QCoreApplication.translate("Staleness", "stale")
        case Staleness.RESTING:
            return QCoreApplication.translate("Staleness", "no cadence")
        case Staleness.PAUSED:
            return QCoreApplication.translate("Staleness", "paused")
        case _:
            assert_never(staleness)


def standing_words(standing: Standing, today: date) -> str:
    """Return how many days of how many have passed: "74 of 30 d", "no cadence", "paused"."""
    staleness = staleness_on(standing, today)
    if staleness in (Staleness.RESTING, Staleness.PAUSED) or standing.start is None:
        return staleness_word(staleness)
    return QCoreApplication.translate("Staleness", "{days} of {ideal} d").format(
        days=max(0, (today - standing.start).days), ideal=standing.ideal_days
    )


def line_words(line: PersonLine, today: date) -> str:
    """Return where a list says that one stands with somebody: "74 of 30 d", "do not contact"."""
    if line.is_left_alone:
        return QCoreApplication.translate("Staleness", "do not contact")
    return standing_words(line.standing, today)


def order_words(order: PeopleOrder) -> str:
    """Return what a list is sorted by."""
    words = {
        PeopleOrder.NAME: QCoreApplication.translate("Order", "Name"),
        PeopleOrder.ORGANIZATION: QCoreApplication.translate("Order", "Organisation"),
        PeopleOrder.LAST_TOUCH: QCoreApplication.translate("Order", "Last contact"),
        PeopleOrder.STALENESS: QCoreApplication.translate("Order", "Staleness"),
        PeopleOrder.ADDED: QCoreApplication.translate("Order", "Newest"),
        PeopleOrder.TITLE: QCoreApplication.translate("Order", "Title"),
        PeopleOrder.CITY: QCoreApplication.translate("Order", "City"),
        PeopleOrder.COUNTRY: QCoreApplication.translate("Order", "Country"),
        PeopleOrder.PHONE: QCoreApplication.translate("Order", "Phone"),
        PeopleOrder.EMAIL: QCoreApplication.translate("Order", "E-mail"),
        PeopleOrder.CIRCLES: QCoreApplication.translate("Order", "Circles"),
        PeopleOrder.TAGS: QCoreApplication.translate("Order", "Tags"),
        PeopleOrder.DUE: QCoreApplication.translate("Order", "Next due"),
        PeopleOrder.CADENCE: QCoreApplication.translate("Order", "How often"),
        PeopleOrder.MET: QCoreApplication.translate("Order", "Met on"),
    }
    return words[order]


def role_words(line: PersonLine) -> str:
    """Return title and organisation on one line."""
    return " · ".join(part for part in (line.title, line.organization) if part)


def person_name(name: str) -> str:
    """Return a name to show, also of somebody who has none."""
    return name or QCoreApplication.translate("Person", "(no name)")


def person_words(line: PersonLine, today: date) -> str:
    """Return a line of the list as a screen reader says it."""
    where = staleness_word(staleness_on(line.standing, today))
    if line.is_left_alone:
        where = line_words(line, today)
    parts = (person_name(line.name), role_words(line), where)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def number_words(number: int) -> str:
    """Return a number in the user's writing."""
    return QLocale().toString(number)
