"""What a card carries is offered once, taken over in one step, and goes out as it came."""

from __future__ import annotations

from tests.invented import AT, dump, found

from netdesk.domain.carried_knowledge import Offer
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.relation import RelationKind
from netdesk.operations.export_contacts import ExportVersion, export_cards
from netdesk.operations.facts import delete_facts
from netdesk.operations.history import undo
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.knowledge import knowledge_of
from netdesk.operations.reading.card_files import read_text
from netdesk.operations.take_over import offers_for, take_over
from netdesk.store.store import Store

ADA = (
    "UID:a1",
    "FN:Ada Ek",
    "item1.X-ABRELATEDNAMES:Kim Ek",
    "item1.X-ABLabel:_$!<Spouse>!$_",
    "RELATED;TYPE=colleague:urn:uuid:b1",
    "RELATED;TYPE=friend:urn:uuid:nobody",
    "LANG:de",
    "CATEGORIES:Rowing,Old friends",
    "X-OF-PHONE:1",
)


def bring(store: Store, *cards: tuple[str, ...]) -> None:
    text = "".join(
        "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")) for lines in cards
    )
    reading = read_text(text.encode(), "phone.vcf")
    apply_import(store, plan_reading(store, reading, source="phone"), at=AT)


def as_it_is(offer: Offer) -> Offer:
    return offer


def offered(store: Store, contact: ContactId) -> list[Offer]:
    offers = offers_for(store, contact, as_it_is)
    return [each.offer for each in offers if each.offer is not None]


def test_all_that_is_offered_is_taken_over_once(store: Store) -> None:
    bring(store, ADA, ("UID:b1", "FN:Bo Holm"))
    [ada] = found(store, "ada")
    [bo] = found(store, "holm")
    before = dump(store)
    for offer in (offers := offered(store, ada)):
        assert take_over(store, ada, offer, at=AT)
        assert not take_over(store, ada, offer, at=AT)
    known = knowledge_of(store, ada)
    assert {(each.kind, each.name, each.other) for each in known.relations} == {
        (RelationKind.PARTNER, "Kim Ek", None),
        (RelationKind.COLLEAGUE, "Bo Holm", bo),
    }
    assert known.values(FactKind.LANGUAGE) == ("de",)
    assert known.values(FactKind.TAG) == ("Rowing", "Old-friends")
    assert offered(store, ada) == []
    for _ in offers:
        undo(store, at=AT)
    assert dump(store)["fact"] == before["fact"] == []
    assert offered(store, ada) == offers


def test_an_import_neither_takes_over_nor_brings_back(store: Store) -> None:
    bring(store, ADA)
    [ada] = found(store, "ada")
    assert knowledge_of(store, ada).facts == ()
    for offer in offered(store, ada):
        take_over(store, ada, offer, at=AT)
    delete_facts(store, [ada], FactKind.TAG, at=AT)
    bring(store, (*ADA, "TITLE:Editor"))
    assert knowledge_of(store, ada).values(FactKind.TAG) == ()


def test_a_card_goes_out_as_it_came_whatever_was_taken_over(store: Store) -> None:
    bring(store, ADA)
    [ada] = found(store, "ada")
    before = list(export_cards(store, version=ExportVersion.AS_IMPORTED))
    for offer in offered(store, ada):
        take_over(store, ada, offer, at=AT)
    assert list(export_cards(store, version=ExportVersion.AS_IMPORTED)) == before
