"""`fact`, `tag`, `relate` and `role`: what is worth knowing of people."""

from __future__ import annotations

import re

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import NUMBER, TEXT, ids_argument
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, FactId, HeldRoleId, RelationId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.operations import facts, held_roles, relations
from netdesk.store.store import Store

_MOST_DIGITS = 20
"""A longer number is no id: SQLite counts to nineteen."""
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class PartialDay(click.ParamType[PartialDate]):
    """A date as far as it is known: `2019`, `2019-03`, `2019-03-05`."""

    name = "DATE"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        """Return the date."""
        if isinstance(value, PartialDate):
            return value
        found = _PARTIAL_DATE.fullmatch(str(value))
        if found is None:
            self.fail(f"{value!r} is no year, month or day", param, ctx)
        year, month, day = (int(part) if part else None for part in found.groups())
        if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
            self.fail(f"{value!r} is no year, month or day", param, ctx)
        return PartialDate(year, month, day)


PARTIAL_DAY = PartialDay()


@click.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("kind", type=click.Choice([each.value for each in FactKind]))
@click.argument("value", type=TEXT, default="")
@click.option("--label", type=TEXT, default="", help="What a custom fact is called.")
@click.option("--remove", is_flag=True, help="Forget it; without a value, all of the kind.")
@json_option
@pass_desk
def fact(desk: Desk, number: int, kind: str, value: str, *, label: str, remove: bool) -> None:
    """Write down something worth knowing of a person, or forget it."""
    contact, meant, at = ContactId(number), FactKind(kind), desk.moment()
    with desk.store() as store:
        if not remove:
            changes = facts.add_fact(store, [contact], meant, value, at=at, label=label)
        elif value:
            changes = facts.delete_fact(store, _known(store, contact, meant, value), at=at)
        else:
            changes = facts.delete_facts(store, [contact], meant, at=at)
    desk.answer_step(changes, "Forgotten." if remove else "Written down.")


def _known(store: Store, contact: ContactId, kind: FactKind, value: str) -> FactId:
    store.contacts.require([contact])
    for each in store.facts.of(contact):
        if each.kind is kind and each.value.casefold() == value.casefold():
            return each.id
    raise UnknownIdError(f"{kind.value} “{value}” of contact", contact)


@click.command()
@ids_argument()
@click.option("--add", type=TEXT, multiple=True, help="A tag to put to them; may be repeated.")
@click.option("--remove", type=TEXT, multiple=True, help="A tag to take from them.")
@json_option
@pass_desk
def tag(desk: Desk, ids: tuple[int, ...], add: tuple[str, ...], remove: tuple[str, ...]) -> None:
    """Put tags to people, or take them away."""
    if not add and not remove:
        raise click.UsageError("Say which: --add TAG or --remove TAG")
    with desk.store() as store:
        changes = facts.tag_people(
            store, list(map(ContactId, ids)), at=desk.moment(), add=add, remove=remove
        )
    desk.answer_step(changes, "Tagged.")


@click.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("kind", type=click.Choice([each.value for each in RelationKind]))
@click.argument("other", type=TEXT, metavar="ID|NAME")
@click.option("--label", type=TEXT, default="", help="What a relation of kind “other” is.")
@click.option("--remove", is_flag=True, help="Forget it.")
@json_option
@pass_desk
def relate(desk: Desk, number: int, kind: str, other: str, *, label: str, remove: bool) -> None:
    """Write down that somebody is KIND of a person: `relate 3 manager 7`, `relate 3 partner "Kim Ek"`."""
    contact, meant = ContactId(number), RelationKind(kind)
    is_number = other.isdecimal() and len(other) < _MOST_DIGITS
    known = ContactId(int(other)) if is_number else None
    name = "" if known is not None else other
    with desk.store() as store:
        if remove:
            relation = _relation(store, contact, meant, other)
            changes = relations.unrelate(store, relation, at=desk.moment())
        else:
            changes = relations.relate(
                store, contact, meant, at=desk.moment(), other=known, name=name, label=label
            )
    desk.answer_step(changes, "Forgotten." if remove else "Written down.")


def _relation(store: Store, contact: ContactId, kind: RelationKind, other: str) -> RelationId:
    store.contacts.require([contact])
    for each in store.relations.of(contact):
        if each.kind is kind and other.casefold() in (str(each.other), each.name.casefold()):
            return each.id
    raise UnknownIdError(f"{kind.value} “{other}” of contact", contact)


@click.group()
def role() -> None:
    """Write down what people were and are, and where."""


@role.command()
@click.argument("number", type=int, metavar="ID")
@click.option("--title", type=TEXT, default="", help="What they are or were.")
@click.option("--organization", type=TEXT, default="", help="Where.")
@click.option("--from", "started", type=PARTIAL_DAY, help="Since when: a year, month or day.")
@click.option("--to", "ended", type=PARTIAL_DAY, help="Until when; not for a present role.")
@click.option("--present", is_flag=True, help="They hold it still.")
@json_option
@pass_desk
def add(
    desk: Desk,
    number: int,
    *,
    title: str,
    organization: str,
    started: PartialDate | None,
    ended: PartialDate | None,
    present: bool,
) -> None:
    """Write down a role of a person."""
    made = HeldRole(HeldRoleId(0), Role(title, organization), started, ended, present)
    with desk.store() as store:
        changes = held_roles.add_held_role(store, ContactId(number), made, at=desk.moment())
    desk.answer_step(changes, "Written down.")


@role.command()
@click.argument("role", type=NUMBER, metavar="ROLE")
@json_option
@pass_desk
def remove(desk: Desk, role: int) -> None:
    """Forget a role; its number is in `show`."""
    with desk.store() as store:
        changes = held_roles.delete_held_role(store, HeldRoleId(role), at=desk.moment())
    desk.answer_step(changes, "Forgotten.")
