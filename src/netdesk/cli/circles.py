"""`circle`: groups with a default cadence."""

from __future__ import annotations

from dataclasses import replace

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import TEXT, ids_argument
from netdesk.domain.circle import Circle, CircleFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.operations import circles
from netdesk.store.store import Store

_ideal = click.option("--ideal", type=click.IntRange(min=0), help="Days; 0 means no cadence.")
_maximum = click.option("--max", "maximum", type=click.IntRange(min=1), help="Stale beyond these.")
_weight = click.option("--weight", type=click.FloatRange(min=0.1, max=10), help="1 is neutral.")


@click.group()
def circle() -> None:
    """Make, change, fill and list circles."""


@circle.command("list")
@json_option
@pass_desk
def list_circles(desk: Desk) -> None:
    """List all circles."""
    with desk.store() as store:
        found = store.circles.all()
    document = [
        {
            "id": each.id,
            "name": each.fields.name,
            "ideal_days": each.fields.ideal_days,
            "maximum_days": each.fields.maximum_days,
            "weight": each.fields.weight,
            "size": each.size,
        }
        for each in found
    ]
    words = "\n".join(f"{each.fields.name}  {each.size}" for each in found)
    desk.answer(document, words or "There are no circles.")


@circle.command()
@click.argument("name", type=TEXT)
@_ideal
@_maximum
@_weight
@json_option
@pass_desk
def create(
    desk: Desk, name: str, ideal: int | None, maximum: int | None, weight: float | None
) -> None:
    """Make a circle."""
    fields = CircleFields(name.strip(), ideal or None, maximum, weight or 1.0)
    with desk.store() as store:
        changes = circles.create_circle(store, fields, at=desk.moment())
    desk.answer_step(changes, f"Made the circle {name}.")


@circle.command()
@click.argument("name", type=TEXT)
@click.option("--name", "new_name", type=TEXT, help="Another name.")
@_ideal
@_maximum
@_weight
@json_option
@pass_desk
def edit(
    desk: Desk,
    name: str,
    *,
    new_name: str | None,
    ideal: int | None,
    maximum: int | None,
    weight: float | None,
) -> None:
    """Change a circle's name, cadence or weight."""
    with desk.store() as store:
        found = _named(store, name)
        fields = found.fields
        if new_name is not None:
            fields = replace(fields, name=new_name.strip())
        if ideal is not None:
            fields = replace(fields, ideal_days=ideal or None, maximum_days=None)
        if maximum is not None:
            fields = replace(fields, maximum_days=maximum)
        if weight is not None:
            fields = replace(fields, weight=weight)
        changes = circles.edit_circle(store, found.id, fields, at=desk.moment())
    desk.answer_step(changes, f"Changed the circle {fields.name}.")


@circle.command()
@click.argument("name", type=TEXT)
@json_option
@pass_desk
def delete(desk: Desk, name: str) -> None:
    """Delete a circle; the people stay."""
    with desk.store() as store:
        changes = circles.delete_circle(store, _named(store, name).id, at=desk.moment())
    desk.answer_step(changes, f"Deleted the circle {name}.")


@circle.command()
@click.argument("name", type=TEXT)
@ids_argument()
@json_option
@pass_desk
def add(desk: Desk, name: str, ids: tuple[int, ...]) -> None:
    """Put people into a circle."""
    people = list(map(ContactId, ids))
    with desk.store() as store:
        changes = circles.add_to_circle(store, _named(store, name).id, people, at=desk.moment())
    desk.answer_step(changes, "Done.")


@circle.command()
@click.argument("name", type=TEXT)
@ids_argument()
@json_option
@pass_desk
def remove(desk: Desk, name: str, ids: tuple[int, ...]) -> None:
    """Take people out of a circle."""
    people = list(map(ContactId, ids))
    with desk.store() as store:
        number = _named(store, name).id
        changes = circles.remove_from_circle(store, number, people, at=desk.moment())
    desk.answer_step(changes, "Done.")


def _named(store: Store, name: str) -> Circle:
    found = store.circles.named(name)
    if found is None:
        raise InvalidValueError(f"there is no circle named {name}")
    return found
