"""Finds files of cards that are new in the folders the user watches, and what importing them would do.

What was offered once is remembered in a small file beside the preferences: it is no data of the user's,
so it belongs neither into the history nor into a backup, and losing it costs one more question.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Final

from netdesk.domain.card_suffixes import (
    ARCHIVE_SUFFIXES,
    CARD_SUFFIXES,
    JSON_SUFFIXES,
    XML_SUFFIXES,
)
from netdesk.domain.progress import Progress, unwatched
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.operations.importing.plan_import import DEFAULT_SOURCE, plan_reading
from netdesk.operations.reading.card_files import read_files
from netdesk.operations.reading.card_streams import opened_file
from netdesk.operations.reading.containers import files_below
from netdesk.operations.reading.file_kinds import FileKind, kind_of
from netdesk.store.store import Store
from netdesk.whole_file import replacing

FILE_NAME: Final = "watched.json"
WATCHED_SUFFIXES: Final = CARD_SUFFIXES + ARCHIVE_SUFFIXES + JSON_SUFFIXES + XML_SUFFIXES
"""Tables are not among them: they cannot be read before somebody says what their columns mean."""
_HEAD_BYTES = 4096
_PART_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells a file from what it was: its size, when it was written (in nanoseconds), its bytes.

    `digest` is "" where they were not read.
    """

    size: int
    written: int
    digest: str = ""

    def looks_like(self, other: FileState | None) -> bool:
        """Tell whether size and time are the same."""
        return other is not None and (self.size, self.written) == (other.size, other.written)


@dataclass(frozen=True, slots=True)
class WatchedLook:
    """What a look at the folders found. Some files may be `growing`: they are looked at again soon.

    `folders` are those that are there, with the folders in them.
    """

    states: Mapping[Path, FileState] = field(default_factory=dict)
    folders: tuple[Path, ...] = ()
    growing: bool = False
    offer: WatchedOffer | None = None


@dataclass(frozen=True, slots=True)
class WatchedKind:
    """What is looked for in folders: by the ends of names, and by what the files hold.

    `memory` is the name of the file that remembers what was offered.
    """

    memory: str
    suffixes: tuple[str, ...]
    holds: Callable[[Path], bool]
    offer: Callable[[Store, Sequence[Path], Progress], WatchedOffer | None]


class OfferedFiles:
    """The states of files that were offered, remembered over the end of the program."""

    def __init__(self, folder: Path, name: str = FILE_NAME) -> None:
        self._path = folder / name
        self._states = _read(self._path)

    def state(self, path: Path) -> FileState | None:
        """Return the state in which a file was offered last."""
        return self._states.get(str(path))

    def remember(self, states: Mapping[Path, FileState], *, present: Iterable[Path]) -> None:
        """Take note of these states; forget files that are gone while their folder is there.

        Where that cannot be written down it holds until the program ends.
        """
        there, folders = set(map(str, states)), set(map(str, present))
        kept = {
            name: state
            for name, state in self._states.items()
            if str(Path(name).parent) not in folders or name in there or Path(name).exists()
        }
        self._keep(kept | {str(path): state for path, state in states.items()})

    def forget(self, paths: Iterable[Path]) -> None:
        """Let these be offered again: nobody answered the offer."""
        gone = set(map(str, paths))
        self._keep({name: state for name, state in self._states.items() if name not in gone})

    def _keep(self, changed: dict[str, FileState]) -> None:
        if changed == self._states:
            return
        self._states = changed
        with suppress(OSError), replacing(self._path, private=True) as part:
            listed = {name: [s.size, s.written, s.digest] for name, s in changed.items()}
            part.write_text(json.dumps(listed), encoding="utf-8")


def look_at(
    store: Store,
    folders: Sequence[Path],
    *,
    offered: OfferedFiles,
    before: Mapping[Path, FileState],
    pending: Sequence[Path] = (),
    kind: WatchedKind | None = None,
    progress: Progress = unwatched,
) -> WatchedLook:
    """Look at the folders: a file that stands as it stood `before` and was not offered so is offered,
    together with those `pending` from earlier offers. Raises OSError, CancelledError.

    What is looked for are cards, unless another `kind` is given.
    """
    kind = kind or CARDS
    states, present = _states_in(folders, kind.suffixes, progress)
    fresh = {
        path: each for path, each in states.items() if not each.looks_like(offered.state(path))
    }
    still = {path: each for path, each in fresh.items() if each.looks_like(before.get(path))}
    looked_at = {path: _with_digest(path, each) for path, each in still.items()}
    read = {path: each for path, each in looked_at.items() if each.digest}
    changed = [path for path, each in read.items() if not _was_offered(each, offered.state(path))]
    files = [path for path in pending if path in states and path not in read]
    offer = kind.offer(store, sorted({*files, *filter(kind.holds, changed)}), progress)
    offered.remember(read, present=present)
    growing = len(still) < len(fresh)
    return WatchedLook(states, present, growing, offer if changed else None)


def _states_in(
    folders: Sequence[Path], suffixes: tuple[str, ...], progress: Progress
) -> tuple[dict[Path, FileState], tuple[Path, ...]]:
    """A folder that is not there, as a phone that is not plugged in, has no files for now."""
    states: dict[Path, FileState] = {}
    present: dict[Path, None] = {}
    for folder in folders:
        try:
            for path in files_below(folder):
                progress(0, 0)
                present[path.parent] = None
                if path.suffix.lower() in suffixes:
                    stat = path.stat()
                    states[path] = FileState(stat.st_size, stat.st_mtime_ns)
            present[folder] = None
        except OSError:
            continue
    return states, tuple(present)


def _with_digest(path: Path, state: FileState) -> FileState:
    digest = blake2b(digest_size=16)
    try:
        with opened_file(path) as stream:
            while data := stream.read(_PART_BYTES):
                digest.update(data)
    except OSError:
        return state
    return FileState(state.size, state.written, digest.hexdigest())


def _was_offered(state: FileState, before: FileState | None) -> bool:
    """Tell whether only the time of a file is another: a sync that writes the same again is no news."""
    return before is not None and state.digest == before.digest


def _holds_cards(path: Path) -> bool:
    try:
        with opened_file(path) as stream:
            return kind_of(stream.read(_HEAD_BYTES)) is not FileKind.OTHER
    except OSError:
        return False


def _offer(store: Store, files: Sequence[Path], progress: Progress) -> WatchedOffer | None:
    if not files:
        return None
    plan = plan_reading(
        store, read_files(files, progress), source=DEFAULT_SOURCE, progress=progress
    )
    changed = sum(1 for each in plan.updated if each.changes or each.conflicts)
    return WatchedOffer(tuple(files), len(plan.new), changed) if plan.new or changed else None


CARDS: Final = WatchedKind(FILE_NAME, WATCHED_SUFFIXES, _holds_cards, _offer)


def _read(path: Path) -> dict[str, FileState]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(name): FileState(int(size), int(written), str(digest))
            for name, (size, written, digest) in found.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
