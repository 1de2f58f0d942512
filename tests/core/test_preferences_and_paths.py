"""The user's choices and the data folder."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from netdesk.domain.yearly import LeapDayRule
from netdesk.paths import data_folder
from netdesk.preferences import FILE_NAME, Preferences, PreferencesFile


def test_choices_are_kept(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path)
    assert file.current == Preferences()
    file.change(daily_budget=5, leap_day_rule="mar_1")
    file.change(language="de")
    kept = PreferencesFile(tmp_path).current
    assert (kept.daily_budget, kept.leap_days, kept.language) == (5, LeapDayRule.MARCH_1, "de")
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[1]", "null", '{"daily_budget": "5"}', '{"daily_budget": true}', '{"x": 1}'),
        *('{"daily_budget": -1}', '{"daily_budget": 99999999999999999999}', "[" * 100_000),
        *(
            '{"watched_folders": "/a"}',
            '{"watched_folders": ["/a", 1]}',
            '{"watched_folders": {"a": 1}}',
        ),
        *('{"watched_folders": ["\\udcff"]}', '{"watched_folders": [["/a"]]}', '{"region": 49}'),
        *('{"calendar_out": "a\\u0000.ics"}', '{"calendar_in": ["\\u0000"]}'),
        *('{"window_geometry": "\\ud800"}', '{"language": "\\ud800"}', '{"daily_budget": NaN}'),
    ],
)
def test_what_cannot_be_read_is_not_chosen(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text)
    assert PreferencesFile(tmp_path).current == Preferences()


def test_folders_of_any_name_are_kept(tmp_path: Path) -> None:
    folders = ("/home/zoë/Téléphone", "/media/李/📱", "")
    PreferencesFile(tmp_path).change(watched_folders=folders, region="DE")
    kept = PreferencesFile(tmp_path).current
    assert (kept.watched_folders, kept.region) == (folders, "DE")


def test_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETDESK_DATA", str(tmp_path / "variable"))
    assert data_folder(tmp_path) == tmp_path
    assert data_folder() == tmp_path / "variable"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_folder(Path("~/named")) == tmp_path / "named"
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("here")) == tmp_path / "here"
    assert data_folder(Path("~nobody-of-that-name/x")).parts[-2:] == ("~nobody-of-that-name", "x")
    monkeypatch.delenv("NETDESK_DATA")
    assert data_folder().name == "netdesk"


def test_a_choice_that_cannot_be_written_holds_for_now(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "gone")
    assert file.change(daily_budget=5).daily_budget == 5
    assert file.current.daily_budget == 5
    assert PreferencesFile(tmp_path / "gone").current == Preferences()
