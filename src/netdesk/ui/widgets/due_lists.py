"""The two quiet lists of Today: near dates, and who is due but can wait."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.due import CadenceReason, DateReason, DueItem, DueList, RoleReason
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.answer_link import AnswerKeys
from netdesk.ui.widgets.occasion_link import OccasionLink
from netdesk.ui.widgets.roles import Card, button, label, show_staleness
from netdesk.ui.widgets.rows import Rows, held, row_of
from netdesk.ui.widgets.staleness_mark import StalenessMark
from netdesk.words.due_words import (
    ago_words,
    date_words,
    new_role_reason,
    occasion_words,
    reason_words,
    staleness_of,
)
from netdesk.words.role_words import role_words

_LINK_BORDER = 3
"""A link keeps room for the frame of the focus: what stands in line with links is moved by it."""


DATES_PAGE = 12
NEW_ROLES_PAGE = 20
_LONGEST_ROLE = 120
"""So many letters."""


class DatesCard(Card):
    """Birthdays and other yearly dates that are near, or were just missed; and new roles.

    Signals
    -------
    contact_activated(ContactId): open the person.
    log_requested(ContactId): write down an interaction with the person.
    snooze_requested(ContactId, Snooze): hide the person until then.
    skip_requested(ContactId): let it pass.
    new_roles_requested(): list more new roles.
    """

    contact_activated = Signal(object)
    log_requested = Signal(object)
    snooze_requested = Signal(object, object)
    skip_requested = Signal(object)
    new_roles_requested = Signal()

    def __init__(self, snoozing: Snoozing) -> None:
        super().__init__()
        self._snoozing = snoozing
        heading = self.tr("Dates")
        self.setAccessibleName(heading)
        words = label(heading, "heading")
        words.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        self.body.setContentsMargins(16 - _LINK_BORDER, 14, 16, 14)
        self.body.addWidget(words)
        self._rows = Rows()
        self._due: DueList | None = None
        self._links: list[OccasionLink] = []
        self._shown = DATES_PAGE
        self._more = button(self.tr("Show more"), self._show_more, "plain")
        self._more_roles = button("", self._show_more_roles, "plain")
        self.keys = AnswerKeys()
        self.keys.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        self.body.addWidget(self._rows)
        for each in (self._more, self._more_roles):
            self.body.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.keys)

    def show_due(self, due: DueList) -> None:
        """Show the first of the day's dates and new roles, and the others a page at a time; without
        any no card."""
        self._due = due
        place = next((at for at, each in enumerate(self._links) if each.hasFocus()), None)
        self._rows.clear()
        self._links.clear()
        items = [item for item in due.items if isinstance(item.reason, DateReason | RoleReason)]
        for item in items[: self._shown]:
            self._rows.add(self._row(item))
        is_cut = len(items) > self._shown
        self._more.setVisible(is_cut)
        self._more_roles.setText(self.tr("Show %Ln more new roles", "", due.more_new_roles))
        self._more_roles.setVisible(bool(due.more_new_roles) and not is_cut)
        self.setVisible(bool(items))
        if place is not None and self._links:
            self._links[min(place, len(self._links) - 1)].setFocus()

    def _show_more(self) -> None:
        self._shown += DATES_PAGE
        if self._due is not None:
            self.show_due(self._due)

    def _show_more_roles(self) -> None:
        self._shown += NEW_ROLES_PAGE
        self.new_roles_requested.emit()

    def _row(self, item: DueItem) -> QWidget:
        match item.reason:
            case DateReason():
                return self._date_row(item, item.reason)
            case RoleReason():
                return self._role_row(item, item.reason)
            case _:
                raise TypeError("people, promises and plans stand in cards of their own")

    def _date_row(self, item: DueItem, reason: DateReason) -> QWidget:
        occasion, when = occasion_words(item), date_words(reason)
        words = self.tr("{name}, {occasion}").format(name=item.name, occasion=occasion)
        link = OccasionLink(words, item.contact, self._snoozing)
        link.setAccessibleName(f"{words}, {when}")
        return held(self._line(link, when))

    def _role_row(self, item: DueItem, reason: RoleReason) -> QWidget:
        """The role has a line of its own: together with the name it would not fit."""
        role = label(_short(role_words(reason.change.after)), "small", wrap=True)
        role.setContentsMargins(_LINK_BORDER, 0, 0, 0)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = self.tr("{name}, new role").format(name=item.name)
        link = OccasionLink(words, item.contact, self._snoozing)
        link.setAccessibleName(f"{item.name}: {new_role_reason(reason)}")
        column.addLayout(self._line(link, ago_words(reason.days)))
        column.addWidget(role)
        return held(column)

    def _line(self, link: OccasionLink, when: str) -> QHBoxLayout:
        link.contact_activated.connect(self.contact_activated)
        link.log_requested.connect(self.log_requested)
        link.snooze_requested.connect(self.snooze_requested)
        link.skip_requested.connect(self.skip_requested)
        self.keys.watch(link)
        self._links.append(link)
        row = row_of(link)
        row.addStretch()
        row.addWidget(label(when, "small"))
        return row


class WaitingList(Card):
    """Who is due beyond the day's budget, with the reasons, a page at a time.

    Signals
    -------
    contact_activated(ContactId): open the person.
    more_requested(): show the next page.
    """

    contact_activated = Signal(object)
    more_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Who waits"))
        self._rows = Rows()
        self.body.setContentsMargins(16 - _LINK_BORDER, 14, 16, 14)
        self._more = button(self.tr("Show more"), self.more_requested.emit, "plain")
        self.body.addWidget(self._rows)
        self.body.addWidget(self._more)

    def show_items(self, items: Sequence[DueItem], on: date, *, total: int) -> None:
        """Show these of the `total` who wait."""
        self._rows.clear()
        for item in items:
            if isinstance(item.reason, CadenceReason):
                self._rows.add(self._row(item, item.reason, on))
        self._more.setVisible(len(items) < total)

    def _row(self, item: DueItem, reason: CadenceReason, on: date) -> QWidget:
        words = reason_words(item, on)
        name = button(_plain(item.name), lambda: self.contact_activated.emit(item.contact), "link")
        name.setAccessibleName(f"{item.name}: {words}")
        why = label(words, wrap=True)
        show_staleness(why, staleness_of(reason))
        row = row_of(name)
        row.addSpacing(4)
        row.addWidget(StalenessMark(self._theme, staleness_of(reason)))
        row.addWidget(why, 1)
        return held(row)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_ROLE else flat[:_LONGEST_ROLE].rstrip() + "…"


def _plain(text: str) -> str:
    """Return a name that a button shows as it is: an ampersand there names a key."""
    return text.replace("&", "&&")
