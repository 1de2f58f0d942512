"""Why two people may be one, in words."""

from __future__ import annotations

from netdesk.domain.duplicates import Evidence, EvidenceKind
from netdesk.ui.duplicate_words import confidence_words, evidence_words


def test_evidence_reads_as_a_line() -> None:
    evidence = [
        Evidence(EvidenceKind.MOBILE, "+46 70 174 06 05"),
        Evidence(EvidenceKind.NAME, likeness=87),
    ]
    assert evidence_words(evidence) == "same mobile, names 87 % alike"
    assert evidence_words([Evidence(EvidenceKind.NAME)]) == "same name"


def test_every_evidence_has_words_of_its_own() -> None:
    words = {evidence_words([Evidence(kind)]) for kind in EvidenceKind}
    assert len(words) == len(EvidenceKind)


def test_a_confidence_is_a_word_and_a_number() -> None:
    assert [confidence_words(number) for number in (97, 84, 42)] == [
        "certain, 97 %",
        "likely, 84 %",
        "possible, 42 %",
    ]
