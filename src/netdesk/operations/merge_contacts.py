"""Making one person of two, or of many pairs at once, and keeping people apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.field_change import FieldName
from netdesk.domain.identifiers import ContactId, MergerId
from netdesk.domain.joining import Choices, Side, join
from netdesk.domain.merger import Merger
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.likeness import SameNumbers
from netdesk.store.store import Store

_REPORT_EVERY = 20


def merge_contacts(
    store: Store,
    contact: ContactId,
    absorbed: ContactId,
    *,
    at: Moment,
    region: str = "",
    taking: Mapping[FieldName, Side] | None = None,
) -> Changes:
    """Make `absorbed` one with `contact`, who keeps the id. `taking` and the rest of what decides where
    they differ as in `Choices`; `region` tells whether two phone numbers are one.

    Raises UnknownIdError, InvalidValueError for somebody with themselves.
    """
    store.contacts.require([contact, absorbed])
    if contact == absorbed:
        raise InvalidValueError("one contact cannot be merged with itself")
    with store.step(StepKind.MERGE_CONTACTS, at) as recording:
        choices = choices_of(store, contact, absorbed, region=region, taking=taking or {})
        _absorb(store, contact, absorbed, choices, at)
        store.standings.refresh([contact])
        recording.subject = ", ".join(store.contacts.names([contact]))
    return recording.changes


def merge_groups(
    store: Store,
    groups: Sequence[Sequence[ContactId]],
    *,
    at: Moment,
    region: str = "",
    progress: Progress = unwatched,
) -> Changes:
    """Make one person of each group, in one step; the first of a group keeps the id.

    Whoever is gone since is left out. Raises CancelledError; then nobody is merged.
    """
    numbers = SameNumbers(region)
    total = sum(map(len, groups))
    done = 0
    with store.step(StepKind.MERGE_CONTACTS, at) as recording:
        recording.count = 0
        known = set(store.contacts.all_ids())
        for group in groups:
            present = [each for each in dict.fromkeys(group) if each in known]
            for absorbed in present[1:]:
                if done % _REPORT_EVERY == 0:
                    progress(done, total)
                done += 1
                choices = _choices(store, present[0], absorbed, numbers, {})
                _absorb(store, present[0], absorbed, choices, at)
            if len(present) > 1:
                recording.count += len(present)
                store.standings.refresh(present[:1])
                recording.subject = ", ".join(store.contacts.names(present[:1]))
    return recording.changes


def choices_of(
    store: Store,
    contact: ContactId,
    absorbed: ContactId,
    *,
    region: str,
    taking: Mapping[FieldName, Side],
) -> Choices:
    """Return what decides where two people differ. Raises UnknownIdError."""
    return _choices(store, contact, absorbed, SameNumbers(region), taking)


def keep_apart(
    store: Store, pairs: Sequence[tuple[ContactId, ContactId]], *, at: Moment
) -> Changes:
    """Remember of two people each that they are not one, so that nobody asks again.

    Raises UnknownIdError, InvalidValueError for somebody with themselves.
    """
    store.contacts.require(contact for pair in pairs for contact in pair)
    if any(first == second for first, second in pairs):
        raise InvalidValueError("one contact cannot be kept apart from itself")
    with store.step(StepKind.KEEP_APART, at) as recording:
        recording.count = len(pairs)
        recording.subject = ", ".join(store.contacts.names(pairs[0])) if pairs else ""
        store.duplicates.keep_apart(pairs)
    return recording.changes


def _choices(
    store: Store,
    contact: ContactId,
    absorbed: ContactId,
    numbers: SameNumbers,
    taking: Mapping[FieldName, Side],
) -> Choices:
    ours, theirs = (store.contacts.get(each).fields for each in (contact, absorbed))
    is_newer = store.mergers.card_stamp(absorbed) > store.mergers.card_stamp(contact)
    return Choices(taking, Side.THEIRS if is_newer else Side.OURS, numbers.of(ours, theirs))


def _absorb(
    store: Store, contact: ContactId, absorbed: ContactId, choices: Choices, at: Moment
) -> None:
    ours, theirs = store.mergers.state(contact), store.mergers.state(absorbed)
    store.deliveries.carry(absorbed, contact)
    store.mergers.absorb(
        Merger(
            id=MergerId(0),
            contact=contact,
            absorbed=absorbed,
            merged_on=at.today,
            ours=ours,
            theirs=theirs,
            merged=join(ours, theirs, choices),
            own=store.mergers.belongings(absorbed),
            our_cards=store.mergers.cards(contact),
            our_mergers=tuple(each.id for each in store.mergers.of(contact)),
            choices=choices,
        )
    )
