"""What people are to one another: written down once, for both."""

from __future__ import annotations

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import ContactId, RelationId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.relation import Relation, RelationDraft, RelationKind
from netdesk.store.store import Store


def relate(
    store: Store,
    contact: ContactId,
    kind: RelationKind,
    *,
    at: Moment,
    other: ContactId | None = None,
    name: str = "",
    label: str = "",
) -> Changes:
    """Write down that somebody is `kind` of `contact`: a contact too, or only a name.

    `label` says what a relation of kind `other` is. What is written down already stays as it is.
    Raises UnknownIdError, InvalidValueError.
    """
    draft = _checked(contact, RelationDraft(kind, name, other, label))
    _require(store, contact, draft)
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        _write(store, contact, draft)
    return recording.changes


def link_relation(store: Store, number: RelationId, other: ContactId, *, at: Moment) -> Changes:
    """Say which contact a relation means that was only a name. Raises UnknownIdError,
    InvalidValueError."""
    contact = store.relations.owner(number)
    if other == contact:
        raise InvalidValueError("nobody is related to themselves")
    store.contacts.require([other])
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        store.relations.link(number, other)
    return recording.changes


def edit_relation(
    store: Store, contact: ContactId, number: RelationId, draft: RelationDraft, *, at: Moment
) -> Changes:
    """Make a relation, as it is seen from `contact`, say this. Raises UnknownIdError,
    InvalidValueError."""
    wanted = _checked(contact, draft)
    seen = next((each for each in store.relations.of(contact) if each.id == number), None)
    if seen is None:
        raise UnknownIdError("relation", number)
    _require(store, contact, wanted)
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        if _meaning(seen) != _wanted_meaning(store, wanted):
            store.relations.delete(number)
            _write(store, contact, wanted)
    return recording.changes


def unrelate(store: Store, number: RelationId, *, at: Moment) -> Changes:
    """Forget a relation, at both. Raises UnknownIdError."""
    contact = store.relations.owner(number)
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        store.relations.delete(number)
    return recording.changes


def _checked(contact: ContactId, draft: RelationDraft) -> RelationDraft:
    is_other = draft.kind is RelationKind.OTHER
    name, label = line_of(draft.name), line_of(draft.label) if is_other else ""
    if draft.other is None and not name:
        raise InvalidValueError("a relation needs somebody")
    if is_other and not label:
        raise InvalidValueError("a relation of one's own needs a name")
    if draft.other == contact:
        raise InvalidValueError("nobody is related to themselves")
    return RelationDraft(draft.kind, name, draft.other, label)


def _require(store: Store, contact: ContactId, draft: RelationDraft) -> None:
    store.contacts.require([contact, *([draft.other] if draft.other is not None else [])])


def _write(store: Store, contact: ContactId, draft: RelationDraft) -> None:
    """Write a relation down unless it is there already."""
    meaning = _wanted_meaning(store, draft)
    if all(_meaning(each) != meaning for each in store.relations.of(contact)):
        name = draft.name if draft.other is None else _name(store, draft.other)
        store.relations.add(contact, draft.kind, name=name, other=draft.other, label=draft.label)


_Meaning = tuple[RelationKind, ContactId | None, str, str]


def _meaning(seen: Relation) -> _Meaning:
    return seen.kind, seen.other, seen.name.casefold(), seen.label.casefold()


def _wanted_meaning(store: Store, draft: RelationDraft) -> _Meaning:
    name = draft.name if draft.other is None else _name(store, draft.other)
    return draft.kind, draft.other, name.casefold(), draft.label.casefold()


def _name(store: Store, contact: ContactId) -> str:
    return ", ".join(store.contacts.names([contact]))
