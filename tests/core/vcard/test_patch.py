"""An edited card says the edit, keeps the rest, and an unedited one keeps every byte."""

from __future__ import annotations

import string
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.vcard.card_making import card
from tests.core.vcard.strict_cards import faults

from netdesk.domain.card import RawCard
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.identifiers import BlobId, blob_id
from netdesk.domain.partial_date import PartialDate
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import as_utf8, closed
from netdesk.vcard.writer import build, converted

PICTURE = b"\xff\xd8\xff\xe0picture"
IOS = card(
    "PRODID:-//Phone//EN",
    "N:Berg;Anna;;;",
    "FN:Anna Berg",
    "ORG:Nord AS;",
    "item1.EMAIL;type=INTERNET;type=pref:anna@mail.example",
    "item1.X-ABLabel:Boat",
    "TEL;type=CELL;type=VOICE;type=pref:+1 555 0100",
    "TEL;type=HOME;type=VOICE:+1 555 0101",
    "item2.ADR;type=WORK:;;High St 1;Town;;12345;Norway",
    "item2.X-ABADR:no",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02",
    "NOTE:tea\\, no milk",
    "X-CARRIED;X-A=1:kept",
)
ANDROID = card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8rensen;Bo;;;",
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Bo S=C3=B8rensen",
    "TEL;CELL;PREF:+1 555 0102",
    "EMAIL;HOME:bo@mail.example",
    "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=",
    "two",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Bosse;1;;;;;;;;;;;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2001-05-17;1;;;;;;;;;;;;;",
    version="2.1",
)
MODERN = card(
    "FN:Eva Dahl",
    "N:Dahl;Eva;Maria,Sofia;;",
    'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-0103',
    "BDAY:--0302",
    "NOTE;LANGUAGE=en:first",
    "KIND:individual",
    version="4.0",
    eol="\n",
)
WORDS = (
    st.text(string.ascii_letters + "åéИ李 ,;:\\\"'=^%&é", min_size=1, max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
LINES = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
LABELS = st.sampled_from(
    ["", "home", "work", "mobile", "work fax", "other", "Summer house", "Büro", "BOAT"]
)
SERVICES = st.sampled_from(["", "Skype", "AIM", "Jabber", "WhatsApp", 'Own; "word"'])
DATES = st.one_of(
    st.dates().map(lambda day: PartialDate(day.year, day.month, day.day)),
    st.just(PartialDate(None, 2, 29)),
    st.just(PartialDate(text="in spring, or so")),
    st.just(PartialDate(1980, 5)),
    st.just(PartialDate(1980)),
).filter(lambda date: date.year is None or date.year > 1604)


def _address(parts: list[str], label: str) -> Channel:
    address = PostalAddress(*parts)
    return Channel(ChannelKind.ADDRESS, ", ".join(address.lines), label, address=address)


CHANNELS = st.one_of(
    st.builds(Channel, st.just(ChannelKind.PHONE), WORDS, LABELS, st.booleans()),
    st.builds(
        Channel,
        st.sampled_from([ChannelKind.EMAIL, ChannelKind.URL]),
        WORDS,
        LABELS.filter(lambda label: label not in {"mobile", "work fax"}),
        st.booleans(),
    ),
    st.builds(Channel, st.just(ChannelKind.MESSENGER), WORDS, SERVICES, st.booleans()),
    st.builds(
        _address, st.lists(WORDS, min_size=7, max_size=7), st.sampled_from(["", "home", "Boat"])
    ),
).filter(lambda channel: not channel.value.lower().startswith(("tel:", "mailto:")))
SPECIAL = st.one_of(
    st.builds(SpecialDate, st.sampled_from([DateKind.BIRTHDAY, DateKind.ANNIVERSARY]), DATES),
    st.builds(
        SpecialDate, st.just(DateKind.OTHER), DATES, st.sampled_from(["", "First, day", "Büro"])
    ),
)
NAME_WORDS = WORDS.map(lambda text: text.replace(",", "").strip()).filter(bool)
FIELDS = st.builds(
    ContactFields,
    formatted_name=WORDS,
    name=st.builds(PersonName, WORDS, WORDS, WORDS, WORDS, WORDS, NAME_WORDS, WORDS),
    organization=WORDS,
    department=WORDS,
    title=WORDS,
    channels=st.lists(CHANNELS, max_size=4).map(tuple),
    dates=st.lists(SPECIAL, max_size=3, unique=True).map(tuple),
    notes=st.lists(LINES, max_size=3).map(tuple),
)


def fields_of(raw: bytes) -> ContactFields:
    return contents(parse(RawCard(raw, 1))).fields


def normal(fields: ContactFields) -> ContactFields:
    """Return fields whose lists are in no particular order."""
    return replace(
        fields,
        channels=tuple(sorted(fields.channels, key=repr)),
        dates=tuple(sorted(fields.dates, key=repr)),
        notes=tuple(sorted(fields.notes)),
    )


def photo(_: BlobId) -> bytes | None:
    return PICTURE


def edit(raw: RawCard, **changes: object) -> bytes:
    base = contents(parse(raw)).fields
    return patched(raw, base, replace(base, **changes), photo)  # type: ignore[arg-type]


@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
def test_no_edit_keeps_every_byte(raw: RawCard) -> None:
    assert edit(raw) == raw.raw


@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
@settings(max_examples=40, deadline=None)
@given(now=FIELDS)
def test_an_edited_card_says_the_edit(raw: RawCard, now: ContactFields) -> None:
    base = contents(parse(raw)).fields
    assert normal(fields_of(patched(raw, base, now, photo))) == normal(now)


@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
def test_everything_can_be_taken_away_and_undone(raw: RawCard) -> None:
    base = contents(parse(raw)).fields
    bare = patched(raw, base, ContactFields(), photo)
    assert fields_of(bare) == ContactFields()
    again = patched(RawCard(bare, 1), ContactFields(), base, photo)
    assert normal(fields_of(again)) == normal(base)


def test_only_the_edited_property_changes() -> None:
    channels = contents(parse(IOS)).fields.channels
    changed = replace(channels[1], value="+1 555 0199")
    result = edit(IOS, channels=(channels[0], changed, *channels[2:]))
    assert result == IOS.raw.replace(b"VOICE;type=pref:+1 555 0100", b"VOICE;type=pref:+1 555 0199")
    assert edit(ANDROID, title="Buyer") == ANDROID.raw.replace(b"END:", b"TITLE:Buyer\r\nEND:")
    assert edit(MODERN, notes=("second",)) == MODERN.raw.replace(b":first", b":second")


def test_a_label_of_ones_own() -> None:
    channels = contents(parse(IOS)).fields.channels
    result = edit(IOS, channels=(*channels[:2], replace(channels[2], label="Cabin"), channels[3]))
    expected = b"item3.TEL;type=VOICE:+1 555 0101\r\nitem3.X-ABLabel:Cabin\r\n"
    assert result == IOS.raw.replace(b"TEL;type=HOME;type=VOICE:+1 555 0101\r\n", expected)


def test_a_removed_channel_takes_its_label_along() -> None:
    channels = contents(parse(IOS)).fields.channels
    result = edit(IOS, channels=channels[1:3])
    assert b"item1." not in result
    assert b"item2." not in result


def test_a_name_of_several_words_keeps_its_form() -> None:
    base = contents(parse(MODERN)).fields
    assert edit(MODERN, name=replace(base.name, family="Lund")) == MODERN.raw.replace(
        b"N:Dahl", b"N:Lund"
    )


@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
def test_photos(raw: RawCard) -> None:
    result = edit(raw, photo=blob_id(PICTURE))
    assert contents(parse(RawCard(result, 1))).photo == PICTURE
    assert edit(RawCard(result, 1), photo=None) == raw.raw


def test_as_utf8() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:Sørensen;Bo\r\nTEL:1\r\nEND:VCARD\r\n"
    )
    corrected = text.replace(";CHARSET=ISO-8859-1", "").encode()
    assert as_utf8(RawCard(text.encode("latin-1"), 1, "cp1252")) == corrected
    assert as_utf8(RawCard(text.encode("utf-16-le"), 1, "utf-16-le")) == corrected
    assert as_utf8(RawCard(text.encode(), 1)) == text.encode()
    true = text.replace("ISO-8859-1", "UTF-8").replace("TEL", "TEL;CHARSET=GBK")
    assert as_utf8(RawCard(true.encode("utf-16-be"), 1, "utf-16-be")) == true.encode()


def test_closed_cards_can_stand_in_a_row() -> None:
    assert closed(b"BEGIN:VCARD\nFN:A\nEND:VCARD") == b"BEGIN:VCARD\nFN:A\nEND:VCARD\n"
    assert closed(b"BEGIN:VCARD\nFN:A") == b"BEGIN:VCARD\nFN:A\nEND:VCARD\n"
    assert closed(IOS.raw) == IOS.raw


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@settings(max_examples=40, deadline=None)
@given(fields=FIELDS)
def test_a_built_card_says_what_it_was_built_from(version: str, fields: ContactFields) -> None:
    raw = build(fields, version=version, uid="u-1", photo=PICTURE)
    (found,) = read(BytesIO(raw))
    assert isinstance(found, RawCard)
    said = contents(parse(found))
    assert (said.uid, said.photo) == ("u-1", PICTURE)
    assert normal(replace(said.fields, photo=None)) == normal(fields)
    assert faults(raw) == []


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
def test_a_converted_card_says_the_same(version: str, raw: RawCard) -> None:
    base = contents(parse(raw)).fields
    result = converted(raw, base, version=version, photo=None).card
    assert normal(fields_of(result)) == normal(base)
    for kept in (b"X-CARRIED;X-A=1:kept", b"KIND:individual"):
        assert (kept in result) == (kept in raw.raw)


@pytest.mark.parametrize(
    ("written", "changes", "expected"),
    [
        (
            "X-AIM;TYPE=HOME;X-ID=7:anna",
            {"preferred": True},
            "X-AIM;TYPE=HOME;X-ID=7;TYPE=pref:anna",
        ),
        ("X-AIM;TYPE=HOME;X-ID=7:anna", {"value": "bo"}, "X-AIM;TYPE=HOME;X-ID=7:bo"),
        (
            "X-AIM;TYPE=HOME;X-ID=7:anna",
            {"label": "Skype"},
            "IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME;X-ID=7:skype:anna",
        ),
        (
            "IMPP;X-SERVICE-TYPE=Jabber;TYPE=WORK:xmpp:anna@chat.example",
            {"value": "bo@chat.example"},
            "IMPP;X-SERVICE-TYPE=Jabber;TYPE=WORK:xmpp:bo@chat.example",
        ),
        (
            'IMPP;X-SERVICE-TYPE="A:b";X-ID="1:2":x-apple:anna',
            {"label": "C:d"},
            'IMPP;X-SERVICE-TYPE="C:d";X-ID="1:2":x-apple:anna',
        ),
    ],
)
def test_an_edited_messenger_keeps_its_other_parameters(
    written: str, changes: dict[str, object], expected: str
) -> None:
    raw = card("FN:Anna Berg", written)
    (old,) = contents(parse(raw)).fields.channels
    now = replace(old, **changes)  # type: ignore[arg-type]
    result = edit(raw, channels=(now,))
    assert result == raw.raw.replace(written.encode(), expected.encode())
    assert fields_of(result).channels == (now,)


def test_what_was_not_shown_is_not_taken_away() -> None:
    raw = card("FN:Anna Berg", "TITLE:Buyer", "item1.TITLE;X-A=1:Cook", "ROLE:Buying", "ORG:;")
    result = edit(raw, title="")
    assert fields_of(result).title == ""
    assert b"\r\nitem1.X-TITLE;X-A=1:Cook\r\nX-ROLE:Buying\r\nORG:;\r\n" in result
    assert b"Buyer" not in result


def test_a_new_photo_takes_the_place_of_the_one_shown() -> None:
    others = ("PHOTO;VALUE=uri:http://mail.example/anna.png", "PHOTO;ENCODING=b:AAECAwQF")
    raw = card("FN:Anna Berg", others[0], "PHOTO;ENCODING=b:/9gBAgME", others[1])
    result = edit(raw, photo=blob_id(PICTURE))
    assert contents(parse(RawCard(result, 1))).photo == PICTURE
    assert all(line.encode() in result for line in others)
    bare = edit(RawCard(result, 1), photo=None)
    assert contents(parse(RawCard(bare, 1))).photo is None
    assert f"{others[0]}\r\nX-{others[1]}\r\n".encode() in bare


def test_lines_that_are_no_property_stay_behind_an_edited_one() -> None:
    raw = card("FN:Anna Berg", "of the boat", "", "TEL:1", "# a remark")
    result = edit(raw, formatted_name="Anna Lund")
    assert result == raw.raw.replace(b"Berg", b"Lund")
    (tel,) = contents(parse(raw)).fields.channels
    assert edit(raw, channels=(replace(tel, value="2"),)) == raw.raw.replace(b"TEL:1", b"TEL:2")
