"""Says what filters look at, and what their terms ask for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.people_filter import FilterKey, FilterTerm

translate = QCoreApplication.translate


def key_words(key: FilterKey) -> str:
    """Return what a key looks at: "not seen"."""
    words = {
        FilterKey.CIRCLE: translate("Filter", "circle"),
        FilterKey.TAG: translate("Filter", "tag"),
        FilterKey.CITY: translate("Filter", "city"),
        FilterKey.COUNTRY: translate("Filter", "country"),
        FilterKey.ORGANIZATION: translate("Filter", "organisation"),
        FilterKey.TITLE: translate("Filter", "title"),
        FilterKey.STATE: translate("Filter", "state"),
        FilterKey.NOT_SEEN: translate("Filter", "not seen"),
        FilterKey.SEEN: translate("Filter", "seen within"),
        FilterKey.LAST: translate("Filter", "last contact by"),
        FilterKey.HAS: translate("Filter", "has"),
        FilterKey.ADDED: translate("Filter", "added"),
        FilterKey.MET: translate("Filter", "met"),
        FilterKey.CADENCE: translate("Filter", "cadence"),
        FilterKey.INTEREST: translate("Filter", "interest"),
        FilterKey.LANGUAGE: translate("Filter", "language"),
        FilterKey.DO_NOT_CONTACT: translate("Filter", "do not contact"),
        FilterKey.MISSING: translate("Filter", "missing from an export"),
    }
    return words[key]


def term_words(term: FilterTerm) -> str:
    """Return a term as a chip shows it: "circle: clients", "not tag: rust"."""
    words = translate("Filter", "{key}: {value}")
    if term.is_not:
        words = translate("Filter", "not {key}: {value}")
    return words.replace("{key}", key_words(term.key)).replace("{value}", term.value)
