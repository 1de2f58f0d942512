"""`promise`: what is owed, to people, by people, and the next step with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import FUTURE_DAY, NUMBER, OWED, TEXT
from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.moment import Moment
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.promise_line import parse_promise
from netdesk.operations import promises
from netdesk.store.store import Store

_KINDS = [each.value for each in PromiseKind]


@click.group()
def promise() -> None:
    """Write down what is promised and what comes next, and keep it."""


@promise.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("text", type=TEXT)
@click.option("--kind", type=click.Choice(_KINDS), default=PromiseKind.GIVE.value, help="Who owes.")
@click.option("--due", type=FUTURE_DAY, help="By when; else as the text says: “… by friday”.")
@json_option
@pass_desk
def add(desk: Desk, number: int, text: str, *, kind: str, due: date | None) -> None:
    """Write down a promise: `promise add 12 "send the benchmark by friday"`."""
    at = desk.moment()
    line = parse_promise(text, at.today)
    words, day = (text, due) if due is not None else (line.text, line.due_on)
    draft = PromiseDraft(ContactId(number), PromiseKind(kind), words, day)
    with desk.store() as store:
        changes = promises.make_promise(store, draft, at=at)
        made = max(each.id for each in store.promises.of(ContactId(number)))
    said = f"Promise {made}" + (f", due {day.isoformat()}." if day else ".")
    desk.answer({"promise": made, "step": changes.step}, said)


@promise.command("list")
@click.argument("number", type=int, metavar="[ID]", required=False)
@click.option("--done", is_flag=True, help="Those that were kept, too.")
@json_option
@pass_desk
def list_promises(desk: Desk, number: int | None, *, done: bool) -> None:
    """List what is open, with one person or with all, the soonest due first."""
    with desk.store() as store:
        contact = ContactId(number) if number is not None else None
        if contact is not None:
            store.contacts.require([contact])
        found = store.promises.listed(contact, with_done=done)
        names = store.contacts.names_by_id([each.contact for each in found])
    words = [_in_words(each, names[each.contact]) for each in found]
    document = [_document(each, names[each.contact]) for each in found]
    desk.answer(document, "\n".join(words) or "Nothing is promised.")


@promise.command()
@click.argument("promise", type=NUMBER, metavar="PROMISE")
@json_option
@pass_desk
def done(desk: Desk, promise: int) -> None:
    """Say that a promise was kept."""
    _change(desk, promise, promises.keep_promise, "Kept.")


@promise.command()
@click.argument("promise", type=NUMBER, metavar="PROMISE")
@json_option
@pass_desk
def reopen(desk: Desk, promise: int) -> None:
    """Say that a promise is open again."""
    _change(desk, promise, promises.reopen_promise, "Open again.")


@promise.command()
@click.argument("promise", type=NUMBER, metavar="PROMISE")
@json_option
@pass_desk
def drop(desk: Desk, promise: int) -> None:
    """Delete a promise."""
    _change(desk, promise, promises.drop_promise, "Dropped.")


@promise.command()
@click.argument("promise", type=NUMBER, metavar="PROMISE")
@click.option("--until", required=True, type=FUTURE_DAY, help="Spoken of again on this day.")
@json_option
@pass_desk
def snooze(desk: Desk, promise: int, until: date) -> None:
    """Put a promise off; the day it is due stays."""

    def put_off(store: Store, number: PromiseId, *, at: Moment) -> Changes:
        return promises.snooze_promise(store, number, until, at=at)

    _change(desk, promise, put_off, f"Snoozed until {until.isoformat()}.")


def _change(desk: Desk, number: int, verb: Callable[..., Changes], words: str) -> None:
    with desk.store() as store:
        changes = verb(store, PromiseId(number), at=desk.moment())
    desk.answer_step(changes, words)


def _document(each: Promise, name: str) -> dict[str, Any]:
    return {
        "promise": each.id,
        "contact": each.contact,
        "name": name,
        "kind": each.kind.value,
        "text": each.text,
        "made_on": each.made_on.isoformat(),
        "due_on": each.due_on.isoformat() if each.due_on else None,
        "done_on": each.done_on.isoformat() if each.done_on else None,
        "snoozed_until": each.snoozed_until.isoformat() if each.snoozed_until else None,
    }


def _in_words(each: Promise, name: str) -> str:
    due = f", due {each.due_on.isoformat()}" if each.due_on else ""
    kept = f", kept {each.done_on.isoformat()}" if each.done_on else ""
    return f"{each.id:>6}  {name}  {OWED[each.kind]}: {each.text}{due}{kept}"
