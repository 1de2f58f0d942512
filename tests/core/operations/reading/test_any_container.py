"""Whatever bytes an archive, a jCard or an xCard is made of: no exception, and the same again."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.operations.reading.card_files import read_text

CARD = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Berg\r\nEND:VCARD\r\n"


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.vcf", CARD * 3)
        archive.writestr("b.vcf.gz", gzip.compress(CARD))
        archive.writestr("c.bz2.vcf", CARD, zipfile.ZIP_BZIP2)
    return packed.getvalue()


JCARD = json.dumps(
    [["vcard", [["fn", {"group": "a"}, "text", "Anna"], ["n", {}, "text", ["B", ["A", "C"]]]]]] * 2
).encode()
XCARD = (
    b'<?xml version="1.0"?><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><fn><parameters>'
    b'<type><text>work</text></type></parameters><text>Anna</text></fn><group name="g"><x-a><b/></x-a>'
    b"</group></vcard></vcards>"
)
WHOLE = {"zip": _zip(), "gz": gzip.compress(CARD * 5), "json": JCARD, "xml": XCARD}
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 6)), min_size=1, max_size=6
)


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=250, deadline=None)
@given(edits=EDITS)
def test_nothing_raises(name: str, edits: list[tuple[float, bytes, int]]) -> None:
    data = bytearray(WHOLE[name])
    for place, put, taken in edits:
        begin = int(place * len(data))
        data[begin : begin + taken] = put
    reading = read_text(bytes(data), f"a.{name}")
    for number in range(len(reading.unreadable)):
        assert list(reading.cards.unreadable_parts(number)) is not None
    assert [card.raw.raw for card in reading.cards] == [
        card.raw.raw for card in read_text(bytes(data), f"a.{name}").cards
    ]


@settings(max_examples=300, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(),
        lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=25,
    )
)
def test_any_json_in_the_place_of_properties(found: object) -> None:
    text = json.dumps([["vcard", [["fn", {}, "text", "Anna"], found]], ["vcard", found]])
    reading = read_text(text.encode("utf-8", "surrogatepass"), "a.json")
    assert b"FN:Anna" in reading.cards[0].raw.raw
    for card in reading.cards:
        assert card.raw.raw.count(b"\nEND:VCARD") == 1
        assert card.raw.raw.count(b"BEGIN:VCARD\r\n") == 1
