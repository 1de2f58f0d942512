"""What can go wrong in a way the user must be told about; the UI and the CLI find the words."""

from __future__ import annotations

from enum import Enum


class NetDeskError(Exception):
    """A foreseen failure: shown as a sentence, never as a traceback."""


class StoreProblem(Enum):
    """Why a store cannot be opened or used."""

    NEWER_VERSION = "newer_version"
    NOT_A_STORE = "not_a_store"
    DAMAGED = "damaged"
    NO_ACCESS = "no_access"
    BUSY = "busy"
    FULL = "full"
    GONE = "gone"
    """The file was moved, deleted or replaced while it was open: what is written would be lost."""


class StoreUnavailableError(NetDeskError):
    """The store cannot be opened or used; `problem` says why and `detail` where."""

    def __init__(self, problem: StoreProblem, detail: str = "") -> None:
        super().__init__(f"{problem.value}: {detail}" if detail else problem.value)
        self.problem = problem
        self.detail = detail


class UndoConflictError(NetDeskError):
    """A row that the step changed was changed again since: nothing was undone."""


class NothingToUndoError(NetDeskError):
    """The history has no step left to undo, or to redo."""


class UnknownIdError(NetDeskError):
    """An id that is not in the store; `what` is the kind of thing, `value` the id."""

    def __init__(self, what: str, value: int) -> None:
        super().__init__(f"no {what} {value}")
        self.what = what
        self.value = value


class InvalidValueError(NetDeskError):
    """A value the rules do not allow; the message says which and why."""


class CancelledError(NetDeskError):
    """The user cancelled a long task: nothing of it was kept."""


class NotOurCalendarError(NetDeskError):
    """Another program's calendar stands where NetDesk's is to be written; `name` is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FileChangedError(NetDeskError):
    """A file says something else than a moment ago, when its cards were looked through: nothing was
    written. `name` is the file's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
