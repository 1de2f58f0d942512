"""What a contact says, field by field, as texts: to be set beside what another says."""

from __future__ import annotations

from netdesk.domain.contact import ContactFields
from netdesk.domain.field_change import FieldName
from netdesk.domain.merge import texts_of
from netdesk.domain.merge_lists import CHANNELS, DATES, NOTES

FieldTexts = dict[FieldName, tuple[str, ...]]


def field_texts(fields: ContactFields) -> FieldTexts:
    """Return what each field says, those that say nothing left out; texts as in `FieldChange`."""
    found: FieldTexts = {name: (text,) for name, text in texts_of(fields).items() if text}
    for channel in fields.channels:
        _add(found, CHANNELS.field(channel), CHANNELS.text(channel))
    for special in fields.dates:
        _add(found, DATES.field(special), DATES.text(special))
    for note in fields.notes:
        _add(found, FieldName.NOTE, NOTES.text(note))
    return found


def _add(found: FieldTexts, name: FieldName, text: str) -> None:
    if text.strip():
        found[name] = (*found.get(name, ()), text)
