"""The recall card in words: headings and lines, the same on the screen, on paper and as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from netdesk.domain.fact import FactKind
from netdesk.domain.interaction import Interaction
from netdesk.domain.promise import Promise, PromiseKind
from netdesk.domain.recall import RecallCard
from netdesk.ui.contact_words import (
    channel_kind_word,
    date_kind_word,
    label_word,
    standing_sentence,
)
from netdesk.ui.knowledge_words import fact_kind_word, promise_kind_word, relation_words
from netdesk.ui.text import person_name
from netdesk.words.dates import day_words, partial_date_words
from netdesk.words.kind_words import kind_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines under it."""

    heading: str
    lines: tuple[str, ...]


def recall_title(card: RecallCard) -> tuple[str, str]:
    """Return who it is, and what they do and where."""
    fields = card.contact.fields
    places = (each.address.locality for each in fields.channels if each.address)
    work = ", ".join(part for part in (fields.title, fields.organization) if part)
    summary = " · ".join(part for part in (work, next(places, ""), *card.circles) if part)
    return person_name(fields.display_name), summary


def recall_sections(card: RecallCard) -> list[Section]:
    """Return all sections that have something to say."""
    sections = (*_before(card), *_about(card), *_reach(card))
    return [section for section in sections if section.lines]


def recall_text(card: RecallCard) -> str:
    """Return the card as plain text, for a letter or a message to oneself."""
    blocks = ["\n".join(part for part in recall_title(card) if part)]
    blocks += ["\n".join((each.heading, *each.lines)) for each in recall_sections(card)]
    return "\n\n".join(blocks) + "\n"


def _before(card: RecallCard) -> Iterator[Section]:
    """Yield what decides what to say."""
    if card.is_not_to_be_contacted:
        reasons = tuple(filter(None, card.values(FactKind.DO_NOT_CONTACT)))
        said = reasons or (translate("Recall", "without a reason written down"),)
        yield Section(fact_kind_word(FactKind.DO_NOT_CONTACT), said)
    yield Section(fact_kind_word(FactKind.ASK_NEXT_TIME), card.values(FactKind.ASK_NEXT_TIME))
    for kind in PromiseKind:
        lines = tuple(_promise(each) for each in card.promised(kind))
        yield Section(promise_kind_word(kind), lines)
    planned = card.next_planned
    yield Section(
        translate("Recall", "Planned"), (_interaction(planned),) if planned is not None else ()
    )
    standing = standing_sentence(card.standing, card.on)
    lasts = tuple(_interaction(each) for each in card.last)
    yield Section(translate("Recall", "Last"), (standing, *lasts) if standing else lasts)


def _about(card: RecallCard) -> Iterator[Section]:
    """Yield who they are."""
    yield Section(translate("Recall", "How you met"), tuple(_met(card)))
    family = (*card.values(FactKind.FAMILY), *map(relation_words, card.family))
    yield Section(fact_kind_word(FactKind.FAMILY), family)
    yield Section(
        translate("Recall", "People they know"), tuple(map(relation_words, card.other_relations))
    )
    for kind in (FactKind.INTEREST, FactKind.LANGUAGE, FactKind.TAG):
        yield Section(fact_kind_word(kind), _joined(card.values(kind)))
    customs = (fact for fact in card.facts if fact.kind is FactKind.CUSTOM)
    yield Section(
        translate("Recall", "More"), tuple(f"{fact.label}: {fact.value}" for fact in customs)
    )
    dates = (
        f"{date_kind_word(each)}: {partial_date_words(each.on)}"
        for each in card.contact.fields.dates
    )
    yield Section(translate("Recall", "Dates"), tuple(dates))
    yield Section(translate("Recall", "Notes"), card.contact.fields.notes)


def _reach(card: RecallCard) -> Iterator[Section]:
    """Yield how to reach them."""
    preferred = _joined(
        (*card.values(FactKind.PREFERRED_WAY), *card.values(FactKind.PREFERRED_HOURS))
    )
    channels = (
        f"{each.value} ({label_word(each.label) if each.label else channel_kind_word(each.kind)})"
        for each in card.contact.fields.channels
    )
    prefers = tuple(
        translate("Recall", "prefers {way}").replace("{way}", each) for each in preferred
    )
    yield Section(translate("Recall", "Reach"), (*prefers, *channels))


def _met(card: RecallCard) -> Iterator[str]:
    if card.contact.met_on is not None:
        yield day_words(card.contact.met_on)
    yield from card.values(FactKind.MET_WHERE)
    if card.met_through:
        through = translate("Recall", "through {names}")
        yield through.replace("{names}", ", ".join(card.met_through))


def _promise(promise: Promise) -> str:
    if promise.due_on is None:
        return promise.text
    words = translate("Recall", "{promise}, due {day}")
    return words.replace("{day}", day_words(promise.due_on)).replace("{promise}", promise.text)


def _interaction(interaction: Interaction) -> str:
    words = translate("Recall", "{day}, {kind}: {text}")
    if not interaction.text:
        words = translate("Recall", "{day}, {kind}")
    words = words.replace("{day}", day_words(interaction.day))
    return words.replace("{kind}", kind_word(interaction.kind)).replace("{text}", interaction.text)


def _joined(values: Iterable[str]) -> tuple[str, ...]:
    joined = ", ".join(values)
    return (joined,) if joined else ()
