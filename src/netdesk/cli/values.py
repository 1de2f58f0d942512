"""What the options take: days, dates, kinds; and how values are written in the answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import click

from netdesk.cli.output import Desk
from netdesk.domain.cadence import staleness_on
from netdesk.domain.civil_day import Lean, parse_day
from netdesk.domain.people import PersonLine
from netdesk.domain.promise import PromiseKind
from netdesk.domain.role_change import Role, RoleChange


class Day(click.ParamType[date]):
    """A date as ISO 8601 or in words: `2026-11-20`, `yesterday`, `next friday`, `3 Nov`."""

    name = "DATE"

    def __init__(self, lean: Lean) -> None:
        self._lean = lean

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, seen from today."""
        if isinstance(value, date):
            return value
        desk = ctx.find_object(Desk) if ctx else None
        found = parse_day(str(value), desk.clock.today(), lean=self._lean) if desk else None
        if found is None:
            self.fail(f"{value!r} is no date", param, ctx)
        return found


class Text(click.ParamType[str]):
    """Words. On Linux what is typed is bytes, and bytes need not be text."""

    name = "TEXT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the words."""
        text = str(value)
        try:
            text.encode()
        except UnicodeEncodeError:
            self.fail("these bytes are no text in UTF-8", param, ctx)
        return text


class Time(click.ParamType[time]):
    """A time of the day: `14:30`."""

    name = "TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> time:
        """Return the time."""
        try:
            return (
                value
                if isinstance(value, time)
                else time.fromisoformat(str(value)).replace(tzinfo=None)
            )
        except ValueError:
            self.fail(f"{value!r} is no time such as 14:30", param, ctx)


TEXT = Text()
NUMBER = click.IntRange(max=2**63 - 1)
"""What a row of the store may be known by: SQLite counts no further."""
PAST_DAY = Day(Lean.PAST)
FUTURE_DAY = Day(Lean.FUTURE)

OWED = {
    PromiseKind.GIVE: "you promised",
    PromiseKind.ASK: "promised to you",
    PromiseKind.FOLLOW_UP: "next",
}
"""Who owes, in words."""

CommandDecorator = Callable[[Any], Any]


def ids_argument(*, required: bool = True) -> CommandDecorator:
    """Return the argument `ID…`."""
    return click.argument(
        "ids", nargs=-1, required=required, type=int, metavar="ID...", callback=_each_once
    )


def _each_once(
    _context: click.Context, _parameter: click.Parameter, ids: tuple[int, ...]
) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))


def person(line: PersonLine, today: date) -> dict[str, Any]:
    """Return a person as lists answer."""
    touch = line.standing.last_touch
    return {
        "id": line.id,
        "name": line.name,
        "organization": line.organization,
        "title": line.title,
        "last_touch": touch.isoformat() if touch else None,
        "state": staleness_on(line.standing, today).value,
    }


def role_in_words(role: Role) -> str:
    """Return what somebody is and where, as much as is known."""
    return " at ".join(part for part in (role.title, role.organization) if part)


def role_change_in_words(change: RoleChange) -> str:
    """Return the new role and the one before it."""
    former = role_in_words(change.before)
    return f"{role_in_words(change.after)}, was {former}" if former else role_in_words(change.after)
