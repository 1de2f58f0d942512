"""`log`: write down what happened, by options or by one line as the composer takes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import PAST_DAY, TEXT, Time, ids_argument
from netdesk.domain.composed_line import ComposedLine, is_ahead, understand
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _Said:
    """What the options say; what they leave open the line may tell."""

    kind: str | None = None
    on: date | None = None
    at: time | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    is_planned: bool = False


@click.command()
@ids_argument(required=False)
@click.option("--line", type=TEXT, help='All in one: "yesterday call about the offer @Ada #job".')
@click.option(
    "--kind",
    type=click.Choice([each.value for each in InteractionKind]),
    help="What happened.",
)
@click.option("--on", type=PAST_DAY, help="On which day; today unless said.")
@click.option("--at", type=Time(), help="At which time: 14:30.")
@click.option("--note", type=TEXT, default="", help="What it was about.")
@click.option("--tag", "tags", type=TEXT, multiple=True, help="A word to find it by; repeatable.")
@click.option(
    "--link", "links", type=TEXT, multiple=True, help="A file's or page's address; repeatable."
)
@click.option("--planned", "is_planned", is_flag=True, help="It has not happened yet.")
@json_option
@pass_desk
def log(desk: Desk, /, ids: tuple[int, ...], line: str | None, **options: Any) -> None:
    """Write down what happened with one or more people, or is planned with them."""
    at = desk.moment()
    understood = understand(line, at.today, now=_time_here(at)) if line else ComposedLine("")
    _write(desk, ids, understood, _Said(**options), at)


def log_line(desk: Desk, text: str) -> None:
    """Write down what one line says, a call where it names nothing else, as the quick window does."""
    at = desk.moment()
    understood = understand(text, at.today, now=_time_here(at))
    understood = replace(understood, kind=understood.kind or InteractionKind.CALL)
    _write(desk, (), understood, _Said(), at)


def _write(
    desk: Desk, ids: tuple[int, ...], understood: ComposedLine, said: _Said, at: Moment
) -> None:
    with desk.store() as store:
        contacts = tuple(dict.fromkeys((*map(ContactId, ids), *_people(store, understood))))
        draft = _draft(said, understood, contacts, at)
        changes = log_interaction(store, draft, at=at)
    number = next(iter(changes.interactions))
    document: dict[str, Any] = {"interaction": number, "step": changes.step}
    if understood.text:
        document["understood"] = _understood(draft)
    desk.answer(document, f"Planned as {number}." if draft.is_planned else f"Logged as {number}.")


def _draft(
    said: _Said, line: ComposedLine, contacts: tuple[ContactId, ...], at: Moment
) -> InteractionDraft:
    kind = InteractionKind(said.kind) if said.kind else line.kind
    if kind is None:
        raise click.UsageError(
            "Say what happened: --kind call, or --line with a word such as call."
        )
    if not contacts:
        raise click.UsageError("Say with whom: ID..., or @name in --line.")
    day, hour = said.on or line.day or at.today, said.at or line.time
    return InteractionDraft(
        kind,
        day,
        "\n".join(filter(None, (line.rest, said.note))),
        contacts,
        time=hour,
        is_planned=said.is_planned
        or line.is_planned
        or is_ahead(day, hour, at.today, _time_here(at)),
        tags=tuple(tag.removeprefix("#") for tag in (*line.tags, *said.tags) if tag.strip("# ")),
        attachments=tuple(Attachment(link) for link in said.links),
    )


def _people(store: Store, line: ComposedLine) -> list[ContactId]:
    """Return whom a line names. A name that may mean several, or nobody, is never guessed."""
    people = []
    for name in line.people:
        meant = store.mentions.meant(name)
        if not meant:
            raise click.UsageError(f"Nobody is called {name!r}.")
        if len(meant) > 1:
            lines = store.people.lines(meant[:_MOST_NAMED])
            several = ", ".join(f"{each.name} ({each.id})" for each in lines)
            raise click.UsageError(f"{name!r} may be {several}: give the ID, or the whole name.")
        people += meant
    return people


def _understood(draft: InteractionDraft) -> dict[str, Any]:
    return {
        "kind": draft.kind.value,
        "day": draft.day.isoformat(),
        "time": draft.time.isoformat("minutes") if draft.time else None,
        "planned": draft.is_planned,
        "text": draft.text,
        "participants": list(draft.participants),
        "tags": list(draft.tags),
    }


def _time_here(at: Moment) -> time:
    return at.instant.astimezone().time()
