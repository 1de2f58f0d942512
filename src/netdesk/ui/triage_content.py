"""Reads what helps to decide how often one wants to be in touch with somebody."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import Contact, ContactFields
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.store.store import Store
from netdesk.ui.contact_words import date_kind_word
from netdesk.ui.text import person_name
from netdesk.ui.triage_words import channel_words, colleague_words, interaction_words
from netdesk.ui.widgets.triage_card import CardSection, TriageContent
from netdesk.words.dates import partial_date_words, short_day_words

translate = QCoreApplication.translate

_COLLEAGUES = 6
_INTERACTIONS = 3
_INTERACTIONS_READ = 10
"""So many of the newest are looked through for those that happened."""


def triage_content(store: Store, contact: ContactId, today: date) -> TriageContent | None:
    """Return what the card shows of somebody; `None` for who is not there any more."""
    found = store.contacts.get_many([contact])
    if not found:
        return None
    person = found[0]
    fields = person.fields
    return TriageContent(
        name=person_name(fields.display_name),
        summary=_summary(fields),
        photo=store.blobs.get(fields.photo) if fields.photo else None,
        chips=_chips(store, person),
        circles=tuple(each.fields for each in store.circles.of(person.id)),
        sections=tuple(each for each in _sections(store, person, today) if each.lines),
    )


def _summary(fields: ContactFields) -> str:
    work = ", ".join(part for part in (fields.title, fields.organization) if part)
    places = (each.address.locality for each in fields.channels if each.address)
    return " · ".join(part for part in (work, next(places, "")) if part)


def _chips(store: Store, person: Contact) -> tuple[str, ...]:
    has_card = bool(store.cards.of(person.id))
    came = translate("Triage", "imported {day}") if has_card else translate("Triage", "added {day}")
    dates = [
        f"{date_kind_word(each)}: {partial_date_words(each.on)}" for each in person.fields.dates
    ]
    tags = [f"#{each.value}" for each in store.facts.of(person.id) if each.kind is FactKind.TAG]
    return (
        *channel_words(person),
        *dates,
        *tags,
        came.format(day=short_day_words(person.added_on)),
    )


def _sections(store: Store, person: Contact, today: date) -> tuple[CardSection, ...]:
    notes = tuple(note.strip() for note in person.fields.notes if note.strip())
    has_card = bool(store.cards.of(person.id))
    names, total = store.triage.colleagues(person.id, _COLLEAGUES)
    newest = store.interactions.of(person.id, limit=_INTERACTIONS_READ)
    entries = [each for each in newest if not each.is_planned][:_INTERACTIONS]
    return (
        CardSection(
            translate("Triage", "Note from the phone") if has_card else translate("Triage", "Note"),
            notes,
        ),
        CardSection(
            translate("Triage", "Also at {organization}").format(
                organization=person.fields.organization
            ),
            (colleague_words(names, total),) if names else (),
        ),
        CardSection(
            translate("Triage", "Last in touch"),
            tuple(interaction_words(each, (today - each.day).days) for each in entries),
        ),
    )
