"""Cards come out of a file byte-exact, whatever stands between them."""

from __future__ import annotations

from io import BytesIO

import pytest

from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.vcard import segments as segments_module
from netdesk.vcard.encodings import to_utf_8
from netdesk.vcard.reader import MOST_TOLD, read

ANNA = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nEND:VCARD\r\n"
BO = b"BEGIN:VCARD\nVERSION:2.1\nN:Lindqvist;Bo\nEND:VCARD\n"


def pieces(data: bytes) -> list[RawCard | Unreadable]:
    return list(read(BytesIO(data)))


def cards(data: bytes) -> list[bytes]:
    return [piece.raw for piece in pieces(data) if isinstance(piece, RawCard)]


def reasons(data: bytes) -> list[tuple[UnreadableReason, int]]:
    return [(piece.reason, piece.line) for piece in pieces(data) if isinstance(piece, Unreadable)]


def test_cards_are_byte_exact_and_know_their_line() -> None:
    found = pieces(ANNA + b"\r\n" + BO)
    assert found == [RawCard(ANNA, 1), RawCard(BO, 6)]


@pytest.mark.parametrize("eol", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
def test_every_line_end(eol: bytes) -> None:
    card = ANNA.replace(b"\r\n", eol)
    found = pieces(card + card)
    assert found == [RawCard(card, 1), RawCard(card, 5)]


@pytest.mark.parametrize(
    "card",
    [
        b"begin:vcard\nfn:Anna\nend:vcard\n",
        b"BEGIN : VCARD \nFN:Anna\nEND: VCARD\t\n",
        b"BEGIN:vCard\nFN:Anna\nEND:vCard",
    ],
)
def test_begin_and_end_in_any_spelling(card: bytes) -> None:
    assert cards(card) == [card]


def test_cards_without_a_line_end_between_them() -> None:
    assert cards(ANNA.rstrip() + ANNA.rstrip()) == [ANNA.rstrip(), ANNA.rstrip()]


def test_a_card_without_end_does_not_swallow_the_next() -> None:
    open_card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Open\n"
    assert cards(open_card + BO + open_card + ANNA + open_card) == [
        open_card,
        BO,
        open_card,
        ANNA,
        open_card,
    ]


def test_an_agent_stays_in_its_card() -> None:
    card = BO.replace(b"END", b"AGENT:\n" + BO + b"TEL:+1 555 0100\nEND", 1)
    assert cards(card + BO) == [card, BO]
    same_line = BO.replace(b"END", b"AGENT:" + BO + b"END", 1)
    assert cards(same_line + BO) == [same_line, BO]


def test_a_card_inside_a_card_without_an_agent_line() -> None:
    card = BO.replace(b"END", BO + BO + b"TEL:+1 555 0100\nEND", 1)
    assert cards(card + ANNA) == [card, ANNA]


def test_an_escaped_card_in_an_agent_is_text() -> None:
    card = ANNA.replace(b"END", rb"AGENT:BEGIN:VCARD\nFN:Bo\nEND:VCARD\n" + b"\r\nEND", 1)
    assert cards(card) == [card]


def test_text_around_cards_is_reported_with_its_line() -> None:
    data = b"Hello\n" + BO + b"\nstray words\n" + BO + b"END:VCARD\n"
    assert cards(data) == [BO, BO]
    outside = UnreadableReason.OUTSIDE_CARD
    assert reasons(data) == [(outside, 1), (outside, 7), (outside, 12)]


def test_empty_cards_are_reported() -> None:
    data = b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n" + ANNA + b"BEGIN:VCARD\n"
    assert reasons(data) == [(UnreadableReason.EMPTY, 1), (UnreadableReason.NO_END, 8)]


def test_binary_data_is_told_once() -> None:
    assert reasons(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20_000) == [
        (UnreadableReason.NOT_TEXT, 1)
    ]


def test_of_what_is_no_card_the_beginning_is_held_and_the_place_of_all() -> None:
    junk = "Träffades på mässan. ".encode() * 10_000
    binary = bytes(range(256)) * 20_000
    data = ANNA + junk + b"\n" + BO + binary
    (text, rest) = (piece for piece in pieces(data) if isinstance(piece, Unreadable))
    assert junk.decode().startswith(text.text)
    assert len(text.text) < len(rest.text) + 1 < 2000
    assert (text.offset, text.length) == (len(ANNA), len(junk.strip()))
    assert (rest.offset, rest.length) == (len(data) - len(binary.lstrip(b"\0")), len(binary) - 1)


def test_a_card_above_the_limit_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netdesk.vcard.reader.LARGEST_CARD_BYTES", 4000)
    monkeypatch.setattr(segments_module, "CHUNK_BYTES", 1000)
    large = ANNA.replace(b"END", b"NOTE:" + b"long " * 2000 + b"\nX:1\nEND")
    assert cards(ANNA + large + BO) == [ANNA, BO]
    assert reasons(ANNA + large + BO) == [(UnreadableReason.TOO_LARGE, 5)]


def test_chunks_may_end_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    data = ANNA + BO + BO.replace(b"\n", b"\r") + ANNA.replace(b"\r\n", b"\r\r\n")
    whole = pieces(data)
    for size in (1, 2, 3, 7, 16):
        monkeypatch.setattr(segments_module, "CHUNK_BYTES", size)
        assert pieces(data) == whole


def test_a_utf_8_mark_is_no_part_of_a_card() -> None:
    assert pieces(b"\xef\xbb\xbf" + ANNA + b"\xef\xbb\xbf" + ANNA) == [
        RawCard(ANNA, 1),
        RawCard(ANNA, 5),
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf_16(encoding: str, mark: str) -> None:
    text = "BEGIN:VCARD\r\nFN:Søren 李 \U0001f600\r\nEND:VCARD\r\n"
    data = (mark + text + text).encode(encoding)
    expected = text.encode(encoding)
    assert pieces(data) == [RawCard(expected, 1, encoding), RawCard(expected, 4, encoding)]
    assert to_utf_8(expected, encoding).decode() == text


def test_the_encoding_of_a_card() -> None:
    card = "BEGIN:VCARD\nFN:Søren\nEND:VCARD\n"
    latin = card.encode("latin-1")
    assert pieces(card.encode() + latin) == [RawCard(card.encode(), 1), RawCard(latin, 4, "cp1252")]


@pytest.mark.parametrize("stray", [b"END:VCARD\n", b"BEGIN:VCARD\nEND:VCARD\n", b"END:VCARD\nx\n"])
def test_of_very_much_junk_the_rest_is_told_as_one(stray: bytes) -> None:
    data = ANNA + stray * 3000 + BO + stray * 2
    found = pieces(data)
    junk = [each for each in found if isinstance(each, Unreadable)]
    assert cards(data) == [ANNA, BO]
    assert len(junk) == MOST_TOLD + 2
    assert junk[-2].offset + junk[-2].length <= len(ANNA + stray * 3000)
    assert junk[-2].length > len(stray) * 1000
    assert data[junk[-1].offset :][: junk[-1].length].startswith(stray.split()[0])
