"""Which country's numbers are meant where none is said."""

from __future__ import annotations

import locale

import pytest

from netdesk.operations.region import region_of
from netdesk.preferences import Preferences


@pytest.mark.parametrize(
    ("chosen", "system", "region"), [("SE", "de_DE", "SE"), ("", "de_DE", "DE"), ("", "C", "")]
)
def test_what_the_user_chose_comes_before_the_system(
    monkeypatch: pytest.MonkeyPatch, chosen: str, system: str, region: str
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: (system, "UTF-8"))
    assert region_of(Preferences(region=chosen)) == region
