"""`--until` of what is put off: a day, or later, tomorrow, workday, week."""

from __future__ import annotations

import click

from netdesk.cli.output import Desk
from netdesk.cli.values import FUTURE_DAY
from netdesk.domain.snooze import Snooze, SnoozeChoice, snooze_offers
from netdesk.operations.reminder_choices import reminder_times
from netdesk.operations.snoozing import chosen_snooze
from netdesk.preferences import PreferencesFile

_WORDS = "|".join(each.value for each in SnoozeChoice)
until_option = click.option(
    "--until",
    required=True,
    metavar=f"DATE|{_WORDS}",
    help="Not spoken of before; later is later today, workday the next working day.",
)


def snooze_of(desk: Desk, until: str) -> Snooze:
    """Return what is meant by `--until`."""
    known = {each.value: each for each in SnoozeChoice}
    choice = known.get(until.strip().casefold())
    if choice is None:
        context = click.get_current_context()
        option = next((each for each in context.command.params if each.name == "until"), None)
        return Snooze(FUTURE_DAY.convert(until, option, context))
    local = desk.clock.local()
    offers = snooze_offers(local, reminder_times(PreferencesFile(desk.folder).current))
    found = chosen_snooze(choice, offers, at=desk.moment(), local=local)
    if found is None:
        raise click.UsageError("The day is nearly over: say tomorrow.")
    return found


def snoozed_in_words(desk: Desk, how: Snooze) -> str:
    """Return until when something is put off."""
    if how.later is None:
        return f"Snoozed until {how.until.isoformat()}."
    at = desk.clock.local() + (how.later - desk.moment().instant)
    return f"Snoozed until {at:%H:%M} today."
