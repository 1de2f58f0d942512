"""A calendar that is written is read by others as it was meant, and stays while nothing changes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.invented import AT, TODAY

from netdesk.calendar.writer import Stamp, written_entry
from netdesk.domain.calendar_entry import CalendarEntry, CalendarWish, YearlyDate, yearly_entries
from netdesk.domain.changes import StepKind
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.due import DueKind
from netdesk.domain.errors import NotOurCalendarError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.repeat import CountedFrom, Repeat
from netdesk.domain.yearly import LeapDayRule, observed_in
from netdesk.operations.calendar_out import identify_calendar, keep_calendar
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.store.store import Store

_TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)
WISH = CalendarWish(lead_days=7)
LATER = Moment.at_noon(TODAY + timedelta(days=3))


def summary(entry: CalendarEntry) -> str:
    return f"{entry.kind.value}: {', '.join(entry.names)}: {entry.text}"


def person(store: Store, name: str, *dates: SpecialDate) -> ContactId:
    fields = ContactFields(formatted_name=name, dates=dates)
    return next(iter(create_contact(store, fields, at=AT).contacts))


def birthday(*day: int | None) -> SpecialDate:
    return SpecialDate(DateKind.BIRTHDAY, PartialDate(*day))


@pytest.fixture
def bo(store: Store) -> ContactId:
    identify_calendar(store)
    return person(store, "Bo Lindqvist", birthday(1980, 3, 4), birthday(None, 2, 29))


def keep(store: Store, path: Path, wish: CalendarWish = WISH) -> bool:
    return keep_calendar(store, path, wish, summary, at=AT)


def events(path: Path) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(each["SUMMARY"]): each for each in found}


def test_everything_with_a_day_is_told(store: Store, bo: ContactId, tmp_path: Path) -> None:
    repeat = Repeat("FREQ=MONTHLY;BYDAY=3MO", CountedFrom.PLAN)
    again = PromiseDraft(
        bo, PromiseKind.GIVE, "Send the list, soon", date(2026, 12, 21), repeat=repeat
    )
    make_promise(store, again, at=AT)
    from_done = Repeat("FREQ=WEEKLY;INTERVAL=6", CountedFrom.COMPLETION)
    after = PromiseDraft(bo, PromiseKind.FOLLOW_UP, "Ask", date(2026, 12, 1), repeat=from_done)
    make_promise(store, after, at=AT)
    make_promise(store, PromiseDraft(bo, PromiseKind.ASK, "No day"), at=AT)
    plan = InteractionDraft(
        InteractionKind.CALL, date(2026, 12, 2), "private", (bo,), time(14, 30), is_planned=True
    )
    log_interaction(store, plan, at=AT)
    log_interaction(store, InteractionDraft(InteractionKind.CALL, TODAY, "was", (bo,)), at=AT)
    path = tmp_path / "netdesk.ics"
    assert keep(store, path)
    found = events(path)
    assert sorted(found) == [
        "birthday: Bo Lindqvist: ",
        "follow_up: Bo Lindqvist: Ask",
        "planned: Bo Lindqvist: ",
        "promise: Bo Lindqvist: Send the list, soon",
    ]
    promise = found["promise: Bo Lindqvist: Send the list, soon"]
    assert promise.decoded("DTSTART") == date(2026, 12, 21)
    assert promise["RRULE"].to_ical() == b"FREQ=MONTHLY;BYDAY=3MO"
    assert "RRULE" not in found["follow_up: Bo Lindqvist: Ask"]
    assert found["planned: Bo Lindqvist: "].decoded("DTSTART") == datetime.combine(
        date(2026, 12, 2), time(14, 30)
    )
    assert b"private" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_a_date_is_told_early_enough(store: Store, bo: ContactId, tmp_path: Path) -> None:
    path = tmp_path / "netdesk.ics"
    keep(store, path)
    event = events(path)["birthday: Bo Lindqvist: "]
    assert event.subcomponents[0].decoded("TRIGGER") == timedelta(days=-7, hours=9)


def test_an_unchanged_store_writes_nothing(store: Store, bo: ContactId, tmp_path: Path) -> None:
    path = tmp_path / "netdesk.ics"
    assert keep(store, path)
    first, stat = path.read_bytes(), path.stat()
    assert not keep(store, path)
    assert (path.read_bytes(), path.stat().st_ino) == (first, stat.st_ino)


def test_only_what_changed_is_a_new_version(store: Store, bo: ContactId, tmp_path: Path) -> None:
    path = tmp_path / "netdesk.ics"
    person(store, "Cy Ek", birthday(1990, 5, 6))
    keep(store, path)
    before = events(path)
    plan = InteractionDraft(InteractionKind.CALL, TODAY, "", (bo,), is_planned=True)
    log_interaction(store, plan, at=LATER)
    assert keep(store, path)
    after = events(path)
    for name, event in before.items():
        assert after[name].to_ical() == event.to_ical()
    new = after["planned: Bo Lindqvist: "]
    assert new["SEQUENCE"] > max(each["SEQUENCE"] for each in before.values())
    assert new.decoded("LAST-MODIFIED") == LATER.instant


def test_what_changes_without_a_step_is_a_new_version_too(
    store: Store, bo: ContactId, tmp_path: Path
) -> None:
    path = tmp_path / "netdesk.ics"
    keep(store, path)
    before = events(path)["birthday: Bo Lindqvist: "]["SEQUENCE"]
    assert keep(store, path, CalendarWish(lead_days=2))
    assert events(path)["birthday: Bo Lindqvist: "]["SEQUENCE"] > before


def test_a_folder_holds_a_file_for_each(store: Store, bo: ContactId, tmp_path: Path) -> None:
    foreign = tmp_path / "holidays.ics"
    foreign.write_text("kept")
    make_promise(store, PromiseDraft(bo, PromiseKind.GIVE, "List", TODAY), at=AT)
    assert keep(store, tmp_path)
    names = {path.name for path in tmp_path.glob("*.ics")} - {foreign.name}
    assert len(names) == 3
    assert not keep(store, tmp_path)
    promise = store.promises.open_of(bo)[0]
    with store.step(StepKind.DROP_PROMISE, AT):
        store.promises.delete(promise.id)
    assert keep(store, tmp_path)
    left = {path.name for path in tmp_path.glob("*.ics")}
    assert left == {foreign.name} | {each for each in names if "promise" not in each}


def test_another_programs_calendar_is_not_overwritten(
    store: Store, bo: ContactId, tmp_path: Path
) -> None:
    path = tmp_path / "work.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n")
    with pytest.raises(NotOurCalendarError):
        keep(store, path)
    assert b"Other" in path.read_bytes()


def test_a_folder_that_is_gone_is_told(store: Store, bo: ContactId, tmp_path: Path) -> None:
    for path in (tmp_path / "gone", tmp_path / "gone" / "netdesk.ics"):
        with pytest.raises(FileNotFoundError):
            keep(store, path)
    assert not (tmp_path / "gone").exists()


@given(
    st.dates(date(1904, 1, 1), date(2026, 12, 31)) | st.just(date(1992, 2, 29)),
    st.sampled_from(LeapDayRule),
)
def test_the_rule_keeps_the_day_as_the_list_does(day: date, rule: LeapDayRule) -> None:
    from dateutil.rrule import rrulestr

    partial = PartialDate(day.year, day.month, day.day)
    special = YearlyDate(ContactId(1), "Bo", SpecialDate(DateKind.BIRTHDAY, partial))
    (entry,) = yearly_entries([special], CalendarWish(rule))
    start = datetime.combine(entry.day, time())
    found = rrulestr(entry.rule, dtstart=start).between(
        start, datetime.combine(date(2059, 12, 31), time()), inc=True
    )
    kept = [observed_in(partial, year, rule) for year in range(day.year, 2060)]
    assert [each.date() for each in found] == [each for each in kept if each]


@given(_TEXTS, _TEXTS, st.none() | st.times())
def test_any_text_is_read_as_it_was_written(name: str, text: str, at: time | None) -> None:
    entry = CalendarEntry("promise-1", DueKind.PROMISE, (name,), text, TODAY, at)
    stamp = Stamp(3, AT.instant)
    lines = written_entry(entry, name + text, uid="1@netdesk", stamp=stamp, remind_at=time(9))
    assert all(len(line) <= 75 for line in lines.split(b"\r\n"))
    event = icalendar.Event.from_ical(lines)
    assert not event.errors
    assert event["SEQUENCE"] == 3
    assert str(event["SUMMARY"]) == name + text


def test_no_text_becomes_a_property() -> None:
    entry = CalendarEntry("promise-1", DueKind.PROMISE, ("Bo",), "", TODAY)
    hostile = "a\r\nATTACH:x\rb\x00c\x85d\ud800"
    stamp = Stamp(3, AT.instant)
    lines = written_entry(entry, hostile, uid="1@netdesk", stamp=stamp, remind_at=time(9))
    assert str(icalendar.Event.from_ical(lines)["SUMMARY"]) == "a\nATTACH:x b c d "
