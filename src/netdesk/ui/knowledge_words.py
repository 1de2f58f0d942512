"""Says what facts, relations and promises are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.promise import PromiseKind
from netdesk.domain.relation import Relation, RelationKind
from netdesk.words.dates import partial_date_words

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


def role_time_words(role: HeldRole) -> str:
    """Return when a role was held: "since March 2019", "2016 – 2019", "now"."""
    started = partial_date_words(role.started) if role.started else ""
    ended = partial_date_words(role.ended) if role.ended else ""
    if role.is_present:
        words = translate("Knowledge", "since {day}") if started else translate("Knowledge", "now")
        return words.replace("{day}", started)
    if started and ended:
        return f"{started} – {ended}"
    if ended:
        return translate("Knowledge", "until {day}").replace("{day}", ended)
    if started:
        return translate("Knowledge", "from {day}").replace("{day}", started)
    return translate("Knowledge", "formerly")


def preference_words(way: str, hours: str) -> str:
    """Return how and when somebody likes to be reached: "prefers mail, mornings"."""
    if not way:
        return translate("Knowledge", "best hours: {hours}").replace("{hours}", hours)
    said = ", ".join(part for part in (way, hours) if part)
    return translate("Knowledge", "prefers {way}").replace("{way}", said)


def promise_kind_word(kind: PromiseKind) -> str:
    """Return who owes: "You promised"."""
    words = {
        PromiseKind.GIVE: translate("Knowledge", "You promised"),
        PromiseKind.ASK: translate("Knowledge", "Promised to you"),
        PromiseKind.FOLLOW_UP: translate("Knowledge", "Next"),
    }
    return words[kind]
