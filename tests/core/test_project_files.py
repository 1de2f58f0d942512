"""What lies beside the code says what the code does: pins, samples, icons, versions, the README."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

from netdesk import __version__
from netdesk.cli.commands import command_line
from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.operations.reading.card_files import read_files
from netdesk.runtime.clock import SystemClock
from netdesk.ui.tokens import DARK, LIGHT
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.reader import read

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))


def pins(level: str) -> str:
    command = [sys.executable, str(ROOT / "tools" / "pins.py"), level]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("level", ["run", "dev", "core", "fuzz", "deb"])
def test_every_pin_of_an_environment_has_hashes_and_no_address(level: str) -> None:
    text = pins(level)
    assert "://" not in text
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)[1:]
    assert len(blocks) > 20
    assert all(re.match(r"[\w.-]+==\S+", block) and "--hash=sha256:" in block for block in blocks)


def test_the_core_is_tested_without_qt() -> None:
    assert "pyside6-essentials==" in pins("dev")
    assert not re.search("(?m)^(pyside6|shiboken6|pytest-qt)", pins("core") + pins("fuzz"))


def sample(name: str) -> list[RawCard | Unreadable]:
    return list(read(BytesIO((ROOT / "resources" / "samples" / name).read_bytes())))


def names(pieces: list[RawCard | Unreadable]) -> list[str]:
    cards = (piece for piece in pieces if isinstance(piece, RawCard))
    return [contents(parse(card)).fields.formatted_name for card in cards]


def test_the_sample_of_an_iphone_reads_whole() -> None:
    found = names(sample("phone-ios.vcf"))
    assert len(found) == 60
    assert {"Bo Lindqvist", "Мария Вымышленная", "李晓宁"} <= set(found)


def test_the_sample_of_android_shares_people_and_has_one_empty_card() -> None:
    pieces = sample("phone-android.vcf")
    left_out = [piece for piece in pieces if isinstance(piece, Unreadable)]
    assert [piece.reason for piece in left_out] == [UnreadableReason.EMPTY]
    assert len(set(names(pieces)) & set(names(sample("phone-ios.vcf")))) == 8


@pytest.mark.parametrize(
    ("name", "count", "somebody"),
    [
        ("linkedin-connections.csv", 28, "Søren Østergaard"),
        ("google-contacts.csv", 24, "架空さくら"),
        ("outlook-contacts.csv", 11, "Bo Lindqvist"),
    ],
)
def test_the_sample_of_a_known_table_reads_whole(name: str, count: int, somebody: str) -> None:
    reading = read_files([ROOT / "resources" / "samples" / name])
    people = [contents(parse(card.raw)).fields.display_name for card in reading.cards]
    assert (len(people), reading.unreadable) == (count, ())
    assert somebody in people


def test_the_sample_of_a_table_of_ones_own_waits_for_its_columns() -> None:
    reading = read_files([ROOT / "resources" / "samples" / "customers.csv"])
    assert len(reading.cards) == 0
    assert [table.header[:3] for table in reading.unmapped] == [("Kd-Nr", "Wer", "Firma")]


# a style sheet cannot tint: what it shows is there once for each scheme
TICKS = {LIGHT.tick: LIGHT.on_accent, DARK.tick: DARK.on_accent}


def colours(icon: Path) -> set[str | None]:
    elements = ElementTree.parse(icon).iter()
    return {element.get(side) for element in elements for side in ("fill", "stroke")} - {None}


@pytest.mark.parametrize(
    "icon",
    [icon for icon in ICONS if icon.name not in {"netdesk.svg", *TICKS}],
    ids=lambda icon: icon.stem,
)
def test_an_icon_has_one_colour_to_tint(icon: Path) -> None:
    assert colours(icon) <= {"none", "#000"}
    assert "#000" in colours(icon)


@pytest.mark.parametrize("name", TICKS)
def test_a_tick_has_the_colour_of_its_scheme(name: str) -> None:
    [icon] = [icon for icon in ICONS if icon.name == name]
    assert colours(icon) == {"none", TICKS[name]}


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metainfo = ElementTree.parse(
        ROOT / "resources" / "desktop" / "org.netdesk.NetDesk.metainfo.xml"
    )
    release = metainfo.find("releases/release")
    assert release is not None
    changes = re.findall(
        r"(?m)^## \[(\d[^]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    )
    assert {project["version"], release.get("version"), changes[0]} == {__version__}


def readme_commands() -> Iterator[list[str]]:
    for row in re.findall(
        r"(?m)^\| (`netdesk .*?) \|", (ROOT / "README.md").read_text(encoding="utf-8")
    ):
        for command in re.findall("`netdesk ([^`]*)`", row):
            yield re.sub('"[^"]*"', "words", command).split()


@pytest.mark.parametrize("words", list(readme_commands()), ids=" ".join)
def test_a_command_of_the_readme_is_one_of_the_program(words: list[str]) -> None:
    found: click.Command | None = command_line(lambda *_: 0, SystemClock())
    while isinstance(found, click.Group) and words:
        name, *words = words
        found = found.get_command(click.Context(found), name)
    assert found is not None
    known = {option for parameter in found.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_readme_names_every_command() -> None:
    named = {words[0] for words in readme_commands()}
    program = command_line(lambda *_: 0, SystemClock())
    assert named == set(program.list_commands(click.Context(program)))
