"""Whatever the bytes are: nothing raises, nothing is lost."""

from __future__ import annotations

from io import BytesIO

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netdesk.domain.card import RawCard, UnreadableReason
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import as_utf8, closed
from netdesk.vcard.writer import converted

FRAGMENTS = st.sampled_from(
    [
        *(b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"BEGIN:VCARD\n", b"END:VCARD\n", b"END:VCARD"),
        *(b"VERSION:2.1\n", b"VERSION:3.0\n", b"VERSION:4.0\r\n", b"AGENT:\n", b"item1."),
        *(b"N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=5C;=\n", b"N:a;b;c,d;e;f;g;h\n"),
        *(
            b"TEL;CELL;PREF:1\r\n",
            b'TEL;TYPE=home,"x:y":1\n',
            b"TEL;A=B;A=B\n",
            b"X-ABLabel:_$!<Home>!$_\n",
        ),
        *(
            b"PHOTO;ENCODING=b:AAECAw==\n",
            b"PHOTO:data:image/png;base64,AAEC\n",
            b" folded\n",
            b"\tfolded\r\n",
        ),
        *(
            b"BDAY:--0229\n",
            b"NOTE:a\\n\\,\\;\\\\\n",
            b"X-ANDROID-CUSTOM:x/nickname;a\n",
            b"=\n",
            b"\r",
            b"\n",
        ),
        *(
            b"\x00",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"\xe9\xa0",
            b";",
            b":",
            b'"',
            b"\\",
            b"stray\n",
            b"IMPP:x:y\n",
        ),
    ]
)
FILES = st.one_of(
    st.lists(st.one_of(FRAGMENTS, st.binary(max_size=6)), max_size=40).map(b"".join),
    st.lists(FRAGMENTS, max_size=30).map(lambda parts: b"BEGIN:VCARD\n" + b"".join(parts)),
)
BLANK = b" \t\r\n\x00\x0b\x0c\x1a\xef\xbb\xbf"


@settings(max_examples=300, deadline=None)
@given(data=FILES.filter(lambda data: data[:2] not in (b"\xff\xfe", b"\xfe\xff")))
def test_every_byte_is_in_a_piece(data: bytes) -> None:
    position = 0
    for piece in read(BytesIO(data)):
        assert not data[position : piece.offset].strip(BLANK)
        if isinstance(piece, RawCard):
            position = piece.offset + len(piece.raw)
            assert data[piece.offset : position] == piece.raw
        else:
            position = piece.offset + piece.length
            begin = data[piece.offset : position][: 4 * len(piece.text)]
            assert piece.text[:1] in (
                begin.decode("latin-1")[:1],
                begin.decode("utf-8", "replace")[:1],
            )
    assert not data[position:].strip(BLANK)


@settings(max_examples=300, deadline=None)
@given(data=FILES)
@example(
    data=b"BEGIN:VCARD\nBEGIN:VCARD\r\n\xff\xfeN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:"
    b"=83=5C;=\nEND:VCARD\r\nEND:VCARD\r\n"
)
@example(data=b"BEGIN:VCARD\n;BEGIN:VCARD\r\n\xff\xfe")
def test_nothing_raises_and_no_edit_is_no_change(data: bytes) -> None:
    for piece in read(BytesIO(data)):
        if isinstance(piece, RawCard):
            card = parse(piece)
            joined = card.begin + b"".join(each.raw for each in card.properties) + card.end
            assert joined == card.data
            fields = contents(card).fields
            assert patched(piece, fields, fields, lambda _: None) == as_utf8(piece)
            as_utf8(piece).decode("utf-8", "surrogatepass")
            for version in ("3.0", "4.0"):
                converted(piece, fields, version=version, photo=None)
            (again,) = (each for each in read(BytesIO(closed(as_utf8(piece)))))
            # a card that says nothing but its version may show only once its folds are gone
            assert isinstance(again, RawCard) or again.reason is UnreadableReason.EMPTY


def test_a_card_inside_a_card_keeps_its_lines_in_another_encoding() -> None:
    raw = RawCard(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Ek;Bo\r\nAGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"N;CHARSET=ISO-8859-1:Bj\xf6rk;"
        + b"Anna " * 20
        + b"\r\nTEL:1\r\nEND:VCARD\r\nEND:VCARD\r\n",
        1,
        "cp1252",
    )
    expected = raw.raw.decode("cp1252").replace(";CHARSET=ISO-8859-1", "").encode()
    assert as_utf8(raw) == expected
