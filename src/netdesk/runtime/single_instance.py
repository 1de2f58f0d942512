"""One window per data folder: a second start hands over what it was asked and ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from netdesk.runtime.wish import Wish, server_name

_LOCK_NAME = "netdesk.lock"
_CONNECT_MILLISECONDS = 1000
_START_MILLISECONDS = 10_000
"""How long another start may take until it listens."""
_LOOK_MILLISECONDS = 30
_LONGEST_REQUEST = 1 << 20


class SingleInstance(QObject):
    """Listens for later starts on the same data folder.

    Signals
    -------
    asked(Wish): a later start wants this.
    """

    asked = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._name = server_name(folder)
        self._lock = QLockFile(str(folder / _LOCK_NAME))
        self._lock.setStaleLockTime(0)  # only a lock whose process is gone may be broken
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)

    def hand_over(self, wish: Wish) -> bool:
        """Pass a wish to the instance that runs already, or that starts in the same moment.

        Tells whether there is one; else this one is it until it closes.
        """
        deadline = QDeadlineTimer(_START_MILLISECONDS)
        while not _deliver(self._folder, wish):
            if self._is_claimed() or deadline.hasExpired():
                return False
            QThread.msleep(_LOOK_MILLISECONDS)
        return True

    def listen(self) -> bool:
        """Become the instance that later starts find; tell whether that worked."""
        if self._server.listen(self._name):
            return True
        # nobody answered `hand_over`, so the name is what a killed process left behind
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening, so that the next start becomes the instance."""
        self._server.close()
        self._lock.unlock()

    def _is_claimed(self) -> bool:
        """A folder that takes no lock takes no store either: opening that says why."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        return (
            self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError
        )

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


def _deliver(folder: Path, wish: Wish) -> bool:
    """Pass a wish to the instance that listens for this folder; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    if not socket.waitForConnected(_CONNECT_MILLISECONDS):
        return False
    socket.write(wish.to_bytes())
    socket.waitForBytesWritten(_CONNECT_MILLISECONDS)
    socket.waitForDisconnected(_CONNECT_MILLISECONDS)
    return True
