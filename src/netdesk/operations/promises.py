"""Promises and next steps: made, corrected, kept, put off and dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.promise import Promise, PromiseDraft
from netdesk.store.store import Store


def make_promise(store: Store, draft: PromiseDraft, *, at: Moment) -> Changes:
    """Write down a promise. Raises UnknownIdError, InvalidValueError."""
    draft = replace(draft, text=_checked(draft.text))
    store.contacts.require([draft.contact])
    with store.step(StepKind.MAKE_PROMISE, at, _name(store, draft.contact)) as recording:
        store.promises.add(draft, at.today)
    return recording.changes


def edit_promise(store: Store, promise: Promise, *, at: Moment) -> Changes:
    """Make a promise say this; whose it is stays. Raises UnknownIdError, InvalidValueError."""
    promise = replace(promise, text=_checked(promise.text))
    return _replace(store, StepKind.EDIT_PROMISE, promise, at)


def keep_promise(store: Store, number: PromiseId, *, at: Moment) -> Changes:
    """Say that a promise was kept today. Raises UnknownIdError."""
    promise = replace(store.promises.get(number), done_on=at.today)
    return _replace(store, StepKind.KEEP_PROMISE, promise, at)


def reopen_promise(store: Store, number: PromiseId, *, at: Moment) -> Changes:
    """Say that a promise is open again. Raises UnknownIdError."""
    promise = replace(store.promises.get(number), done_on=None)
    return _replace(store, StepKind.EDIT_PROMISE, promise, at)


def snooze_promise(store: Store, number: PromiseId, until: date, *, at: Moment) -> Changes:
    """Speak of a promise again on a day; the day it is due stays. Raises UnknownIdError."""
    promise = replace(store.promises.get(number), snoozed_until=until)
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


def _checked(text: str) -> str:
    line = line_of(text)
    if not line:
        raise InvalidValueError("a promise needs words")
    return line


def _name(store: Store, contact: ContactId) -> str:
    return ", ".join(store.contacts.names([contact]))
