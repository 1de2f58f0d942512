"""Files that are written whole or not at all, and never over something that is no file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_PRIVATE = 0o600
_AS_THE_SYSTEM_SAYS = 0o666


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[Path]:
    """Give the path of an empty file to write; when the body ends well it takes the place of `path`.

    A link stays one: what it points to is replaced. `private` files are for their owner alone.
    Raises OSError for a folder that is not there, and for a device or pipe, which would be lost.
    """
    target = path.resolve()
    _refuse(target, named=path)
    part = _new_beside(target, _PRIVATE if private else _AS_THE_SYSTEM_SAYS)
    try:
        yield part
        part.replace(target)
    except OSError as error:
        # a full disk is told without the name of the file
        error.filename = str(path)
        raise
    finally:
        part.unlink(missing_ok=True)


def _refuse(target: Path, *, named: Path) -> None:
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "No such folder", str(named.parent))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(named))
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "This is a device or a pipe, not a file", str(named))


def _new_beside(target: Path, mode: int) -> Path:
    """Make a file of a name that nobody has: another program's `.part` is not ours to take."""
    for number in count(1):
        part = target.with_name(f"{target.name}.part{number if number > 1 else ''}")
        try:
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, mode))
        except FileExistsError:
            continue
        return part
    raise AssertionError
