"""What the programs that people have write, read as they mean it, and written back as they wrote it.

Everybody here is invented.
"""

from __future__ import annotations

from io import BytesIO

import pytest
from tests.core.vcard.card_making import card, channels, read

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ChannelKind, DateKind, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read as cards_of

PHONE, EMAIL, URL = ChannelKind.PHONE, ChannelKind.EMAIL, ChannelKind.URL
MESSENGER, ADDRESS = ChannelKind.MESSENGER, ChannelKind.ADDRESS
APPLE = (
    "N:Berg;Anna;;;",
    "FN:Anna Berg",
    "X-MAIDENNAME:Lund",
    "X-PHONETIC-FIRST-NAME:An",
    "X-PHONETIC-LAST-NAME:Bairg",
    "X-ABShowAs:COMPANY",
    "item1.TEL;type=pref:+1 555 0100",
    "item1.X-ABLabel:Boot",
    "item2.X-ABDATE;type=pref:2010-06-12",
    "item2.X-ABLabel:_$!<Anniversary>!$_",
    "item3.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-05-17",
    "item3.X-ABLabel:Namensfest",
    "item4.X-ABRELATEDNAMES:Bo Lund",
    "item4.X-ABLabel:_$!<Spouse>!$_",
    "X-SOCIALPROFILE;type=Bluesky;x-user=anna.b:x-apple:anna.b",
    "item5.IMPP;X-SERVICE-TYPE=Facebook;type=HOME;type=pref:xmpp:anna",
    r"item6.ADR;type=HOME;type=pref:;;Storgata 1\n2. etg;Oslo;;0155;Norge",
    "item6.X-ABADR:no",
)
ANDROID = (
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;Bo;;;",
    "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,B=C3=A5t):+1 555 0101",
    "TEL;HOME;VOICE;PREF:+1 555 0102",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Bosse;1;;;;;;;;;;;;;",
    "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/"
    "contact_event;1990-04-05;0;Navnedag =C3=A5;;;;;;;;;;;;",
    "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Eva;14;;;;;;;;;;;;;",
    "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:linje en=0D=0A=",
    "=C3=A5 linje to",
)
OUTLOOK = (
    "N;LANGUAGE=nb;CHARSET=Windows-1252:Dahl;Eva;Maria;Dr.;PhD",
    "NOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0A=",
    "",
    "TEL;WORK;VOICE:+1 555 0103",
    "TEL;WORK;FAX:+1 555 0104",
    "ADR;WORK;PREF:;Rom 3;Gata 1;Oslo;;0155;Norge",
    "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Rom 3=0D=0A=",
    "Gata 1=0D=0A=",
    "0155 Oslo",
    "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
    "X-MS-ANNIVERSARY:20100612",
    "X-MS-SPOUSE;N:Bo",
    "KEY;X509;ENCODING=BASE64:",
    " AAECAwQ=",
    "",
    "EMAIL;PREF;INTERNET:eva@mail.example",
)
OTHERS = (
    "X-SAMSUNGADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;=C3=85sgata 1;Oslo;;0155;NO",
    "X-EVOLUTION-SPOUSE:Bo",
    "X-EVOLUTION-BLOG-URL:https://blog.example",
    "X-messaging/xmpp-All:eva@chat.example",
    "X-KADDRESSBOOK-X-IMAddress:eva",
    "X-QQ:123",
    "X-SKYPE-USERNAME:eva.d",
    "X-GROUP-MEMBERSHIP:Rowing",
)


def one(data: bytes) -> RawCard:
    (found,) = cards_of(BytesIO(data))
    assert isinstance(found, RawCard)
    return found


def test_apple() -> None:
    fields = read(*APPLE).fields
    assert fields.name.phonetic == "An Bairg"
    assert [(each.kind, each.value, each.label) for each in fields.channels] == [
        (PHONE, "+1 555 0100", "Boot"),
        (MESSENGER, "anna.b", "Bluesky"),
        (MESSENGER, "anna", "Facebook"),
        (ADDRESS, "Storgata 1\n2. etg, 0155 Oslo, Norge", "home"),
    ]
    assert fields.dates == (
        SpecialDate(DateKind.ANNIVERSARY, PartialDate(2010, 6, 12)),
        SpecialDate(DateKind.OTHER, PartialDate(None, 5, 17), "Namensfest"),
    )


def test_android() -> None:
    fields = read(*ANDROID, version="2.1").fields
    assert (fields.name.family, fields.name.nickname) == ("Åberg", "Bosse")
    assert [(each.value[-3:], each.label) for each in fields.channels] == [
        ("101", "Båt"),
        ("102", "home"),
    ]
    assert fields.dates == (SpecialDate(DateKind.OTHER, PartialDate(1990, 4, 5), "Navnedag å"),)
    assert fields.notes == ("linje en\nå linje to",)


def test_outlook() -> None:
    fields = read(*OUTLOOK, version="2.1").fields
    assert fields.name.joined == "Dr. Eva Maria Dahl PhD"
    assert [each.label for each in fields.channels] == ["work", "work fax", "work", ""]
    assert fields.notes == ("One",)


def test_samsung_evolution_kde_and_others() -> None:
    assert channels("FN:Eva", *OTHERS, version="2.1") == [
        (ADDRESS, "Åsgata 1, 0155 Oslo, NO", "home", False),
        (URL, "https://blog.example", "", False),
        (MESSENGER, "eva@chat.example", "Jabber", False),
        (MESSENGER, "eva", "IM", False),
        (MESSENGER, "123", "QQ", False),
        (MESSENGER, "eva.d", "Skype", False),
    ]


