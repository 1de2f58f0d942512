"""What a start asks of the program: the command line says it, the process that runs already hears it."""

from __future__ import annotations

import json
import os
import socket
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

_ANSWER_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for: to show the window, files to import, or one line to be taken.

    `activation` is the desktop's leave to take the keyboard (XDG activation); "" where it gave none.
    """

    show: bool = True
    files: tuple[str, ...] = ()
    quick: bool = False
    activation: str = ""

    def to_bytes(self) -> bytes:
        """Return what the process that runs already is sent: a line."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """Read a wish that came from outside; `None` where it is none."""
        try:
            found = json.loads(data)
            return cls(
                show=bool(found["show"]),
                files=tuple(str(each) for each in found["files"]),
                quick=bool(found.get("quick", False)),
                activation=str(found.get("activation", "")),
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None


def server_name(folder: Path) -> str:
    """Return under which name the process that runs on a data folder is found."""
    digest = blake2b(str(folder.resolve()).encode(errors="surrogateescape"), digest_size=8)
    return f"netdesk-{digest.hexdigest()}"


def delivered(folder: Path, wish: Wish) -> bool:
    """Pass a wish to the process that runs on a data folder, without Qt; tell whether that worked.

    It knows where Qt puts its local sockets on Unix; elsewhere, and where that is another place, it
    did not work, and Qt itself may try.
    """
    family = getattr(socket, "AF_UNIX", None)
    if family is None:
        return False
    path = Path(os.environ.get("TMPDIR") or "/tmp", server_name(folder))  # noqa: S108
    with closing(socket.socket(family, socket.SOCK_STREAM)) as connection:
        connection.settimeout(_ANSWER_SECONDS)
        try:
            connection.connect(str(path))
            connection.sendall(wish.to_bytes())
            # the other end closes once it has read all of it, be it later: what was sent a second time
            # would be done twice
            with suppress(TimeoutError):
                connection.recv(1)
        except OSError:
            return False
    return True
