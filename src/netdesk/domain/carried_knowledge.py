"""What a property that no field shows would tell as a fact or a relation, if the user takes it over.

Nothing is taken over at an import: facts are the user's, and a card's next version has no say in
them (ADR 10).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from netdesk.domain.card import CarriedProperty
from netdesk.domain.fact import FactKind
from netdesk.domain.line_text import LONGEST_LINE
from netdesk.domain.relation import RelationDraft, RelationKind

_RELATED = frozenset({"RELATED", "X-ABRELATEDNAMES"})
_KIND_OF_LABEL: Mapping[str, RelationKind] = {
    **dict.fromkeys(
        ("spouse", "partner", "husband", "wife", "domestic partner", "sweetheart"),
        RelationKind.PARTNER,
    ),
    **dict.fromkeys(("child", "son", "daughter"), RelationKind.CHILD),
    **dict.fromkeys(("parent", "mother", "father"), RelationKind.PARENT),
    **dict.fromkeys(("sibling", "brother", "sister"), RelationKind.SIBLING),
    "friend": RelationKind.FRIEND,
    **dict.fromkeys(("colleague", "co-worker"), RelationKind.COLLEAGUE),
    **dict.fromkeys(("manager", "boss"), RelationKind.MANAGER),
    "assistant": RelationKind.ASSISTANT,
    "mentor": RelationKind.MENTOR,
    "referred by": RelationKind.INTRODUCED_BY,
}
"""What RFC 6350 (6.6.6), Apple and Google call people."""
_NAMED_RELATION = re.compile(
    r"X-(?:[A-Z]+-)*(?:X-)?(SPOUSE|PARTNER|CHILD|MANAGER|ASSISTANT)S?(?:NAME)?"
)
"""X-EVOLUTION-SPOUSE, X-KADDRESSBOOK-X-SPOUSENAME, X-MS-MANAGER …"""
_ANDROID = re.compile(
    r"vnd\.android\.cursor\.item/relation, (?P<name>.+), (?P<type>\d+)(?:, (?P<label>.+))?"
)
_ANDROID_LABELS = (
    "",
    "assistant",
    "brother",
    "child",
    "domestic partner",
    "father",
    "friend",
    "manager",
    "mother",
    "parent",
    "partner",
    "referred by",
    "relative",
    "sister",
    "spouse",
)
"""By the number: `ContactsContract.CommonDataKinds.Relation`; 0 has a label of its own."""
_FACTS = {
    "LANG": FactKind.LANGUAGE,
    "HOBBY": FactKind.INTEREST,
    "INTEREST": FactKind.INTEREST,
    "EXPERTISE": FactKind.INTEREST,
    "CATEGORIES": FactKind.TAG,
    "X-NETDESK-COLUMN": FactKind.CUSTOM,
}
_URI = re.compile(r"[a-zA-Z][\w+.-]*:\S+")


@dataclass(frozen=True, slots=True)
class FactDraft:
    """Facts of a kind to be written down; `label` names a custom one."""

    kind: FactKind
    values: tuple[str, ...]
    label: str = ""


Offer = FactDraft | RelationDraft


def offer_of(carried: CarriedProperty) -> Offer | None:
    """Return what a property tells, `None` where it is nothing that is kept as a fact."""
    if not carried.text or len(carried.text) > LONGEST_LINE:
        return None
    if carried.name in _RELATED:
        return _relation(carried.text, carried.label)
    if named := _NAMED_RELATION.fullmatch(carried.name):
        return _relation(carried.text, named[1])
    if android := _ANDROID.fullmatch(carried.text):
        return _android_relation(android)
    return _fact(carried)


def uid_of(name: str) -> str:
    """Return the identifier in the place of a name: RELATED may point to another card."""
    return name.removeprefix("urn:uuid:") if name.lower().startswith("urn:uuid:") else ""


def _relation(name: str, label: str) -> RelationDraft | None:
    if _URI.fullmatch(name) and not uid_of(name):
        return None
    kinds = (_KIND_OF_LABEL.get(word.strip().casefold()) for word in label.split(","))
    kind = next((each for each in kinds if each is not None), RelationKind.OTHER)
    return RelationDraft(kind, name, label=label if kind is RelationKind.OTHER else "")


def _android_relation(found: re.Match[str]) -> RelationDraft | None:
    number = int(found["type"])
    label = _ANDROID_LABELS[number] if number < len(_ANDROID_LABELS) else ""
    return _relation(found["name"], found["label"] or label)


def _fact(carried: CarriedProperty) -> FactDraft | None:
    kind = _FACTS.get(carried.name)
    match kind:
        case None:
            return None
        case FactKind.TAG:
            return FactDraft(kind, tuple(carried.text.split(", ")))
        case FactKind.CUSTOM:
            return FactDraft(kind, (carried.text,), carried.label) if carried.label else None
        case _:
            return FactDraft(kind, (carried.text,))
