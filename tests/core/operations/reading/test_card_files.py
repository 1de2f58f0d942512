"""What was read once is read again from where it stands, and nothing of it is held."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest
from tests.invented import AT

from netdesk.domain.card import UnreadableReason
from netdesk.domain.errors import FileChangedError
from netdesk.domain.identifiers import blob_id
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.reading.card_files import read_files, read_text, save_unreadable
from netdesk.operations.reading.card_streams import Spool
from netdesk.store.store import Store

ANNA = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nEND:VCARD\r\n"
BO = b"BEGIN:VCARD\nVERSION:2.1\nN:Lindqvist;Bo\nEND:VCARD\n"


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_cards_of_several_files_are_read_again_with_their_places(tmp_path: Path) -> None:
    one = written(tmp_path / "one.vcf", b"\xef\xbb\xbfHello\n" + ANNA + BO)
    two = written(tmp_path / "two.vcf", b"\n" + BO.replace(b"Bo", b"Ada"))
    cards = read_files([one, two]).cards
    assert [(card.place.file, card.place.line) for card in cards] == [
        ("one.vcf", 2), ("one.vcf", 6), ("two.vcf", 2)
    ]  # fmt: skip
    raws = [card.raw for card in cards]
    assert [each.raw for each in raws] == [ANNA, BO, BO.replace(b"Bo", b"Ada")]
    assert raws == list(cards.raws(0, 3))
    assert all(cards.holds(blob_id(each.raw)) for each in raws)
    assert not cards.holds(blob_id(b""))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_text_in_utf_16_is_read_again_byte_for_byte(tmp_path: Path, encoding: str) -> None:
    junk = "Träffades\U0001f98a\n"
    text = "".join(
        f"BEGIN:VCARD\nFN:{name}\nEND:VCARD\n" for name in ("陽子\ud800", "Bo", "Zoë\U0001f98a")
    )
    cards = text.encode(encoding, "surrogatepass")
    data = cards + junk.encode({"utf-16": "utf-16-le"}.get(encoding, encoding))
    reading = read_files([written(tmp_path / "wide.vcf", data)])
    joined = b"".join(card.raw.raw for card in reading.cards)
    assert len(reading.cards) == 3
    assert cards.endswith(joined)
    save_unreadable(reading, tmp_path / "left.txt")
    assert (tmp_path / "left.txt").read_text("utf-8") == junk


def test_what_is_no_card_is_saved_whole(tmp_path: Path) -> None:
    junk = b"stray w\xf6rds, " * 200_000
    binary = bytes(range(1, 256)) * 9000
    path = written(tmp_path / "phone.vcf", junk + b"\n" + ANNA + binary + b"\n" + BO)
    reading = read_files([path])
    assert {found.reason for _, found in reading.unreadable} == {
        UnreadableReason.OUTSIDE_CARD,
        UnreadableReason.NOT_TEXT,
    }
    save_unreadable(reading, tmp_path / "left.txt")
    left = (tmp_path / "left.txt").read_bytes().replace(b"\n", b"")
    assert left == (junk.strip() + binary).replace(b"\n", b"")


def test_junk_is_not_held(tmp_path: Path) -> None:
    path = written(tmp_path / "junk.vcf", b"no card at all\n" * 2_000_000)
    tracemalloc.start()
    try:
        reading = read_files([path])
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert reading.unreadable
    assert held < 1_000_000


def test_a_file_changed_in_between_is_noticed_and_nothing_is_written(
    store: Store, tmp_path: Path
) -> None:
    path = written(tmp_path / "phone.vcf", ANNA + BO + b"stray words")
    reading = read_files([path])
    path.write_bytes(ANNA + BO.replace(b"Bo", b"Al"))
    with pytest.raises(FileChangedError, match=r"phone\.vcf"):
        import_reading(store, reading, at=AT)
    assert store.contacts.count() == 0
    assert store.history.newest(1) == []
    with pytest.raises(FileChangedError):
        save_unreadable(reading, tmp_path / "left.txt")
    assert not (tmp_path / "left.txt").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_once_and_its_cards_again(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.vcf"
    os.mkfifo(pipe)
    # open at both ends from the start: who reads does not wait for somebody to write
    other_end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    pipe.write_bytes(ANNA + b"words\n" + BO)
    reading = read_files([pipe])
    os.close(other_end)
    assert [card.raw.raw for card in reading.cards] == [ANNA, BO]
    assert b"".join(reading.cards.unreadable_parts(0)) == b"words"


def test_dropped_text_is_read_again() -> None:
    reading = read_text(ANNA + BO, "dropped.vcf")
    assert [card.raw.raw for card in reading.cards] == [ANNA, BO]


def test_streams_of_one_spool_do_not_disturb_each_other() -> None:
    spool = Spool()
    assert [spool.write(ANNA), spool.write(BO)] == [0, len(ANNA)]
    with spool.open() as one, spool.open() as other:
        assert one.read(5) == b"BEGIN"
        other.seek(len(ANNA))
        assert one.read(6) == b":VCARD"
        assert other.read() == BO
        other.seek(-4, os.SEEK_END)
        assert other.read() == b"ARD\n"
