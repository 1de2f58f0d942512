"""`triage`: whom to keep up with, answered one by one and applied together."""

from __future__ import annotations

from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import ids_argument
from netdesk.domain.due import MOST_PEOPLE
from netdesk.domain.identifiers import ContactId
from netdesk.domain.triage import TriageAnswer
from netdesk.operations.levelling import CalendarPreview, preview_calendar
from netdesk.operations.triage import answer_triage, apply_triage, staged_wish, triage_queue
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

_WORDS = {"none": TriageAnswer.NONE, "later": TriageAnswer.LATER}


@click.group()
def triage() -> None:
    """Sort people: say how often to be in touch with whom, then apply it."""


@triage.command("list")
@click.option("--limit", type=click.IntRange(min=0), help="So many at most.")
@json_option
@pass_desk
def list_unsorted(desk: Desk, limit: int | None) -> None:
    """List who is not sorted yet, the most likely to be kept up with first."""
    with desk.store() as store:
        queue = triage_queue(store, desk.clock.today())[:limit]
        lines = store.people.lines(queue)
        progress = store.triage.progress()
        staged = store.triage.staged()
    document = {
        "sorted": progress.sorted,
        "total": progress.total,
        "staged": [
            {"id": each.contact, "answer": each.answer.value, "ideal_days": each.ideal_days}
            for each in staged
        ],
        "people": [
            {
                "id": each.id,
                "name": each.name,
                "organization": each.organization,
                "title": each.title,
            }
            for each in lines
        ],
    }
    words = [f"{each.id}  {each.name}" for each in lines]
    words.append(f"{progress.sorted} of {progress.total} sorted.")
    desk.answer(document, "\n".join(words))


@triage.command()
@ids_argument()
@click.option("--every", type=click.IntRange(min=1), help="Keep up with them every so many days.")
@click.option("--no-reminders", "word", flag_value="none", help="Never be reminded of them.")
@click.option("--later", "word", flag_value="later", help="Ask about them behind all others.")
@json_option
@pass_desk
def answer(desk: Desk, ids: tuple[int, ...], every: int | None, word: str | None) -> None:
    """Say what is wanted of people; it holds once it is applied."""
    if (every is None) == (word is None):
        raise click.UsageError("Say one of --every DAYS, --no-reminders and --later.")
    said = _WORDS[word] if word else TriageAnswer.CADENCE
    with desk.store() as store:
        changes = answer_triage(
            store, list(map(ContactId, ids)), said, at=desk.moment(), ideal_days=every
        )
    desk.answer_step(changes, "Kept until it is applied.")


@triage.command()
@click.option("--level/--no-level", default=True, help="Spread people over the coming days.")
@click.option("--budget", type=click.IntRange(1, MOST_PEOPLE), help="So many people a day.")
@click.option("--dry-run", is_flag=True, help="Show the calendar that results, and write nothing.")
@json_option
@pass_desk
def apply(desk: Desk, *, level: bool, budget: int | None, dry_run: bool) -> None:
    """Give everybody the cadence that was answered."""
    a_day = budget or PreferencesFile(desk.folder).current.daily_budget
    at = desk.moment()
    with desk.store() as store:
        calendar = _calendar(desk, store, a_day)
        changes = None
        if not dry_run:
            changes = apply_triage(store, at=at, level_budget=a_day if level else None)
    document: dict[str, Any] = {
        "step": changes.step if changes else None,
        "changed": calendar.changed,
        "late": calendar.late if level else None,
        "before": calendar.before,
        "after": calendar.levelled if level else calendar.plain,
    }
    words = f"{calendar.changed} people, at most {max(document['after'])} on a day."
    desk.answer(document, words)


def _calendar(desk: Desk, store: Store, budget: int) -> CalendarPreview:
    wish = staged_wish(store.triage.staged())
    return preview_calendar(store, wish, today=desk.clock.today(), budget=budget)