def test_google() -> None:
    assert channels(
        "item1.EMAIL;TYPE=INTERNET:eva@mail.example",
        "item1.X-ABLabel:Boat ::: club",
        r"item2.URL:http\://profiles.example/1",
        "item2.X-ABLabel:PROFILE",
        r"item3.ADR:;;Gata 1;Oslo;;;NO;Gata 1\nOslo",
        "item3.X-ABLabel:",
        "IMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:eva@chat.example",
    ) == [
        (EMAIL, "eva@mail.example", "Boat ::: club", False),
        (URL, "http://profiles.example/1", "PROFILE", False),
        (ADDRESS, "Gata 1, Oslo, NO", "", False),
        (MESSENGER, "eva@chat.example", "Google Talk", False),
    ]


@pytest.mark.parametrize(
    ("lines", "version"), [(APPLE, "3.0"), (ANDROID, "2.1"), (OUTLOOK, "2.1"), (OTHERS, "2.1")]
)
def test_each_is_written_as_it_came(lines: tuple[str, ...], version: str) -> None:
    raw = card("FN:Anna Berg", *lines, version=version)
    fields = contents(parse(raw)).fields
    assert patched(raw, fields, fields, lambda _: None) == raw.raw


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        ("GBK", "gbk", "王小明"),
        ("GB2312", "gb18030", "陈镕基"),
        ("Shift_JIS", "shift_jis", "田中陽子"),
        ("X-SJIS", "cp932", "髙橋"),
        ("EUC-KR", "euc_kr", "김민준"),
        ("ks_c_5601-1987", "cp949", "김민준"),
        ("KOI8-R", "koi8-r", "Мария"),
        ("windows-1251", "cp1251", "Мария"),
        ("ISO-2022-JP", "iso2022_jp", "三木一"),
        ("Big5", "big5", "陳怡君"),
        ("ISO-8859-15", "iso8859-15", "Zoë €"),
        ("X-UNKNOWN", "utf-8", "Åsa"),
        ("ISO-8859-1", "utf-8", "Åsa"),
    ],
)
@pytest.mark.parametrize("quoted", [True, False], ids=["quoted", "plain"])
def test_character_sets(charset: str, codec: str, text: str, *, quoted: bool) -> None:
    written = text.encode(codec)
    head = f"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={charset}"
    if quoted:
        head += ";ENCODING=QUOTED-PRINTABLE"
        written = b"".join(b"=%02X" % byte for byte in written)
    raw = one(head.encode() + b":" + written + b"\r\nTEL:1\r\nEND:VCARD\r\n")
    assert contents(parse(raw)).fields.formatted_name == text


@pytest.mark.parametrize("eol", ["\r\n", "\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_line_ends_and_encodings(eol: str, encoding: str) -> None:
    text = card("FN:Åsa Berg", "NOTE:tea, ", "ÅL", eol=eol).raw.decode()
    raw = one(text.replace(f"{eol}ÅL", f"{eol} no{eol}\tmilk").encode(encoding))
    fields = contents(parse(raw)).fields
    assert (fields.formatted_name, fields.notes) == ("Åsa Berg", ("tea, nomilk",))


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0", "5.0", " 3.0 ", ""])
def test_a_version_that_is_not_kept_to(version: str) -> None:
    fields = read(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;Bo",
        "TEL;HOME;CELL:+1 555 0100",
        "BDAY:1985-03-04",
        version=version,
    ).fields
    assert fields.name.joined == "Bo Åberg"
    assert [each.label for each in fields.channels] == ["mobile"]
    assert fields.dates[0].on == PartialDate(1985, 3, 4)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1985年3月4日", PartialDate(1985, 3, 4)),
        ("1985/03/04", PartialDate(1985, 3, 4)),
        ("4.3.1985", PartialDate(1985, 3, 4)),
        ("19850304T102200-0800", PartialDate(1985, 3, 4)),
        ("0000-03-04", PartialDate(None, 3, 4)),
        ("03/04/1985", PartialDate(text="03/04/1985")),
        ("0000-00-00", PartialDate(text="0000-00-00")),
    ],
)
def test_dates(written: str, expected: PartialDate) -> None:
    assert read("FN:Eva", f"BDAY:{written}").fields.dates[0].on == expected


def test_of_a_name_in_several_scripts_the_first_is_shown() -> None:
    lines = (
        "FN;ALTID=1;LANGUAGE=ja:山田太郎",
        "FN;ALTID=1;LANGUAGE=en:Taro Yamada",
        "N;ALTID=1;LANGUAGE=ja:山田;太郎;;;",
        "N;ALTID=1;LANGUAGE=en:Yamada;Taro;;;",
    )
    fields = read(*lines, version="4.0").fields
    assert (fields.formatted_name, fields.name.family) == ("山田太郎", "山田")


@pytest.mark.parametrize(
    "nested",
    [
        ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Friday;Joe", "TEL:9", "END:VCARD"),
        ("AGENT:BEGIN:VCARD", "FN:Joe", "AGENT:", "BEGIN:VCARD", "FN:Di", "END:VCARD", "END:VCARD"),
        ("AGENT:BEGIN:VCARD\\nFN:Joe\\nTEL:9\\nEND:VCARD\\n",),
    ],
)
def test_a_card_inside_a_card_is_not_the_persons(nested: tuple[str, ...]) -> None:
    raw = one(card("FN:Eva Dahl", *nested, "TEL:1", version="2.1").raw)
    fields = contents(parse(raw)).fields
    assert fields.formatted_name == "Eva Dahl"
    assert [each.value for each in fields.channels] == ["1"]
