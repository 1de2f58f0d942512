"""`circle`: groups with a default cadence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import TEXT, ids_argument
from netdesk.domain.circle import CIRCLE_COLOURS, Circle, CircleFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.operations import circles
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

_ideal = click.option("--ideal", type=click.IntRange(min=0), help="Days; 0 means no cadence.")
_maximum = click.option("--max", "maximum", type=click.IntRange(min=1), help="Stale beyond these.")
_weight = click.option("--weight", type=click.FloatRange(min=0.1, max=10), help="1 is neutral.")
_colour = click.option(
    "--colour", type=click.Choice(["none", *CIRCLE_COLOURS]), help="The colour of its dot."
)
_level = click.option("--level", is_flag=True, help="Spread its people over the coming days.")


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
            "colour": each.fields.colour,
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
@_colour
@json_option
@pass_desk
def create(
    desk: Desk,
    name: str,
    *,
    ideal: int | None,
    maximum: int | None,
    weight: float | None,
    colour: str | None,
) -> None:
    """Make a circle."""
    fields = CircleFields(
        name.strip(), ideal or None, maximum, weight or 1.0, _colour_name(colour or "none")
    )
    with desk.store() as store:
        changes = circles.create_circle(store, fields, at=desk.moment())
    desk.answer_step(changes, f"Made the circle {name}.")


@circle.command()
@click.argument("name", type=TEXT)
@click.option("--name", "new_name", type=TEXT, help="Another name.")
@_ideal
@_maximum
@_weight
@_colour
@_level
@json_option
@pass_desk
def edit(desk: Desk, /, name: str, *, level: bool, **wished: Any) -> None:
    """Change a circle's name, cadence, weight or colour."""
    budget = PreferencesFile(desk.folder).current.daily_budget if level else None
    with desk.store() as store:
        found = _named(store, name)
        fields = _changed(found.fields, wished)
        changes = circles.edit_circle(
            store, found.id, fields, at=desk.moment(), level_budget=budget
        )
    desk.answer_step(changes, f"Changed the circle {fields.name}.")


def _changed(fields: CircleFields, wished: dict[str, Any]) -> CircleFields:
    """Return a circle with what was said of it; what was not said is `None`."""
    if wished["new_name"] is not None:
        fields = replace(fields, name=wished["new_name"].strip())
    if wished["ideal"] is not None:
        fields = replace(fields, ideal_days=wished["ideal"] or None, maximum_days=None)
    if wished["maximum"] is not None:
        fields = replace(fields, maximum_days=wished["maximum"])
    if wished["weight"] is not None:
        fields = replace(fields, weight=wished["weight"])
    if wished["colour"] is not None:
        fields = replace(fields, colour=_colour_name(wished["colour"]))
    return fields


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
@_level
@json_option
@pass_desk
def add(desk: Desk, name: str, ids: tuple[int, ...], *, level: bool) -> None:
    """Put people into a circle."""
    people = list(map(ContactId, ids))
    budget = PreferencesFile(desk.folder).current.daily_budget if level else None
    with desk.store() as store:
        circle = _named(store, name).id
        changes = circles.add_to_circle(
            store, circle, people, at=desk.moment(), level_budget=budget
        )
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


def _colour_name(colour: str) -> str:
    return "" if colour == "none" else colour


def _named(store: Store, name: str) -> Circle:
    found = store.circles.named(name)
    if found is None:
        raise InvalidValueError(f"there is no circle named {name}")
    return found
