"""A file is there whole or not at all, and what was no file of ours is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from netdesk.whole_file import replacing


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    out.write_text("old")
    with replacing(out) as part:
        part.write_text("new")
        assert out.read_text() == "old"
    assert out.read_text() == "new"
    assert _names(tmp_path) == ["people.vcf"]


def test_what_fails_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    out.write_text("old")
    with pytest.raises(OSError, match="full") as caught, replacing(out) as part:
        part.write_text("half")
        raise OSError(28, "The disk is full")
    assert caught.value.filename == str(out)
    assert out.read_text() == "old"
    assert _names(tmp_path) == ["people.vcf"]


def test_another_programs_part_is_not_taken(tmp_path: Path) -> None:
    others = tmp_path / "people.vcf.part"
    others.write_text("a download that is not done")
    with replacing(tmp_path / "people.vcf") as part:
        part.write_text("new")
    assert others.read_text() == "a download that is not done"
    assert _names(tmp_path) == ["people.vcf", "people.vcf.part"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "target.vcf", tmp_path / "link.vcf"
    target.write_text("old")
    link.symlink_to(target)
    with replacing(link) as part:
        part.write_text("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not a file"), replacing(pipe):
        pytest.fail("something would be written")
    assert pipe.is_fifo()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught, replacing(tmp_path / "none" / "people.vcf"):
        pytest.fail("something would be written")
    assert caught.value.filename == str(tmp_path / "none")
    with pytest.raises(IsADirectoryError), replacing(tmp_path):
        pytest.fail("something would be written")
