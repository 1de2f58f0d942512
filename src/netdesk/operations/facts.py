"""What is worth knowing of people: written down, corrected, and forgotten again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.fact import SINGLE_KINDS, Fact, FactKind
from netdesk.domain.identifiers import ContactId, FactId
from netdesk.domain.line_text import line_of, tag_of
from netdesk.domain.moment import Moment
from netdesk.store.history import Recording
from netdesk.store.store import Store


def add_fact(
    store: Store,
    contacts: Sequence[ContactId],
    kind: FactKind,
    value: str,
    *,
    at: Moment,
    label: str = "",
) -> Changes:
    """Write a fact down of each of these people; who has it already keeps it as it is.

    Of a kind of which there is one at most, it takes the place of the one before. `label` names a custom
    fact. Raises UnknownIdError, InvalidValueError.
    """
    value, label = _checked(kind, value, label)
    store.contacts.require(contacts)
    with store.step(_step(kind), at) as recording:
        _name(store, recording, contacts)
        _write(store, contacts, kind, value, label)
    return recording.changes


def edit_fact(store: Store, number: FactId, value: str, *, at: Moment, label: str = "") -> Changes:
    """Make a fact say something else. Raises UnknownIdError, InvalidValueError."""
    contact = store.facts.owner(number)
    kind = _fact(store, contact, number).kind
    value, label = _checked(kind, value, label)
    with store.step(_step(kind), at) as recording:
        _name(store, recording, [contact])
        store.facts.replace(number, value, label)
    return recording.changes


def delete_fact(store: Store, number: FactId, *, at: Moment) -> Changes:
    """Forget a fact: a question that was asked, a tag, an interest. Raises UnknownIdError."""
    contact = store.facts.owner(number)
    kind = _fact(store, contact, number).kind
    with store.step(_step(kind), at) as recording:
        _name(store, recording, [contact])
        store.facts.delete([number])
        _refresh(store, kind, [contact])
    return recording.changes


def delete_facts(
    store: Store, contacts: Sequence[ContactId], kind: FactKind, *, at: Moment
) -> Changes:
    """Forget all facts of a kind of these people. Raises UnknownIdError."""
    store.contacts.require(contacts)
    with store.step(_step(kind), at) as recording:
        _name(store, recording, contacts)
        forget_facts(store, contacts, kind)
    return recording.changes


def set_facts(
    store: Store, contact: ContactId, wanted: Mapping[FactKind, Sequence[str]], *, at: Moment
) -> Changes:
    """Make these all that is known of a person under these kinds; what stays is left as it is.

    Raises UnknownIdError, InvalidValueError.
    """
    store.contacts.require([contact])
    is_tags = set(wanted) == {FactKind.TAG}
    kind = StepKind.EDIT_TAGS if is_tags else StepKind.EDIT_FACTS
    with store.step(kind, at) as recording:
        _name(store, recording, [contact])
        write_facts(store, contact, wanted)
    return recording.changes


def write_facts(store: Store, contact: ContactId, wanted: Mapping[FactKind, Sequence[str]]) -> None:
    """Write within a step what `set_facts` says. Raises InvalidValueError."""
    known = store.facts.of(contact)
    for kind, values in wanted.items():
        lines: dict[str, str] = {}
        for value in values:
            line, _ = _checked(kind, value, "")
            lines.setdefault(line.casefold(), line)
        kept = {fact.value.casefold(): fact for fact in known if fact.kind is kind}
        store.facts.delete(fact.id for value, fact in kept.items() if value not in lines)
        for folded, value in lines.items():
            if folded not in kept:
                store.facts.add([contact], kind, value)
            elif kept[folded].value != value:
                store.facts.replace(kept[folded].id, value)
        _refresh(store, kind, [contact])


def tag_people(
    store: Store,
    contacts: Sequence[ContactId],
    *,
    at: Moment,
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
) -> Changes:
    """Put tags to people and take others from them; case does not matter.

    Raises UnknownIdError, InvalidValueError.
    """
    added = [_checked(FactKind.TAG, tag, "")[0] for tag in add]
    removed = [tag_of(tag) for tag in remove]
    store.contacts.require(contacts)
    with store.step(StepKind.EDIT_TAGS, at) as recording:
        _name(store, recording, contacts)
        for tag in added:
            _write(store, contacts, FactKind.TAG, tag, "")
        untag(store, contacts, removed)
    return recording.changes


def write_fact(store: Store, contacts: Sequence[ContactId], kind: FactKind, value: str) -> None:
    """Write within a step what `add_fact` says. Raises InvalidValueError."""
    _write(store, contacts, kind, *_checked(kind, value, ""))


def untag(store: Store, contacts: Sequence[ContactId], tags: Iterable[str]) -> None:
    """Take tags from people within a step; case does not matter. Raises InvalidValueError."""
    removed = {tag_of(tag).casefold() for tag in tags}
    if removed:
        store.facts.delete(
            fact.id
            for facts in store.facts.of_many(contacts).values()
            for fact in facts
            if fact.kind is FactKind.TAG and fact.value.casefold() in removed
        )


def forget_facts(store: Store, contacts: Sequence[ContactId], kind: FactKind) -> None:
    """Forget all facts of a kind of these people within a step."""
    store.facts.delete(
        fact.id
        for facts in store.facts.of_many(contacts).values()
        for fact in facts
        if fact.kind is kind
    )
    _refresh(store, kind, contacts)


def _write(
    store: Store, contacts: Sequence[ContactId], kind: FactKind, value: str, label: str
) -> None:
    known = store.facts.of_many(contacts)
    same = (kind, value.casefold(), label.casefold())
    lacking = [
        contact
        for contact in dict.fromkeys(contacts)
        if all(_meaning(fact) != same for fact in known.get(contact, ()))
    ]
    if kind in SINGLE_KINDS:
        store.facts.delete(
            fact.id for each in lacking for fact in known.get(each, ()) if fact.kind is kind
        )
    store.facts.add(lacking, kind, value, label)
    _refresh(store, kind, lacking)


def _meaning(fact: Fact) -> tuple[FactKind, str, str]:
    return fact.kind, fact.value.casefold(), fact.label.casefold()


def _refresh(store: Store, kind: FactKind, contacts: Sequence[ContactId]) -> None:
    if kind is FactKind.DO_NOT_CONTACT:
        store.standings.refresh(contacts)


def _checked(kind: FactKind, value: str, label: str) -> tuple[str, str]:
    value = tag_of(value) if kind is FactKind.TAG else line_of(value)
    label = line_of(label) if kind is FactKind.CUSTOM else ""
    if not value and kind is not FactKind.DO_NOT_CONTACT:
        raise InvalidValueError("a fact needs words")
    if kind is FactKind.CUSTOM and not label:
        raise InvalidValueError("a fact of one's own needs a name")
    return value, label


def _step(kind: FactKind) -> StepKind:
    return StepKind.EDIT_TAGS if kind is FactKind.TAG else StepKind.EDIT_FACTS


def _fact(store: Store, contact: ContactId, number: FactId) -> Fact:
    return next(fact for fact in store.facts.of(contact) if fact.id == number)


def _name(store: Store, recording: Recording, contacts: Sequence[ContactId]) -> None:
    recording.count = len(contacts)
    recording.subject = ", ".join(store.contacts.names(contacts[:1]))
