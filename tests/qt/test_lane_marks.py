"""Marks and bands are told apart without their colours, in every scheme."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter

from netdesk.domain.cadence import Staleness
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import YEAR_DAYS, Band, Lane, Mark, Span
from netdesk.ui.tokens import DARK, LIGHT, Tokens
from netdesk.ui.widgets.lane_ink import LaneInk, ink_of
from netdesk.ui.widgets.lane_marks import MARK_PIXELS, MarkStamps, paint_kind
from netdesk.ui.widgets.lane_painting import ROW_HEIGHT, LanePainting, Scale

_DIFFERENT_PIXELS = 8


def shape(kind: InteractionKind, ink: LaneInk, *, is_planned: bool = False) -> set[tuple[int, int]]:
    """Return which pixels a mark darkens: what is left of it without colours."""
    image = QImage(MARK_PIXELS, MARK_PIXELS, QImage.Format.Format_RGB32)
    image.fill(ink.background)
    ground = ink.background.lightness()
    painter = QPainter(image)
    middle = QPointF(MARK_PIXELS / 2, MARK_PIXELS / 2)
    paint_kind(painter, middle, kind, is_planned=is_planned, ink=ink)
    painter.end()
    places = product(range(MARK_PIXELS), repeat=2)
    return {at for at in places if abs(image.pixelColor(*at).lightness() - ground) > 60}


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("is_high_contrast", [False, True])
def test_every_mark_has_a_shape_of_its_own(qapp, tokens: Tokens, is_high_contrast: bool) -> None:
    ink = ink_of(tokens, is_high_contrast=is_high_contrast)
    shapes = {
        (kind, planned): shape(kind, ink, is_planned=planned)
        for kind in InteractionKind
        for planned in (False, True)
    }
    for (one, its), (other, others) in combinations(shapes.items(), 2):
        assert len(its ^ others) >= _DIFFERENT_PIXELS, f"{one} looks like {other}"


@pytest.mark.parametrize("is_high_contrast", [False, True])
def test_bands_are_told_apart_by_more_than_colour(qapp, is_high_contrast: bool) -> None:
    ink = ink_of(LIGHT, is_high_contrast=is_high_contrast)
    ways = {
        (QBrush(ink.bands[staleness]).style(), staleness in ink.edges, staleness is Staleness.STALE)
        for staleness in (Staleness.FRESH, Staleness.DUE, Staleness.STALE)
    }
    assert len(ways) == 3


def test_a_stamp_looks_like_what_it_stands_for(qapp) -> None:
    span, ink = Span(739_000, YEAR_DAYS), ink_of(LIGHT)
    lane = Lane(
        (Mark(InteractionKind.MEETING, 739_100, 739_100),),
        (Band(Staleness.STALE, 739_050, 739_200),),
    )
    pictures = []
    for stamps in (MarkStamps(ink, 1.0), None):
        image = QImage(400, ROW_HEIGHT, QImage.Format.Format_RGB32)
        image.fill(ink.background)
        painter = QPainter(image)
        LanePainting(ink, QFont(), stamps).paint_lane(painter, [lane], 0, Scale(span, 0, 365.25))
        painter.end()
        pictures.append(image)
    assert pictures[0].pixelColor(100, 16) == pictures[1].pixelColor(100, 16) == QColor(LIGHT.text)
    assert pictures[0].pixelColor(60, 16) == QColor(LIGHT.stale_band)
    assert pictures[0].copy(QRect(120, 0, 280, 32)) == pictures[1].copy(QRect(120, 0, 280, 32))
