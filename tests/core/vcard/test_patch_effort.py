"""An edit of a card takes effort in proportion to the card, counted in lines run, not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest
from tests.core.vcard.card_making import card

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched

FEW, MANY = 60, 240
MOST_TIMES = 1.5 * MANY / FEW
"""In proportion it is four times the effort, in the square sixteen."""

Edit = Callable[[ContactFields], ContactFields]


def own_groups(count: int) -> RawCard:
    lines = (
        f"item{each}.TEL:+1 555 {each:04}\r\nitem{each}.X-ABLabel:L{each}" for each in range(count)
    )
    return card("FN:Bo Ek", *lines)


def one_group(count: int) -> RawCard:
    lines = (f"item1.TEL:+1 555 {each:04}\r\nitem1.X-ABLabel:L{each}" for each in range(count))
    return card("FN:Bo Ek", *lines)


def the_same_again(count: int) -> RawCard:
    return card("FN:Bo Ek", *["TEL:+1 555 0100", "NOTE:tea", "TITLE:Cook"] * count)


def notes(count: int) -> RawCard:
    lines = (f"NOTE:tea {each}\r\nX-KEPT;X-A=1:{each}" for each in range(count))
    return card("FN:Bo Ek", *lines)


def drop(fields: ContactFields) -> ContactFields:
    return replace(fields, channels=(), notes=(), title="")


def renumber(fields: ContactFields) -> ContactFields:
    channels = tuple(replace(each, value=f"{each.value}9") for each in fields.channels)
    return replace(fields, channels=channels, notes=tuple(f"{each}!" for each in fields.notes))


def relabel(fields: ContactFields) -> ContactFields:
    channels = tuple(replace(each, label=f"new {each.label}") for each in fields.channels)
    return replace(fields, channels=channels, title="Chef")


def turn(fields: ContactFields) -> ContactFields:
    return replace(fields, channels=fields.channels[::-1], notes=("coffee", *fields.notes[::-1]))


def lines_run(raw: RawCard, edit: Edit) -> int:
    base = contents(parse(raw)).fields
    now = edit(base)
    run = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal run
        run += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        patched(raw, base, now, lambda _: None)
    finally:
        sys.settrace(before)
    return run


@pytest.mark.parametrize("make", [own_groups, one_group, the_same_again, notes])
@pytest.mark.parametrize("edit", [drop, renumber, relabel, turn])
def test_effort_grows_with_the_card_and_not_faster(
    make: Callable[[int], RawCard], edit: Edit
) -> None:
    assert lines_run(make(MANY), edit) < MOST_TIMES * lines_run(make(FEW), edit)
