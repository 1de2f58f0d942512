"""Taking a newer card in without losing what the user changed: a three-way merge per field.

Base is the card of the last import, theirs the new card, ours the contact now. What only they
changed is taken, what only we changed stays, and what both changed differently is a conflict: ours
stays and the preview shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from netdesk.domain.contact import ContactFields, PersonName
from netdesk.domain.field_change import FieldChange, FieldConflict, FieldName
from netdesk.domain.identifiers import BlobId
from netdesk.domain.merge_lists import CHANNELS, DATES, NOTES, channel_key, choose, is_conflict

__all__ = [
    "FieldChange",
    "FieldConflict",
    "FieldName",
    "MergeResult",
    "channel_key",
    "differences",
    "merge",
    "texts_of",
    "with_texts",
]


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The merged fields, what in them differs from ours, and what both had changed.

    `changed` does not tell of a list that was only put in another order: compare `fields` for that.
    """

    fields: ContactFields
    conflicts: tuple[FieldConflict, ...] = ()
    changed: tuple[FieldChange, ...] = ()


def merge(
    base: ContactFields,
    theirs: ContactFields,
    ours: ContactFields,
    *,
    taking: Collection[FieldConflict] = (),
) -> MergeResult:
    """Merge `theirs` into `ours`, both descended from `base`.

    Channels, dates and notes are merged one by one: what only they added or removed is added or
    removed, and within what both kept, label, preference and writing are merged. Nothing is lost
    that nobody removed. A list that one side left alone is taken as the other has it. Of the conflicts
    those in `taking` are settled as theirs has it.
    """
    texts, conflicts = _merged_texts(base, theirs, ours, taking)
    channels = CHANNELS.merged(base.channels, theirs.channels, ours.channels, taking)
    dates = DATES.merged(base.dates, theirs.dates, ours.dates, taking)
    notes = NOTES.merged(base.notes, theirs.notes, ours.notes, taking)
    fields = replace(
        with_texts(texts), channels=channels.items, dates=dates.items, notes=notes.items
    )
    return MergeResult(
        fields=fields,
        conflicts=(*conflicts, *channels.conflicts, *dates.conflicts, *notes.conflicts),
        changed=differences(ours, fields),
    )


def differences(before: ContactFields, after: ContactFields) -> tuple[FieldChange, ...]:
    """Return what must be changed in `before` to say what `after` says, field by field."""
    old, new = texts_of(before), texts_of(after)
    return (
        *(FieldChange(name, old[name], new[name]) for name in old if old[name] != new[name]),
        *CHANNELS.differences(before.channels, after.channels),
        *DATES.differences(before.dates, after.dates),
        *NOTES.differences(before.notes, after.notes),
    )


def texts_of(fields: ContactFields) -> dict[FieldName, str]:
    """Return the fields that hold one text each; the photo as the hexadecimal of its id."""
    name = fields.name
    return {
        FieldName.FORMATTED_NAME: fields.formatted_name,
        FieldName.GIVEN: name.given,
        FieldName.FAMILY: name.family,
        FieldName.ADDITIONAL: name.additional,
        FieldName.PREFIX: name.prefix,
        FieldName.SUFFIX: name.suffix,
        FieldName.NICKNAME: name.nickname,
        FieldName.PHONETIC: name.phonetic,
        FieldName.ORGANIZATION: fields.organization,
        FieldName.DEPARTMENT: fields.department,
        FieldName.TITLE: fields.title,
        FieldName.PHOTO: fields.photo.hex() if fields.photo else "",
    }


def with_texts(texts: Mapping[FieldName, str]) -> ContactFields:
    """Return the fields that say these texts, and no list."""
    photo = texts[FieldName.PHOTO]
    return ContactFields(
        formatted_name=texts[FieldName.FORMATTED_NAME],
        name=PersonName(
            given=texts[FieldName.GIVEN],
            family=texts[FieldName.FAMILY],
            additional=texts[FieldName.ADDITIONAL],
            prefix=texts[FieldName.PREFIX],
            suffix=texts[FieldName.SUFFIX],
            nickname=texts[FieldName.NICKNAME],
            phonetic=texts[FieldName.PHONETIC],
        ),
        organization=texts[FieldName.ORGANIZATION],
        department=texts[FieldName.DEPARTMENT],
        title=texts[FieldName.TITLE],
        photo=BlobId(bytes.fromhex(photo)) if photo else None,
    )


def _merged_texts(
    base: ContactFields,
    theirs: ContactFields,
    ours: ContactFields,
    taking: Collection[FieldConflict],
) -> tuple[dict[FieldName, str], list[FieldConflict]]:
    was, their, our = texts_of(base), texts_of(theirs), texts_of(ours)
    texts = {name: choose(was[name], their[name], our[name]) for name in was}
    conflicts: list[FieldConflict] = []
    for name in was:
        if is_conflict(was[name], their[name], our[name]):
            conflict = FieldConflict(name, was[name], their[name], our[name])
            if conflict in taking:
                texts[name] = their[name]
            else:
                conflicts.append(conflict)
    return texts, conflicts
