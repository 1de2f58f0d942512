"""Says what facts, relations and promises are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.fact import FactKind
from netdesk.domain.promise import PromiseKind
from netdesk.domain.relation import Relation, RelationKind

translate = QCoreApplication.translate


def fact_kind_word(kind: FactKind) -> str:
    """Return what a fact tells, as a small heading: "Interests"."""
    words = {
        FactKind.TAG: translate("Knowledge", "Tags"),
        FactKind.INTEREST: translate("Knowledge", "Interests"),
        FactKind.LANGUAGE: translate("Knowledge", "Languages"),
        FactKind.ASK_NEXT_TIME: translate("Knowledge", "Ask next time"),
        FactKind.FAMILY: translate("Knowledge", "Family"),
        FactKind.MET_WHERE: translate("Knowledge", "Met at"),
        FactKind.PREFERRED_WAY: translate("Knowledge", "Prefers"),
        FactKind.PREFERRED_HOURS: translate("Knowledge", "Best hours"),
        FactKind.DO_NOT_CONTACT: translate("Knowledge", "Do not contact"),
        FactKind.CUSTOM: translate("Knowledge", "Fact"),
    }
    return words[kind]


def relation_word(kind: RelationKind) -> str:
    """Return what the other is to the contact: "manager"."""
    words = {
        RelationKind.PARTNER: translate("Knowledge", "partner"),
        RelationKind.CHILD: translate("Knowledge", "child"),
        RelationKind.PARENT: translate("Knowledge", "parent"),
        RelationKind.SIBLING: translate("Knowledge", "sibling"),
        RelationKind.FRIEND: translate("Knowledge", "friend"),
        RelationKind.COLLEAGUE: translate("Knowledge", "colleague"),
        RelationKind.MANAGER: translate("Knowledge", "manager"),
        RelationKind.REPORT: translate("Knowledge", "reports to them"),
        RelationKind.ASSISTANT: translate("Knowledge", "assistant"),
        RelationKind.ASSISTED: translate("Knowledge", "assisted by them"),
        RelationKind.MENTOR: translate("Knowledge", "mentor"),
        RelationKind.MENTEE: translate("Knowledge", "mentee"),
        RelationKind.INTRODUCED_BY: translate("Knowledge", "introduced by"),
        RelationKind.INTRODUCED: translate("Knowledge", "introduced by them"),
        RelationKind.OTHER: translate("Knowledge", "other"),
    }
    return words[kind]


def relation_words(relation: Relation) -> str:
    """Return a relation on one line: "Kim Ek, partner"."""
    words = relation.label or relation_word(relation.kind)
    named = translate("Knowledge", "{name}, {relation}")
    return named.replace("{relation}", words).replace("{name}", relation.name)


def promise_kind_word(kind: PromiseKind) -> str:
    """Return who owes: "You promised"."""
    words = {
        PromiseKind.GIVE: translate("Knowledge", "You promised"),
        PromiseKind.ASK: translate("Knowledge", "Promised to you"),
        PromiseKind.FOLLOW_UP: translate("Knowledge", "Next"),
    }
    return words[kind]
