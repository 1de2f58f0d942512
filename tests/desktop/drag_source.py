"""A small window of another program from which a file can be dragged, as from a file manager."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "A file to drag"
COPY_TITLE = "A file that would be copied"


class DragSource(QLabel):
    """The file; pressed and moved, it is dragged. Moved away it would be deleted, as files are."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self._path = path
        self.setWindowTitle(TITLE)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.actionChanged.connect(self._on_action_changed)
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        if drag.exec(actions, Qt.DropAction.MoveAction) is Qt.DropAction.MoveAction:
            self._path.unlink()

    def _on_action_changed(self, action: Qt.DropAction) -> None:
        self.setWindowTitle(COPY_TITLE if action is Qt.DropAction.CopyAction else TITLE)


def main() -> int:
    """Show the window until the process is ended: it must answer for its data after a drop."""
    application = QApplication(sys.argv[:1])
    window = DragSource(Path(sys.argv[1]))
    window.setGeometry(60, 500, 200, 120)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
