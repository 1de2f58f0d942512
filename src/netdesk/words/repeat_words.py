"""Puts recurrence rules into words: "every 6 weeks", "on the third Monday of every month"."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from netdesk.domain.repeat import (
    CountedFrom,
    Every,
    InvalidRuleError,
    LastWorkingDay,
    MonthDay,
    NthWeekday,
    OnWeekdays,
    Repeat,
    RuleProblem,
    RuleReading,
    Shape,
    Unit,
    read_rule,
)
from netdesk.words.dates import day_words

translate = QCoreApplication.translate


def repeat_words(repeat: Repeat) -> str:
    """Return how often, from when it is counted and when it ends; what has no words as it is written."""
    try:
        reading = read_rule(repeat.rule)
    except InvalidRuleError:
        return repeat.rule
    often = repeat.rule if reading.shape is None else shape_words(reading.shape)
    if repeat.counted_from is CountedFrom.COMPLETION:
        often = translate("Repeats", "{often} after it is done").replace("{often}", often)
    end = "" if reading.shape is None else _end_words(reading)
    return ", ".join(part for part in (often, end) if part)


def shape_words(shape: Shape) -> str:
    """Return how often."""
    months = shape.interval
    match shape:
        case Every():
            return _every_words(shape)
        case OnWeekdays():
            return _weekdays_words(shape)
        case NthWeekday():
            words = translate("Repeats", "on the {nth} {weekday} every %Ln months", "", months)
            day = weekday_name(shape.weekday)
            return words.replace("{nth}", nth_word(shape.nth)).replace("{weekday}", day)
        case LastWorkingDay():
            return translate("Repeats", "on the last working day every %Ln months", "", months)
        case MonthDay(day=-1):
            return translate("Repeats", "on the last day every %Ln months", "", months)
        case MonthDay():
            words = translate("Repeats", "on day {day} every %Ln months", "", months)
            return words.replace("{day}", QLocale().toString(shape.day))
        case _:
            assert_never(shape)


def nth_word(nth: int) -> str:
    """Return which of a month: "third", "last"."""
    words = {
        1: translate("Repeats", "first"),
        2: translate("Repeats", "second"),
        3: translate("Repeats", "third"),
        4: translate("Repeats", "fourth"),
        5: translate("Repeats", "fifth"),
        -1: translate("Repeats", "last"),
    }
    return words[nth]


def weekday_name(weekday: int) -> str:
    """Return the name of a day of the week (`date.weekday`)."""
    return QLocale().dayName(weekday + 1)


def rule_problem_words(problem: RuleProblem) -> str:
    """Return why a rule cannot be kept."""
    match problem:
        case RuleProblem.UNREADABLE:
            return translate("Repeats", "This is no rule such as FREQ=WEEKLY;INTERVAL=6.")
        case RuleProblem.WITHIN_A_DAY:
            return translate("Repeats", "It can repeat by days, weeks, months or years only.")
        case RuleProblem.TWO_ENDS:
            return translate("Repeats", "It ends after so many times or on a day, not both.")
        case RuleProblem.OUT_OF_BOUNDS:
            return translate("Repeats", "One of the numbers is none, or too large.")
        case RuleProblem.NEVER:
            return translate("Repeats", "No day fits this.")
        case _:
            assert_never(problem)


def _every_words(shape: Every) -> str:
    count = shape.interval
    match shape.unit:
        case Unit.DAY:
            return translate("Repeats", "every %Ln days", "", count)
        case Unit.WEEK:
            return translate("Repeats", "every %Ln weeks", "", count)
        case Unit.MONTH:
            return translate("Repeats", "every %Ln months", "", count)
        case Unit.YEAR:
            return translate("Repeats", "every %Ln years", "", count)
        case _:
            assert_never(shape.unit)


def _weekdays_words(shape: OnWeekdays) -> str:
    if shape.weekdays == (0, 1, 2, 3, 4):
        return translate("Repeats", "on working days every %Ln weeks", "", shape.interval)
    words = translate("Repeats", "on {weekdays} every %Ln weeks", "", shape.interval)
    return words.replace("{weekdays}", _listed([weekday_name(each) for each in shape.weekdays]))


def _listed(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    words = translate("Repeats", "{days} and {day}")
    return words.replace("{days}", ", ".join(names[:-1])).replace("{day}", names[-1])


def _end_words(reading: RuleReading) -> str:
    if reading.times is not None:
        return translate("Repeats", "%Ln times more", "", reading.times)
    if reading.until is not None:
        words = translate("Repeats", "until {day}")
        return words.replace("{day}", day_words(reading.until))
    return ""
