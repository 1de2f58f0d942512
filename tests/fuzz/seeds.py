"""Writes the invented cards that the fuzzer begins with, one to a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench import phone_files

from netdesk.domain.card import RawCard
from netdesk.vcard.reader import read

_ROOT = Path(__file__).resolve().parents[2]
_CARDS = 12
_LARGEST = 8192


def write_seeds(folder: Path) -> None:
    """Write the seeds into `folder`, which is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(_seeds(folder)):
        (folder / f"{number:04}").write_bytes(data)


def write_tables(folder: Path) -> None:
    """Write the beginnings of invented tables into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted((_ROOT / "resources" / "samples").glob("*.csv")):
        lines = path.read_bytes().splitlines(keepends=True)
        (folder / path.name).write_bytes(b"".join(lines[:6])[:_LARGEST])


def _seeds(folder: Path) -> Iterator[bytes]:
    phone = folder.with_name("phone.vcf")
    for write in (phone_files.write_ios, phone_files.write_android):
        write(phone, _CARDS)
        yield from _cards(phone)
    hard = _ROOT / "bench" / "peers" / "hard_cards.vcf"
    for path in (hard, *sorted((_ROOT / "resources" / "samples").glob("*.vcf"))):
        yield from _cards(path)
    for encoding in ("utf-16", "utf-16-be", "latin-1"):
        yield hard.read_bytes()[:1500].decode("utf-8", "replace").encode(encoding, "replace")


def _cards(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        for piece in read(stream):
            if isinstance(piece, RawCard) and len(piece.raw) <= _LARGEST:
                yield piece.raw
