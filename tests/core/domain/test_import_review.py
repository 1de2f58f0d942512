from __future__ import annotations

import sys
from collections.abc import Iterator

from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import BlobId, ContactId, blob_id
from netdesk.domain.import_plan import (
    CardPlace,
    Decisions,
    DeletedHere,
    ImportPlan,
    MissingContact,
    NewContact,
    PossibleDuplicate,
    ReadCard,
    ReadCards,
    Reading,
    UpdatedContact,
)
from netdesk.domain.import_review import DuplicateAnswer, ImportReview, ReviewCounts, RowKind
from netdesk.domain.merge import FieldChange, FieldConflict, FieldName

ADA, BO, CY = map(ContactId, (1, 2, 3))
TITLE = FieldConflict(FieldName.TITLE, "Writer", "Editor", "Author")
PHONE = FieldConflict(FieldName.PHONE, "", "work: 1", "home: 1")


class NoCards(ReadCards):
    """A reading whose cards are never read again."""

    def __len__(self) -> int:
        return 0

    def __getitem__(self, number: object) -> object:
        raise IndexError

    def size(self, number: int) -> int:
        raise IndexError

    def raws(self, start: int, stop: int) -> Iterator[RawCard]:
        raise IndexError

    def holds(self, blob: BlobId) -> bool:
        return False

    def unreadable_parts(self, number: int) -> Iterator[bytes]:
        raise IndexError


NONE = NoCards()


def card(name: str) -> ReadCard:
    return ReadCard(CardPlace("phone.vcf", 1), blob_id(name.encode()), 0, NONE)


def new(name: str, *more: str) -> NewContact:
    return NewContact(ContactFields(name), tuple(map(card, (name, *more))))


def updated(contact: ContactId, name: str, *conflicts: FieldConflict) -> UpdatedContact:
    change = FieldChange(FieldName.TITLE, "Writer", "Editor")
    return UpdatedContact(contact, name, ContactFields(name), (card(name),), (change,), conflicts)


def like(
    name: str, contact: ContactId | None, confidence: int, other: str = ""
) -> PossibleDuplicate:
    known = card(other).blob if other else None
    place = CardPlace("phone.vcf", 1)
    return PossibleDuplicate(
        place, name, card(name).blob, contact, known, f"Known {contact}", (), confidence
    )


def review(**parts: object) -> ImportReview:
    unreadable = parts.pop("unreadable", ())
    reading = Reading(("phone.vcf",), NONE, unreadable)  # type: ignore[arg-type]
    return ImportReview(ImportPlan("", reading, **parts), str.casefold)  # type: ignore[arg-type]


def number(found: ImportReview, name: str) -> int:
    return next(place for place, row in enumerate(found.rows) if row.name == name)


def test_what_wants_an_answer_stands_first() -> None:
    stray = ("phone.vcf", Unreadable(7, UnreadableReason.OUTSIDE_CARD, "stray"))
    found = review(
        new=(new("Dora"), new("Elif")),
        updated=(updated(ADA, "Ada"), updated(BO, "Bo", TITLE)),
        possible_duplicates=(like("Elif", CY, 80),),
        deleted_here=(DeletedHere(card("Fay"), "Fay"),),
        missing=(MissingContact(CY, "Cy", "iPhone"),),
        unreadable=(stray,),
    )
    assert [(row.kind, row.name) for row in found.rows] == [
        (RowKind.CONFLICT, "Bo"),
        (RowKind.DUPLICATE, "Elif"),
        (RowKind.CHANGED, "Ada"),
        (RowKind.NEW, "Dora"),
        (RowKind.DELETED, "Fay"),
        (RowKind.MISSING, "Cy"),
        (RowKind.UNREADABLE, "phone.vcf:7"),
    ]
    assert found.counts() == ReviewCounts(added=2, updated=2)
    assert found.decisions() == Decisions()
    assert not found.is_touched


def test_rows_left_out_name_all_their_cards() -> None:
    found = review(new=(new("Dora", "Dora again"), new("Elif")))
    found.take([number(found, "Dora")], taken=False)
    blobs = frozenset((card("Dora").blob, card("Dora again").blob))
    assert found.decisions() == Decisions(left_out=blobs)
    assert found.counts() == ReviewCounts(added=1, left_out=1)
    found.take([number(found, "Dora")], taken=True)
    assert found.decisions() == Decisions()


def test_conflicts_are_settled_one_by_one_or_all_at_once() -> None:
    found = review(updated=(updated(ADA, "Ada", TITLE, PHONE), updated(BO, "Bo", TITLE)))
    ada, bo = number(found, "Ada"), number(found, "Bo")
    found.settle(ada, PHONE, theirs=True)
    assert found.decisions().taking_theirs == {(ADA, PHONE)}
    found.settle_all([ada, bo], theirs=True)
    assert found.decisions().taking_theirs == {(ADA, PHONE), (ADA, TITLE), (BO, TITLE)}
    found.settle(ada, TITLE, theirs=False)
    assert found.takes_theirs(ada, PHONE)
    assert not found.takes_theirs(ada, TITLE)


def test_the_likeliest_is_meant_unless_another_is_named() -> None:
    less, more = like("Elif", BO, 50), like("Elif", CY, 80)
    found = review(new=(new("Elif", "Elif again"),), possible_duplicates=(less, more))
    assert found.answer_of(0) == (DuplicateAnswer.ANOTHER, more)
    found.answer([0], DuplicateAnswer.SAME)
    both = (card("Elif").blob, card("Elif again").blob)
    assert found.decisions().same_person == dict.fromkeys(both, CY)
    assert found.counts() == ReviewCounts(updated=1)
    found.answer([0], DuplicateAnswer.SAME, less)
    assert found.decisions().same_person == dict.fromkeys(both, BO)
    found.answer([0], DuplicateAnswer.NEVER)
    assert found.decisions() == Decisions(other_person=frozenset((each, CY) for each in both))


def test_two_new_cards_of_one_file_may_be_one_person() -> None:
    pair = like("Elif", None, 60, other="Elif Y")
    found = review(new=(new("Elif Y"), new("Elif")), possible_duplicates=(pair,))
    found.answer([number(found, "Elif")], DuplicateAnswer.SAME)
    assert found.decisions().same_person == {card("Elif").blob: card("Elif Y").blob}


def test_deleted_people_come_back_only_where_ticked() -> None:
    found = review(deleted_here=(DeletedHere(card("Fay"), "Fay"), DeletedHere(card("Gil"), "Gil")))
    assert found.counts() == ReviewCounts()
    found.take([1], taken=True)
    assert found.decisions() == Decisions(brought_back=frozenset([card("Gil").blob]))
    assert found.counts() == ReviewCounts(added=1)


def test_what_leaves_no_choice_cannot_be_taken_or_left() -> None:
    found = review(missing=(MissingContact(CY, "Cy", "iPhone"),))
    found.take([0], taken=True)
    assert not found.is_taken(0)
    assert found.decisions() == Decisions()


def test_a_dissolved_review_holds_nobody() -> None:
    dora = new("Dora")
    before = sys.getrefcount(dora)
    found = review(new=(dora, new("Elif")), possible_duplicates=(like("Elif", CY, 80),))
    found.answer([number(found, "Elif")], DuplicateAnswer.SAME)
    found.dissolve()
    assert sys.getrefcount(dora) == before
    assert found.rows == ()
    assert found.plan == ImportPlan("", found.plan.reading)
