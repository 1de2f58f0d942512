"""Words can be read on every ground they stand on, light and dark (WCAG 2.1, 1.4.3: 4.5 to 1)."""

from __future__ import annotations

from itertools import product

import pytest

from netdesk.domain.cadence import Staleness
from netdesk.ui.tokens import DARK, LIGHT, Tokens


def _luminance(color: str) -> float:
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_are_readable_on_every_ground(tokens: Tokens) -> None:
    grounds = (tokens.background, tokens.surface, tokens.raised, tokens.accent_soft)
    words = (tokens.text, tokens.dim, *(tokens.words_of(each) for each in Staleness))
    faint = [
        (word, ground) for word, ground in product(words, grounds) if _contrast(word, ground) < 4.5
    ]
    assert not faint
    assert _contrast(tokens.on_accent, tokens.accent) >= 4.5
