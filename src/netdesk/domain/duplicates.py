"""Two contacts that may be one person: what speaks for it, and how strongly."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netdesk.domain.identifiers import ContactId


class EvidenceKind(Enum):
    """What two contacts share. The values are the command line's words: never change them."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    NICKNAME = "nickname"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing two contacts share.

    `text` is the shared value as the first writes it ("" for names, which the reader sees anyway);
    `likeness` is 0 to 100, 100 where they are the same.
    """

    kind: EvidenceKind
    text: str = ""
    likeness: int = 100


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two contacts that may be one person; the smaller id first. `confidence` is 0 to 100."""

    first: ContactId
    second: ContactId
    evidence: tuple[Evidence, ...]
    confidence: int
