"""`promise`: what is owed, to people, by people, and the next step with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.snoozing import snooze_of, snoozed_in_words, until_option
from netdesk.cli.values import FUTURE_DAY, NUMBER, OWED, TEXT
from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.moment import Moment
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.promise_line import parse_promise
from netdesk.domain.repeat import CountedFrom, Repeat
from netdesk.operations import promises
from netdesk.operations.snoozing import put_off_promise
from netdesk.store.store import Store

_KINDS = [each.value for each in PromiseKind]
_repeat_option = click.option(
    "--repeat", metavar="RRULE", type=TEXT, help="FREQ=WEEKLY;INTERVAL=6 (RFC 5545), or never."
)
_from_option = click.option(
    "--from",
    "counted_from",
    type=click.Choice([each.value for each in CountedFrom]),
    help="Whether the next is counted from the plan or from when it was done.",
)


@click.group()
def promise() -> None:
    """Write down what is promised and what comes next, and keep it."""


@promise.command()
@click.argument("number", type=int, metavar="ID")
@click.argument("text", type=TEXT)
@click.option("--kind", type=click.Choice(_KINDS), default=PromiseKind.GIVE.value, help="Who owes.")
@click.option("--due", type=FUTURE_DAY, help="By when; else as the text says: “… by friday”.")
@_repeat_option
@_from_option
@json_option
@pass_desk
def add(
    desk: Desk,
    number: int,
    text: str,
    *,
    kind: str,
    due: date | None,
    repeat: str | None,
    counted_from: str | None,
) -> None:
    """Write down a promise: `promise add 12 "send the benchmark by friday"`."""
    at = desk.moment()
    line = parse_promise(text, at.today)
    words, day = (text, due) if due is not None else (line.text, line.due_on)
    draft = PromiseDraft(
        ContactId(number),
        PromiseKind(kind),
        words,
        day,
        repeat=_repeat(repeat, counted_from, None if due is not None else line.repeat),
    )
    with desk.store() as store:
        changes = promises.make_promise(store, draft, at=at)
        made = max(store.promises.of(ContactId(number)), key=lambda each: each.id)
    desk.answer({"promise": made.id, "step": changes.step}, _made_in_words(made))


@promise.command()
@click.argument("promise", type=NUMBER, metavar="PROMISE")
@click.option("--text", type=TEXT, help="What is promised.")
@click.option("--due", type=FUTURE_DAY, help="By when.")
@_repeat_option
@_from_option
@json_option
@pass_desk
def edit(
    desk: Desk,
    promise: int,
    *,
    text: str | None,
    due: date | None,
    repeat: str | None,
    counted_from: str | None,
) -> None:
    """Correct what a promise says, when it is due and how it repeats."""
    with desk.store() as store:
        before = store.promises.get(PromiseId(promise))
        after = replace(
            before,
            text=before.text if text is None else text,
            due_on=due or before.due_on,
            repeat=_repeat(repeat, counted_from, before.repeat),
        )
        changes = promises.edit_promise(store, after, at=desk.moment())
        words = _made_in_words(store.promises.get(before.id))
    desk.answer_step(changes, words)


def _repeat(rule: str | None, counted_from: str | None, before: Repeat | None) -> Repeat | None:
    """Return the repeat that the options say; what they do not say is as it was before."""
    if rule is not None and rule.strip().casefold() in ("", "never"):
        return None
    if rule is None and before is None:
        if counted_from is not None:
            raise click.UsageError("--from needs --repeat.")
        return None
    counted = counted_from or (before.counted_from.value if before else CountedFrom.PLAN.value)
    said = rule if rule is not None else before.rule if before else ""
    return Repeat(said, CountedFrom(counted))


def _made_in_words(made: Promise) -> str:
    due = f", due {made.due_on.isoformat()}" if made.due_on else ""
    return f"Promise {made.id}{due}{_repeat_in_words(made.repeat)}."


def _repeat_in_words(repeat: Repeat | None) -> str:
    return f", repeats {repeat.rule} from {repeat.counted_from.value}" if repeat else ""


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
    """Say that a promise was kept; one that repeats is due again."""
    with desk.store() as store:
        changes = promises.keep_promise(store, PromiseId(promise), at=desk.moment())
        now = store.promises.get(PromiseId(promise))
    is_over = now.done_on is not None or now.due_on is None
    desk.answer_step(changes, "Kept." if is_over else f"Kept; due again {now.due_on}.")


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
@until_option
@click.option("--unless-answered", is_flag=True, help="Only if nobody was in touch until then.")
@json_option
@pass_desk
def snooze(desk: Desk, promise: int, until: str, *, unless_answered: bool) -> None:
    """Put a promise off; the day it is due stays."""
    how = replace(snooze_of(desk, until), unless_answered=unless_answered)

    def put_off(store: Store, number: PromiseId, *, at: Moment) -> Changes:
        return put_off_promise(store, number, how, at=at)

    _change(desk, promise, put_off, snoozed_in_words(desk, how))


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
        "repeat": each.repeat.rule if each.repeat else None,
        "repeat_from": each.repeat.counted_from.value if each.repeat else None,
        "unless_answered_after": each.unless_answered_after,
    }


def _in_words(each: Promise, name: str) -> str:
    due = f", due {each.due_on.isoformat()}" if each.due_on else ""
    kept = f", kept {each.done_on.isoformat()}" if each.done_on else ""
    again = _repeat_in_words(each.repeat)
    return f"{each.id:>6}  {name}  {OWED[each.kind]}: {each.text}{due}{kept}{again}"
