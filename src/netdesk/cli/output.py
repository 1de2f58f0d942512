"""How a command answers: one JSON document, or words; and how it fails.

With `--json` exactly one document goes to standard output; progress and words go to standard error.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from netdesk.domain.changes import Changes
from netdesk.domain.errors import (
    CancelledError,
    FileChangedError,
    InvalidValueError,
    NetDeskError,
    NothingToUndoError,
    NotOurCalendarError,
    StoreProblem,
    StoreUnavailableError,
    UndoConflictError,
    UnknownIdError,
)
from netdesk.domain.moment import Moment
from netdesk.paths import data_folder
from netdesk.runtime.clock import Clock

if TYPE_CHECKING:
    from netdesk.store.store import Store


class ExitCode(IntEnum):
    """The contract's exit codes."""

    DONE = 0
    LEFT_OUT = 1
    USAGE = 2
    NO_STORE = 3


_STORE_WORDS: Final = {
    StoreProblem.NEWER_VERSION: "The data was written by a newer NetDesk. Update NetDesk to open it.",
    StoreProblem.NOT_A_STORE: "This is not a NetDesk file.",
    StoreProblem.DAMAGED: "The file is damaged. A backup can be brought back with 'netdesk restore'.",
    StoreProblem.NO_ACCESS: "The data cannot be opened or written.",
    StoreProblem.BUSY: "Another program is writing to the data. Try again in a moment.",
    StoreProblem.FULL: "The disk is full. Nothing was changed.",
    StoreProblem.GONE: "The data was moved, deleted or replaced meanwhile. Nothing was changed.",
}


_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Desk:
    """What every command works with: the data folder, the clock and the way to answer."""

    def __init__(self, data: Path | None, clock: Clock) -> None:
        self.folder = data_folder(data)
        self.clock = clock
        self.as_json = False

    def moment(self) -> Moment:
        """Return now."""
        return self.clock.moment()

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Open the store to write."""
        # not every command needs it, and it is half of what a command loads
        from netdesk.store.store import Store

        with Store.open(self.folder) as store:
            yield store

    def answer(self, document: Any, words: str) -> None:
        """Print the JSON document, or the words."""
        text = _json(document) if self.as_json else _printable(words)
        if text:
            click.echo(_text(text))

    def answer_step(
        self, changes: Changes, words: str, nothing: str = "Nothing to change."
    ) -> None:
        """Answer a write with its step."""
        self.answer({"step": changes.step}, words if changes else nothing)

    def say(self, words: str) -> None:
        """Say something beside the answer."""
        click.echo(_text(_printable(words)), err=True)


def _json(document: Any) -> str:
    written = json.dumps(document, ensure_ascii=False, indent=2)
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _printable(words: str) -> str:
    """Return words that a terminal only shows: a card's may hold commands to it."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", words)


def _text(written: str) -> str:
    # a file's name may hold bytes that are no text
    return written.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


pass_desk = click.make_pass_decorator(Desk)


def json_option(command: Any) -> Any:
    """Give a command `--json`."""

    def remember(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value and (desk := context.find_object(Desk)) is not None:
            desk.as_json = True

    return click.option(
        "--json",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=remember,
        help="Answer with one JSON document.",
    )(command)


@contextmanager
def failures_in_words() -> Iterator[None]:
    """Turn every foreseen failure into a sentence and an exit code."""
    try:
        yield
    except StoreUnavailableError as error:
        detail = f" ({error.detail})" if error.detail else ""
        _fail(f"{_STORE_WORDS[error.problem]}{detail}", ExitCode.NO_STORE)
    except NetDeskError as error:
        _fail(_words(error), ExitCode.LEFT_OUT if _is_refusal(error) else ExitCode.USAGE)
    except OSError as error:
        _fail(f"{error.filename or 'A file'}: {error.strerror or error}", ExitCode.USAGE)


def _is_refusal(error: NetDeskError) -> bool:
    return isinstance(error, (NothingToUndoError, UndoConflictError, CancelledError))


def _words(error: NetDeskError) -> str:
    match error:
        case UnknownIdError():
            return f"There is no {error.what} {error.value}."
        case NothingToUndoError():
            return "There is nothing to turn back."
        case UndoConflictError():
            return "This cannot be turned back: what it changed was changed again since."
        case FileChangedError():
            return f"{error.name} was changed while it was read. Nothing was taken in."
        case NotOurCalendarError():
            return f"{error.name} is another program's calendar. Nothing was written."
        case CancelledError():
            return "Cancelled. Nothing was changed."
        case InvalidValueError():
            text = str(error)
            return f"{text[:1].upper()}{text[1:]}."
        case _:
            return str(error)


def _fail(words: str, code: ExitCode) -> NoReturn:
    click.echo(_text(_printable(words)), err=True)
    raise SystemExit(int(code))
