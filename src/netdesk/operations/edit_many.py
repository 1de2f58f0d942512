"""Changes many people at once, in one step."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.domain.cadence import Cadence
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.people_edit import PeopleEdit
from netdesk.operations.circles import settle_cadences
from netdesk.operations.facts import forget_facts, untag, write_fact
from netdesk.store.standings import DeferralKind
from netdesk.store.store import Store


def edit_many(
    store: Store,
    contacts: Sequence[ContactId],
    edit: PeopleEdit,
    *,
    at: Moment,
    level_budget: int | None = None,
) -> Changes:
    """Change all these people; with `level_budget`, so many people a day, whoever gets another cadence
    by it is levelled.

    Raises UnknownIdError, InvalidValueError, also where nothing is to be changed.
    """
    if edit.is_empty:
        raise InvalidValueError("nothing is to be changed")
    ideal_days, maximum_days = edit.cadence or (None, None)
    if ideal_days:
        Cadence(ideal_days, maximum_days)
    store.contacts.require(contacts)
    before = store.standings.cadences(contacts)
    with store.step(StepKind.EDIT_MANY, at) as recording:
        recording.count = len(contacts)
        recording.subject = ", ".join(store.contacts.names(contacts[:1]))
        _write_facts(store, contacts, edit)
        for circle in edit.circles_joined:
            store.circles.put_in(store.circles.get(circle).id, contacts)
        for circle in edit.circles_left:
            store.circles.take_out(store.circles.get(circle).id, contacts)
        if edit.cadence is not None:
            store.contacts.set_cadence(contacts, ideal_days, maximum_days)
        if not isinstance(edit.pause_until, type(...)):
            store.standings.defer(
                contacts, DeferralKind.PAUSE, made_on=at.today, until=edit.pause_until
            )
        settle_cadences(store, before, at, level_budget)
    return recording.changes


def _write_facts(store: Store, contacts: Sequence[ContactId], edit: PeopleEdit) -> None:
    untag(store, contacts, edit.tags_removed)
    for tag in edit.tags_added:
        write_fact(store, contacts, FactKind.TAG, tag)
    for language in edit.languages_added:
        write_fact(store, contacts, FactKind.LANGUAGE, language)
    if edit.preferred_way is not None:
        if edit.preferred_way:
            write_fact(store, contacts, FactKind.PREFERRED_WAY, edit.preferred_way)
        else:
            forget_facts(store, contacts, FactKind.PREFERRED_WAY)
    if edit.is_left_alone:
        write_fact(store, contacts, FactKind.DO_NOT_CONTACT, "")
    elif edit.is_left_alone is not None:
        forget_facts(store, contacts, FactKind.DO_NOT_CONTACT)
