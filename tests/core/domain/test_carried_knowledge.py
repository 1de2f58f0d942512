"""What cards of every origin tell of people and facts, as it is offered."""

from __future__ import annotations

import pytest

from netdesk.domain.card import CarriedProperty
from netdesk.domain.carried_knowledge import FactDraft, Offer, offer_of
from netdesk.domain.fact import FactKind
from netdesk.domain.relation import RelationDraft, RelationKind


@pytest.mark.parametrize(
    ("name", "label", "text", "offer"),
    [
        ("X-ABRELATEDNAMES", "spouse", "Kim Ek", RelationDraft(RelationKind.PARTNER, "Kim Ek")),
        ("X-ABRELATEDNAMES", "Mother", "Ida Ek", RelationDraft(RelationKind.PARENT, "Ida Ek")),
        (
            "X-ABRELATEDNAMES",
            "Trauzeuge",
            "Lars",
            RelationDraft(RelationKind.OTHER, "Lars", label="Trauzeuge"),
        ),
        ("RELATED", "co-worker, met", "Mia", RelationDraft(RelationKind.COLLEAGUE, "Mia")),
        ("RELATED", "friend", "mailto:mia@holm.example", None),
        ("RELATED", "friend", "urn:uuid:1", RelationDraft(RelationKind.FRIEND, "urn:uuid:1")),
        ("X-EVOLUTION-SPOUSE", "", "Kim", RelationDraft(RelationKind.PARTNER, "Kim")),
        ("X-KADDRESSBOOK-X-SPOUSENAME", "", "Kim", RelationDraft(RelationKind.PARTNER, "Kim")),
        ("X-KADDRESSBOOK-X-MANAGERSNAME", "", "Bo", RelationDraft(RelationKind.MANAGER, "Bo")),
        ("X-ASSISTANT", "", "Bo", RelationDraft(RelationKind.ASSISTANT, "Bo")),
        (
            "X-ANDROID-CUSTOM",
            "",
            "vnd.android.cursor.item/relation, Maria, 14",
            RelationDraft(RelationKind.PARTNER, "Maria"),
        ),
        (
            "X-ANDROID-CUSTOM",
            "",
            "vnd.android.cursor.item/relation, Maria, 0, Patin",
            RelationDraft(RelationKind.OTHER, "Maria", label="Patin"),
        ),
        ("LANG", "", "de", FactDraft(FactKind.LANGUAGE, ("de",))),
        ("HOBBY", "", "sailing, rowing", FactDraft(FactKind.INTEREST, ("sailing, rowing",))),
        ("CATEGORIES", "", "Friends, Work", FactDraft(FactKind.TAG, ("Friends", "Work"))),
        ("X-NETDESK-COLUMN", "Shoe size", "42", FactDraft(FactKind.CUSTOM, ("42",), "Shoe size")),
        ("X-SPOUSE-BIRTHDAY", "", "1990", None),
        ("PRODID", "", "-//A//B//EN", None),
        ("HOBBY", "", "w" * 2000, None),
        ("LOGO", "", "", None),
    ],
)
def test_what_a_property_tells(name: str, label: str, text: str, offer: Offer | None) -> None:
    assert offer_of(CarriedProperty(name, label, text)) == offer
