"""The language of filters: what a line means, in any order, and that nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netdesk.domain.people_filter import (
    FilterKey,
    FilterTerm,
    PeopleFilter,
    choices,
    days_in,
    parse_filter,
)

PIECES = some.lists(
    some.sampled_from(
        [
            "city:",
            "tag:",
            "state:",
            "last:",
            "not-seen:",
            "-",
            '"',
            " ",
            "Ré",
            "90d",
            "due",
            "::",
            "x",
        ]
    ),
    max_size=9,
).map("".join)


@pytest.mark.parametrize(
    ("typed", "terms", "text"),
    [
        ("circle:clients", [(FilterKey.CIRCLE, "clients", False)], ""),
        ('city:"New York" rust', [(FilterKey.CITY, "New York", False)], "rust"),
        (
            "-tag:rust state:Stale",
            [(FilterKey.TAG, "rust", True), (FilterKey.STATE, "stale", False)],
            "",
        ),
        ("not-seen:3m", [(FilterKey.NOT_SEEN, "3m", False)], ""),
        (
            "kreis:Kunden zustand:fällig",
            [(FilterKey.CIRCLE, "Kunden", False), (FilterKey.STATE, "due", False)],
            "",
        ),
        ("nicht-gesehen:2j", [(FilterKey.NOT_SEEN, "2y", False)], ""),
        ("seen:nie", [(FilterKey.SEEN, "never", False)], ""),
        (
            "added:2025 met:yes",
            [(FilterKey.ADDED, "2025", False), (FilterKey.MET, "yes", False)],
            "",
        ),
        ("cadence:none", [(FilterKey.CADENCE, "none", False)], ""),
        ("circle:", [], ""),
        ("http://data.example", [], "http://data.example"),
        ("10:30 talk", [], "10:30 talk"),
        ('"ada ek"', [], "ada ek"),
    ],
)
def test_what_a_line_means(typed: str, terms: list[tuple[FilterKey, str, bool]], text: str) -> None:
    found = parse_filter(typed)
    assert [(each.key, each.value, each.is_not) for each in found.terms] == terms
    assert found.text == text
    assert not found.not_understood


def test_a_value_that_means_nothing_is_told_and_searched_for() -> None:
    found = parse_filter("state:blue not-seen:90q ada")
    assert found.not_understood == ("state:blue", "not-seen:90q")
    assert found.text == "blue 90q ada"


def test_a_term_is_taken_out_again() -> None:
    found = parse_filter("circle:clients tag:rust ada")
    assert str(found.without(found.terms[0])) == "tag:rust ada"


def test_spans() -> None:
    assert [days_in(each) for each in ("90d", "2w", "3m", "1y", "12")] == [90, 14, 90, 365, 12]
    with pytest.raises(ValueError, match="no span"):
        days_in("soon")


terms = some.one_of(
    some.builds(
        FilterTerm,
        some.sampled_from([FilterKey.CIRCLE, FilterKey.CITY, FilterKey.TAG]),
        some.text("abz äß-", min_size=1).map(lambda text: " ".join(text.split())).filter(bool),
        some.booleans(),
    ),
    *(
        some.builds(FilterTerm, some.just(key), some.sampled_from(choices(key)), some.booleans())
        for key in FilterKey
        if choices(key)
    ),
)


@given(some.lists(terms, max_size=5, unique=True), some.text("abc ", max_size=10))
def test_what_is_written_is_read_again(wanted: list[FilterTerm], text: str) -> None:
    made = PeopleFilter(tuple(wanted), " ".join(text.split()))
    assert parse_filter(str(made)) == made


@given(some.text(max_size=60))
def test_any_line_is_understood_somehow(typed: str) -> None:
    found = parse_filter(typed)
    again = parse_filter(str(found))
    assert again.terms == found.terms
    if ":" not in typed and '"' not in typed:
        assert found.text == " ".join(typed.split())


def test_a_value_with_quotes_in_it_is_written_so_that_it_is_read_again() -> None:
    term = FilterTerm(FilterKey.ORGANIZATION, 'Söder "Nord" AB')
    assert parse_filter(f"rust {term}").terms == (replace(term, value="Söder Nord AB"),)


def test_a_text_that_looks_like_a_term_stays_a_text_when_a_chip_is_taken_out() -> None:
    found = parse_filter('"city:berlin" tag:rust "state:due"')
    [rust] = found.terms
    assert parse_filter(str(found.without(rust))) == replace(found, terms=())


@given(PIECES)
def test_what_is_written_means_what_was_read(typed: str) -> None:
    found = parse_filter(typed)
    again = parse_filter(str(found))
    assert again.terms == found.terms
    assert again.text.split() == found.text.replace('"', " ").split() or again.text == found.text
    assert not again.not_understood
