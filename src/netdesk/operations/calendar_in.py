"""Takes the meetings of a calendar in as plans: with people one knows, once, the user's word first.

A plan is decided anew where it is applied: it is never stale. Meetings that are over are left out:
whether they happened is for the user to say, and invitations of years would fill the timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import assert_never

from netdesk.calendar.blocks import LARGEST_FILE
from netdesk.calendar.reader import HORIZON_DAYS, Civil, joined, read_calendar
from netdesk.domain.calendar_plan import (
    CalendarDecisions,
    CalendarPlan,
    CalendarResult,
    MeetingAction,
    MeetingPlan,
    Participant,
)
from netdesk.domain.changes import StepKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionDraft, InteractionKind, draft_of
from netdesk.domain.meeting import (
    Attendee,
    CalendarReading,
    LeftOut,
    LeftOutReason,
    Meeting,
    MeetingKey,
)
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.store.calendar import KeptMeeting
from netdesk.store.store import Store


def read_calendars(
    files: Iterable[Path], *, today: date, civil: Civil, progress: Progress = unwatched
) -> CalendarReading:
    """Return the coming meetings of these files. Raises OSError, CancelledError."""
    return joined([_read(path, today, civil, progress) for path in files])


def plan_calendar(store: Store, reading: CalendarReading, *, today: date) -> CalendarPlan:
    """Return what taking in these meetings would do. Writes nothing."""
    kept = {
        each.key: each
        for each in store.calendar.kept({m.key.uid for m in reading.meetings} | reading.series)
    }
    people = _KnownPeople(store, reading.meetings)
    planned, left_out = [], list(reading.left_out)
    for meeting in _spread(reading.meetings, kept):
        plan = _decided(meeting, people.of(meeting), kept.get(meeting.key))
        if plan is not None:
            planned.append(plan)
        elif not meeting.is_cancelled:
            left_out.append(LeftOut(LeftOutReason.NOBODY_KNOWN, meeting.title, ""))
    planned += _dropped(reading, kept.values(), today)
    planned.sort(key=_order)
    return CalendarPlan(tuple(planned), tuple(left_out), reading.files)


def apply_calendar(
    store: Store,
    reading: CalendarReading,
    *,
    at: Moment,
    decisions: CalendarDecisions | None = None,
) -> CalendarResult:
    """Write down as one step what the plan says, but for what the user does not want."""
    unwanted = decisions.left_out if decisions else frozenset()
    with store.step(StepKind.IMPORT_CALENDAR, at, ", ".join(reading.files)) as recording:
        plan = plan_calendar(store, reading, today=at.today)
        wanted = [each for each in plan.writes if each.meeting.key not in unwanted]
        for each in wanted:
            _write(store, each)
        store.standings.refresh({person for each in wanted for person in _touched(each)})
    return CalendarResult(replace(plan, meetings=tuple(wanted)), recording.changes)


class _KnownPeople:
    """Who of those invited is known, asked for all meetings at once."""

    def __init__(self, store: Store, meetings: Sequence[Meeting]) -> None:
        invited = {each for meeting in meetings for each in meeting.attendees}
        by_address = store.calendar.people_with_address({each.address for each in invited} - {""})
        by_name = store.calendar.people_named({each.name for each in invited} - {""})
        self._by_address = _grouped(by_address)
        self._by_name = _grouped(by_name)
        numbers = {person for _, person in (*by_address, *by_name)}
        self._names = {each: store.contacts.names([each])[0] for each in numbers}

    def of(self, meeting: Meeting) -> tuple[Participant, ...]:
        """Return who takes part, in the order of the calendar."""
        found: dict[ContactId, Participant] = {}
        for each in meeting.attendees:
            person, is_guess = self._known(each)
            if person is not None and (person not in found or not is_guess):
                found[person] = Participant(person, self._names[person], is_guess)
        return tuple(found.values())

    def _known(self, attendee: Attendee) -> tuple[ContactId | None, bool]:
        """An address that two people share says of neither that they come."""
        by_address = self._by_address.get(attendee.address, [])
        if len(by_address) == 1:
            return by_address[0], False
        named = self._by_name.get(attendee.name, [])
        if by_address:
            named = [each for each in named if each in by_address]
        return (named[0], True) if len(named) == 1 else (None, True)


def _read(path: Path, today: date, civil: Civil, progress: Progress) -> CalendarReading:
    if path.stat().st_size > LARGEST_FILE:
        reason = LeftOut(LeftOutReason.TOO_LARGE, "", path.name)
        return CalendarReading(left_out=(reason,), files=(path.name,))
    with path.open("rb") as stream:
        return read_calendar(stream, path.name, today=today, civil=civil, progress=progress)


def _grouped(found: Iterable[tuple[str, ContactId]]) -> dict[str, list[ContactId]]:
    groups: dict[str, list[ContactId]] = {}
    for text, person in found:
        groups.setdefault(text, []).append(person)
    return groups


def _spread(meetings: Iterable[Meeting], kept: dict[MeetingKey, KeptMeeting]) -> Iterable[Meeting]:
    """Return the meetings; where a whole series is cancelled, each of it that was taken in."""
    for meeting in meetings:
        own = [key for key in kept if key.uid == meeting.key.uid]
        if meeting.is_cancelled and not meeting.key.recurrence and meeting.key not in own:
            yield from (replace(meeting, key=key) for key in own)
        else:
            yield meeting


def _decided(
    meeting: Meeting, people: tuple[Participant, ...], kept: KeptMeeting | None
) -> MeetingPlan | None:
    if kept is None:
        if not people or meeting.is_cancelled:
            return None
        return MeetingPlan(meeting, MeetingAction.ADD, people)
    before = kept.interaction
    return MeetingPlan(meeting, _action(meeting, people, kept), people or _who(before), before)


def _action(meeting: Meeting, people: tuple[Participant, ...], kept: KeptMeeting) -> MeetingAction:
    number, _, said = kept.digest.partition(":")
    before = draft_of(kept.interaction)
    if _said(before) != said or not before.is_planned:
        return MeetingAction.KEEP
    if meeting.sequence < int(number):
        return MeetingAction.SAME
    if meeting.is_cancelled:
        return MeetingAction.CANCEL
    after = _draft(meeting, people or _who(kept.interaction))
    return MeetingAction.SAME if _said(after) == said else MeetingAction.UPDATE


def _dropped(
    reading: CalendarReading, kept: Iterable[KeptMeeting], today: date
) -> list[MeetingPlan]:
    """Return what was taken of a series and is no longer in it."""
    there = {meeting.key for meeting in reading.meetings}
    last = today + timedelta(days=HORIZON_DAYS)
    plans = []
    for each in kept:
        day = each.interaction.day
        if each.key.uid in reading.series and each.key not in there and today <= day <= last:
            meeting = _former(each)
            action = _action(meeting, (), each)
            if action is MeetingAction.CANCEL:
                plans.append(MeetingPlan(meeting, action, _who(each.interaction), each.interaction))
    return plans


def _former(kept: KeptMeeting) -> Meeting:
    before, number = kept.interaction, kept.digest.partition(":")[0]
    return Meeting(
        key=kept.key,
        title=before.text,
        day=before.day,
        time=before.time,
        attendees=(),
        is_cancelled=True,
        sequence=int(number),
    )


def _write(store: Store, plan: MeetingPlan) -> None:
    meeting, before = plan.meeting, plan.before
    match plan.action:
        case MeetingAction.ADD:
            draft = _draft(meeting, plan.participants)
            store.calendar.keep(store.interactions.add(draft), meeting.key, _digest(draft, meeting))
        case MeetingAction.UPDATE if before is not None:
            draft = _draft(meeting, plan.participants)
            store.interactions.replace(before.id, draft)
            store.calendar.keep(before.id, meeting.key, _digest(draft, meeting))
        case MeetingAction.CANCEL if before is not None:
            store.interactions.delete(before.id)
        case MeetingAction.UPDATE | MeetingAction.CANCEL | MeetingAction.KEEP | MeetingAction.SAME:
            return
        case _:
            assert_never(plan.action)


def _touched(plan: MeetingPlan) -> tuple[ContactId, ...]:
    now = tuple(each.contact for each in plan.participants)
    return (*now, *plan.before.participants) if plan.before else now


def _draft(meeting: Meeting, people: Iterable[Participant]) -> InteractionDraft:
    return InteractionDraft(
        kind=InteractionKind.MEETING,
        day=meeting.day,
        text=" · ".join(filter(None, (meeting.title, meeting.place))),
        participants=tuple(each.contact for each in people),
        time=meeting.time,
        is_planned=True,
    )


def _digest(draft: InteractionDraft, meeting: Meeting) -> str:
    return f"{meeting.sequence}:{_said(draft)}"


def _said(draft: InteractionDraft) -> str:
    """Return what tells whether a plan still says what it was made to say."""
    said = replace(draft, participants=tuple(sorted(draft.participants)), is_planned=True)
    return blake2b(repr(said).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _who(interaction: Interaction) -> tuple[Participant, ...]:
    people = zip(interaction.participants, interaction.participant_names, strict=True)
    return tuple(Participant(contact, name) for contact, name in people)


def _order(plan: MeetingPlan) -> tuple[date, str, str, str]:
    meeting = plan.meeting
    at = meeting.time.isoformat() if meeting.time else ""
    return meeting.day, at, meeting.key.uid, meeting.key.recurrence
