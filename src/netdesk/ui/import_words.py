"""Puts what an import found into words: why something is no card, what differs and where."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.card import UnreadableReason
from netdesk.domain.import_plan import ImportResult
from netdesk.domain.merge import FieldConflict, FieldName
from netdesk.ui.import_run import ImportStage, StageReached

translate = QCoreApplication.translate


def stage_words(reached: StageReached) -> str:
    """Return what an import is doing and how far it is."""
    numbers = {"done": _number(reached.done), "total": _number(reached.total)}
    match reached.stage:
        case ImportStage.READING:
            words = translate("Import", "Reading: {done} cards")
        case ImportStage.COMPARING:
            words = translate("Import", "Comparing: {done} of {total} cards")
        case ImportStage.WRITING:
            words = translate("Import", "Writing: {done} of {total} people")
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


def _number(value: int) -> str:
    return QLocale().toString(value)
