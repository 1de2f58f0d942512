"""Names what a card carries beside the fields, and puts its values into words."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.card import CarriedProperty
from netdesk.domain.carried_knowledge import FactDraft, Offer
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import RelationId
from netdesk.domain.relation import Relation, RelationKind
from netdesk.ui.knowledge_words import fact_kind_word, relation_words

_LANGUAGE_TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
"""BCP 47, as LANG has it (RFC 6350, 6.4.4)."""
_LONGEST = 300
"""So many letters of a value are shown."""


def carried_heading(carried: CarriedProperty) -> str:
    """Return what a property is: "Related (spouse)"; one that nobody knows keeps its name."""
    name = _names().get(carried.name) or _cut(carried.name)
    return f"{name} ({_cut(carried.label)})" if carried.label else name


def carried_text(carried: CarriedProperty) -> str:
    """Return a property's value, a long one cut, of a binary one the size."""
    if carried.size is not None:
        return f"({QLocale().formattedDataSize(carried.size, 0)})"
    return _cut(carried.text)


def worded_offer(offer: Offer) -> Offer:
    """Return what is to be taken over in the user's words: a language's own name for "de", and what
    somebody is whom a card only calls related."""
    if isinstance(offer, FactDraft):
        if offer.kind is FactKind.LANGUAGE:
            return replace(offer, values=tuple(map(_language, offer.values)))
        return offer
    if offer.kind is RelationKind.OTHER and not offer.label:
        return replace(offer, label=QCoreApplication.translate("Carried", "Related"))
    return offer


def offer_words(offer: Offer) -> str:
    """Return what taking it over writes down: "Kim Ek, partner"."""
    if isinstance(offer, FactDraft):
        name = offer.label or fact_kind_word(offer.kind)
        return f"{name}: {', '.join(offer.values)}"
    return relation_words(Relation(RelationId(0), offer.kind, offer.name, label=offer.label))


def _language(tag: str) -> str:
    if not _LANGUAGE_TAG.fullmatch(tag):
        return tag
    locale = QLocale(tag.replace("-", "_"))
    return locale.nativeLanguageName() if locale.language() is not QLocale.Language.C else tag


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    related = translate("Carried", "Related")
    another = translate("Carried", "Another card")
    return {
        "RELATED": related,
        "X-ABRELATEDNAMES": related,
        "CATEGORIES": translate("Carried", "Categories"),
        "ROLE": translate("Carried", "Role"),
        "GENDER": translate("Carried", "Gender"),
        "LANG": translate("Carried", "Language"),
        "TZ": translate("Carried", "Time zone"),
        "GEO": translate("Carried", "Position"),
        "LOGO": translate("Carried", "Logo"),
        "PHOTO": translate("Carried", "Another picture"),
        "KEY": translate("Carried", "Key"),
        "SOUND": translate("Carried", "Sound"),
        "REV": translate("Carried", "Changed there"),
        "UID": translate("Carried", "Identifier"),
        "PRODID": translate("Carried", "Written by"),
        "SOURCE": translate("Carried", "Source"),
        "X-NETDESK-COLUMN": translate("Carried", "Column"),
        "AGENT": another,
        "BEGIN": another,
    }
