"""Cards of old phones say nothing of their encoding; where it is clear, their letters are read."""

from __future__ import annotations

from io import BytesIO

import pytest

from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import as_utf8

UNLABELLED = [
    ("gb18030", "王", "小明"),
    ("gb18030", "欧阳", "志强"),
    ("cp932", "田中", "陽子"),
    ("cp932", "タナカ", "ヨウコ"),
    ("euc_jp", "さとう", "はるか"),
    ("iso2022_jp", "佐々木", "翔太"),
    ("cp949", "김", "민준"),
    ("cp950", "陳", "怡君"),
    ("cp1251", "Соколова", "Мария"),
    ("cp1251", "ИВАНОВ", "ПЕТР"),
    ("koi8-r", "Иванов", "Пётр"),
]
WESTERN = ["Müller;Jürgen", "ÅÄÖ;Ö", "Öz;Ü", "Citroën;Zoë", "Née;Créée", "Prix;10 °, « €»"]


def card(name: str) -> str:
    return f"BEGIN:VCARD\r\nVERSION:2.1\r\nN:{name}\r\nX-A;B=c:kept\r\nEND:VCARD\r\n"


def read_one(data: bytes) -> RawCard:
    (found,) = read(BytesIO(data))
    assert isinstance(found, RawCard)
    return found


@pytest.mark.parametrize(("encoding", "family", "given"), UNLABELLED)
def test_clear_letters_are_read(encoding: str, family: str, given: str) -> None:
    text = card(f"{family};{given};;;")
    found = read_one(text.encode(encoding))
    name = contents(parse(found)).fields.name
    assert (found.raw, name.family, name.given) == (text.encode(encoding), family, given)
    assert as_utf8(found).decode() == text


@pytest.mark.parametrize("name", WESTERN)
def test_western_letters_stay_western(name: str) -> None:
    found = read_one(card(name).encode("cp1252"))
    assert found.file_encoding == "cp1252"
    assert contents(parse(found)).fields.name.joined == " ".join(reversed(name.split(";")))


def test_an_earlier_card_decides_where_one_says_too_little() -> None:
    data = (card("Соколова;Мария") + card("Ли;Ян") + card("Berg;Anna")).encode("cp1251")
    found = [each for each in read(BytesIO(data)) if isinstance(each, RawCard)]
    assert [each.file_encoding for each in found] == ["cp1251", "cp1251", "utf-8"]
    assert contents(parse(found[1])).fields.name.joined == "Ян Ли"


def test_what_is_said_is_not_guessed() -> None:
    data = card("x;y").encode().replace(b"N:x;y", b"N;CHARSET=GBK:" + "王;小明".encode("gbk"))
    found = read_one(data)
    assert found.file_encoding == "cp1252"
    assert contents(parse(found)).fields.name.joined == "小明 王"


def test_letters_cut_by_folding_are_utf_8() -> None:
    whole = card("Соколова;Мария").encode()
    cut = whole.index("М".encode()) + 1
    found = read_one(whole[:cut] + b"\r\n " + whole[cut:])
    assert contents(parse(found)).fields.name.joined == "Мария Соколова"


def test_a_semicolon_may_be_half_a_letter() -> None:
    quoted = "".join(
        chr(byte) if 0x30 < byte < 0x3D or byte > 0x3D else f"={byte:02X}"
        for byte in "三木;一".encode("iso2022_jp")
    )
    line = f"N;CHARSET=ISO-2022-JP;ENCODING=QUOTED-PRINTABLE:{quoted}"
    name = contents(parse(read_one(card("x").replace("N:x", line).encode()))).fields.name
    assert (name.family, name.given) == ("三木", "一")


def test_an_edit_of_a_guessed_card_is_utf_8() -> None:
    found = read_one(card("王;小明").encode("gb18030"))
    fields = contents(parse(found)).fields
    written = patched(found, fields, fields, lambda _: None)
    assert written.decode() == card("王;小明")
