"""Meetings of calendars become plans, once, and never over what the user has said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.invented import AT, TODAY

from netdesk.domain.calendar_plan import CalendarDecisions, CalendarPlan, CalendarResult
from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, draft_of
from netdesk.domain.meeting import CalendarReading, LeftOutReason, MeetingKey
from netdesk.operations import history
from netdesk.operations.calendar_in import apply_calendar, plan_calendar, read_calendars
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import confirm_interaction, edit_interaction
from netdesk.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
BO_COMES = "ATTENDEE;CN=Somebody:mailto:Bo@Lindqvist.example"
ZONE = """BEGIN:VTIMEZONE
TZID:Our Own
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:-0500
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE"""


def civil(instant: datetime) -> datetime:
    return instant.astimezone(BERLIN).replace(tzinfo=None)


def event(*lines: str, uid: str = "1@x", start: str = "DTSTART:20261201T130000Z") -> str:
    who = () if any("ATTENDEE" in each or "ORGANIZER" in each for each in lines) else (BO_COMES,)
    title = () if any(each.startswith("SUMMARY") for each in lines) else ("SUMMARY:Lunch",)
    return "\n".join(("BEGIN:VEVENT", f"UID:{uid}", start, *title, *who, *lines, "END:VEVENT"))


def ics(*events: str, method: str = "REQUEST") -> bytes:
    text = "\n".join(("BEGIN:VCALENDAR", f"METHOD:{method}", *events, "END:VCALENDAR", ""))
    return text.replace("\n", "\r\n").encode()


@pytest.fixture
def bo(store: Store) -> ContactId:
    return person(store, "Bo Lindqvist", "bo@lindqvist.example")


def person(store: Store, name: str, address: str) -> ContactId:
    fields = ContactFields(
        formatted_name=name, channels=(Channel(ChannelKind.EMAIL, address),) if address else ()
    )
    return next(iter(create_contact(store, fields, at=AT).contacts))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "meetings.ics"


def read(path: Path, *events: str, method: str = "REQUEST") -> CalendarReading:
    path.write_bytes(ics(*events, method=method))
    return read_calendars([path], today=TODAY, civil=civil)


def plan(store: Store, path: Path, *events: str) -> CalendarPlan:
    return plan_calendar(store, read(path, *events), today=TODAY)


def take(store: Store, path: Path, *events: str, method: str = "REQUEST") -> CalendarResult:
    return apply_calendar(store, read(path, *events, method=method), at=AT)


def planned(store: Store, bo: ContactId) -> list[Interaction]:
    return list(reversed(store.interactions.of(bo)))


def actions(found: CalendarPlan) -> list[str]:
    return [each.action.value for each in found.meetings]


def test_a_meeting_becomes_a_plan(store: Store, bo: ContactId, path: Path) -> None:
    result = take(store, path, event("LOCATION:Café\\, corner"))
    (each,) = planned(store, bo)
    assert (each.day, each.time, each.is_planned) == (date(2026, 12, 1), time(14), True)
    assert each.text == "Lunch · Café, corner"
    assert each.id in result.changes.interactions
    history.undo(store, at=AT)
    assert planned(store, bo) == []


@pytest.mark.parametrize(
    ("start", "day", "at"),
    [
        ("DTSTART:20261201T233000Z", date(2026, 12, 2), time(0, 30)),
        ("DTSTART;TZID=America/New_York:20261201T200000", date(2026, 12, 2), time(2)),
        ("DTSTART;TZID=Eastern Standard Time:20261201T200000", date(2026, 12, 2), time(2)),
        ("DTSTART;TZID=/x.example/1/Europe/Helsinki:20261201T200000", date(2026, 12, 1), time(19)),
        ("DTSTART;TZID=Our Own:20261201T200000", date(2026, 12, 2), time(2)),
        ("DTSTART;TZID=Nowhere:20261201T200000", date(2026, 12, 1), time(20)),
        ("DTSTART:20261201T200000", date(2026, 12, 1), time(20)),
        ("DTSTART;VALUE=DATE:20261201", date(2026, 12, 1), None),
        ("DTSTART:20270701T120000Z", date(2027, 7, 1), time(14)),
    ],
)
def test_times_are_the_users_own(
    store: Store, bo: ContactId, path: Path, start: str, day: date, at: time | None
) -> None:
    take(store, path, ZONE, event(start=start))
    (each,) = planned(store, bo)
    assert (each.day, each.time) == (day, at)


def test_who_is_known(store: Store, bo: ContactId, path: Path) -> None:
    cy = person(store, "Cy Ek", "")
    person(store, "Di Al", "")
    person(store, "Di Al", "")
    found = plan(
        store,
        path,
        event(
            'ORGANIZER;CN="Somebody":mailto:BO@lindqvist.example',
            "ATTENDEE;CN=Cy Ek:mailto:cy@elsewhere.example",
            "ATTENDEE;CN=Di Al:mailto:di@elsewhere.example",
            "ATTENDEE;CN=Nobody:mailto:no@elsewhere.example",
        ),
    )
    (meeting,) = found.meetings
    assert [(each.contact, each.is_guess) for each in meeting.participants] == [
        (bo, False),
        (cy, True),
    ]


def test_with_nobody_known_or_over_nothing_is_planned(
    store: Store, bo: ContactId, path: Path
) -> None:
    found = plan(
        store,
        path,
        event("ATTENDEE:mailto:no@x.example"),
        event("SUMMARY:Was", uid="2", start="DTSTART:20261119T130000Z"),
        event("ATTENDEE;PARTSTAT=DECLINED:mailto:bo@lindqvist.example", uid="3"),
        "BEGIN:VEVENT\nUID:4\nSUMMARY:Alone\nDTSTART:20261201T130000Z\nEND:VEVENT",
    )
    assert found.meetings == ()
    assert found.reasons == {LeftOutReason.NOBODY_KNOWN: 3, LeftOutReason.PAST: 1}


def test_again_changes_and_never_doubles(store: Store, bo: ContactId, path: Path) -> None:
    take(store, path, event())
    assert actions(plan(store, path, event())) == ["same"]
    assert not take(store, path, event()).changes
    moved = event("SEQUENCE:2", start="DTSTART:20261203T090000Z")
    assert actions(plan(store, path, moved)) == ["update"]
    take(store, path, moved)
    (each,) = planned(store, bo)
    assert (each.day, each.time) == (date(2026, 12, 3), time(10))
    assert actions(plan(store, path, event("SEQUENCE:1"))) == ["same"]
    take(store, path, event("SEQUENCE:3"), method="CANCEL")
    assert planned(store, bo) == []


def test_what_the_user_says_stands(store: Store, bo: ContactId, path: Path) -> None:
    take(store, path, event(uid="1"), event(uid="2"))
    first, second = planned(store, bo)
    confirm_interaction(store, first.id, at=AT)
    edit_interaction(store, second.id, replace(draft_of(second), text="Ask for X"), at=AT)
    before = planned(store, bo)
    moved = "DTSTART:20261203T090000Z"
    take(store, path, event(uid="1", start=moved), event("STATUS:CANCELLED", uid="2"))
    assert planned(store, bo) == before


def test_a_series_is_planned_for_the_coming_days(store: Store, bo: ContactId, path: Path) -> None:
    start = "DTSTART;TZID=Europe/Berlin:20260105T090000"
    series = event("RRULE:FREQ=WEEKLY", "EXDATE;TZID=Europe/Berlin:20261130T090000", start=start)
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261207T090000", start="DTSTART:20261208T100000Z"
    )
    gone = event("RECURRENCE-ID:20261214T080000Z", "STATUS:CANCELLED", start=start)
    take(store, path, series, moved, gone)
    days = [(each.day, each.time) for each in planned(store, bo)]
    assert days == [
        (date(2026, 11, 23), time(9)),
        (date(2026, 12, 8), time(11)),
        *((date(2026, 12, day), time(9)) for day in (21, 28)),
        *((date(2027, 1, day), time(9)) for day in (4, 11, 18)),
    ]
    ended = event("RRULE:FREQ=WEEKLY;UNTIL=20261221T080000Z", "SEQUENCE:1", start=start)
    take(store, path, ended)
    assert [each.day.day for each in planned(store, bo)] == [23, 30, 7, 14, 21]
    assert take(store, path, event("SEQUENCE:2", start=start), method="CANCEL").changes
    assert planned(store, bo) == []


def test_one_of_a_series_alone_takes_nothing_else_back(
    store: Store, bo: ContactId, path: Path
) -> None:
    start = "DTSTART:20261123T090000Z"
    take(store, path, event("RRULE:FREQ=WEEKLY;COUNT=3", start=start))
    moved = event("RECURRENCE-ID:20261130T090000Z", "SEQUENCE:1", start="DTSTART:20261201T090000Z")
    take(store, path, moved)
    assert [each.day for each in planned(store, bo)] == [
        date(2026, 11, 23),
        date(2026, 12, 1),
        date(2026, 12, 7),
    ]


def test_what_is_not_wanted_is_left_out(store: Store, bo: ContactId, path: Path) -> None:
    reading = read(path, event(uid="1"), event(uid="2", start="DTSTART:20261202T130000Z"))
    unwanted = CalendarDecisions(frozenset({MeetingKey("1")}))
    apply_calendar(store, reading, at=AT, decisions=unwanted)
    assert [each.day for each in planned(store, bo)] == [date(2026, 12, 2)]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=5",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2",
        "FREQ=NEVER",
        "FREQ=DAILY;INTERVAL=0",
    ],
)
@pytest.mark.timeout(10)
def test_bombs_are_named(store: Store, bo: ContactId, path: Path, rule: str) -> None:
    found = plan(store, path, event(f"RRULE:{rule}"), event(uid="2"))
    assert actions(found) == ["add"]
    assert len(found.left_out) == 1


@pytest.mark.timeout(60)
def test_many_bombs_do_not_hang(store: Store, bo: ContactId, path: Path) -> None:
    many = [
        event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", uid=str(number))
        for number in range(2000)
    ]
    found = plan(store, path, *many)
    assert found.meetings == ()
    assert len(found.left_out) == len(many)


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 1000,
        b"\xff\xfeB\x00E\x00G\x00I\x00N\x00",
        b"BEGIN:VEVENT\r\n" * 100_000,
        b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nBEGIN:VALARM\r\n" * 100_000 + b"END:VEVENT\r\n",
        b"x" * 3_000_000,
        ics("BEGIN:VEVENT\nUID:1\nATTENDEE:x\nDTSTART:nonsense\nEND:VEVENT"),
        ics("BEGIN:VEVENT\nATTENDEE:x\nDTSTART:20261201T130000Z\nEND:VEVENT"),
        ics(event("SUMMARY:" + "x" * 500_000)),
        ics(event(start="DTSTART:00010101T000000Z")),
        ics(event(start="DTSTART;TZID=../../etc/passwd:20251201T130000")),
    ],
    ids=range(11),
)
def test_what_is_broken_is_named(store: Store, bo: ContactId, path: Path, data: bytes) -> None:
    path.write_bytes(data)
    found = plan_calendar(store, read_calendars([path], today=TODAY, civil=civil), today=TODAY)
    assert found.meetings == ()
    assert found.left_out


def test_a_huge_file_is_refused_at_once(store: Store, bo: ContactId, path: Path) -> None:
    with path.open("wb") as stream:
        stream.write(ics(event()))
        stream.truncate(1 << 30)
    found = plan_calendar(store, read_calendars([path], today=TODAY, civil=civil), today=TODAY)
    assert (found.meetings, list(found.reasons)) == ((), [LeftOutReason.TOO_LARGE])


def test_titles_in_other_encodings_are_read(store: Store, bo: ContactId, path: Path) -> None:
    path.write_bytes(ics(event("SUMMARY:Café")).decode().encode("cp1252"))
    apply_calendar(store, read_calendars([path], today=TODAY, civil=civil), at=AT)
    assert planned(store, bo)[0].text == "Café"
