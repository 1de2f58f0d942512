"""Reads one composed line: its beginning, its end, then what is named in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

from netdesk.domain.civil_day import Lean, parse_day
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.kind_words import ADJECTIVES, BEFORE_A_KIND, kind_meant
from netdesk.domain.line_span import Part, Span

_MENTION = re.compile(
    r"(?<![^\s(\"“„])@(?:\"([^\"\n]*\w[^\"\n]*)\"|“([^”\n]*\w[^”\n]*)”|„([^“\n]*\w[^“\n]*)“|(\w[\w.’'\-]*))"
)
_TAG = re.compile(r"(?<![^\s(])#(?=[\w\-/]*[^\W\d])(\w[\w\-/]*)")
_WORD = re.compile(r"\S+")
_PUNCTUATION = ",;:"
_TIME = re.compile(
    r"(?:(?P<before>at|um|gegen) +)?"
    r"(?:(?P<twelve>0?[1-9]|1[0-2])(?:[:.](?P<past>[0-5]\d))? ?(?P<half>[ap])\.?m\.?"
    r"|(?P<hour>[01]?\d|2[0-3])(?:(?P<sign>[:.])(?P<minute>[0-5]\d))?(?P<clock> ?(?:uhr|h))?)"
    r"(?=[\s,;]|:\s|$)",
    re.IGNORECASE | re.ASCII,
)
_SHORT_DATE = re.compile(r"\d{1,2}[./]\d{1,2}", re.ASCII)
_MOST_DAY_WORDS = 5
_MOST_WHEN_WORDS = 8
_BEFORE_A_DAY = frozenset({"on", "am", "den", "vom"})
_BEFORE_A_PERSON = frozenset({"with", "w/", "mit", "and", "und", "&", "+"})
_LEADS_TO_A_PERSON = frozenset(
    [
        "to",
        "from",
        "by",
        "about",
        "for",
        "of",
        "at",
        "via",
        "through",
        "than",
        "as",
        "like",
        "zu",
        "von",
        "an",
        "bei",
        "über",
        "für",
        "durch",
        "als",
        "wie",
        "vom",
        "zum",
    ]
)
"""At the end of a sentence the name after one of these belongs to the sentence."""
_PLANNED_WORDS = frozenset({"plan", "planned", "geplant"})
_RECENT = frozenset({"today", "yesterday", "heute", "gestern", "vorgestern"})
"""At the end of a sentence only these are surely the day it happened on."""
_ALSO_OTHER_WORDS = frozenset(
    ["do", "so", "mo", "di", "mi", "fr", "sa", "sat", "sun", "wed", "mon", "now", "jetzt", "may"]
)
"""Days in short that begin sentences too: only taken before a kind, a time or a person."""


class LineReader:
    """The reading of one text. Each `_take…` returns where what it found ends, or `None`."""

    def __init__(
        self,
        text: str,
        today: date,
        day_first: bool | None,
        no_names: frozenset[str] = frozenset(),
    ) -> None:
        self._text = text
        self._today = today
        self._day_first = day_first
        self._no_names = no_names
        self._end = len(text)
        self.spans: list[Span] = []
        self.day: date | None = None
        self.time: time | None = None
        self.kind: InteractionKind | None = None
        self.is_planned = False

    def read(self) -> None:
        """Find everything."""
        begin = len(self._text) - len(self._text.lstrip())
        self._end = self._text.find("\n", begin)
        self._end = len(self._text) if self._end < 0 else self._end
        head = self._read_head(begin)
        self._read_tail(head)
        self._read_inside(head)

    def _read_head(self, at: int) -> int:
        while at < self._end:
            end = self._take_item(at)
            if end is None:
                break
            at = self._after_spaces(end)
        return at

    def _take_item(self, at: int) -> int | None:
        takes = (self._take_planned, self._take_day, self._take_time, self._take_kind)
        for take in (*takes, self._take_person, self._take_tag):
            end = take(at)
            if end is not None:
                return end
        return None

    def _take_planned(self, at: int) -> int | None:
        word, end = self._word(at)
        if self.is_planned or word.casefold() not in _PLANNED_WORDS:
            return None
        self.is_planned = True
        return self._add(at, end, Part.PLANNED)

    def _take_day(self, at: int) -> int | None:
        if self.day is not None:
            return None
        found = self._day_at(at)
        if found is None:
            return None
        self.day, end = found
        return self._add(at, end, Part.DAY)

    def _day_at(self, at: int) -> tuple[date, int] | None:
        word, end = self._word(at)
        start = self._after_spaces(end) if word.casefold() in _BEFORE_A_DAY else at
        for end in reversed(self._word_ends(start, _MOST_DAY_WORDS)):
            words = self._text[start:end]
            day = self._day_meant(words)
            if day is None:
                continue
            is_weak = words.casefold() in _ALSO_OTHER_WORDS or _SHORT_DATE.fullmatch(words)
            if not is_weak or start > at or self._item_follows(end):
                return day, end
        return None

    def _day_meant(self, words: str) -> date | None:
        lean = Lean.FUTURE if self.is_planned else Lean.PAST
        return parse_day(words, self._today, lean=lean, day_first=self._day_first)

    def _take_time(self, at: int) -> int | None:
        found = None if self.time else self._time_at(at)
        if found is None:
            return None
        self.time, end = found
        return self._add(at, end, Part.TIME)

    def _time_at(self, at: int) -> tuple[time, int] | None:
        found = _TIME.match(self._text, at, self._end)
        if found is None:
            return None
        if found["half"]:
            return _time(found), found.end()
        is_time = found["sign"] == ":" or found["clock"] or (found["before"] and found["sign"])
        if not is_time and not (found["before"] and (self.day or self._item_follows(found.end()))):
            return None
        return _time(found), found.end()

    def _take_kind(self, at: int) -> int | None:
        if self.kind is not None:
            return None
        start, is_told = at, False
        word, end = self._word(start)
        while word.casefold() in BEFORE_A_KIND or word.casefold() in ADJECTIVES:
            is_told = is_told or word.casefold() in ADJECTIVES
            start = self._after_spaces(end)
            word, end = self._word(start)
        found = kind_meant(word)
        if found is None:
            return None
        self.kind = found.kind
        if is_told:
            # "a short call": nothing is lost where the words before it tell something
            return self._add(start, end, Part.KIND, kept=word)
        return self._add(at, end, Part.KIND, kept=word if found.tells_more else "")

    def _take_person(self, at: int) -> int | None:
        word, end = self._word(at)
        is_led = word.casefold() in _BEFORE_A_PERSON
        found = _MENTION.match(self._text, self._after_spaces(end) if is_led else at, self._end)
        if found is None or self._is_no_name(found):
            return None
        name, end = _name(found), _mention_end(found)
        if self._text[end : end + 1] in ("'", "’"):
            return None
        before = self.spans[-1].part if self.spans else None
        if is_led or before in (Part.KIND, Part.PERSON) or self._item_follows(end):
            return self._add(at, end, Part.PERSON, value=name)
        return None

    def _take_tag(self, at: int) -> int | None:
        found = _TAG.match(self._text, at, self._end)
        if found is None or not (self.spans or self._item_follows(found.end())):
            return None
        return self._add(at, found.end(), Part.TAG, value=found[1])

    def _item_follows(self, at: int) -> bool:
        """Tell whether what stands behind is no sentence: nothing, or what is understood too."""
        at = self._after_spaces(at)
        if at >= self._end:
            return True
        word, end = self._word(at)
        if kind_meant(word) or word.casefold() in _PLANNED_WORDS:
            return True
        if word.casefold() in _BEFORE_A_PERSON:
            return _MENTION.match(self._text, self._after_spaces(end)) is not None
        found = _TIME.match(self._text, at, self._end)
        if found and (found["half"] or found["clock"] or found["sign"] == ":"):
            return True
        tag = _TAG.match(self._text, at, self._end)
        if tag:
            return self._item_follows(tag.end())
        return word.casefold() not in _ALSO_OTHER_WORDS and self._plain_day_at(at)

    def _plain_day_at(self, at: int) -> bool:
        ends = self._word_ends(at, _MOST_DAY_WORDS)
        return any(self._day_meant(self._text[at:end]) is not None for end in ends)

    def _read_tail(self, head: int) -> None:
        end = self._end
        while end > head:
            end = head + len(self._text[head:end].rstrip())
            start = self._take_last(head, end)
            if start is None:
                return
            end = start

    def _take_last(self, head: int, end: int) -> int | None:
        """Take what stands at the very end; return where it begins."""
        stop = head + len(self._text[head:end].rstrip(".!"))
        for pattern, part in ((_TAG, Part.TAG), (_MENTION, Part.PERSON)):
            sign = "#" if part is Part.TAG else "@"
            at = self._text.rfind(sign, head, stop)
            found = pattern.match(self._text, at, stop) if at >= 0 else None
            if part is Part.PERSON and found is not None and self._is_no_name(found):
                return None
            if found is not None and self._end_of(found, part) == stop:
                return self._take_last_reference(head, found, part, end)
        return self._take_last_day(head, stop, end)

    def _take_last_reference(
        self, head: int, found: re.Match[str], part: Part, end: int
    ) -> int | None:
        start, value = found.start(), found[1] if part is Part.TAG else _name(found)
        before = self._text[head:start].split()
        last = before[-1].casefold() if before else ""
        if last in _LEADS_TO_A_PERSON:
            return None
        if part is Part.PERSON and last in _BEFORE_A_PERSON:
            start = head + len(self._text[head:start].rstrip()) - len(last)
        self.spans.append(Span(start, end, part, value))
        return start

    def _take_last_day(self, head: int, stop: int, end: int) -> int | None:
        if self.day is not None:
            return None
        starts = [head + each.start() for each in _WORD.finditer(self._text[head:stop])]
        for start in starts[-_MOST_WHEN_WORDS:]:
            if self._take_when(head, start, stop, end):
                return start
        return None

    def _take_when(self, head: int, start: int, stop: int, end: int) -> bool:
        """Take a day, or a day and a time, that fill a line from `start` to its end."""
        trial = LineReader(self._text[start:stop], self._today, self._day_first)
        trial._end = stop - start
        trial.is_planned, trial.time = self.is_planned, self.time
        at = 0
        while (after := _first(trial._take_day(at), trial._take_time(at))) is not None:
            at = trial._after_spaces(after)
        if at < stop - start or trial.day is None:
            return False
        words = self._text[start:stop].casefold()
        has_time = any(span.part is Part.TIME for span in trial.spans)
        if not (has_time or words in _RECENT or self._stands_apart(head, start)):
            return False
        self.day, self.time = trial.day, trial.time
        last = max(trial.spans, key=lambda span: span.end)
        for span in trial.spans:
            until = end if span is last else start + span.end
            self.spans.append(Span(start + span.start, until, span.part))
        return True

    def _stands_apart(self, head: int, start: int) -> bool:
        """Tell whether no sentence leads to a place: only names and tags do."""
        before = self._text[head:start].rstrip()
        if not before:
            return True
        last = head + before.rfind(before.split()[-1])
        found = _MENTION.match(self._text, last) or _TAG.match(self._text, last)
        return found is not None and found.end() == head + len(before)

    def _read_inside(self, head: int) -> None:
        for found, part, value in self._references(head):
            start, end = found.start(), self._end_of(found, part)
            if all(end <= span.start or span.end <= start for span in self.spans):
                self.spans.append(Span(start, end, part, value, kept=value))

    @staticmethod
    def _end_of(found: re.Match[str], part: Part) -> int:
        return _mention_end(found) if part is Part.PERSON else found.end()

    def _references(self, head: int) -> Iterator[tuple[re.Match[str], Part, str]]:
        for found in _MENTION.finditer(self._text, head):
            if not self._is_no_name(found):
                yield found, Part.PERSON, _name(found)
        for found in _TAG.finditer(self._text, head):
            yield found, Part.TAG, found[1]

    def _is_no_name(self, found: re.Match[str]) -> bool:
        return _name(found).casefold() in self._no_names

    def _word(self, at: int) -> tuple[str, int]:
        """Return the word at a place without the signs after it, and where it ends."""
        found = _WORD.match(self._text, at, self._end)
        if found is None:
            return "", at
        word = found[0].rstrip(_PUNCTUATION)
        return word, at + len(word)

    def _word_ends(self, at: int, most: int) -> list[int]:
        ends = []
        for found in _WORD.finditer(self._text, at, self._end):
            word = found[0].rstrip(_PUNCTUATION)
            ends.append(found.start() + len(word))
            if len(ends) == most or word != found[0]:
                break
        return ends

    def _after_spaces(self, at: int) -> int:
        while at < self._end and self._text[at].isspace():
            at += 1
        return at

    def _add(self, start: int, end: int, part: Part, *, value: str = "", kept: str = "") -> int:
        """Note a part of the head, the signs after it included."""
        while end < self._end and self._text[end] in _PUNCTUATION and not kept:
            end += 1
        self.spans.append(Span(start, end, part, value, kept))
        return end


def parse_time(text: str) -> time | None:
    """Return the time of day meant by a text that says nothing else: "10:00", "9", "3pm", "14 Uhr"."""
    found = _TIME.fullmatch(text.strip())
    return None if found is None else _time(found)


def _time(found: re.Match[str]) -> time:
    if found["half"]:
        hour = int(found["twelve"]) % 12 + 12 * (found["half"].casefold() == "p")
        return time(hour, int(found["past"] or 0))
    return time(int(found["hour"]), int(found["minute"] or 0))


def _first(*ends: int | None) -> int | None:
    return next((end for end in ends if end is not None), None)


def _name(found: re.Match[str]) -> str:
    """Return who is mentioned: of a bare word neither the full stop nor the genitive."""
    quoted = found[1] or found[2] or found[3]
    if quoted:
        return str(quoted).strip()
    return re.sub(r"['’]s$", "", found[4].rstrip(".-’'")) or found[4]


def _mention_end(found: re.Match[str]) -> int:
    """Return where the name ends: signs after it belong to the sentence."""
    return found.start() + 1 + len(_name(found)) if found[4] else found.end()
