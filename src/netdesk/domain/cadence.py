"""How often one wants to be in touch, and how far a relationship has drifted from it.

All lengths are whole civil days. Nothing here asks for the time: `today` is always a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from hashlib import blake2b

from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionKind

LONGEST_DAYS = 36_525
"""A hundred years: a longer interval is a typing mistake."""

NEUTRAL_WEIGHT = 1.0
"""The weight of a contact that is in no circle."""


def default_maximum(ideal_days: int) -> int:
    """Return one and a half times the ideal, rounded up to a whole day, so that even an ideal of
    one day leaves a day on which a contact is due but not yet stale."""
    return min((3 * ideal_days + 1) // 2, LONGEST_DAYS)


@dataclass(frozen=True, slots=True, order=True)
class Cadence:
    """The ideal and the longest tolerable number of days between two touches.

    The maximum defaults to `default_maximum` of the ideal. Cadences order by ideal, then maximum:
    the least of several is the shortest.

    Raises `InvalidValueError` unless 1 ≤ ideal ≤ maximum ≤ `LONGEST_DAYS`.
    """

    ideal_days: int
    maximum_days: int

    def __init__(self, ideal_days: int, maximum_days: int | None = None) -> None:
        if not 1 <= ideal_days <= LONGEST_DAYS:
            raise InvalidValueError(f"ideal of {ideal_days} days: not within 1 and {LONGEST_DAYS}")
        longest = default_maximum(ideal_days) if maximum_days is None else maximum_days
        if not ideal_days <= longest <= LONGEST_DAYS:
            raise InvalidValueError(
                f"maximum of {longest} days: not within {ideal_days} and {LONGEST_DAYS}"
            )
        object.__setattr__(self, "ideal_days", ideal_days)
        object.__setattr__(self, "maximum_days", longest)


def circle_cadence(circle: CircleFields) -> Cadence | None:
    """Return the cadence a circle gives its people; `None` where its ideal is `None` or 0."""
    if not circle.ideal_days:
        return None
    return Cadence(circle.ideal_days, circle.maximum_days)


def effective_cadence(
    own_ideal: int | None, own_maximum: int | None, circles: Iterable[Cadence]
) -> Cadence | None:
    """Return the contact's own cadence, else the shortest of its circles'; `None` means resting.

    An own ideal of 0 is the wish for none, whatever the circles say. An own maximum without an own
    ideal has nothing to belong to and is left aside.
    """
    if own_ideal is None:
        return min(circles, default=None)
    if own_ideal == 0:
        return None
    return Cadence(own_ideal, own_maximum)


def jitter_days(contact_id: ContactId, ideal_days: int) -> int:
    """Return 0 to a quarter of the ideal, always the same for the same contact: people imported on
    one day must not all fall due on one day."""
    digest = blake2b(str(contact_id).encode("ascii"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % (ideal_days // 4 + 1)


def days_after(start: date, days: int) -> date:
    """Return the day `days` after `start`, or the day where the calendar ends or begins."""
    return start + timedelta(days=max(min(days, (date.max - start).days), (date.min - start).days))


@dataclass(frozen=True, slots=True)
class ClockSettings:
    """What is kept of a contact that its clock depends on.

    `ideal_days` is the contact's own cadence: `None` takes the circles', 0 means none is wanted.
    `levelled_to` is the day that a levelled calendar found for them on the day `levelled_on`. With
    somebody `left_alone` one is not to be in touch.
    """

    id: ContactId
    added_on: date
    met_on: date | None = None
    ideal_days: int | None = None
    maximum_days: int | None = None
    paused_until: date | None = None
    snoozed_until: date | None = None
    restarted_on: date | None = None
    levelled_to: date | None = None
    levelled_on: date | None = None
    left_alone: bool = False


@dataclass(frozen=True, slots=True)
class Touch:
    """The newest interaction of a kind that counts as contact."""

    day: date
    kind: InteractionKind


@dataclass(frozen=True, slots=True)
class Clock:
    """All that a contact's standing is worked out from."""

    settings: ClockSettings
    circles: Mapping[CircleId, CircleFields]
    touch: Touch | None

    def standing(self) -> Standing:
        """Work out how the contact stands."""
        return standing(self.settings, circles=self.circles.values(), touch=self.touch)

    def can_be_levelled(self, today: date) -> bool:
        """Tell whether a day found today would hold: a touch or a skip of today ends it at once."""
        last_touch = self.touch.day if self.touch else None
        found = replace(self.settings, levelled_to=today, levelled_on=today)
        return levelled_day(found, last_touch=last_touch) is not None


def clock_start(settings: ClockSettings, *, cadence: Cadence, last_touch: date | None) -> date:
    """Return the day from which the contact's days are counted.

    It is the last touch, else the day they met, else the day they were added and the jitter; a skip
    later than that starts the count anew.
    """
    start = last_touch or settings.met_on
    if start is None:
        start = days_after(settings.added_on, jitter_days(settings.id, cadence.ideal_days))
    if settings.restarted_on is None:
        return start
    return max(start, settings.restarted_on)


