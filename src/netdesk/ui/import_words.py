"""Puts what an import found into words: why something is no card, what differs and where."""

from __future__ import annotations

import re
from typing import Literal, assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.card import UnreadableReason
from netdesk.domain.import_plan import (
    DeletedHere,
    GroupCard,
    ImportResult,
    MissingContact,
    NewContact,
    UpdatedContact,
)
from netdesk.domain.import_review import (
    DuplicateAnswer,
    ImportReview,
    ReviewCounts,
    RowKind,
    UnreadablePlace,
)
from netdesk.domain.merge import FieldChange, FieldConflict, FieldName
from netdesk.domain.partial_date import PartialDate
from netdesk.ui.contact_words import label_word
from netdesk.ui.duplicate_words import evidence_words
from netdesk.ui.import_run import ImportStage, StageReached
from netdesk.words.dates import partial_date_words

translate = QCoreApplication.translate
_MOST_FIELDS = 3
_DAY = re.compile(r"(?:(?P<y>\d{4})|-)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?")
"""1985-03-04, --03-04, 1985-03, 1985 (RFC 6350, 4.3.1, with hyphens)."""


def stage_words(reached: StageReached) -> str:
    """Return what an import is doing and how far it is."""
    numbers = {"done": number_words(reached.done), "total": number_words(reached.total)}
    match reached.stage:
        case ImportStage.READING:
            words = translate("Import", "Reading: {done} cards")
        case ImportStage.COMPARING:
            words = translate("Import", "Comparing: {done} of {total} cards")
        case ImportStage.WRITING:
            words = translate("Import", "Writing: {done} of {total} cards")
        case ImportStage.FINISHING:
            words = translate("Import", "Finishing: making everything findable")
        case ImportStage.CANCELLING:
            words = translate("Import", "Cancelling")
        case _:
            assert_never(reached.stage)
    return words.format(**numbers)


def count_words(result: ImportResult) -> list[str]:
    """Return the counts of an import, one line each; what did not occur is left out."""
    lines = [
        (result.added, translate("Import", "%Ln people added", "", result.added)),
        (result.updated, translate("Import", "%Ln people updated", "", result.updated)),
        (result.unchanged, translate("Import", "%Ln cards unchanged", "", result.unchanged)),
        (result.groups, translate("Import", "%Ln groups taken in", "", result.groups)),
        (
            len(result.conflicts),
            translate("Import", "%Ln fields changed on both sides", "", len(result.conflicts)),
        ),
        (
            len(result.possible_duplicates),
            translate("Import", "%Ln possible duplicates", "", len(result.possible_duplicates)),
        ),
        (
            len(result.reading.unreadable),
            translate("Import", "%Ln unreadable places", "", len(result.reading.unreadable)),
        ),
    ]
    return [words for count, words in lines if count] or [
        translate("Import", "There was no card in it")
    ]


def reason_words(reason: UnreadableReason) -> str:
    """Return why a stretch of a file is not a card."""
    match reason:
        case UnreadableReason.OUTSIDE_CARD:
            return translate("Import", "text outside of any card")
        case UnreadableReason.NO_END:
            return translate("Import", "the file ends inside a card")
        case UnreadableReason.EMPTY:
            return translate("Import", "a card that says nothing of anybody")
        case UnreadableReason.TOO_LARGE:
            return translate("Import", "a card too large to be one")
        case UnreadableReason.NOT_TEXT:
            return translate("Import", "no text: a picture, a program or an archive")
        case UnreadableReason.EMPTY_ROW:
            return translate("Import", "a row that says nothing of anybody")
        case UnreadableReason.UNMAPPED_TABLE:
            return translate("Import", "a table whose columns are not known yet")
        case _:
            return _container_words(reason)


