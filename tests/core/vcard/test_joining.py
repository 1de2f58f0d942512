"""What several cards say of one person comes out in one, each thing once, as a second reader sees it."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.core.vcard.card_making import card
from tests.core.vcard.plain_cards import Said, plain_cards

from netdesk.vcard.contents import contents
from netdesk.vcard.joining import joined
from netdesk.vcard.parser import parse

PHONE = card(
    "PRODID:-//Phone//EN",
    "UID:phone-1",
    "N:Berg;Anna;;;",
    "FN:Anna Berg",
    "TITLE:Captain",
    "TEL;type=CELL:+1 555 0100",
    "item1.URL:https://anna.example",
    "item1.X-ABLabel:Boat",
    "NOTE:tea",
    "X-OWN;X-A=1:kept",
    "CATEGORIES:Rowing",
)
COMPUTER = card(
    "PRODID:-//Computer//EN",
    "UID:computer-1",
    "REV:2020-01-01T00:00:00Z",
    "N:Berg;Anna Maria;;;",
    "FN:Anna M. Berg",
    "TITLE:Buyer",
    "TEL;type=WORK:+1-555-0100",
    "TEL;type=HOME;X-B=2:+1 555 0101",
    "item1.EMAIL;X-C=3:anna@mail.example",
    "item1.X-ABLabel:Cabin",
    "item2.X-ABLabel:of nothing",
    "NOTE:tea",
    "NOTE:no milk",
    "X-OWN;X-A=1:kept",
    "X-OWN;X-A=2:kept too",
    "CATEGORIES:Sailing",
    "item3.X-ABRELATEDNAMES:Bo Lund",
    "item3.X-ABLabel:_$!<Friend>!$_",
    "KEY;ENCODING=b;TYPE=PGP:AAEC",
    "BDAY:1980-03-02",
)


def said(raw: bytes) -> Counter[Said]:
    (found,) = plain_cards(raw)
    return found


def lines_of(raw: bytes) -> list[str]:
    return raw.decode().split("\r\n")


def test_one_card_is_left_alone() -> None:
    assert joined([PHONE]) is PHONE


def test_what_only_another_card_carries_is_added_once() -> None:
    result = joined([PHONE, COMPUTER, COMPUTER, PHONE]).raw
    assert said(PHONE.raw) <= said(result)
    assert lines_of(result) == [
        *lines_of(PHONE.raw)[:-2],
        "TEL;type=HOME;X-B=2:+1 555 0101",
        "item4.EMAIL;X-C=3:anna@mail.example",
        "item4.X-ABLabel:Cabin",
        "NOTE:no milk",
        "X-OWN;X-A=2:kept too",
        "CATEGORIES:Sailing",
        "item3.X-ABRELATEDNAMES:Bo Lund",
        "item3.X-ABLabel:_$!<Friend>!$_",
        "KEY;ENCODING=b;TYPE=PGP:AAEC",
        "BDAY:1980-03-02",
        "END:VCARD",
        "",
    ]


def test_a_card_of_another_version_is_said_in_this_one() -> None:
    old = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85berg;Bo",
        "TEL;HOME:+1 555 0102",
        "X-OWN;ENCODING=QUOTED-PRINTABLE:=C3=A5;b",
        version="2.1",
    )
    added = lines_of(joined([PHONE, old]).raw)[len(lines_of(PHONE.raw)) - 2 : -2]
    assert added == ["TEL;TYPE=HOME:+1 555 0102", "X-OWN:å;b"]


def test_an_old_card_takes_in_new_ones() -> None:
    old = card("N:Berg;Anna", "TEL;CELL:+1 555 0100", version="2.1", eol="\n")
    modern = card(
        "N:Berg;Anna;;;",
        "FN:Anna Åberg",
        "KIND:individual",
        "KEY:data:application/pgp-keys;base64,AAEC",
        "RELATED;TYPE=kin;VALUE=text:Bo\\, a cousin",
        "ANNIVERSARY:20090808",
        version="4.0",
    )
    result = joined([old, modern])
    assert result.raw.decode().split("\n")[4:-2] == [
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Anna =C3=85berg",
        "X-KIND:individual",
        "KEY;ENCODING=BASE64;TYPE=PGP:AAEC",
        "",
        "X-RELATED;TYPE=kin;VALUE=text:Bo, a cousin",
        "ANNIVERSARY:2009-08-08",
        "item1.X-ABDATE:2009-08-08",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
    ]
    assert contents(parse(result)).fields.formatted_name == "Anna Åberg"


@pytest.mark.timeout(60)
def test_very_many_cards_are_joined_in_time_that_fits() -> None:
    own = [f"X-OWN:{number}" for number in range(3000)]
    whole = joined([card("FN:Anna Berg", each) for each in own]).raw.decode()
    assert all(f"{each}\n" in whole.replace("\r", "") for each in own)
