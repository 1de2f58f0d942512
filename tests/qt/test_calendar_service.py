"""The calendar is written after steps, left alone while nothing changes, and a problem is said once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.qt.conftest import StillClock

from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.contacts import create_contact
from netdesk.tray.calendar_service import CalendarService
from netdesk.tray.notice import Notice, Notices
from netdesk.ui.desk import Desk


class Shown(Notices):
    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice] = []
        self.withdrawn: list[str] = []

    def show(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def service(desk: Desk, shown: Shown) -> Iterator[CalendarService]:
    made = CalendarService(desk, shown, settle=10)
    yield made
    made.close()


def add(desk: Desk, name: str) -> None:
    day = SpecialDate(DateKind.BIRTHDAY, PartialDate(1980, 3, 4))
    fields = ContactFields(formatted_name=name, dates=(day,))
    desk.writer.submit(lambda store, at: create_contact(store, fields, at=at))


def test_steps_are_written(
    qtbot: QtBot, desk: Desk, service: CalendarService, tmp_path: Path
) -> None:
    path = tmp_path / "netdesk.ics"
    desk.preferences.change(calendar_out=str(path))
    with qtbot.waitSignal(service.kept):
        add(desk, "Bo Lindqvist")
    assert "SUMMARY:Birthday: Bo Lindqvist" in path.read_text()
    with qtbot.waitSignal(service.kept):
        add(desk, "Cy Ek")
    assert "Cy Ek" in path.read_text()


def test_midnight_writes_nothing_new(
    qtbot: QtBot, desk: Desk, service: CalendarService, clock: StillClock, tmp_path: Path
) -> None:
    desk.preferences.change(calendar_out=str(tmp_path / "netdesk.ics"))
    with qtbot.waitSignal(service.kept):
        add(desk, "Bo Lindqvist")
    clock.now += timedelta(days=1)
    with qtbot.waitSignal(service.kept) as kept:
        desk.daybreak.look()
    assert kept.args == [False]


def test_a_problem_is_said_once_and_taken_back(
    qtbot: QtBot, desk: Desk, service: CalendarService, shown: Shown, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    desk.preferences.change(calendar_out=str(folder / "netdesk.ics"))
    for name in ("Bo Lindqvist", "Cy Ek"):
        with qtbot.waitSignal(service.failed):
            add(desk, name)
    (notice,) = shown.notices
    assert str(folder) in notice.body
    folder.mkdir()
    with qtbot.waitSignal(service.kept):
        service.look()
    assert shown.withdrawn == [notice.key]


def test_without_a_wish_nothing_is_written(desk: Desk, service: CalendarService) -> None:
    service.look()
    assert not desk.store.remembered.get("calendar_identity")


def test_a_choice_taken_back_meanwhile_is_not_written(desk, service, tmp_path, monkeypatch, qtbot):
    """Else it would be written where the program was started."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    desk.preferences.change(calendar_out=str(tmp_path / "calendar.ics"))
    add(desk, "Bo Lindqvist")
    service.look()
    desk.preferences.change(calendar_out="")
    with qtbot.assertNotEmitted(service.kept, wait=300), qtbot.assertNotEmitted(service.failed):
        pass
    assert not list((tmp_path / "here").iterdir())
