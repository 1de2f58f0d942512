"""What is owed, to people, by people, and to oneself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, InteractionId, PromiseId
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.repeat import CountedFrom, Repeat
from netdesk.store import models
from netdesk.store.database import Database, Value

COLUMNS = (
    "promise.id, promise.contact_id, promise.kind, promise.text, promise.made_on, promise.due_on,"
    " promise.done_on, promise.snoozed_until, promise.interaction_id, promise.repeat_rule,"
    " promise.repeat_from, promise.unless_answered_after"
)
"""What `promise_of` takes, in its order."""


ANSWERED_ON = """CASE WHEN promise.unless_answered_after IS NOT NULL THEN
    (SELECT max(touch.day) FROM participant
    JOIN interaction AS touch ON touch.id = participant.interaction_id
    JOIN interaction_kind ON interaction_kind.kind = touch.kind AND counts_as_contact
    LEFT JOIN interaction AS asked ON asked.id = promise.unless_answered_after
    WHERE participant.contact_id = promise.contact_id AND NOT touch.planned
        AND (touch.day, touch.id) > (coalesce(asked.day, touch.day), promise.unless_answered_after)) END
"""
"""The day on which somebody was in touch after what `unless_answered_after` names; what was planned
before and happened after counts. Where that is gone, what was written down later counts."""


class Promises:
    """The promises of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: PromiseDraft, made_on: date) -> PromiseId:
        """Write down a promise and return its id."""
        self._database.run(
            models.Promise.insert(
                contact_id=draft.contact,
                kind=draft.kind.value,
                text=draft.text,
                made_on=made_on.isoformat(),
                due_on=_text(draft.due_on),
                interaction_id=draft.interaction,
                **_repeat_values(draft.repeat),
            )
        )
        return PromiseId(self._database.last_id)

    def add_kept(self, promise: Promise, done_on: date) -> PromiseId:
        """Write down beside a promise that repeats that it was kept, and return the id of that."""
        draft = PromiseDraft(
            promise.contact,
            promise.kind,
            promise.text,
            promise.due_on,
            promise.interaction,
            promise.repeat,
        )
        number = self.add(draft, promise.made_on)
        self._database.execute(
            "UPDATE promise SET done_on = ? WHERE id = ?", (done_on.isoformat(), number)
        )
        return number

    def replace(self, promise: Promise) -> None:
        """Make a promise say this; whose it is and when it was made stays. Raises UnknownIdError."""
        self.get(promise.id)
        table = models.Promise
        self._database.run(
            table.update(
                kind=promise.kind.value,
                text=promise.text,
                due_on=_text(promise.due_on),
                done_on=_text(promise.done_on),
                snoozed_until=_text(promise.snoozed_until),
                interaction_id=promise.interaction,
                unless_answered_after=promise.unless_answered_after,
                **_repeat_values(promise.repeat),
            ).where(table.id == promise.id)
        )

    def delete(self, number: PromiseId) -> None:
        """Delete a promise. Raises UnknownIdError."""
        self.get(number)
        self._database.execute("DELETE FROM promise WHERE id = ?", (number,))

    def get(self, number: PromiseId) -> Promise:
        """Return one promise. Raises UnknownIdError."""
        found = self._read("id = ?", (number,))
        if not found:
            raise UnknownIdError("promise", number)
        return found[0]

    def open_of(self, contact: ContactId) -> list[Promise]:
        """Return what is open with a contact, the soonest due first, what has no day last."""
        return self.listed(contact)

    def of(self, contact: ContactId) -> list[Promise]:
        """Return all promises with a contact, done ones too."""
        return self.listed(contact, with_done=True)

    def listed(self, contact: ContactId | None, *, with_done: bool = False) -> list[Promise]:
        """Return what is open with a contact, or with everybody for `None`; done ones too if wanted."""
        where = ["TRUE"] if with_done else ["done_on IS NULL"]
        if contact is not None:
            where.append(f"contact_id = {int(contact)}")
        return self._read(" AND ".join(where), ())

    def answered_on(self, contact: ContactId) -> dict[PromiseId, date]:
        """Return which open promises with a contact only wait for an answer that has come, and when."""
        rows = self._database.rows(
            f"SELECT id, {ANSWERED_ON} AS answered FROM promise WHERE contact_id = ?"
            " AND done_on IS NULL AND unless_answered_after IS NOT NULL AND answered IS NOT NULL",
            (contact,),
        )
        return {PromiseId(number): date.fromisoformat(day) for number, day in rows}

    def _read(self, where: str, values: tuple[Value, ...]) -> list[Promise]:
        return [
            promise_of(row)
            for row in self._database.rows(
                f"SELECT {COLUMNS} FROM promise WHERE {where} ORDER BY due_on IS NULL, due_on, id",
                values,
            )
        ]


def promise_of(row: Sequence[Any]) -> Promise:
    """Return the promise that a row says."""
    number, contact, kind, text, made_on, due_on, done_on, snoozed_until, *rest = row
    interaction, rule, counted_from, answered = rest
    return Promise(
        id=PromiseId(number),
        contact=ContactId(contact),
        kind=PromiseKind(kind),
        text=text,
        made_on=date.fromisoformat(made_on),
        due_on=_day(due_on),
        done_on=_day(done_on),
        snoozed_until=_day(snoozed_until),
        interaction=_interaction(interaction),
        repeat=Repeat(rule, CountedFrom(counted_from)) if rule else None,
        unless_answered_after=_interaction(answered),
    )


def _interaction(number: int | None) -> InteractionId | None:
    return InteractionId(number) if number is not None else None


def _repeat_values(repeat: Repeat | None) -> dict[str, str]:
    repeat = repeat or Repeat("")
    return {"repeat_rule": repeat.rule, "repeat_from": repeat.counted_from.value}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
