"""People as they are dragged within the window: their ids, under a name no other program knows."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from netdesk.domain.identifiers import ContactId

_FORM = "application/x-netdesk-people"


def mime_of_people(contacts: Sequence[ContactId]) -> QMimeData:
    """Return what is dragged."""
    data = QMimeData()
    data.setData(_FORM, QByteArray(json.dumps(list(contacts)).encode()))
    return data


def people_of_mime(data: QMimeData) -> tuple[ContactId, ...]:
    """Return who is dragged; nobody where it is something else."""
    if not data.hasFormat(_FORM):
        return ()
    return tuple(ContactId(number) for number in json.loads(bytes(data.data(_FORM).data())))
