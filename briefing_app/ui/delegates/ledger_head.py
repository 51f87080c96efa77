"""The head of a group in the comparison table: its name, and what its axis reads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from briefing_app.analysis.comparing.table import FOLDABLE, Group
from briefing_app.ui.delegates.ledger_columns import Columns
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look

_V = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _V)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _V)
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | _V)
_AXIS_MARGIN = 8
_LOWER, _HIGHER = "← 更低", "更高 →"


def paint_group_head(
    painter: QPainter,
    rect: QRect,
    group: Group,
    columns: Columns,
    look: Look,
    *,
    with_axis: bool,
) -> None:
    """Paint 增速 各行同轴 with its readings, or the open head of a folded group."""
    if group.key in FOLDABLE:
        _paint_open(painter, rect, group, columns, look)
        return
    low = rect.adjusted(0, look.px(10), 0, -look.px(2))
    after = _paint_words(
        painter, low, columns.left, group.title, look.sans(14, bold=True), "ink", look
    )
    if not with_axis:
        return
    _paint_words(painter, low, after + look.px(5), group.note, look.sans(12), "ink3", look)
    painter.setFont(look.sans(11))
    painter.setPen(look.theme.color("ink3"))
    plot = QRectF(columns.chart.cell(low))
    margin = look.px(_AXIS_MARGIN)
    axis = QRectF(plot.left() + margin, plot.top(), plot.width() - 2 * margin, plot.height())
    if group.ticks:
        _paint_ticks(painter, group, axis, plot)
    elif group.axis and group.axis.relative:
        _paint_ratio(painter, group, axis)


def _paint_open(painter: QPainter, rect: QRect, group: Group, columns: Columns, look: Look) -> None:
    painter.fillRect(rect, look.theme.color("pane"))
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), look.theme.color("line"))
    size, left = look.px(16), rect.left() + columns.left
    image = pixmap("chevron-down", look.theme.ink2, size)
    painter.drawPixmap(left, rect.top() + (rect.height() - size) // 2, image)
    start = columns.left + size + look.px(8)
    after = _paint_words(painter, rect, start, group.title, look.sans(13, bold=True), "ink", look)
    count = str(len(group.lines))
    _paint_words(painter, rect, after + look.px(8), count, look.sans(13), "ink", look)


def _paint_words(
    painter: QPainter, rect: QRect, left: int, text: str, font: QFont, token: str, look: Look
) -> int:
    """Paint words from `left` on and return where they end."""
    painter.setFont(font)
    painter.setPen(look.theme.color(token))
    painter.drawText(rect.adjusted(left, 0, 0, 0), _LEFT, text)
    return left + QFontMetrics(font).horizontalAdvance(text)


def _paint_ticks(painter: QPainter, group: Group, axis: QRectF, plot: QRectF) -> None:
    """Paint the readings of a shared axis, every second or third where they would touch."""
    metrics = QFontMetrics(painter.font())
    places = list[QRectF]()
    for tick in group.ticks:
        width = metrics.horizontalAdvance(tick.text)
        x = axis.left() + float(tick.at) * axis.width() - width / 2
        x = min(max(x, plot.left()), plot.right() - width)
        places.append(QRectF(x, axis.top(), width + 1, axis.height()))
    for at in _apart(places, metrics.horizontalAdvance("0")):
        painter.drawText(places[at], _LEFT, group.ticks[at].text)


def _apart(places: Sequence[QRectF], gap: float) -> list[int]:
    """Return which readings stand clear of one another: evenly chosen, the last one always."""
    last = len(places) - 1
    for step in range(1, last + 1):
        kept = list(range(last, -1, -step))[::-1]
        if all(places[a].right() + gap <= places[b].left() for a, b in pairwise(kept)):
            return kept
    return [last]


def _paint_ratio(painter: QPainter, group: Group, axis: QRectF) -> None:
    """Paint ← 更低 and 更高 → around the line that is the actual value."""
    metrics = QFontMetrics(painter.font())
    line = group.lines[0].actual if group.lines else None
    middle = f"{line.period} 实绩" if line else ""
    width = metrics.horizontalAdvance(middle)
    x = axis.left() + float(group.axis.lines[0] if group.axis else 0) * axis.width()
    x = min(max(x, axis.left() + width / 2), axis.right() - width / 2)
    painter.drawText(QRectF(x - width, axis.top(), 2 * width, axis.height()), _CENTRE, middle)
    if metrics.horizontalAdvance(_LOWER) < x - width / 2 - axis.left():
        painter.drawText(axis, _LEFT, _LOWER)
    if metrics.horizontalAdvance(_HIGHER) < axis.right() - x - width / 2:
        painter.drawText(axis, _RIGHT, _HIGHER)
