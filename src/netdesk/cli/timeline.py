"""`due`, `snooze`, `skip` and `cadence`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, assert_never

import click

from netdesk.cli.calendar_out import write_calendar
from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.snoozing import snooze_of, snoozed_in_words, until_option
from netdesk.cli.values import FUTURE_DAY, OWED, ids_argument, role_in_words
from netdesk.domain.due import (
    MOST_PEOPLE,
    CadenceReason,
    DateReason,
    DueItem,
    PlannedReason,
    PromiseReason,
    RoleReason,
)
from netdesk.domain.identifiers import ContactId
from netdesk.operations import cadence as cadence_operations
from netdesk.operations.due import DueBoard, DueWish
from netdesk.operations.snoozing import put_off
from netdesk.preferences import PreferencesFile

_SPOKEN = {"meeting": "met", "email": "mail"}
"""Kinds that are said otherwise after "last", as in the window."""


@click.command()
@click.option("--on", type=FUTURE_DAY, help="For which day; today unless said.")
@click.option("--budget", type=click.IntRange(0, MOST_PEOPLE), help="So many people at most.")
@click.option(
    "--ics",
    "calendar",
    is_flag=False,
    flag_value="-",
    metavar="[FILE|-]",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Write all dates, promises and plans as a calendar instead; to standard output unless said.",
)
@json_option
@pass_desk
def due(desk: Desk, on: date | None, budget: int | None, calendar: Path | None) -> None:
    """List today's people, dates and new roles, each with its reason."""
    if calendar is not None:
        write_calendar(desk, calendar)
        return
    preferences = PreferencesFile(desk.folder).current
    rule = preferences.leap_days
    with desk.store() as store:
        at = desk.moment()
        wish = DueWish(
            budget=preferences.daily_budget if budget is None else budget,
            less_answered=budget is None,
            leap_day_rule=rule,
            now=at.instant if on in (None, at.today) else None,
        )
        found = DueBoard(store).read(on or at.today, wish)
    document = {
        "on": found.on.isoformat(),
        "items": [_item(each, found.on) for each in found.items],
        "waiting": found.waiting,
        "more_new_roles": found.more_new_roles,
    }
    words = [f"{each.name}: {_reason_in_words(each, found.on)}" for each in found.items]
    words.append(f"{found.more_new_roles} more new roles." if found.more_new_roles else "")
    words.append(f"{found.waiting} more can wait." if found.waiting else "")
    desk.answer(document, "\n".join(filter(None, words)) or "Nobody is due.")


@click.command()
@ids_argument()
@until_option
@json_option
@pass_desk
def snooze(desk: Desk, ids: tuple[int, ...], until: str) -> None:
    """Hide people from the due list until a day, or until later today; no touch."""
    how = snooze_of(desk, until)
    with desk.store() as store:
        changes = put_off(store, list(map(ContactId, ids)), how, at=desk.moment())
    desk.answer_step(changes, snoozed_in_words(desk, how))


@click.command()
@ids_argument()
@json_option
@pass_desk
def skip(desk: Desk, ids: tuple[int, ...]) -> None:
    """Start people's clock anew without a touch."""
    with desk.store() as store:
        changes = cadence_operations.skip(store, list(map(ContactId, ids)), at=desk.moment())
    desk.answer_step(changes, "Skipped.")


@click.command()
@click.argument("ids_and_days", nargs=-1, required=True, metavar="ID... DAYS|none")
@click.option("--max", "maximum", type=click.IntRange(min=1), help="Stale beyond so many days.")
@click.option("--level", is_flag=True, help="Spread them over the coming days they may come up on.")
@json_option
@pass_desk
def cadence(desk: Desk, ids_and_days: tuple[str, ...], *, maximum: int | None, level: bool) -> None:
    """Say how often to be in touch with people, in days; `none` means no reminders."""
    *ids, days = ids_and_days
    if not ids:
        raise click.UsageError("Say whom, then the days: cadence ID... DAYS|none")
    ideal = 0 if days == "none" else _number(days, "DAYS")
    contacts = [ContactId(_number(each, "ID")) for each in ids]
    if days != "none" and ideal < 1:
        raise click.UsageError("DAYS is 1 or more, or none.")
    with desk.store() as store:
        changes = cadence_operations.set_cadence(
            store,
            contacts,
            ideal,
            at=desk.moment(),
            maximum_days=maximum if ideal else None,
            level_budget=PreferencesFile(desk.folder).current.daily_budget if level else None,
        )
    desk.answer_step(changes, "Done.")