def _container_words(
    reason: Literal[
        UnreadableReason.DAMAGED_ARCHIVE,
        UnreadableReason.LOCKED,
        UnreadableReason.UNKNOWN_PACKING,
        UnreadableReason.UNPACKS_TOO_LARGE,
        UnreadableReason.TOO_MANY_FILES,
        UnreadableReason.ARCHIVE_IN_ARCHIVE,
        UnreadableReason.NO_ACCESS,
        UnreadableReason.NOT_WELL_FORMED,
    ],
) -> str:
    match reason:
        case UnreadableReason.DAMAGED_ARCHIVE:
            return translate("Import", "a damaged archive, or a damaged file in it")
        case UnreadableReason.LOCKED:
            return translate("Import", "locked by a password: unpack it first")
        case UnreadableReason.UNKNOWN_PACKING:
            return translate("Import", "packed in a way that is not known here: unpack it first")
        case UnreadableReason.UNPACKS_TOO_LARGE:
            return translate(
                "Import", "not unpacked: far more comes out than an address book holds"
            )
        case UnreadableReason.TOO_MANY_FILES:
            return translate(
                "Import", "an archive of too many files: unpack it and import the folder"
            )
        case UnreadableReason.ARCHIVE_IN_ARCHIVE:
            return translate("Import", "an archive inside of archives: unpack it first")
        case UnreadableReason.NO_ACCESS:
            return translate("Import", "it may not be read")
        case UnreadableReason.NOT_WELL_FORMED:
            return translate("Import", "a card in JSON or XML that is not well formed")
        case _:
            assert_never(reason)


def conflict_words(conflict: FieldConflict) -> str:
    """Return what both sides say of a field and that ours was kept."""
    if conflict.field is FieldName.PHOTO:
        return translate("Import", "Photo: yours was kept, the file has another")
    words = translate("Import", "{field}: yours was kept, “{ours}”; the file says “{theirs}”")
    return words.format(
        field=field_words(conflict.field), ours=conflict.ours, theirs=conflict.theirs
    )


def field_words(field: FieldName) -> str:
    """Return what a field of a contact is called."""
    words = {
        FieldName.FORMATTED_NAME: translate("Fields", "Name"),
        FieldName.GIVEN: translate("Fields", "First name"),
        FieldName.FAMILY: translate("Fields", "Last name"),
        FieldName.ADDITIONAL: translate("Fields", "Middle name"),
        FieldName.PREFIX: translate("Fields", "Title before the name"),
        FieldName.SUFFIX: translate("Fields", "Title after the name"),
        FieldName.NICKNAME: translate("Fields", "Nickname"),
        FieldName.PHONETIC: translate("Fields", "How the name sounds"),
        FieldName.ORGANIZATION: translate("Fields", "Organisation"),
        FieldName.DEPARTMENT: translate("Fields", "Department"),
        FieldName.TITLE: translate("Fields", "Role"),
        FieldName.PHOTO: translate("Fields", "Photo"),
        FieldName.PHONE: translate("Fields", "Phone"),
        FieldName.EMAIL: translate("Fields", "E-mail"),
        FieldName.ADDRESS: translate("Fields", "Address"),
        FieldName.URL: translate("Fields", "Web page"),
        FieldName.MESSENGER: translate("Fields", "Messenger"),
        FieldName.BIRTHDAY: translate("Fields", "Birthday"),
        FieldName.ANNIVERSARY: translate("Fields", "Anniversary"),
        FieldName.OTHER_DATE: translate("Fields", "Date"),
        FieldName.NOTE: translate("Fields", "Note"),
    }
    return words[field]


def row_words(review: ImportReview, number: int) -> str:
    """Return what becomes of a row of the preview."""
    row = review.rows[number]
    match row.subject:
        case NewContact():
            return _new_words(review, number, len(row.subject.cards))
        case UpdatedContact():
            return _updated_words(review, number, row.subject)
        case DeletedHere():
            if review.is_taken(number):
                return translate("Import", "Deleted here: is brought back")
            return translate("Import", "Deleted here: stays deleted")
        case MissingContact():
            return translate("Import", "Not in this file any more: marked")
        case GroupCard():
            return translate("Import", "A group: becomes a circle")
        case UnreadablePlace():
            return reason_words(row.subject.stretch.reason)
        case _:
            assert_never(row.subject)


def _new_words(review: ImportReview, number: int, cards: int) -> str:
    answered = review.answer_of(number)
    if answered is None:
        if cards == 1:
            return translate("Import", "New")
        return translate("Import", "New, from %Ln cards", "", cards)
    answer, duplicate = answered
    match answer:
        case DuplicateAnswer.ANOTHER:
            words = translate("Import", "New; may be {name}: {evidence}")
        case DuplicateAnswer.SAME:
            words = translate("Import", "The same person as {name}")
        case DuplicateAnswer.NEVER:
            words = translate("Import", "New; not {name}")
        case _:
            assert_never(answer)
    return words.format(name=duplicate.other_name, evidence=evidence_words(duplicate.evidence))


