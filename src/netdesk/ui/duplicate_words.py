"""Puts into words why two people may be one: “same mobile, names 87 % alike”."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.duplicates import Confidence, Evidence, EvidenceKind

translate = QCoreApplication.translate


def evidence_words(evidence: Iterable[Evidence]) -> str:
    """Return what two people share and what tells them apart, in one line."""
    return translate("Duplicates", ", ").join(dict.fromkeys(map(_words, evidence)))


def confidence_words(confidence: int) -> str:
    """Return a confidence in a word and as a number: “likely, 84 %”."""
    return translate("Duplicates", "{word}, {percent}").format(
        word=confidence_word(Confidence.of(confidence)), percent=_percent(confidence)
    )


def confidence_word(confidence: Confidence) -> str:
    """Return a confidence in a word."""
    match confidence:
        case Confidence.CERTAIN:
            return translate("Duplicates", "certain")
        case Confidence.LIKELY:
            return translate("Duplicates", "likely")
        case Confidence.POSSIBLE:
            return translate("Duplicates", "possible")
        case _:
            assert_never(confidence)


def _words(evidence: Evidence) -> str:
    if evidence.kind is EvidenceKind.NAME:
        return _name_words(evidence.likeness)
    return _shared().get(evidence.kind) or _telling_apart()[evidence.kind]


def _name_words(likeness: int) -> str:
    if likeness == 100:
        return translate("Duplicates", "same name")
    return translate("Duplicates", "names {percent} alike").format(percent=_percent(likeness))


def _percent(number: int) -> str:
    return translate("Duplicates", "{number} %").format(number=QLocale().toString(number))


def _shared() -> dict[EvidenceKind, str]:
    return {
        EvidenceKind.MOBILE: translate("Duplicates", "same mobile"),
        EvidenceKind.PHONE: translate("Duplicates", "same phone number"),
        EvidenceKind.EMAIL: translate("Duplicates", "same e-mail address"),
        EvidenceKind.NICKNAME: translate("Duplicates", "one is the other’s nickname"),
        EvidenceKind.ORGANIZATION: translate("Duplicates", "same organisation"),
        EvidenceKind.BIRTHDAY: translate("Duplicates", "same birthday"),
        EvidenceKind.UID: translate("Duplicates", "same card identifier"),
    }


def _telling_apart() -> dict[EvidenceKind, str]:
    return {
        EvidenceKind.OTHER_GIVEN_NAME: translate("Duplicates", "different given names"),
        EvidenceKind.OTHER_SUFFIX: translate("Duplicates", "one is a junior or senior"),
        EvidenceKind.OTHER_FORM_OF_ADDRESS: translate("Duplicates", "different forms of address"),
        EvidenceKind.OTHER_BIRTHDAY: translate("Duplicates", "different birthdays"),
    }


def confidence_filter_words(confidence: Confidence | None, count: int) -> str:
    """Return a choice of the filter: “Likely (30)”; all for `None`."""
    if confidence is None:
        return translate("Duplicates", "All (%Ln)", "", count)
    word = confidence_word(confidence)
    return translate("Duplicates", "{word} (%Ln)", "", count).format(
        word=word[:1].upper() + word[1:]
    )
