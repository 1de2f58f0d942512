"""What a card says arrives in the program's words, whoever wrote the card."""

from __future__ import annotations

from base64 import b64encode

import pytest
from tests.core.vcard.card_making import channels, read

from netdesk.domain.contact import ChannelKind, DateKind, PersonName, PostalAddress, SpecialDate
from netdesk.domain.identifiers import blob_id
from netdesk.domain.partial_date import PartialDate

PHONE, EMAIL, URL = ChannelKind.PHONE, ChannelKind.EMAIL, ChannelKind.URL
MESSENGER = ChannelKind.MESSENGER
PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256))


def test_names() -> None:
    fields = read(
        "N:Berg;Anna;Maria,Eva;Dr.;M.D.;Extra",
        "FN:Dr. Anna Berg",
        "NICKNAME:Annie,Ann",
        "X-PHONETIC-FIRST-NAME:AH-na",
        "X-PHONETIC-LAST-NAME:Bairg",
    ).fields
    assert fields.formatted_name == "Dr. Anna Berg"
    assert fields.name == PersonName(
        "Anna", "Berg", "Maria Eva", "Dr.", "M.D. Extra", "Annie, Ann", "AH-na Bairg"
    )


def test_a_comma_cuts_nothing() -> None:
    fields = read("FN:Berg, Anna", "NOTE:tea, no milk", "URL:https://a.example/?q=1,2").fields
    assert fields.formatted_name == "Berg, Anna"
    assert fields.notes == ("tea, no milk",)
    assert fields.channels[0].value == "https://a.example/?q=1,2"


def test_organization_and_title() -> None:
    fields = read(r"ORG:Nord\, Son AS;Sales;North", "ROLE:Buyer").fields
    assert (fields.organization, fields.department) == ("Nord, Son AS", "Sales, North")
    assert fields.title == "Buyer"
    assert read("TITLE:Head", "ROLE:Buyer").fields.title == "Head"


@pytest.mark.parametrize(
    ("line", "label", "preferred"),
    [
        ("TEL;type=CELL;type=VOICE;type=pref:1", "mobile", True),
        ("TEL;CELL;PREF:1", "mobile", True),
        ('TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:1', "home", True),
        ("TEL;WORK;FAX:1", "work fax", False),
        ("TEL;FAX:1", "fax", False),
        ("tel;type=work,voice:1", "work", False),
        ("TEL;PAGER:1", "pager", False),
        ("TEL;TYPE=MAIN:1", "main", False),
        ("TEL;TYPE=OTHER:1", "other", False),
        ("TEL;X-Boat:1", "Boat", False),
        ("TEL;VOICE:1", "", False),
        ("TEL;type=IPHONE;type=CELL:1", "iPhone", False),
    ],
)
def test_labels_of_phones(line: str, label: str, *, preferred: bool) -> None:
    assert channels(line) == [(PHONE, "1", label, preferred)]


def test_apple_labels() -> None:
    assert channels(
        "item1.EMAIL;type=INTERNET:a@mail.example",
        "item1.X-ABLabel:_$!<Home>!$_",
        "item2.URL:https://a.example",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        "item3.TEL:+1 555 0100",
        "item3.X-ABLabel:Summer house",
        "item4.TEL:+1 555 0101",
        "item4.X-ABLabel:_$!<HomeFAX>!$_",
    ) == [
        (EMAIL, "a@mail.example", "home", False),
        (URL, "https://a.example", "homepage", False),
        (PHONE, "+1 555 0100", "Summer house", False),
        (PHONE, "+1 555 0101", "home fax", False),
    ]


def test_addresses() -> None:
    (channel,) = read(r"ADR;TYPE=WORK:;;1 High St\nFlat 2;Town;;12345;Norway").fields.channels
    assert channel.address == PostalAddress(
        street="1 High St\nFlat 2", locality="Town", postal_code="12345", country="Norway"
    )
    assert channel.value == ", ".join(channel.address.lines)
    assert channel.label == "work"
    assert read("ADR:;;;;;;").fields.channels == ()


def test_messengers() -> None:
    assert channels(
        "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:anna",
        "IMPP:xmpp:anna%40chat.example",
        "X-AIM;HOME:anna",
        "X-SOCIALPROFILE;type=twitter:http://social.example/anna",
        "X-SOCIALPROFILE;type=WeChat;x-user=anna:x-apple:anna",
    ) == [
        (MESSENGER, "anna", "Skype", False),
        (MESSENGER, "anna@chat.example", "Jabber", False),
        (MESSENGER, "anna", "AIM", False),
        (URL, "http://social.example/anna", "twitter", False),
        (MESSENGER, "anna", "WeChat", False),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (":1980-03-02", PartialDate(1980, 3, 2)),
        (":19800302", PartialDate(1980, 3, 2)),
        (":1980-03-02T23:30:00Z", PartialDate(1980, 3, 2)),
        (":1980-3-2", PartialDate(1980, 3, 2)),
        (":02.03.1980", PartialDate(1980, 3, 2)),
        (":--0302", PartialDate(None, 3, 2)),
        (":--03-02", PartialDate(None, 3, 2)),
        (":---02", PartialDate(None, None, 2)),
        (":1980-03", PartialDate(1980, 3)),
        (":1980", PartialDate(1980)),
        (";X-APPLE-OMIT-YEAR=1604:1604-02-29", PartialDate(None, 2, 29)),
        (";VALUE=text:circa 1800", PartialDate(text="circa 1800")),
        (":1981-02-29", PartialDate(text="1981-02-29")),
        (":1980-13-01", PartialDate(text="1980-13-01")),
    ],
)
def test_birthdays(written: str, expected: PartialDate) -> None:
    assert read(f"BDAY{written}").fields.dates == (SpecialDate(DateKind.BIRTHDAY, expected),)


