"""People for the tests of Today and the reminders."""

from __future__ import annotations

from datetime import date, timedelta

from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store


def add_person(
    folder,
    name: str,
    *,
    today: date,
    aim: int | None = 30,
    days_ago: int | None = None,
    kind: InteractionKind = InteractionKind.CALL,
    text: str = "",
    birthday: date | None = None,
) -> ContactId:
    """Put somebody into the store whom one last spoke to so many days ago."""
    dates = ()
    if birthday is not None:
        on = PartialDate(year=1986, month=birthday.month, day=birthday.day)
        dates = (SpecialDate(DateKind.BIRTHDAY, on),)
    at = Moment.at_noon(today - timedelta(days=800))
    with Store.open(folder) as store:
        fields = ContactFields(formatted_name=name, dates=dates)
        [contact] = create_contact(store, fields, at=at).contacts
        if days_ago is not None:
            day = today - timedelta(days=days_ago)
            log_interaction(store, InteractionDraft(kind, day, text, (contact,)), at=at)
        if aim is not None:
            set_cadence(store, [contact], aim, at=at)
    return contact
