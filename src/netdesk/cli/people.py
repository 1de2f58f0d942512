"""`list` and `search`."""

from __future__ import annotations

from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import TEXT, person
from netdesk.domain.cadence import Staleness
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.domain.people_filter import parse_filter
from netdesk.store.store import Store

_PAGE = 500


@click.command("list")
@click.option("--circle", type=TEXT, help="Only who is in this circle.")
@click.option(
    "--state", type=click.Choice([each.value for each in Staleness]), help="Only who stands so."
)
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@json_option
@pass_desk
def list_people(desk: Desk, circle: str | None, state: str | None, limit: int | None) -> None:
    """List people by name."""
    with desk.store() as store:
        found = store.circles.named(circle) if circle else None
        if circle and found is None:
            raise InvalidValueError(f"there is no circle named {circle}")
        query = PeopleQuery(
            circle=found.id if found else None, staleness=Staleness(state) if state else None
        )
        _answer(desk, store, query, limit)


@click.command()
@click.argument("query", type=TEXT)
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@json_option
@pass_desk
def search(desk: Desk, query: str, limit: int | None) -> None:
    """Find people by anything written about them; case, accents and script do not matter.

    Terms narrow it: circle:clients city:berlin not-seen:90d tag:rust state:stale has:promise
    """
    typed = parse_filter(query)
    for each in typed.not_understood:
        desk.say(f"{each}: not understood, searched for as text")
    with desk.store() as store:
        _answer(desk, store, PeopleQuery(text=typed.text, terms=typed.terms), limit)


def _answer(desk: Desk, store: Store, query: PeopleQuery, limit: int | None) -> None:
    today = desk.clock.today()
    ids = list(map(ContactId, store.people.ids(query, today)))[:limit]
    lines: list[PersonLine] = []
    for start in range(0, len(ids), _PAGE):
        lines += store.people.lines(ids[start : start + _PAGE])
    people = [person(line, today) for line in lines]
    desk.answer(people, "\n".join(_row(each) for each in people) or "Nobody found.")


def _row(each: dict[str, Any]) -> str:
    role = " · ".join(part for part in (each["title"], each["organization"]) if part)
    return f"{each['id']:>6}  {each['name']}  {role}  [{each['state']}]"
