"""What a cadence given to many makes of the coming weeks: shown before, and levelled when it is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from netdesk.domain.cadence import Cadence, Clock, Standing, days_after
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.levelling import Band, Levelling, band_of, counted, level, with_rounds
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.store.store import Store

CALENDAR_DAYS = 28
"""So many coming days are shown."""

OwnCadence = tuple[int | None, int | None]
"""A contact's own ideal and maximum, as `Contact` has them."""


@dataclass(frozen=True, slots=True)
class CadenceWish:
    """Cadences that are to be given and are not written yet: people's own, or a circle's, to those in
    it or to those `joining` it only."""

    own: Mapping[ContactId, OwnCadence] = field(default_factory=dict)
    circle: CircleId | None = None
    circle_fields: CircleFields = field(default_factory=lambda: CircleFields(""))
    joining: frozenset[ContactId] = frozenset()


@dataclass(frozen=True, slots=True)
class CalendarPreview:
    """How many people come up on each of the next days from `first`, if all are answered on theirs.

    `before` is the calendar as it is, `plain` and `levelled` with the wish, who is overdue counted
    for the first day. `changed` people are given a cadence; levelled, `late` of them come up later
    than their maximum, for want of room.
    """

    first: date
    budget: int
    before: tuple[int, ...]
    plain: tuple[int, ...]
    levelled: tuple[int, ...]
    changed: int
    late: int


def preview_calendar(
    store: Store,
    wish: CadenceWish,
    *,
    today: date,
    budget: int,
    progress: Progress = unwatched,
) -> CalendarPreview:
    """Work out what a wish makes of the coming days, without writing it. Raises CancelledError."""
    clocks = _wished(store, wish)
    wished = {clock.settings.id: clock.standing() for clock in clocks}
    before = dict(store.standings.scheduled())
    after = {contact: each for contact, each in before.items() if contact not in wished}
    after |= {contact: each for contact, each in wished.items() if each.due_on is not None}
    plan = _levelled(after, _movable(clocks, today), today=today, budget=budget, progress=progress)
    return CalendarPreview(
        first=today,
        budget=budget,
        before=_counts(_first_days(before, today), before, today=today),
        plain=_counts(_first_days(after, today), after, today=today),
        levelled=_counts(plan.days, after, today=today, budget=budget),
        changed=len(wished),
        late=len(plan.late & wished.keys()),
    )


def level_people(
    store: Store, contacts: Iterable[ContactId], *, at: Moment, budget: int
) -> Levelling:
    """Find people whose cadence was given a day each, and write those days down that are not the one
    on which they come up anyway: within a step, once their standings are true. Return all days
    found."""
    moving = list(contacts)
    scheduled = dict(store.standings.scheduled())
    movable = _movable(store.standings.clocks(moving), at.today)
    plan = _levelled(scheduled, movable, today=at.today, budget=budget)
    usual = _first_days(scheduled, at.today)
    moved = {
        contact: plan.days[contact]
        for contact in sorted(movable & plan.days.keys())
        if plan.days[contact] != usual[contact]
    }
    store.standings.level(moved, made_on=at.today)
    store.standings.refresh(moved)
    return plan


def _movable(clocks: Iterable[Clock], today: date) -> frozenset[ContactId]:
    return frozenset(clock.settings.id for clock in clocks if clock.can_be_levelled(today))


def _wished(store: Store, wish: CadenceWish) -> list[Clock]:
    members: Iterable[ContactId] = wish.joining
    if wish.circle is not None and not wish.joining:
        members = store.circles.members(wish.circle)
    clocks = store.standings.clocks({*wish.own, *members})
    pairs = ((clock, _with_wish(clock, wish)) for clock in clocks)
    return [
        after
        for before, after in pairs
        # whose own cadence holds whatever their circles say keeps their day
        if after.settings.id in wish.own or after.standing().cadence != before.standing().cadence
    ]


def _with_wish(clock: Clock, wish: CadenceWish) -> Clock:
    settings = replace(clock.settings, levelled_to=None, levelled_on=None)
    if settings.id in wish.own:
        ideal, maximum = wish.own[settings.id]
        settings = replace(settings, ideal_days=ideal, maximum_days=maximum)
    circles = clock.circles
    if wish.circle is not None:
        circles = {**circles, wish.circle: wish.circle_fields}
    return replace(clock, settings=settings, circles=circles)


def _levelled(
    scheduled: Mapping[ContactId, Standing],
    movable: frozenset[ContactId],
    *,
    today: date,
    budget: int,
    progress: Progress = unwatched,
) -> Levelling:
    bands = [
        band
        for contact, standing in scheduled.items()
        if (band := _band(contact, standing, movable=movable, today=today))
    ]
    return level(bands, today=today, budget=budget, progress=progress)


def _band(
    contact: ContactId, standing: Standing, *, movable: frozenset[ContactId], today: date
) -> Band | None:
    # who is overdue and waits for room may come up on any of the days left
    is_overdue = standing.due_on is not None and standing.due_on < today
    return band_of(contact, standing, may_move=contact in movable or is_overdue)


def _first_days(scheduled: Mapping[ContactId, Standing], today: date) -> dict[ContactId, date]:
    return {
        contact: max(standing.due_on, today)
        for contact, standing in scheduled.items()
        if standing.due_on is not None
    }


def _counts(
    days: Mapping[ContactId, date],
    scheduled: Mapping[ContactId, Standing],
    *,
    today: date,
    budget: int = 0,
) -> tuple[int, ...]:
    last = days_after(today, CALENDAR_DAYS - 1)
    cadences: dict[ContactId, Cadence] = {
        contact: cadence
        for contact, standing in scheduled.items()
        if (cadence := standing.cadence) is not None and days[contact] <= last
    }
    rounds = with_rounds(days, cadences, last=last, budget=budget)
    return counted(rounds, first=today, length=CALENDAR_DAYS)
