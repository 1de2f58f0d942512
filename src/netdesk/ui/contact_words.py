"""What the core says of a contact, in words."""

from __future__ import annotations

import re
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.cadence import Staleness, Standing, staleness_on
from netdesk.domain.card import MissingMark
from netdesk.domain.contact import ChannelKind, DateKind, SpecialDate
from netdesk.words.dates import day_words
from netdesk.words.due_words import aim_words, last_contact_words

_PUBLIC_IDENTIFIER = re.compile(r"[-+]?//[^/]*//(?P<product>.+?)\s*(?://\w*)?")
"""`-//Apple Inc.//iOS//EN`: owner, product, language (ISO 9070), as PRODID has them."""


def channel_kind_word(kind: ChannelKind) -> str:
    """Return a way to reach somebody: "Phone"."""
    match kind:
        case ChannelKind.PHONE:
            return QCoreApplication.translate("Words", "Phone")
        case ChannelKind.EMAIL:
            return QCoreApplication.translate("Words", "E-mail")
        case ChannelKind.ADDRESS:
            return QCoreApplication.translate("Words", "Address")
        case ChannelKind.URL:
            return QCoreApplication.translate("Words", "Web page")
        case ChannelKind.MESSENGER:
            return QCoreApplication.translate("Words", "Messenger")
        case _:
            assert_never(kind)


def label_word(label: str) -> str:
    """Return a channel's label in the user's language; the user's own words stay as they are."""
    words = {
        "home": QCoreApplication.translate("Words", "home"),
        "work": QCoreApplication.translate("Words", "work"),
        "mobile": QCoreApplication.translate("Words", "mobile"),
        "fax": QCoreApplication.translate("Words", "fax"),
        "other": QCoreApplication.translate("Words", "other"),
    }
    return words.get(label.casefold(), label)


def date_kind_word(special: SpecialDate) -> str:
    """Return what a date celebrates: "Birthday"."""
    match special.kind:
        case DateKind.BIRTHDAY:
            return QCoreApplication.translate("Words", "Birthday")
        case DateKind.ANNIVERSARY:
            return QCoreApplication.translate("Words", "Anniversary")
        case DateKind.OTHER:
            return special.label or QCoreApplication.translate("Words", "Date")
        case _:
            assert_never(special.kind)


def standing_sentence(standing: Standing, today: date) -> str:
    """Return where a relationship stands: "last call 74 days ago, you aim for 30"."""
    last = last_contact_words(standing.last_kind, standing.last_touch, on=today)
    parts = [last, _aim_words(standing, today)]
    return ", ".join(part for part in parts if part)


def _aim_words(standing: Standing, today: date) -> str:
    if staleness_on(standing, today) is Staleness.PAUSED and standing.paused_until is not None:
        paused = QCoreApplication.translate("Words", "paused until {day}")
        return paused.format(day=day_words(standing.paused_until))
    if standing.ideal_days is None:
        return ""
    return aim_words(standing.ideal_days)


def every_words(days: int) -> str:
    """Return a rhythm: "Every 30 days"."""
    if days == 1:
        return QCoreApplication.translate("Words", "Every day")
    return QCoreApplication.translate("Words", "Every %n days", "", days)


def source_words(source: str) -> str:
    """Return a card's source as people call it, "" where it is only the kind of file."""
    if source.startswith("vCard "):
        return ""
    identifier = _PUBLIC_IDENTIFIER.fullmatch(source)
    return identifier["product"].strip() if identifier else source


def missing_words(mark: MissingMark) -> str:
    """Return since when a newer export has somebody no more."""
    words = QCoreApplication.translate(
        "Words", "Not in the newest export of {source} (since {day})"
    )
    source = source_words(mark.source)
    if not source:
        words = QCoreApplication.translate("Words", "Not in the newest export (since {day})")
    return words.format(source=source, day=day_words(mark.since))
