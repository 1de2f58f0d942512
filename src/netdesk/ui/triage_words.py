"""Puts the sorting of people and the calendar it makes into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import Channel, ChannelKind, Contact
from netdesk.domain.interaction import Interaction
from netdesk.domain.triage import TriageProgress
from netdesk.operations.levelling import CalendarPreview
from netdesk.ui.contact_words import channel_kind_word, label_word
from netdesk.ui.text import number_words
from netdesk.words.due_words import ago_words
from netdesk.words.kind_words import kind_word

translate = QCoreApplication.translate

_LONGEST_EXCERPT = 140
_LONG_MINUTES = 90


def offered_words() -> tuple[str, ...]:
    """Return the cadences that are offered, as `OFFERED_DAYS` has them."""
    return (
        translate("Triage", "every week"),
        translate("Triage", "every month"),
        translate("Triage", "every quarter"),
        translate("Triage", "twice a year"),
        translate("Triage", "once a year"),
    )


def progress_words(progress: TriageProgress, minutes: int) -> str:
    """Return "412 of 1,284 sorted · about 9 minutes left · stop any time"."""
    left = translate("Triage", "about %Ln minutes left", "", minutes)
    if minutes >= _LONG_MINUTES:
        left = translate("Triage", "about %Ln hours left", "", round(minutes / 60))
    return f"{sorted_words(progress)} · {left} · {translate('Triage', 'stop any time')}"


def sorted_words(progress: TriageProgress) -> str:
    """Return "412 of 1,284 sorted"."""
    return translate("Triage", "{done} of {total} sorted").format(
        done=number_words(progress.sorted), total=number_words(progress.total)
    )


def channel_words(contact: Contact) -> list[str]:
    """Return the ways to reach somebody, kind by kind: "phone: mobile, work"."""
    kinds: dict[ChannelKind, list[Channel]] = {}
    for channel in contact.fields.channels:
        kinds.setdefault(channel.kind, []).append(channel)
    found = []
    for kind, channels in kinds.items():
        labels = dict.fromkeys(label_word(each.label) for each in channels if each.label)
        word = channel_kind_word(kind)
        found.append(f"{word}: {', '.join(labels)}" if labels else word)
    return found


def interaction_words(interaction: Interaction, days: int) -> str:
    """Return an interaction on one line: "Call, 12 days ago: about the offer"."""
    words = translate("Triage", "{kind}, {when}").format(
        kind=kind_word(interaction.kind), when=ago_words(days)
    )
    text = " ".join(interaction.text.split())
    if len(text) > _LONGEST_EXCERPT:
        text = f"{text[:_LONGEST_EXCERPT]}…"
    return f"{words}: {text}" if text else words


def colleague_words(names: list[str], total: int) -> str:
    """Return the names of others at an organisation, and how many more there are."""
    words = ", ".join(names)
    if total <= len(names):
        return words
    more = translate("Triage", "and %Ln more", "", total - len(names))
    return f"{words} {more}"


def level_words(calendar: CalendarPreview, *, is_levelled: bool) -> str:
    """Return what stands under the bars of a calendar."""
    if calendar.budget and is_levelled:
        return translate("Triage", "levelled: never more than %Ln a day", "", calendar.budget)
    most = max(calendar.plain)
    return translate("Triage", "up to %Ln people on a day", "", most)


def calendar_words(counts: tuple[int, ...], budget: int) -> str:
    """Return what bars show, for who does not see them."""
    total, most = sum(counts), max(counts)
    words = translate("Triage", "%Ln people in the next four weeks", "", total)
    most_words = translate("Triage", "at most %Ln on a day", "", most)
    aim = translate("Triage", "the budget is %Ln a day", "", budget) if budget else ""
    return ", ".join(part for part in (words, most_words, aim) if part)


def late_words(calendar: CalendarPreview) -> str:
    """Return how many come up later than they should for want of room; "" for none."""
    if not calendar.late:
        return ""
    return translate(
        "Triage",
        "%Ln people come up later than wanted: there is no room on a day before. A larger daily"
        " budget or longer cadences make room.",
        "",
        calendar.late,
    )