def _number(text: str, what: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise click.UsageError(f"{text!r} is no number for {what}.") from None


def _item(item: DueItem, on: date) -> dict[str, Any]:
    return {
        "contact": item.contact,
        "name": item.name,
        "kind": item.kind.value,
        "reason": _reason(item, on),
        "ratio": item.ratio,
        "last_touch": item.last_touch.isoformat() if item.last_touch else None,
        "due_on": item.due_on.isoformat(),
    }


def _reason(item: DueItem, on: date) -> dict[str, Any]:
    match item.reason:
        case CadenceReason() as reason:
            return {
                "days": reason.days,
                "ideal_days": reason.ideal_days,
                "maximum_days": reason.maximum_days,
                "stale": reason.is_stale,
                "last_kind": reason.last_kind.value if reason.last_kind else None,
                "words": _reason_in_words(item, on),
            }
        case DateReason() as reason:
            return {
                "on": reason.occurrence.observed_on.isoformat(),
                "days_until": reason.occurrence.days_until,
                "years": reason.occurrence.years,
                "label": reason.special_date.label,
                "words": _reason_in_words(item, on),
            }
        case RoleReason() as reason:
            return {
                "on": reason.change.day.isoformat(),
                "days": reason.days,
                "title": reason.change.after.title,
                "organization": reason.change.after.organization,
                "title_before": reason.change.before.title,
                "organization_before": reason.change.before.organization,
                "words": _reason_in_words(item, on),
            }
        case PromiseReason() as reason:
            return {
                "promise": reason.promise.id,
                "text": reason.promise.text,
                "days_over": reason.days_over,
                "answered_on": reason.answered_on.isoformat() if reason.answered_on else None,
                "words": _reason_in_words(item, on),
            }
        case PlannedReason() as reason:
            return {
                "interaction": reason.interaction.id,
                "text": reason.interaction.text,
                "days_until": reason.days_until,
                "words": _reason_in_words(item, on),
            }
        case _:
            assert_never(item.reason)


def _last_contact(reason: CadenceReason, on: date) -> str:
    if reason.last_touch is None or reason.last_kind is None:
        return "no contact yet"
    kind = reason.last_kind.value
    # the days since the last contact itself: a skip starts the clock anew, and is no contact
    return f"last {_SPOKEN.get(kind, kind)} {_days((on - reason.last_touch).days)} ago"


def _reason_in_words(item: DueItem, on: date) -> str:
    match item.reason:
        case CadenceReason() as reason:
            return f"{_last_contact(reason, on)}, you aim for {reason.ideal_days}"
        case DateReason() as reason:
            what = reason.special_date.label or item.kind.value.replace("_", " ")
            off = reason.occurrence.days_until
            if off == 0:
                return f"{what} today"
            return f"{what} in {_days(off)}" if off > 0 else f"{what} {_days(-off)} ago"
        case RoleReason() as reason:
            learned = f"{_days(reason.days)} ago" if reason.days else "today"
            return f"new role: {role_in_words(reason.change.after)}, learned {learned}"
        case PromiseReason() as reason:
            over = f"{_days(reason.days_over)} over" if reason.days_over else "today"
            if reason.answered_on is not None:
                over = f"answered {reason.answered_on.isoformat()}"
            return f"{OWED[reason.promise.kind]}: {reason.promise.text}, {over}"
        case PlannedReason() as reason:
            plan = f"planned {reason.interaction.kind.value}: {reason.interaction.text}"
            off = reason.days_until
            when = "today" if not off else f"in {_days(off)}" if off > 0 else f"{_days(-off)} ago"
            return f"{plan.rstrip(': ')}, {when}"
        case _:
            assert_never(item.reason)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
