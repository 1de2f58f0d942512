"""Promises and next steps: made, corrected, kept, put off and dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId, InteractionId, PromiseId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.promise import Promise, PromiseDraft
from netdesk.domain.repeat import InvalidRuleError, Repeat
from netdesk.operations.recurrence import checked_repeat, first_day, next_due
from netdesk.store.store import Store


def make_promise(store: Store, draft: PromiseDraft, *, at: Moment) -> Changes:
    """Write down a promise; one that repeats is due on its rule's first day unless another is said.

    Raises UnknownIdError, InvalidValueError.
    """
    due_on, repeat = _checked_repeat(draft.due_on, draft.repeat, at)
    draft = replace(draft, text=_checked(draft.text), due_on=due_on, repeat=repeat)
    store.contacts.require([draft.contact])
    with store.step(StepKind.MAKE_PROMISE, at, _name(store, draft.contact)) as recording:
        store.promises.add(draft, at.today)
    return recording.changes


def edit_promise(store: Store, promise: Promise, *, at: Moment) -> Changes:
    """Make a promise say this; whose it is stays. Raises UnknownIdError, InvalidValueError."""
    due_on, repeat = _checked_repeat(promise.due_on, promise.repeat, at)
    promise = replace(promise, text=_checked(promise.text), due_on=due_on, repeat=repeat)
    return _replace(store, StepKind.EDIT_PROMISE, promise, at)


def keep_promise(
    store: Store, number: PromiseId, *, at: Moment, seen: Promise | None = None
) -> Changes:
    """Say that a promise was kept today; one that repeats is due again.

    Where it was kept since the user has `seen` it, nothing is: two presses keep it once. Raises
    UnknownIdError.
    """
    promise = store.promises.get(number)
    if seen is not None and _was_kept_since(promise, seen):
        return Changes()
    coming = _coming(promise, at.today)
    if coming is None:
        # the last of those that repeat is one like any other; what was kept before stays as it was
        repeat = promise.repeat if promise.done_on is not None else None
        kept = replace(promise, done_on=at.today, repeat=repeat)
        return _replace(store, StepKind.KEEP_PROMISE, kept, at)
    with store.step(StepKind.KEEP_PROMISE, at, _name(store, promise.contact)) as recording:
        # the promise goes on under its number, what was kept of it stays beside it
        store.promises.add_kept(promise, at.today)
        store.promises.replace(coming)
    return recording.changes


def _was_kept_since(promise: Promise, seen: Promise) -> bool:
    if promise.done_on is not None:
        return seen.done_on is None
    return promise.repeat is not None and promise.due_on != seen.due_on


def _coming(promise: Promise, today: date) -> Promise | None:
    """Return a promise as it stands once it was kept; `None` where that is the end of it."""
    if promise.repeat is None or promise.due_on is None or promise.done_on is not None:
        return None
    try:
        found = next_due(promise.repeat, promise.due_on, today)
    except InvalidRuleError:
        found = None  # a rule of a later version: what was done is done all the same
    if found is None:
        return None
    due_on, repeat = found
    return replace(
        promise, due_on=due_on, repeat=repeat, snoozed_until=None, unless_answered_after=None
    )


def reopen_promise(store: Store, number: PromiseId, *, at: Moment) -> Changes:
    """Say that a promise is open again, once: the others of one that repeats stay as they are.

    Raises UnknownIdError.
    """
    promise = store.promises.get(number)
    if promise.done_on is not None:
        promise = replace(promise, done_on=None, repeat=None)
    return _replace(store, StepKind.EDIT_PROMISE, promise, at)


def snooze_promise(
    store: Store,
    number: PromiseId,
    until: date,
    *,
    at: Moment,
    unless_answered: bool | None = None,
) -> Changes:
    """Speak of a promise again on a day; the day it is due stays.

    With `unless_answered` it is called answered then, where somebody was in touch since; `None` leaves
    that as it was. Raises UnknownIdError.
    """
    promise = replace(store.promises.get(number), snoozed_until=until)
    if unless_answered is not None:
        newest = store.interactions.newest_touch(promise.contact) or InteractionId(0)
        promise = replace(promise, unless_answered_after=newest if unless_answered else None)
    return _replace(store, StepKind.SNOOZE_PROMISE, promise, at)


def drop_promise(store: Store, number: PromiseId, *, at: Moment) -> Changes:
    """Delete a promise. Raises UnknownIdError."""
    contact = store.promises.get(number).contact
    with store.step(StepKind.DROP_PROMISE, at, _name(store, contact)) as recording:
        store.promises.delete(number)
    return recording.changes


def _replace(store: Store, kind: StepKind, promise: Promise, at: Moment) -> Changes:
    contact = store.promises.get(promise.id).contact
    with store.step(kind, at, _name(store, contact)) as recording:
        store.promises.replace(promise)
    return recording.changes


def _checked_repeat(
    due_on: date | None, repeat: Repeat | None, at: Moment
) -> tuple[date | None, Repeat | None]:
    if repeat is None:
        return due_on, None
    due_on = due_on or first_day(repeat, at.today)
    return due_on, checked_repeat(repeat, due_on)


def _checked(text: str) -> str:
    line = line_of(text)
    if not line:
        raise InvalidValueError("a promise needs words")
    return line


def _name(store: Store, contact: ContactId) -> str:
    return ", ".join(store.contacts.names([contact]))
