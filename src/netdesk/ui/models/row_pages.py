"""Reads what a list shows of people page by page, and keeps the pages about what is in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from netdesk.domain.identifiers import ContactId

_PAGE = 60
_PAGES_KEPT = 20
Shown = TypeVar("Shown")


class RowPages(Generic[Shown]):
    """What `read` says of those who stand in the rows of `ids`."""

    def __init__(self, read: Callable[[Sequence[ContactId]], Mapping[ContactId, Shown]]) -> None:
        self._read = read
        self._pages: OrderedDict[int, list[Shown | None]] = OrderedDict()

    def clear(self) -> None:
        """Read anew from now on."""
        self._pages.clear()

    def at(self, ids: array[int], row: int) -> Shown | None:
        """Return what is shown in a row; `None` for somebody another process has just deleted."""
        number, offset = divmod(row, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(ids, number)
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def _read_page(self, ids: array[int], number: int) -> list[Shown | None]:
        wanted = [ContactId(each) for each in ids[number * _PAGE : (number + 1) * _PAGE]]
        found = self._read(wanted)
        return [found.get(each) for each in wanted]
