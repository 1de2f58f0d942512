"""One window per data folder: a second start hands over what it was asked and ends."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_CONNECT_MILLISECONDS = 1000
_LONGEST_REQUEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for: to show the window, and files to import."""

    show: bool = True
    files: tuple[str, ...] = ()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """Read a wish that came from outside; `None` where it is none."""
        try:
            found = json.loads(data)
            return cls(show=bool(found["show"]), files=tuple(str(each) for each in found["files"]))
        except (ValueError, TypeError, KeyError, RecursionError):
            return None


class SingleInstance(QObject):
    """Listens for later starts on the same data folder.

    Signals
    -------
    asked(Wish): a later start wants this.
    """

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def hand_over(self, wish: Wish) -> bool:
        """Pass a wish to the instance that runs already; tell whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_CONNECT_MILLISECONDS):
            return False
        socket.write(json.dumps(asdict(wish)).encode() + b"\n")
        socket.waitForBytesWritten(_CONNECT_MILLISECONDS)
        socket.waitForDisconnected(_CONNECT_MILLISECONDS)
        return True

    def listen(self) -> bool:
        """Become the instance that later starts find; tell whether that worked."""
        if self._server.listen(self._name):
            return True
        # nobody answered `hand_over`, so the name is what a killed process left behind
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_new_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._on_ready_read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _on_ready_read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < _LONGEST_REQUEST:
            return
        wish = Wish.from_bytes(bytes(socket.readLine(_LONGEST_REQUEST).data()))
        socket.disconnectFromServer()
        if wish is not None:
            self.asked.emit(wish)


def _server_name(folder: Path) -> str:
    digest = blake2b(str(folder.resolve()).encode(errors="surrogateescape"), digest_size=8)
    return f"netdesk-{digest.hexdigest()}"
