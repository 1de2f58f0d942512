"""How a long piece of work says how far it is, and hears that it should stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all (0: not known yet). Raises CancelledError when
the user no longer wants the work done."""


def unwatched(_done: int, _total: int) -> None:
    """Report to nobody."""