def levelled_day(settings: ClockSettings, *, last_touch: date | None) -> date | None:
    """Return the day that a levelled calendar found, which holds until the clock starts anew: a touch
    or a skip on or after the day the calendar was made ends it."""
    made_on = settings.levelled_on
    restarts = (last_touch, settings.restarted_on)
    if made_on is None or any(day is not None and day >= made_on for day in restarts):
        return None
    return settings.levelled_to


def due_on(start: date, cadence: Cadence) -> date:
    """Return the first day on which the contact is due."""
    return days_after(start, cadence.ideal_days)


class Staleness(Enum):
    """How a relationship stands. The values are the command line's words: never change them."""

    FRESH = "fresh"
    DUE = "due"
    STALE = "stale"
    RESTING = "resting"
    """No cadence, or not to be contacted: never reminded."""
    PAUSED = "paused"
    """Left in peace until a date, whatever the cadence says."""


def ratio(start: date, ideal_days: int, today: date) -> float:
    """Return the share of the ideal interval that has passed: 1.0 on the day one falls due.

    Before the start (the jitter, or a touch entered ahead of time) it is 0.0.
    """
    return max((today - start).days, 0) / ideal_days


def staleness(start: date, cadence: Cadence, today: date) -> Staleness:
    """Return fresh below the ideal, due from the ideal to the maximum, stale beyond."""
    days = (today - start).days
    if days < cadence.ideal_days:
        return Staleness.FRESH
    if days <= cadence.maximum_days:
        return Staleness.DUE
    return Staleness.STALE


@dataclass(frozen=True, slots=True)
class Standing:
    """What is kept per contact so that no list has to work it out again.

    `ideal_days`, `maximum_days`, `start` and `due_on` are all `None` for a contact without cadence.
    `due_on` is the first day on which the contact belongs on the due list: the ideal reached, a
    levelled day come, the pause and the snooze over. `weight` is the largest of its circles'.
    """

    ideal_days: int | None = None
    maximum_days: int | None = None
    weight: float = NEUTRAL_WEIGHT
    last_touch: date | None = None
    last_kind: InteractionKind | None = None
    start: date | None = None
    due_on: date | None = None
    paused_until: date | None = None
    snoozed_until: date | None = None

    @property
    def cadence(self) -> Cadence | None:
        """Return the cadence in force."""
        if self.ideal_days is None:
            return None
        return Cadence(self.ideal_days, self.maximum_days)


def standing(
    settings: ClockSettings, *, circles: Iterable[CircleFields], touch: Touch | None
) -> Standing:
    """Work out how a contact stands from its settings, its circles and its newest touch."""
    groups = tuple(circles)
    cadence = _cadence_in_force(settings, groups)
    last_touch = touch.day if touch else None
    start = clock_start(settings, cadence=cadence, last_touch=last_touch) if cadence else None
    return Standing(
        ideal_days=cadence.ideal_days if cadence else None,
        maximum_days=cadence.maximum_days if cadence else None,
        weight=max((group.weight for group in groups), default=NEUTRAL_WEIGHT),
        last_touch=last_touch,
        last_kind=touch.kind if touch else None,
        start=start,
        due_on=_first_day_listed(settings, cadence, start=start, last_touch=last_touch),
        paused_until=settings.paused_until,
        snoozed_until=settings.snoozed_until,
    )


def _cadence_in_force(settings: ClockSettings, circles: Iterable[CircleFields]) -> Cadence | None:
    if settings.left_alone:
        return None
    rhythms = [rhythm for circle in circles if (rhythm := circle_cadence(circle))]
    return effective_cadence(settings.ideal_days, settings.maximum_days, rhythms)


def _first_day_listed(
    settings: ClockSettings,
    cadence: Cadence | None,
    *,
    start: date | None,
    last_touch: date | None,
) -> date | None:
    if cadence is None or start is None:
        return None
    waits = (
        due_on(start, cadence),
        levelled_day(settings, last_touch=last_touch),
        settings.paused_until,
        settings.snoozed_until,
    )
    return max(day for day in waits if day is not None)


def staleness_on(standing: Standing, today: date) -> Staleness:
    """Return how a contact stands on `today`. A snooze hides from the due list only: it changes
    nothing here; a pause ends on the day it names."""
    if standing.paused_until is not None and today < standing.paused_until:
        return Staleness.PAUSED
    cadence = standing.cadence
    if cadence is None or standing.start is None:
        return Staleness.RESTING
    return staleness(standing.start, cadence, today)


def ratio_on(standing: Standing, today: date) -> float | None:
    """Return the ratio on `today`, `None` for a contact without cadence."""
    if standing.start is None or standing.ideal_days is None:
        return None
    return ratio(standing.start, standing.ideal_days, today)


def priority_on(standing: Standing, today: date) -> float:
    """Return ratio × circle weight, by which the due list is ordered; 0.0 without cadence."""
    return (ratio_on(standing, today) or 0.0) * standing.weight
