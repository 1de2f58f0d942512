"""Cards in folders and archives: all of them, whatever else lies there, and never more than fits."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import struct
import zipfile
from pathlib import Path

import pytest
from tests.invented import AT

from netdesk.domain.card import UnreadableReason as Reason
from netdesk.domain.errors import CancelledError
from netdesk.domain.import_plan import Reading
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.reading import archives
from netdesk.operations.reading.card_files import read_files, read_text, save_unreadable
from netdesk.store.store import Store


def card(name: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n".encode()


ANNA, BO = card("Anna Berg"), card("Bo Lindqvist")
LINKEDIN = (
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nIda,Holm,,,,,\r\n"
)


def zipped(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", packing) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def places(reading: Reading) -> list[tuple[str, bytes]]:
    return [(each.place.file, each.raw.raw) for each in reading.cards]


def told(reading: Reading) -> list[tuple[str, Reason]]:
    return [(name, found.reason) for name, found in reading.unreadable]


def test_the_cards_of_a_zip_are_read_with_their_places() -> None:
    data = zipped({"folder/anna.vcf": ANNA, "bo": BO, "../../etc/passwd": ANNA, "/root/x.vcf": BO})
    assert places(read_text(data, "book.zip")) == [
        ("book.zip/folder/anna.vcf", ANNA),
        ("book.zip/bo", BO),
        ("book.zip/../../etc/passwd", ANNA),
        ("book.zip//root/x.vcf", BO),
    ]


def test_what_is_beside_the_cards_is_passed_over() -> None:
    data = zipped(
        {
            "Contacts/Anna.jpg": b"\xff\xd8\xff" * 100,
            "index.html": b"<html>Contacts</html>",
            "__MACOSX/._anna.vcf": b"\x00\x05",
            ".hidden.vcf": BO,
            "Connections.csv": LINKEDIN,
            "Messages.csv": b"FROM,TO,CONTENT\r\na,b,c\r\n",
            "anna.vcf": ANNA,
        }
    )
    reading = read_text(data, "export.zip")
    assert [name for name, _ in places(reading)] == [
        "export.zip/Connections.csv",
        "export.zip/anna.vcf",
    ]
    assert reading.unreadable == reading.unmapped == ()


@pytest.mark.parametrize("name", ["phone.vcf.gz", "phone.bin"])
def test_a_packed_file_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(ANNA + BO))
    assert places(read_files([path])) == [(name, ANNA), (name, BO)]


def test_archives_lie_in_one_another_once() -> None:
    inner = zipped({"anna.vcf": ANNA, "deep.vcf.gz": gzip.compress(BO)})
    reading = read_text(zipped({"inner.zip": inner, "bo.vcf.gz": gzip.compress(BO)}), "outer.zip")
    assert places(reading) == [("outer.zip/inner.zip/anna.vcf", ANNA), ("outer.zip/bo.vcf.gz", BO)]
    assert told(reading) == [("outer.zip/inner.zip/deep.vcf.gz", Reason.ARCHIVE_IN_ARCHIVE)]
    assert places(read_text(gzip.compress(inner), "a.gz")) == [("a.gz/anna.vcf", ANNA)]


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_common_packings_are_read(packing: int) -> None:
    assert len(read_text(zipped({"a.vcf": ANNA * 5000}, packing), "a.zip").cards) == 5000


def test_a_damaged_file_does_not_take_the_others_with_it() -> None:
    data = zipped({"anna.vcf": ANNA, "bo.vcf": BO, "cy.vcf": card("Cy")}, zipfile.ZIP_STORED)
    reading = read_text(data.replace(b"Bo Lind", b"Bo Wind", 1), "book.zip")
    assert [name for name, _ in places(reading)] == ["book.zip/anna.vcf", "book.zip/cy.vcf"]
    assert told(reading) == [("book.zip/bo.vcf", Reason.DAMAGED_ARCHIVE)]


def test_a_locked_file_and_an_unknown_packing_are_told() -> None:
    data = bytearray(zipped({"locked.vcf": ANNA, "odd.vcf": ANNA, "bo.vcf": BO}))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    struct.pack_into("<H", data, first + 8, 0x1)
    struct.pack_into("<H", data, second + 10, 99)
    reading = read_text(bytes(data), "book.zip")
    assert [name for name, _ in places(reading)] == ["book.zip/bo.vcf"]
    assert told(reading) == [
        ("book.zip/locked.vcf", Reason.LOCKED),
        ("book.zip/odd.vcf", Reason.UNKNOWN_PACKING),
    ]
    lzma_packed = zipped({"a.vcf": ANNA}, zipfile.ZIP_LZMA)
    assert told(read_text(lzma_packed, "a.zip")) == [("a.zip/a.vcf", Reason.UNKNOWN_PACKING)]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 and nothing more",
        zipped({"a.vcf": ANNA * 100})[:-40],
        b"PK\x05\x06" + bytes(18),
        b"PK\x03\x04" + bz2.compress(ANNA),
    ],
)
def test_what_is_no_whole_zip_is_told(data: bytes) -> None:
    reading = read_text(data, "half.zip")
    assert len(reading.cards) == 0
    assert {reason for _, reason in told(reading)} <= {Reason.DAMAGED_ARCHIVE}


def test_of_a_packed_file_that_breaks_off_what_came_before_is_read() -> None:
    many = b"".join(card(f"Person {number}") for number in range(5000))
    packed = gzip.compress(many)
    reading = read_text(packed[: len(packed) // 2], "half.gz")
    assert 1000 < len(reading.cards) < 5000
    assert ("half.gz", Reason.DAMAGED_ARCHIVE) in told(reading)
    junk = read_text(gzip.compress(ANNA) + b"junk behind it", "tail.gz")
    assert [raw for _, raw in places(junk)] == [ANNA]
    assert told(junk) == [("tail.gz", Reason.DAMAGED_ARCHIVE)]


def test_a_bomb_is_left_out_and_the_others_are_read() -> None:
    bomb = b"\n" * (archives.ALWAYS_UNPACKED_BYTES + 1)
    data = zipped({"bomb.vcf": bomb, "anna.vcf": ANNA, "inner.gz": gzip.compress(bomb * 4)})
    reading = read_text(data, "book.zip")
    assert [name for name, _ in places(reading)] == ["book.zip/anna.vcf"]
    assert told(reading) == [
        ("book.zip/bomb.vcf", Reason.UNPACKS_TOO_LARGE),
        ("book.zip/inner.gz", Reason.UNPACKS_TOO_LARGE),
    ]


def test_many_small_bombs_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "ALWAYS_UNPACKED_BYTES", 1 << 16)
    bombs = {f"{number}.vcf": bytes(1 << 15) for number in range(400)}
    reading = read_text(zipped(bombs | {"anna.vcf": ANNA}), "book.zip")
    left = [name for name, reason in told(reading) if reason is Reason.UNPACKS_TOO_LARGE]
    assert 200 < len(left) < 400
    assert [name for name, _ in places(reading)] == ["book.zip/anna.vcf"]


def test_a_size_that_lies_does_not_unpack_more() -> None:
    data = bytearray(zipped({"bomb.vcf": bytes(64 << 20), "anna.vcf": ANNA}))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 100)
    reading = read_text(bytes(data), "book.zip")
    assert [name for name, _ in places(reading)] == ["book.zip/anna.vcf"]
    assert told(reading) == [("book.zip/bomb.vcf", Reason.DAMAGED_ARCHIVE)]


def test_a_list_of_millions_of_files_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    size = archives.LARGEST_DIRECTORY_BYTES + 1
    start = b"PK\x03\x04" + bytes(26)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 65535, 65535, size, len(start), 0)
    reading = read_text(start + bytes(size) + end, "million.zip")
    assert told(reading) == [("million.zip", Reason.TOO_MANY_FILES)]
    monkeypatch.setattr(archives, "MOST_FILES", 3)
    many = {f"{number}.vcf": card(f"Person {number}") for number in range(5)}
    reading = read_text(zipped(many), "many.zip")
    assert len(reading.cards) == 3
    assert told(reading) == [("many.zip", Reason.TOO_MANY_FILES)]


def test_unpacking_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{number}.vcf": ANNA for number in range(50)}))
    calls = []

    def progress(_done: int, _total: int) -> None:
        calls.append(1)
        if len(calls) > 20:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_files([path], progress)


def folder_of_cards(folder: Path) -> Path:
    (folder / "friends" / "old").mkdir(parents=True)
    (folder / ".trash").mkdir()
    (folder / "b.vcf").write_bytes(BO)
    (folder / "friends" / "anna.vcf").write_bytes(ANNA)
    (folder / "friends" / "old" / "cy.card").write_bytes(card("Cy"))
    (folder / "friends" / "more.zip").write_bytes(zipped({"dee.vcf": card("Dee")}))
    (folder / ".trash" / "gone.vcf").write_bytes(card("Gone"))
    (folder / ".props").write_bytes(b"name=Friends")
    (folder / "photo.png").write_bytes(b"\x89PNG" + bytes(99))
    return folder


def test_a_folder_is_read_with_all_in_it(tmp_path: Path) -> None:
    folder = folder_of_cards(tmp_path / "vdir")
    reading = read_files([folder])
    assert places(reading) == [
        ("vdir/b.vcf", BO),
        ("vdir/friends/anna.vcf", ANNA),
        ("vdir/friends/more.zip/dee.vcf", card("Dee")),
        ("vdir/friends/old/cy.card", card("Cy")),
    ]
    assert reading.unreadable == ()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_do_not_lead_in_circles_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = folder_of_cards(tmp_path / "vdir")
    (folder / "friends" / "round").symlink_to(folder)
    (folder / "gone.vcf").symlink_to(tmp_path / "nowhere")
    (folder / "zoe.vcf").symlink_to(folder / "b.vcf")
    os.mkfifo(folder / "pipe.vcf")
    reading = read_files([folder])
    assert [name for name, _ in places(reading)][-1] == "vdir/zoe.vcf"
    assert len(reading.cards) == 5


def test_a_file_that_may_not_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of_cards(tmp_path / "vdir")
    real = os.open

    def refusing(path: str, *rest: int) -> int:
        if str(path).endswith("anna.vcf"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *rest)

    monkeypatch.setattr(os, "open", refusing)
    reading = read_files([folder])
    assert told(reading) == [("vdir/friends/anna.vcf", Reason.NO_ACCESS)]
    assert len(reading.cards) == 3


def test_ten_thousand_files_take_no_more_than_they_may_open(tmp_path: Path) -> None:
    wide = {
        f"{number}.vcf": card(f"Zoë {number}").decode().encode("utf-16") for number in range(1500)
    }
    reading = read_text(zipped(wide), "wide.zip")
    assert len(reading.cards) == 1500
    assert next(reading.cards.raws(1499, 1500)).raw == wide["1499.vcf"][2:]


def test_the_same_archive_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "book.zip"
    path.write_bytes(zipped({"a.vcf": ANNA, "b.vcf": BO}))
    assert import_reading(store, read_files([path]), at=AT).added == 2
    again = import_reading(store, read_files([path]), at=AT)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)


def test_a_file_packed_in_another_way_is_told_not_guessed() -> None:
    assert Reason.NOT_TEXT in {reason for _, reason in told(read_text(lzma.compress(ANNA), "a.xz"))}


def test_very_many_items_that_are_no_cards_are_told_in_the_end_together(tmp_path: Path) -> None:
    items = ",".join(f'["nope {number}"]' for number in range(1500))
    reading = read_text(f'[["vcard",[["fn",{{}},"text","Anna"]]],{items}]'.encode(), "a.json")
    assert len(reading.cards) == 1
    assert len(reading.unreadable) == 1001
    save_unreadable(reading, tmp_path / "left.txt")
    left = (tmp_path / "left.txt").read_text()
    assert all(f'["nope {number}"]' in left for number in range(1500))
