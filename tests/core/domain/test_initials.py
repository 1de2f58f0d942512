"""Initials and colours for names of every kind."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.initials import COLOURS, colour_index, initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bo Lindqvist", "BL"),
        ("bo lindqvist", "BL"),
        ("Lindqvist, Bo", "BL"),
        ("Ludwig van Beispiel", "LB"),
        ("Bo", "B"),
        ("Dr. Anna-Lena von Berg, PhD", "AB"),
        ("Prof. Dr. Ines Okafor", "IO"),
        ("Bo Lindqvist, Jr.", "BL"),
        ("Ma Li", "ML"),
        ("Dr.", "D"),
        ("O'Neil", "O"),
        ('(Bo) "Bosse" Y.', "BY"),
        ("Bo 🎉", "B"),
        ("🎉🎉", ""),
        ("", ""),
        (" , ", ""),
        ("+46 70 174 06 05", ""),
        ("bo@lindqvist.example", "B"),
        ("3rd Floor Studio", "RS"),
        ("Éloïse Ōno", "ÉŌ"),
        ("e\u0301loise", "É"),
        ("½ Bo", "B"),
        ("ﬁona", "F"),
        ("ＢＯ", "B"),
        ("ß", "ß"),
        ("Мария Иванова", "МИ"),
        ("Ελένη Παπά", "ΕΠ"),
        ("李小龙", "李"),
        ("山田 太郎", "山"),
        ("김철수", "김"),
        ("ひろし", "ひ"),
        ("محمد علي", "م"),
        ("משה כהן", "מכ"),
        ("გიორგი ბერიძე", "გბ"),
        ("कि", "कि"),
        ("क्षितिज शर्मा", "कश"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


@given(st.text(max_size=40))
def test_any_text_has_at_most_two_letters_and_a_colour(name: str) -> None:
    letters = [letter for letter in initials(name) if letter.isalpha()]
    assert len(letters) <= 2
    assert (initials(name) == "") == (letters == [])
    assert 0 <= colour_index(name) < COLOURS


@given(st.text(max_size=40))
def test_spaces_change_neither(name: str) -> None:
    assert initials(f"  {name} ") == initials(name)
    assert colour_index(f"  {name} ") == colour_index(name)


def test_colours_do_not_change_between_versions() -> None:
    names = ("Bo Lindqvist", "Ines Okafor", "李小龙", "")
    assert [colour_index(name) for name in names] == [3, 6, 1, 6]
    assert colour_index("BO  LINDQVIST") == colour_index("Bo Lindqvist")


def test_colours_are_spread_evenly() -> None:
    counts = Counter(colour_index(f"Person {number}") for number in range(1600))
    assert set(counts) == set(range(COLOURS))
    assert max(counts.values()) < 1.5 * min(counts.values())