def _updated_words(review: ImportReview, number: int, subject: UpdatedContact) -> str:
    if subject.conflicts:
        return _conflict_state(review, number, subject.conflicts)
    fields = list(dict.fromkeys(field_words(change.field) for change in subject.changes))
    if not fields:
        return translate("Import", "Nothing new")
    shown = ", ".join(fields[:_MOST_FIELDS]) + (", …" if len(fields) > _MOST_FIELDS else "")
    return translate("Import", "Changes: {fields}").format(fields=shown)


def _conflict_state(review: ImportReview, number: int, conflicts: tuple[FieldConflict, ...]) -> str:
    theirs = sum(review.takes_theirs(number, each) for each in conflicts)
    if not theirs:
        words = translate("Import", "Conflict: {fields}; yours stays")
    elif theirs == len(conflicts):
        words = translate("Import", "Conflict: {fields}; the file’s is taken")
    else:
        words = translate("Import", "Conflict: {fields}; some of each")
    return words.format(fields=", ".join(dict.fromkeys(field_words(c.field) for c in conflicts)))


def left_out_words() -> str:
    """Return what becomes of a row that is not taken."""
    return translate("Import", "Left out")


def kind_words(kind: RowKind | None) -> str:
    """Return what the rows of a kind are called; `None` are all of them."""
    words = {
        None: translate("Import", "All"),
        RowKind.CONFLICT: translate("Import", "Conflicts"),
        RowKind.DUPLICATE: translate("Import", "Possible duplicates"),
        RowKind.CHANGED: translate("Import", "Changed"),
        RowKind.NEW: translate("Import", "New"),
        RowKind.DELETED: translate("Import", "Deleted here"),
        RowKind.MISSING: translate("Import", "No longer there"),
        RowKind.GROUP: translate("Import", "Groups"),
        RowKind.UNREADABLE: translate("Import", "Unreadable"),
    }
    return words[kind]


def outcome_words(counts: ReviewCounts) -> str:
    """Return what an import comes to with the answers given so far."""
    parts = [
        (counts.added, translate("Import", "%Ln people added", "", counts.added)),
        (counts.updated, translate("Import", "%Ln people updated", "", counts.updated)),
        (counts.circles, translate("Import", "%Ln groups taken in", "", counts.circles)),
        (counts.left_out, translate("Import", "%Ln left out", "", counts.left_out)),
    ]
    return " · ".join(words for count, words in parts if count)


def change_words(change: FieldChange) -> str:
    """Return what becomes of a field: added, gone, or the old and the new."""
    if not change.before:
        words = translate("Import", "added: {after}")
    elif not change.after:
        words = translate("Import", "gone: {before}")
    else:
        words = translate("Import", "{before} → {after}")
    before, after = (value_words(change.field, text) for text in (change.before, change.after))
    return words.format(before=before, after=after)


def value_words(field: FieldName, text: str) -> str:
    """Return what a field says, in a change or a conflict; “nothing” where it says none."""
    if not text:
        return translate("Import", "nothing")
    match field:
        case FieldName.PHOTO:
            return translate("Import", "a picture")
        case FieldName.BIRTHDAY | FieldName.ANNIVERSARY | FieldName.OTHER_DATE:
            return _date_words(text)
        case (
            FieldName.PHONE
            | FieldName.EMAIL
            | FieldName.ADDRESS
            | FieldName.URL
            | FieldName.MESSENGER
        ):
            return _labelled_words(text)
        case _:
            return text


def _labelled_words(text: str) -> str:
    """Say the label in the user's language, and "pref" (RFC 2426, 3.3.1) in a whole word."""
    label, colon, value = text.partition(": ")
    if not colon:
        return text
    preferred = {"pref": translate("Import", "preferred")}
    words = (preferred.get(word) or label_word(word) for word in label.split(", "))
    return f"{', '.join(words)}: {value}"


def _date_words(text: str) -> str:
    """Write the day as the user's language does; what is no day in numbers stays as it is."""
    label, colon, written = text.rpartition(": ")
    found = _DAY.fullmatch(written)
    if found is None:
        return text
    year, month, day = (int(part) if part else None for part in found.group("y", "m", "d"))
    return f"{label}{colon}{partial_date_words(PartialDate(year, month, day))}"


def number_words(value: int) -> str:
    """Return a number as the user's language writes it."""
    return QLocale().toString(value)
