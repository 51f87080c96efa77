"""A paint device that notes every word painted on it: where, how large. No pixels."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QTextItem,
    QTransform,
)
from typing_extensions import override

from briefing_app.meeting.page import Page
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.inking import inks_of
from briefing_app.ui.presentation.page_art import PageArt
from briefing_app.ui.presentation.stage import Faces, Stage

_HAIR = 6.0
_ABOVE, _BELOW = 0.82, 0.08
"""How far ink reaches from the base line, by the size of the words."""


class Painted(NamedTuple):
    """Words as they were painted: their size on the stage and the box of their ink."""

    text: str
    size: float
    box: QRectF


class _Engine(QPaintEngine):
    """Notes words and upright lines; everything else is let go."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.words: list[Painted] = []
        self.hairs: list[QRectF] = []
        self._transform = QTransform()

    @override
    def begin(self, device: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        self._transform = state.transform()

    @override
    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        size = float(item.font().pixelSize())
        top = QPointF(at).y() - size * _ABOVE
        box = QRectF(QPointF(at).x(), top, item.width(), size * (_ABOVE + _BELOW))
        size *= self._transform.m22()
        self.words.append(Painted(item.text(), size, self._transform.mapRect(box)))

    @override
    def drawRects(self, rects: Any, count: int = 1) -> None:
        boxes = [self._transform.mapRect(QRectF(rect)) for rect in rects]
        self.hairs += [box for box in boxes if box.width() <= _HAIR < box.height()]

    def _ignore(self, *_arguments: object) -> None:
        """Leave out what is no word."""

    drawPath = drawPolygon = drawLines = _ignore  # noqa: N815
    drawEllipse = drawPoints = drawPixmap = drawImage = _ignore  # type: ignore[assignment]  # noqa: N815
    drawTiledPixmap = _ignore  # noqa: N815


class Record(NamedTuple):
    """What was painted: words, and the upright lines that part columns."""

    words: list[Painted]
    hairs: list[QRectF]

    def overlaps(self) -> list[tuple[str, str]]:
        """Return words that lie on other words or on an upright line."""
        found = [
            (one.text, other.text)
            for place, one in enumerate(self.words)
            for other in self.words[place + 1 :]
            if _inner(one.box).intersects(other.box)
        ]
        return found + [
            (word.text, "|")
            for word in self.words
            for hair in self.hairs
            if _inner(word.box).intersects(hair)
        ]

    def outside(self, box: QRectF) -> list[str]:
        """Return words that leave a box."""
        return [word.text for word in self.words if not box.contains(word.box)]

    @property
    def smallest(self) -> float:
        """Size of the smallest words."""
        return min(word.size for word in self.words)

    @property
    def text(self) -> str:
        """All words one after another."""
        return "".join(word.text for word in self.words)

    def sizes(self, text: str) -> set[float]:
        """Return the sizes at which these very words were painted."""
        return {word.size for word in self.words if word.text == text}


def _inner(box: QRectF) -> QRectF:
    return box.adjusted(1, 1, -1, -1)


class Recorder(QPaintDevice):
    """Something to paint on that keeps the words."""

    def __init__(self, width: int, height: int) -> None:
        """Be of a size."""
        super().__init__()
        self._width, self._height = width, height
        self.engine = _Engine()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kinds = QPaintDevice.PaintDeviceMetric
        known = {
            kinds.PdmWidth: self._width,
            kinds.PdmHeight: self._height,
            kinds.PdmDpiX: 96,
            kinds.PdmDpiY: 96,
            kinds.PdmDevicePixelRatioScaled: 0x10000,
        }
        return known.get(metric, 1)


def record(page: Page, look: Look, width: int, height: int) -> Record:
    """Return what a page paints on a stage of this size, in units of the stage."""
    recorder = Recorder(width, height)
    painter = QPainter(recorder)
    stage = Stage.on(QSizeF(width, height))
    PageArt(page, stage, Faces(look)).paint(painter, inks_of(look.theme))
    painter.end()
    return Record(recorder.engine.words, recorder.engine.hairs)
