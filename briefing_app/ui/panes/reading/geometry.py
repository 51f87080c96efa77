"""Where words stand on the page: the lines they take, and what stands at a point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument, QTextLine

_REACH = 4
"""How far above and below its line a word can be hit, in px."""


class LineBox(NamedTuple):
    """A run of words on one line, in page coordinates."""

    left: float
    right: float
    baseline: float

    def rect(self, above: float, below: float) -> QRectF:
        """Return the box from `above` the baseline to `below` it."""
        return QRectF(self.left, self.baseline - above, self.right - self.left, above + below)


class Geometry:
    """Answers questions about the layout of one document; lays out what they need."""

    def __init__(self, page: QTextDocument, edge: float = 0.0) -> None:
        """Ask about this document; lines whose middle lies above `edge` have no boxes."""
        self._page, self._edge = page, edge

    def below(self, edge: float) -> Geometry:
        """Return the same page without the boxes of lines hidden above a height."""
        return Geometry(self._page, edge)

    @property
    def _layout(self) -> QAbstractTextDocumentLayout:
        """The document's layout: made only when asked for, as making it costs a run."""
        return self._page.documentLayout()

    def height(self) -> float:
        """Return the height of the whole page; lays out what is not laid out yet."""
        return self._layout.documentSize().height()

    def boxes(self, start: int, end: int) -> list[LineBox]:
        """Return the runs that show the positions from `start` to `end`, line by line."""
        found: list[LineBox] = []
        block = self._page.findBlock(start)
        while start < end and block.isValid() and block.position() < end:
            found += self._in_block(block, start - block.position(), end - block.position())
            block = block.next()
        return found

    def letter(self, position: int) -> str:
        """Return the character at a position."""
        return self._page.characterAt(position)

    def line_top(self, position: int) -> float:
        """Return the top of the line that holds a position."""
        block = self._page.findBlock(position)
        origin = self._layout.blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(position - block.position())
        return origin.y() + (line.y() if line.isValid() else 0.0)

    def position_at(self, point: QPointF) -> int:
        """Return the position of the character at or nearest to a point."""
        near = self._layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return max(near, 0)

    def position_on_page(self, point: QPointF) -> int:
        """Return the position nearest to a point anywhere on the page.

        A page that is laid out in part finds its end for points further down, so it is laid
        out first; `position_at` spares that for what is painted.
        """
        self.height()
        return self.position_at(point)

    def character_at(self, point: QPointF) -> int:
        """Return the position of the character under a point; -1 beside the text."""
        near = self.position_at(point)
        for position in (near, near - 1):
            if position >= 0 and self._holds(position, point):
                return position
        return -1

    def positions_between(self, top: float, bottom: float) -> tuple[int, int]:
        """Return the range of whole blocks that meet a strip of the page."""
        first = self._page.findBlock(self.position_at(QPointF(0, max(top, 0))))
        last = self._page.findBlock(self.position_at(QPointF(1e6, bottom)))
        return first.position(), last.position() + last.length()

    def _holds(self, position: int, point: QPointF) -> bool:
        block = self._page.findBlock(position)
        origin = self._layout.blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid() or position - block.position() >= block.length() - 1:
            return False
        at = position - block.position()
        inside = point - origin
        beside = not _x(line, at) <= inside.x() < _x(line, at + 1)
        return not beside and -_REACH <= inside.y() - line.y() < line.height() + _REACH

    def _in_block(self, block: QTextBlock, start: int, end: int) -> Iterator[LineBox]:
        """Yield the runs of one block; positions count from its beginning."""
        origin = self._layout.blockBoundingRect(block).topLeft()
        layout = block.layout()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            first = line.textStart()
            last = first + line.textLength()
            if last <= start:
                continue
            if first >= end:
                break
            if origin.y() + line.y() + line.height() / 2 < self._edge:
                continue
            left, right = _x(line, max(start, first)), _x(line, min(end, last))
            yield LineBox(
                origin.x() + left, origin.x() + right, origin.y() + line.y() + line.ascent()
            )


def _x(line: QTextLine, position: int) -> float:
    """Return where the character at a position of the block begins on its line."""
    x: float | tuple[float, int] = line.cursorToX(position)  # type: ignore[assignment]
    return x[0] if isinstance(x, tuple) else x
