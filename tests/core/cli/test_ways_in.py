"""All that `import` takes beside files of vCards."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest
from tests.core.cli.conftest import Run

ANNA = b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Berg\r\nEND:VCARD\r\n"
XCARD = (
    '<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0"><vcard><fn><text>Bo Lindqvist</text></fn>'
    "</vcard></vcards>"
)


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    """A folder, an archive, a packed file, a jCard and an xCard."""
    folder = tmp_path / "vdir"
    folder.mkdir()
    (folder / "anna.vcf").write_bytes(ANNA)
    paths = [folder, *(tmp_path / name for name in ("b.zip", "c.vcf.gz", "d.json", "e.xml"))]
    with zipfile.ZipFile(paths[1], "w") as archive:
        archive.writestr("x/ida.vcf", ANNA.replace(b"Anna Berg", b"Ida Holm"))
    paths[2].write_bytes(gzip.compress(ANNA.replace(b"Anna Berg", b"Per Strand")))
    paths[3].write_text(json.dumps(["vcard", [["fn", {}, "text", "Mina Sato"]]]))
    paths[4].write_text(XCARD)
    return paths


def test_every_way_in_is_taken_and_known_the_next_time(run: Run, many: list[Path]) -> None:
    first = run("import", *many, "--json")
    assert (first.code, first.document["added"], first.document["cards"]) == (0, 5, 5)
    names = {each["name"] for each in run("list", "--json").document}
    assert names == {"Anna Berg", "Ida Holm", "Per Strand", "Mina Sato", "Bo Lindqvist"}
    again = run("import", *many, "--json").document
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 5)


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(ANNA))))
    answer = run("import", "-", "--json")
    assert (answer.code, answer.document["added"], answer.document["files"]) == (0, 1, ["-"])


def test_what_is_left_out_of_an_archive_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "book.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.vcf", bytes(40 << 20))
        archive.writestr("anna.vcf", ANNA)
    answer = run("import", path, "--json")
    assert (answer.code, answer.document["added"]) == (1, 1)
    assert answer.document["unreadable"] == [
        {"file": "book.zip/bomb.vcf", "line": 1, "reason": "unpacks_too_large"}
    ]
    assert "book.zip/bomb.vcf, line 1: left out (unpacks too large)" in run("import", path).out
