"""Says what went wrong in calm words, and what to do next."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from netdesk.domain.changes import Step
from netdesk.domain.errors import (
    CancelledError,
    FileChangedError,
    InvalidValueError,
    NetDeskError,
    NothingToUndoError,
    StoreProblem,
    StoreUnavailableError,
    UndoConflictError,
    UnknownIdError,
)
from netdesk.ui.step_words import step_words

translate = QCoreApplication.translate


def error_words(error: BaseException, step: Step | None = None) -> str:
    """Return a sentence or two about an error; `step` is the step that was to be turned back."""
    match error:
        case StoreUnavailableError():
            return _with_detail(problem_words(error.problem), error.detail)
        case UndoConflictError():
            return _undo_conflict_words(step)
        case OSError():
            return _file_words(error)
        case NetDeskError():
            return _foreseen_words(error)
        case _:
            kind = type(error).__name__
            return _with_detail(
                translate("Errors", "Something unforeseen happened; nothing was changed."),
                f"{kind}: {error}" if str(error) else kind,
            )


def problem_words(problem: StoreProblem) -> str:
    """Return why the store cannot be used and what to do next."""
    match problem:
        case StoreProblem.NEWER_VERSION:
            return translate(
                "Errors",
                "This data was written by a newer NetDesk. Update NetDesk, then open it again.",
            )
        case StoreProblem.NOT_A_STORE:
            return translate(
                "Errors", "This file is no NetDesk data. Choose another file or data folder."
            )
        case StoreProblem.DAMAGED:
            return translate(
                "Errors",
                "The data file is damaged. Restore a backup: copies lie in the folder “backups”"
                " beside it.",
            )
        case StoreProblem.NO_ACCESS:
            return translate(
                "Errors",
                "There is no access. Look whether the folder is there and may be written to.",
            )
        case StoreProblem.BUSY:
            return translate(
                "Errors",
                "Another program is using the data at the moment. Try again when it has finished.",
            )
        case StoreProblem.FULL:
            return translate(
                "Errors", "The disk is full; nothing was changed. Free some space and try again."
            )
        case StoreProblem.GONE:
            return translate(
                "Errors",
                "The data file was moved, deleted or replaced while it was open; nothing was changed."
                " Put it back, then start NetDesk again.",
            )
        case _:
            assert_never(problem)


def _undo_conflict_words(step: Step | None) -> str:
    if step is None:
        return translate("Errors", "Undo is not possible: what it touches was changed again since.")
    if not step.subject:
        words = translate("Errors", "“{step}” cannot be undone: it was changed again since.")
        return words.format(step=step_words(step))
    words = translate("Errors", "Undo is not possible: {name} was changed again since.")
    return words.format(name=step.subject)


def _file_words(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            words = translate("Errors", "The file or its folder is not there.")
        case PermissionError():
            words = translate("Errors", "The file may not be read or written.")
        case IsADirectoryError():
            words = translate("Errors", "This is a folder, not a file.")
        case _:
            words = translate("Errors", "The file cannot be read or written.")
    return _with_detail(words, str(error.filename or error.strerror or ""))


def _foreseen_words(error: NetDeskError) -> str:
    match error:
        case NothingToUndoError():
            return translate("Errors", "There is nothing left to undo or redo.")
        case UnknownIdError():
            return translate(
                "Errors", "It is not there any more: it was deleted or undone in the meantime."
            )
        case FileChangedError():
            words = translate(
                "Errors", "{name} was changed while it was read; nothing was taken in. Try again."
            )
            return words.format(name=error.name)
        case CancelledError():
            return translate("Errors", "Cancelled; nothing was changed.")
        case InvalidValueError():
            return _with_detail(translate("Errors", "This cannot be kept."), str(error))
        case _:
            return _with_detail(translate("Errors", "This did not work."), str(error))


def _with_detail(words: str, detail: str) -> str:
    return f"{words} ({detail})" if detail else words
