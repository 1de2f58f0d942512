"""Something worth knowing of a person that no card says: in one line, of one of these kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from netdesk.domain.identifiers import FactId


class FactKind(Enum):
    """What a fact tells. The values are stored: never change them."""

    TAG = "tag"
    INTEREST = "interest"
    LANGUAGE = "language"
    ASK_NEXT_TIME = "ask_next_time"
    """A question to put when one is in touch again."""
    FAMILY = "family"
    MET_WHERE = "met_where"
    PREFERRED_WAY = "preferred_way"
    """How the person likes to be reached: mail, a call …"""
    PREFERRED_HOURS = "preferred_hours"
    DO_NOT_CONTACT = "do_not_contact"
    """The person is not to be contacted, and so never due; the value is the reason, if there is one."""
    CUSTOM = "custom"
    """Whatever the label says."""


SINGLE_KINDS = frozenset(
    {
        FactKind.MET_WHERE,
        FactKind.PREFERRED_WAY,
        FactKind.PREFERRED_HOURS,
        FactKind.DO_NOT_CONTACT,
    }
)
"""Kinds of which a person has one at most; of two that a merger leaves, the first holds."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in the store; `label` names a custom one and is "" for all others."""

    id: FactId
    kind: FactKind
    value: str
    label: str = ""


JOINED_KINDS = frozenset({FactKind.TAG, FactKind.INTEREST, FactKind.LANGUAGE})
"""Kinds whose facts are read and written on one line."""


def between(kind: FactKind, values: Iterable[str]) -> str:
    """Return what parts such facts on a line: a semicolon where one of them has a comma in it."""
    if kind is FactKind.TAG:
        return " "
    return ";" if any("," in value for value in values) else ","


def joined(kind: FactKind, values: Iterable[str]) -> str:
    """Return facts of a kind on one line: "sailing, Rust", tags as "#job #rust"."""
    said = list(values)
    if kind is FactKind.TAG:
        return " ".join(f"#{value}" for value in said)
    return f"{between(kind, said)} ".join(said)


def parted(kind: FactKind, text: str, *, at: str) -> list[str]:
    """Return the facts on a line that are parted by `at`; a tag is one word, so commas part tags too."""
    if kind is FactKind.TAG:
        return [word for word in (each.strip("#") for each in re.split(r"[\s,]+", text)) if word]
    return [part.strip() for part in text.split(at) if part.strip()]
