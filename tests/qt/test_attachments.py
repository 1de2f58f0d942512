"""Links of entries: what is opened, what never is, and what is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.domain.interaction import Attachment
from netdesk.ui.attachments import attachment_name, attachment_typed, missing_file, opened_url


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ssh://ada.example",
        "\\\\server.example\\share\\plan.txt",
        "//server.example/share/plan.txt",
        "/\\server.example/share/plan.txt",
        "file://server.example/share/plan.txt",
        "file:////server.example/share/plan.txt",
        "FILE:///%2Fserver.example/share/plan.txt",
        "file:/%5C%5Cserver.example/share/plan.txt",
        "",
    ],
)
def test_other_schemes_and_files_of_other_computers_are_never_opened(target: str) -> None:
    assert opened_url(Attachment(target)) is None
    assert missing_file(Attachment(target)) is None
    typed = attachment_typed(target)
    assert typed is None or opened_url(typed) is None


def test_a_file_with_odd_letters_in_its_name_is_the_one_that_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a plan#2?&%20é.txt"
    path.touch()
    typed = attachment_typed(str(path))
    assert typed is not None
    assert attachment_name(typed) == path.name
    assert missing_file(typed) is None
    path.unlink()
    missing = missing_file(typed)
    assert missing is not None
    assert Path(missing) == path


@pytest.mark.parametrize("typed", ["/" + "x" * 5000, "~nobody-of-this-name/plan.txt", "/a\0b"])
def test_a_path_at_which_no_file_can_be_is_missing(typed: str) -> None:
    link = attachment_typed(typed)
    assert link is not None
    assert missing_file(link)


def test_a_file_one_may_not_look_for_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", refused)
    path = tmp_path / "plan.txt"
    assert missing_file(Attachment(path.as_uri())) == str(path)
