"""What the marks and bands of the lanes mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.domain.interaction import InteractionKind
from netdesk.ui.lane_words import band_words
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.lane_ink import ink_of, wants_high_contrast
from netdesk.ui.widgets.lane_marks import MARK_PIXELS, paint_kind
from netdesk.ui.widgets.roles import label
from netdesk.words.kind_words import kind_word

_BAND_SIZE = QSize(18, 10)
_BANDS = (Staleness.FRESH, Staleness.DUE, Staleness.STALE)


class LaneLegend(QWidget):
    """Every kind's mark and every band with its words; in a narrow window on two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        flow = FlowLayout(self, 12)
        for kind in InteractionKind:
            flow.addWidget(_Entry(_MarkSample(theme, kind), kind_word(kind)))
        planned = _MarkSample(theme, InteractionKind.CALL, is_planned=True)
        flow.addWidget(_Entry(planned, self.tr("planned")))
        for staleness in _BANDS:
            flow.addWidget(_Entry(_BandSample(theme, staleness), band_words(staleness)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Entry(QWidget):
    """A sample and its words."""

    def __init__(self, sample: QWidget, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(sample)
        row.addWidget(label(words, "small"))


class _Sample(QWidget):
    """Something of the lanes, painted alone; its words stand beside it."""

    def __init__(self, theme: Theme, size: QSize) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(size)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in today's colours."""
        painter = QPainter(self)
        self.paint_sample(painter)
        painter.end()

    def paint_sample(self, painter: QPainter) -> None:
        """Paint what it shows."""
        raise NotImplementedError


class _MarkSample(_Sample):
    """A kind's mark."""

    def __init__(self, theme: Theme, kind: InteractionKind, *, is_planned: bool = False) -> None:
        super().__init__(theme, QSize(MARK_PIXELS, MARK_PIXELS))
        self._kind = kind
        self._is_planned = is_planned

    def paint_sample(self, painter: QPainter) -> None:
        """Paint the mark."""
        ink = ink_of(self._theme.tokens, is_high_contrast=wants_high_contrast())
        middle = QPointF(MARK_PIXELS / 2, MARK_PIXELS / 2)
        paint_kind(painter, middle, self._kind, is_planned=self._is_planned, ink=ink)


class _BandSample(_Sample):
    """A piece of a band."""

    def __init__(self, theme: Theme, staleness: Staleness) -> None:
        super().__init__(theme, _BAND_SIZE)
        self._staleness = staleness

    def paint_sample(self, painter: QPainter) -> None:
        """Paint the band and its edge."""
        ink = ink_of(self._theme.tokens, is_high_contrast=wants_high_contrast())
        painter.fillRect(self.rect(), ink.bands[self._staleness])
        edge = ink.edges.get(self._staleness)
        if edge is not None:
            height = 2 if self._staleness is Staleness.STALE else 1
            painter.fillRect(0, self.height() - height, self.width(), height, edge)
