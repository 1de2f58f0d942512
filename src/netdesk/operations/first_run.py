"""Tells when the first run is over, so that what comes after it can be asked, once."""

from __future__ import annotations

from netdesk.domain.changes import StepKind
from netdesk.store.store import Store

_OWN_BEGINNINGS = (
    StepKind.IMPORT,
    StepKind.CREATE_CONTACT,
    StepKind.SET_CADENCE,
    StepKind.APPLY_TRIAGE,
)
"""An invented network is for trying out: it is no beginning."""


def has_begun(store: Store) -> bool:
    """Tell whether the user has taken in, written down or sorted people of their own."""
    return store.history.has_standing(_OWN_BEGINNINGS)
