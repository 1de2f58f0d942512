"""Small pictures for lists, read one at a time beside the painting and kept for a while."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from netdesk.domain.identifiers import BlobId
from netdesk.store.store import Store
from netdesk.ui.widgets.avatar import read_photo

_KEPT = 400


class Photos(QObject):
    """Pictures of one size.

    Signals
    -------
    arrived(): a picture that was asked for can be had now.
    """

    arrived = Signal()

    def __init__(self, store: Store, side: int, ratio: float) -> None:
        super().__init__()
        self._store = store
        self._pixels = round(side * ratio)
        self._ratio = ratio
        self._kept: OrderedDict[BlobId, QPixmap] = OrderedDict()
        self._wanted: OrderedDict[BlobId, None] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read_one)

    def get(self, photo: BlobId) -> QPixmap | None:
        """Return a picture, null where it is none; `None` while it is not read yet."""
        found = self._kept.get(photo)
        if found is None:
            self._wanted[photo] = None
            if not self._timer.isActive():
                self._timer.start()
        return found

    def _read_one(self) -> None:
        # what scrolled in last is looked at now
        photo, _ = self._wanted.popitem()
        data = self._store.blobs.get(photo)
        image = read_photo(data, self._pixels) if data else QImage()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._ratio)
        self._kept[photo] = pixmap
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        while len(self._wanted) > _KEPT:
            self._wanted.popitem(last=False)
        if self._wanted:
            self._timer.start()
        self.arrived.emit()
