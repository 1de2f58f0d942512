"""Chooses how many days before a date it is wanted."""

from __future__ import annotations

from netdesk.ui.widgets.choice_box import ChoiceBox

_DAYS = (0, 1, 3, 7, 14, 30)


class LeadBox(ChoiceBox):
    """`None` is the number that the preferences say."""

    def __init__(self, days: int | None) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How early it is wanted"))
        self.setToolTip(self.accessibleName())
        self.addItem(self.tr("as usual"), None)
        for each in sorted({*_DAYS, *([] if days is None else [days])}):
            self.addItem(self._words(each), each)
        self.setCurrentIndex(max(self.findData(days), 0) if days is not None else 0)

    def chosen(self) -> int | None:
        """Return the number of days."""
        found = self.currentData()
        return None if found is None else int(found)

    def _words(self, days: int) -> str:
        return self.tr("%n days ahead", "", days) if days else self.tr("on the day")
