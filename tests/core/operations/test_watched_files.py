"""What is new in a watched folder is offered once, when it is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.invented import AT

from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.reading.card_files import read_files
from netdesk.operations.watched_files import FILE_NAME, OfferedFiles, WatchedLook, look_at
from netdesk.store.store import Store


def card(name: str) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:{name}\r\nEND:VCARD\r\n".encode()


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    folder = tmp_path / "phone"
    folder.mkdir()
    return folder


class Watching:
    """Looks again and again, as the program does."""

    def __init__(self, store: Store, folder: Path, memory: Path) -> None:
        self.store, self.folder, self.memory = store, folder, memory
        self.offered = OfferedFiles(memory)
        self.last: Mapping = {}

    def look(self, *pending: Path) -> WatchedLook:
        found = look_at(
            self.store, [self.folder], offered=self.offered, before=self.last, pending=pending
        )
        self.last = found.states
        return found

    def counts(self) -> tuple[int, int] | None:
        offer = self.look().offer
        return (offer.new, offer.changed) if offer else None


@pytest.fixture
def watching(store: Store, phone: Path, tmp_path: Path) -> Watching:
    return Watching(store, phone, tmp_path)


def test_a_file_is_offered_when_it_stands_still_and_then_never_again(
    watching: Watching, phone: Path, tmp_path: Path
) -> None:
    path = phone / "contacts.vcf"
    path.write_bytes(card("Anna"))
    first = watching.look()
    assert (first.growing, first.offer) == (True, None)
    path.write_bytes(card("Anna") + card("Bo"))
    assert watching.look().offer is None
    offer = watching.look().offer
    assert offer is not None
    assert (offer.files, offer.new, offer.changed) == ((path,), 2, 0)
    assert watching.look() == WatchedLook(watching.last, (phone,))
    again = Watching(watching.store, phone, tmp_path)
    assert [again.counts(), again.counts()] == [None, None]


def test_only_what_importing_would_add_or_change_is_offered(
    watching: Watching, store: Store, phone: Path
) -> None:
    path = phone / "contacts.vcf"
    path.write_bytes(card("Anna") + card("Bo"))
    import_reading(store, read_files([path]), at=AT)
    assert [watching.counts(), watching.counts()] == [None, None]
    changed = card("Anna").replace(b"END", b"TITLE:Chief\r\nEND")
    path.write_bytes(changed + card("Bo") + card("Cy"))
    watching.look()
    assert watching.counts() == (1, 1)


def test_the_same_bytes_at_another_time_are_no_news(watching: Watching, phone: Path) -> None:
    path = phone / "contacts.vcf"
    path.write_bytes(card("Anna"))
    watching.look()
    assert watching.counts() == (1, 0)
    os.utime(path, ns=(1, 1))
    watching.look()
    assert watching.counts() is None
    path.write_bytes(card("Bo"))
    watching.look()
    assert watching.counts() == (1, 0)


def test_what_is_no_card_is_left_alone(watching: Watching, phone: Path) -> None:
    for name in (
        "photo.jpg",
        ".hidden.vcf",
        "half.vcf.part",
        "list.csv",
        "settings.json",
        "odd.vcf",
    ):
        (phone / name).write_bytes(b"no card at all" if name != ".hidden.vcf" else card("Anna"))
    assert [watching.counts(), watching.counts()] == [None, None]
    assert not watching.look().growing


def test_a_folder_that_goes_and_comes_back_is_remembered(
    watching: Watching, phone: Path, tmp_path: Path
) -> None:
    (phone / "inner").mkdir()
    (phone / "inner" / "contacts.vcf").write_bytes(card("Anna"))
    watching.look()
    assert watching.counts() == (1, 0)
    phone.rename(tmp_path / "away")
    gone = watching.look()
    assert (gone.folders, gone.offer, gone.growing) == ((), None, False)
    shutil.copytree(tmp_path / "away", phone)
    assert [watching.counts(), watching.counts()] == [None, None]


def test_pending_files_stay_in_the_offer(watching: Watching, phone: Path) -> None:
    one, two = phone / "one.vcf", phone / "two.vcf"
    one.write_bytes(card("Anna"))
    watching.look()
    watching.look()
    two.write_bytes(card("Bo"))
    watching.look(one)
    offer = watching.look(one, phone / "gone.vcf").offer
    assert offer is not None
    assert (offer.files, offer.new) == ((one, two), 2)


def test_ten_thousand_files_are_one_offer(watching: Watching, phone: Path) -> None:
    for number in range(10_000):
        (phone / f"{number}.vcf").write_bytes(card(f"Person {number}"))
    watching.look()
    assert watching.counts() == (10_000, 0)
    assert watching.counts() is None


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": [1, 2]}', "[" * 100_000, "\udcff"])
def test_a_memory_that_cannot_be_read_is_an_empty_one(
    store: Store, phone: Path, tmp_path: Path, text: str
) -> None:
    (tmp_path / FILE_NAME).write_text(text, errors="surrogateescape")
    (phone / "contacts.vcf").write_bytes(card("Anna"))
    watching = Watching(store, phone, tmp_path)
    assert [watching.counts(), watching.counts()] == [None, (1, 0)]