def test_other_dates() -> None:
    assert read(
        "ANNIVERSARY:20100612",
        "X-ANNIVERSARY:2010-06-12",
        "item1.X-ABDATE;type=pref:2012-01-05",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:2013-01-05",
        "item2.X-ABLabel:First meeting",
    ).fields.dates == (
        SpecialDate(DateKind.ANNIVERSARY, PartialDate(2010, 6, 12)),
        SpecialDate(DateKind.ANNIVERSARY, PartialDate(2012, 1, 5)),
        SpecialDate(DateKind.OTHER, PartialDate(2013, 1, 5), "First meeting"),
    )


def test_android_rows() -> None:
    table = "X-ANDROID-CUSTOM:vnd.android.cursor.item/"
    fields = read(
        f"{table}nickname;Bosse;1;;;;;;;;;;;;;",
        f"{table}contact_event;--05-17;3;;;;;;;;;;;;;",
        f"{table}contact_event;2001-05-17;0;Graduation;;;;;;;;;;;;",
        f"{table}relation;Anna;14;;;;;;;;;;;;;",
        version="2.1",
    ).fields
    assert fields.name.nickname == "Bosse"
    assert fields.dates == (
        SpecialDate(DateKind.BIRTHDAY, PartialDate(None, 5, 17)),
        SpecialDate(DateKind.OTHER, PartialDate(2001, 5, 17), "Graduation"),
    )


def test_notes_with_unescaped_line_ends() -> None:
    assert read(
        "NOTE:first line", "second line", "", "third", "NOTE:", "NOTE:more"
    ).fields.notes == (
        "first line\nsecond line\n\nthird",
        "more",
    )


@pytest.mark.parametrize(
    "lines",
    [
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{b64encode(PICTURE).decode()}",),
        (
            f"PHOTO;JPEG;ENCODING=BASE64:{b64encode(PICTURE).decode()[:100]}",
            b64encode(PICTURE).decode()[100:],
        ),
        (
            f"PHOTO;TYPE=JPEG;BASE64:{b64encode(PICTURE).decode()[:76]}",
            f"   {b64encode(PICTURE).decode()[76:]}",
        ),
        (
            f"PHOTO:data:image/jpeg;base64,{b64encode(PICTURE).decode()[:40]}",
            f" {b64encode(PICTURE).decode()[40:]}",
        ),
        (rf"PHOTO;VALUE=uri:data:image/jpeg\;base64\,{b64encode(PICTURE).decode()}",),
        (f"PHOTO;TYPE=JPEG:{b64encode(PICTURE).decode()}",),
        (
            "PHOTO;VALUE=uri:https://pictures.example/a.jpg",
            f"PHOTO;ENCODING=b:{b64encode(PICTURE).decode().rstrip('=')}",
        ),
    ],
)
def test_photos(lines: tuple[str, ...]) -> None:
    found = read(*lines)
    assert found.photo == PICTURE
    assert found.fields.photo == blob_id(PICTURE)


@pytest.mark.parametrize(
    "line", ["PHOTO;VALUE=uri:https://a.example/b.jpg", "PHOTO:", "PHOTO;ENCODING=b:%%"]
)
def test_no_photo(line: str) -> None:
    assert read(line).photo is None


def test_uid_and_groups() -> None:
    found = read(
        "UID:urn:uuid:group-1", "KIND:group", "MEMBER:urn:uuid:anna", "MEMBER:bo", version="4.0"
    )
    assert (found.uid, found.is_group, found.members) == ("group-1", True, ("anna", "bo"))
    apple = read("X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:anna")
    assert (apple.is_group, apple.members) == (True, ("anna",))
    assert not read("FN:Anna").is_group


def test_a_card_with_nothing_known() -> None:
    assert read("X-UNKNOWN:1").fields.display_name == ""


def test_a_label_of_ones_own_on_android() -> None:
    label = "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BCro)"
    assert channels(f"TEL;{label}:+1 555 0100", version="2.1") == [
        (ChannelKind.PHONE, "+1 555 0100", "Büro", False)
    ]
