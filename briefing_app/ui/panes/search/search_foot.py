"""The popup's last line: what the keys do, and how many places there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Results
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.answer_layout import SIDE
from briefing_app.ui.widgets.painting import paint_box

HEIGHT = 40
_CAP, _GAP, _SPACE = 20, 6, 20
_KEYS = (
    (("↑", "↓"), "选择"),
    (("Enter",), "跳到原句"),
    (("F5",), "放大答案"),
    (("Ctrl C",), "复制一句话"),
    (("Ctrl Enter",), "加入对比"),
)
_CLOSE = (("Esc",), "关闭")
_V = Qt.AlignmentFlag.AlignVCenter
_Keys = tuple[Sequence[str], str]


def count_words(results: Results) -> str:
    """Return how often the words occur: 原词 2 处，含“投资”共 26 处; "" if nowhere."""
    if results.similar or not results.total:
        return ""
    if results.kindred:
        return f"原词 {results.exact} 处，含“{results.kindred}”共 {results.total} 处"
    return f"共 {results.total} 处"


class SearchFoot(QWidget):
    """Paints the keys from the left, counts and Esc at the right; keys give way to counts."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the keys."""
        super().__init__(parent)
        self._look, self._words = look, ""
        self.setObjectName("search_foot")
        self.apply_look(look)

    @property
    def words(self) -> str:
        """The count in view."""
        return self._words

    def show_count(self, words: str) -> None:
        """Show how many places there are."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(HEIGHT))
        self.update()

    def shown_keys(self) -> tuple[str, ...]:
        """Return what keys are explained in the room there is."""
        px, metrics = self._look.px, self._metrics()
        room = self.width() - 2 * px(SIDE) - self._width(_CLOSE) - px(_SPACE)
        room -= metrics.horizontalAdvance(self._words) + px(_SPACE) if self._words else 0
        shown, used = [], 0
        for keys in _KEYS:
            used += self._width(keys) + px(_SPACE)
            if used > room:
                break
            shown.append(keys[1])
        return tuple(shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._look.px, self._look.theme
        shown = self.shown_keys()
        painter = QPainter(self)
        painter.setFont(self._look.sans(12))
        left: float = px(SIDE)
        for keys in _KEYS[: len(shown)]:
            left = self._paint_keys(painter, left, keys) + px(_SPACE)
        right = self.width() - px(SIDE) - self._width(_CLOSE)
        self._paint_keys(painter, right, _CLOSE)
        painter.setPen(theme.color("ink3"))
        area = QRectF(0, 0, right - px(_SPACE), self.height())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | _V), self._words)
        painter.end()

    def _paint_keys(self, painter: QPainter, left: float, keys: _Keys) -> float:
        """Paint key caps and what they do; return where they end."""
        px, theme, metrics = self._look.px, self._look.theme, self._metrics()
        top = (self.height() - px(_CAP)) / 2
        painter.setPen(theme.color("ink3"))
        for key in keys[0]:
            cap = QRectF(left, top, self._cap(key), px(_CAP))
            paint_box(painter, cap, 4, theme.color("card"), theme.color("line2"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left = cap.right() + px(_GAP)
        width = metrics.horizontalAdvance(keys[1])
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), keys[1])
        return left + width

    def _width(self, keys: _Keys) -> int:
        caps = sum(self._cap(key) + self._look.px(_GAP) for key in keys[0])
        return caps + self._metrics().horizontalAdvance(keys[1])

    def _cap(self, key: str) -> int:
        return self._metrics().horizontalAdvance(key) + 2 * self._look.px(6)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.sans(12))
