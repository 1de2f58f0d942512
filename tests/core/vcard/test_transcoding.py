from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest

from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import closed


@pytest.mark.parametrize(
    "inner",
    [
        b"AGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:X\nEND:VCARD\n",
        b"AGENT:BEGIN:VCARD\nN:X\nAGENT:\nBEGIN:VCARD\nN:Y\nEND:VCARD\nEND:VCARD\n",
    ],
)
@pytest.mark.parametrize("last", [b"TEL:123456\n", b"TEL:123456", b""])
def test_the_end_of_a_card_within_is_not_its_own(inner: bytes, last: bytes) -> None:
    [cut] = read(BytesIO(b"BEGIN:VCARD\nVERSION:2.1\nN:Berg;Anna\n" + inner + last))
    assert isinstance(cut, RawCard)
    fields = contents(parse(cut)).fields
    whole = closed(patched(cut, fields, replace(fields, channels=()), lambda _: None))
    assert whole.count(b"END:VCARD") == whole.count(b"BEGIN:VCARD")
    again = [piece.raw for piece in read(BytesIO(whole + whole)) if isinstance(piece, RawCard)]
    assert again == [whole, whole]


def test_a_name_that_ends_in_begin_opens_no_card() -> None:
    card = b"BEGIN:VCARD\nN:Berg;Anna\nX-BEGIN:VCARD\nEND:VCARD\n"
    assert closed(card) == card
