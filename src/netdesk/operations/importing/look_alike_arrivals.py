"""Whom the new people of an import look like: somebody known, or another card of the same import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import POSSIBLE, Judgement
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import Decisions, PossibleDuplicate
from netdesk.operations.importing.arrivals import Arrival, identity
from netdesk.operations.importing.known_people import KnownPeople
from netdesk.operations.importing.recognise_people import Person, Recognition, Stranger
from netdesk.operations.likeness import Comparison
from netdesk.operations.likeness import Person as ComparedPerson
from netdesk.operations.likeness import person as compared

_NO_REGION = ""
"""Numbers in a phone are compared as they are written: reading them takes longer than the import."""


@dataclass(frozen=True, slots=True)
class _Met:
    arrival: Arrival
    person: Person
    stranger: Stranger


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody whom a card may be about; `card` stands for somebody who is new in this import."""

    contact: ContactId
    name: str
    judgement: Judgement
    card: BlobId | None


class LookAlikeArrivals:
    """Compares the strangers of a chunk with whom they share a name, a number or an address."""

    def __init__(self, known: KnownPeople, recognition: Recognition, decisions: Decisions) -> None:
        self._known = known
        self._recognition = recognition
        self._decisions = decisions
        self._met: list[_Met] = []
        self._fields: dict[ContactId, ContactFields] = {}
        self._compared: dict[ContactId, ComparedPerson] = {}
        self._asking = ""

    def take(self, arrival: Arrival, person: Person, stranger: Stranger) -> None:
        """Note a new person, to be compared when the chunk is through."""
        if stranger.known or stranger.new:
            self._met.append(_Met(arrival, person, stranger))

    def found(self) -> Iterator[PossibleDuplicate]:
        """Yield whom each new person looks like most, where it is enough to be asked."""
        self._fields = self._known.fields(
            {each for met in self._met for each in met.stranger.known}
        )
        for met in self._met:
            candidates = [each for each in self._candidates(met) if self._is_asked(met, each)]
            if candidates:
                yield _told(met.arrival, min(candidates, key=_rank))

    def _candidates(self, met: _Met) -> Iterator[_Candidate]:
        self._asking = met.arrival.identity.name
        somebody = compared(met.arrival.contents.fields, [met.arrival.uid])
        namesakes = self._recognition.namesakes(self._asking)
        for contact in met.stranger.known:
            fields = self._fields[contact]
            judgement = self._comparison.judgement(
                somebody, self._as_compared(contact, fields), namesakes=namesakes
            )
            yield _Candidate(contact, fields.display_name, judgement, self._new_card_of(contact))
        for person in met.stranger.new:
            first = person.arrivals[0]
            fields = first.contents.fields
            judgement = self._comparison.judgement(
                somebody, self._as_compared(person.id, fields), namesakes=namesakes
            )
            yield _Candidate(person.id, fields.display_name, judgement, first.blob)

    @cached_property
    def _comparison(self) -> Comparison:
        return Comparison(_NO_REGION, self._holders)

    def _as_compared(self, contact: ContactId, fields: ContactFields) -> ComparedPerson:
        if contact not in self._compared:
            self._compared[contact] = compared(fields)
        return self._compared[contact]

    def _holders(self, key: str) -> int:
        known, new = self._recognition.sharing(key)
        names = {identity(self._fields[each]).name for each in known if each in self._fields}
        names.update(person.arrivals[0].identity.name for person in new)
        return len({*names, self._asking})

    def _new_card_of(self, contact: ContactId) -> BlobId | None:
        """Return the first card of somebody whom an earlier chunk added."""
        if contact < self._known.first_contact:
            return None
        return self._known.cards_of([contact])[contact][-1].blob

    def _is_asked(self, met: _Met, candidate: _Candidate) -> bool:
        other = candidate.contact if candidate.card is None else candidate.card
        is_told_apart = (met.arrival.blob, other) in self._decisions.other_person
        return candidate.judgement.confidence >= POSSIBLE and not is_told_apart


def _rank(candidate: _Candidate) -> tuple[int, ContactId]:
    return -candidate.judgement.confidence, candidate.contact


def _told(arrival: Arrival, candidate: _Candidate) -> PossibleDuplicate:
    return PossibleDuplicate(
        place=arrival.card.place,
        name=arrival.contents.fields.display_name,
        card=arrival.blob,
        contact=candidate.contact if candidate.card is None else None,
        other=candidate.card,
        other_name=candidate.name,
        evidence=candidate.judgement.evidence,
        confidence=candidate.judgement.confidence,
    )
