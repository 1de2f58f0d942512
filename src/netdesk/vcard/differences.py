"""Tells which values of a list were changed, taken away and added, so that a change stays in its
property.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Differences(Generic[Value]):
    """Pairs of old and new values, old ones without a successor, new ones without a predecessor."""

    changed: list[tuple[Value, Value]] = field(default_factory=list)
    gone: list[Value] = field(default_factory=list)
    new: list[Value] = field(default_factory=list)


def differences(
    base: Sequence[Value], now: Sequence[Value], likenesses: Sequence[Callable[[Value], Hashable]]
) -> Differences[Value]:
    """Compare two lists whose order does not matter.

    A value that is in both is unchanged. The rest are paired by the first of the `likenesses` in
    which they agree.
    """
    found: Differences[Value] = Differences()
    gone, new = _minus(base, now), _minus(now, base)
    for likeness in likenesses:
        waiting: defaultdict[Hashable, list[Value]] = defaultdict(list)
        for value in reversed(gone):
            waiting[likeness(value)].append(value)
        unpaired = []
        for value in new:
            if alike := waiting[likeness(value)]:
                found.changed.append((alike.pop(), value))
            else:
                unpaired.append(value)
        gone, new = [value for values in waiting.values() for value in reversed(values)], unpaired
    found.gone.extend(gone)
    found.new.extend(new)
    return found


def _minus(values: Iterable[Value], others: Iterable[Value]) -> list[Value]:
    left = Counter(others)
    kept = []
    for value in values:
        if left[value]:
            left[value] -= 1
        else:
            kept.append(value)
    return kept
