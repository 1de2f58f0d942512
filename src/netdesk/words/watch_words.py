"""Says what a watched folder has that is new."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.watched_offer import WatchedOffer

translate = QCoreApplication.translate


def offer_words(offer: WatchedOffer) -> str:
    """Return how many people are new and changed: "14 new, 3 changed – review"."""
    counted = _counted_meetings(offer) if offer.are_meetings else _counted(offer)
    return translate("Watch", "{counts} – review").format(counts=", ".join(counted))


def banner_words(offer: WatchedOffer) -> str:
    """Return the same for the window, with where it comes from."""
    folders = dict.fromkeys(path.parent.name for path in offer.files)
    counted = _counted_meetings(offer) if offer.are_meetings else _counted_people(offer)
    words = translate("Watch", "In the watched folder “{folder}”: {counts}")
    return words.format(folder=", ".join(folders), counts=", ".join(counted))


def _counted(offer: WatchedOffer) -> list[str]:
    counted = []
    if offer.new:
        counted.append(translate("Watch", "%Ln new", "people", offer.new))
    if offer.changed:
        counted.append(translate("Watch", "%Ln changed", "people", offer.changed))
    return counted


def _counted_people(offer: WatchedOffer) -> list[str]:
    counted = []
    if offer.new:
        counted.append(translate("Watch", "%Ln new people", "", offer.new))
    if offer.changed:
        counted.append(translate("Watch", "%Ln changed people", "", offer.changed))
    return counted


def _counted_meetings(offer: WatchedOffer) -> list[str]:
    counted = []
    if offer.new:
        counted.append(translate("Watch", "%Ln new meetings", "", offer.new))
    if offer.changed:
        counted.append(translate("Watch", "%Ln changed meetings", "", offer.changed))
    return counted
