"""What one line says happened: "yesterday call about the offer @Ada #job", "nächsten Di 10 Uhr Kaffee".

Day, time and kind are looked for where people write them: before what happened, or at its end. In the
middle of a sentence they belong to the sentence: "she decides on Friday" is no plan of one's own. People
(`@`) and tags (`#`) are meant wherever they stand; inside a sentence their words stay in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from netdesk.domain.interaction import InteractionKind
from netdesk.domain.line_reader import LineReader
from netdesk.domain.line_span import Part, Span


@dataclass(frozen=True, slots=True)
class ComposedLine:
    """What was understood of `text`; `None` where it says nothing of the sort.

    `rest` is the text of the entry: everything that was not understood, in its order.
    """

    text: str
    spans: tuple[Span, ...] = ()
    rest: str = ""
    day: date | None = None
    time: time | None = None
    kind: InteractionKind | None = None
    is_planned: bool = False

    @property
    def people(self) -> tuple[str, ...]:
        """The names that were mentioned, each once."""
        return _once(span.value for span in self.spans if span.part is Part.PERSON)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, each once whatever its case."""
        return _once(span.value for span in self.spans if span.part is Part.TAG)


def understand(
    text: str,
    today: date,
    *,
    now: time | None = None,
    day_first: bool | None = None,
    no_names: frozenset[str] = frozenset(),
) -> ComposedLine:
    """Return what a line says. What lies after `today`, or today after `now`, is planned; `no_names`
    (case-folded) are words after an @ that mean nobody.

    A day that could be past or future leans to the past, unless the line says "planned" before it.
    """
    reader = LineReader(text, today, day_first, no_names)
    reader.read()
    spans = tuple(sorted(reader.spans, key=lambda span: span.start))
    is_planned = reader.is_planned or is_ahead(reader.day, reader.time, today, now)
    rest = _rest(text, spans)
    return ComposedLine(text, spans, rest, reader.day, reader.time, reader.kind, is_planned)


def is_ahead(day: date | None, at: time | None, today: date, now: time | None) -> bool:
    """Tell whether a day and a time have not come yet; without a day it is today."""
    if day is not None and day != today:
        return day > today
    return at is not None and now is not None and at > now


def _once(words: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for word in words:
        found.setdefault(word.casefold(), word)
    return tuple(found.values())


def _rest(text: str, spans: tuple[Span, ...]) -> str:
    """Return the text without what was understood. The gaps close; line ends stay."""
    rest, at, closes = "", 0, False
    for span in spans:
        rest = _continued(rest, text[at : span.start], closes=closes)
        at, closes = span.end, not span.kept
        rest = rest + span.kept if span.kept else rest
    return _continued(rest, text[at:], closes=closes).strip()


def _continued(before: str, after: str, *, closes: bool) -> str:
    if not closes:
        return before + after
    before, after = before.rstrip(" \t"), after.lstrip(" \t")
    is_edge = not before or not after or before.endswith("\n") or after.startswith("\n")
    return f"{before}{after}" if is_edge else f"{before} {after}"
