"""Actual to target: filled dot, open ring, the line between; in cards and in table cells."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.dumbbells import (
    Chevron,
    DumbbellCard,
    DumbbellGroup,
    DumbbellRow,
)
from briefing_app.analysis.twins import pair_sentence
from briefing_app.model.figure import Status
from briefing_app.ui.charts.bars import paint_chevron
from briefing_app.ui.charts.labels import fit_labels
from briefing_app.ui.charts.rows import ROW_PADDING, Row, RowState, RowsWidget, ground_token
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_status

_V = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _V)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _V)
_MARGIN = 14
_DIAMETER = 10
_PLOT, _NARROW_PLOT = 104, 60
"""The least width of an axis, in a panel of full and of small width."""
EMPTY = DumbbellCard("", "", (0, 0), ())


def paint_dumbbell(
    painter: QPainter,
    rect: QRectF,
    row: DumbbellRow,
    group: DumbbellGroup,
    look: Look,
    ground: QColor,
) -> None:
    """Paint one pair on its group's axis inside `rect`; `ground` fills the open ring.

    Marks nearer than their diameter step up and down by 4 px, equal ones are concentric.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = look.px(_MARGIN)
    span = rect.width() - 2 * margin
    start = rect.left() + margin + float(row.start) * span
    end = rect.left() + margin + float(row.end) * span
    _paint_lines(painter, rect, group, margin, span, look)
    y, scale = rect.center().y(), look.scale
    if row.start == row.end:
        _dot(painter, start, y, 3.7 * scale, look)
        _ring(painter, end, y, 7.1 * scale, 1.8 * scale, look, None)
        reach = 10.1
    elif abs(end - start) < _DIAMETER * scale:
        _dot(painter, start, y - 4 * scale, 3.8 * scale, look)
        _ring(painter, end, y + 4 * scale, 3.5 * scale, 2 * scale, look, ground)
        y, reach = y + 4 * scale, 7.0
    else:
        way = 1 if end > start else -1
        painter.setPen(QPen(look.theme.color("tgt_m"), 2 * scale))
        painter.drawLine(QPointF(start, y), QPointF(end - way * 5 * scale, y))
        _dot(painter, start, y, 4.5 * scale, look)
        _ring(painter, end, y, 4.2 * scale, 2 * scale, look, ground)
        reach = 8.0
    if row.chevron:
        left = reach if row.chevron is Chevron.MORE else -reach - 3.5
        paint_chevron(painter, end + left * scale, y, row.chevron, look)
    painter.restore()


def _paint_lines(
    painter: QPainter, rect: QRectF, group: DumbbellGroup, margin: float, span: float, look: Look
) -> None:
    token = "act_m" if group.relative else "grid"
    painter.setPen(QPen(look.theme.color(token), max(round(look.scale), 1)))
    for line in group.lines:
        x = round(rect.left() + margin + float(line) * span) + 0.5
        painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom() - 1))


def _dot(painter: QPainter, x: float, y: float, radius: float, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.color("act"))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _ring(
    painter: QPainter,
    x: float,
    y: float,
    radius: float,
    width: float,
    look: Look,
    ground: QColor | None,
) -> None:
    painter.setPen(QPen(look.theme.color("tgt"), width))
    painter.setBrush(ground or Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), radius, radius)


class _Columns(NamedTuple):
    """Left edges and widths at one widget width."""

    label: QRectF
    actual: QRectF
    plot: QRectF
    target: QRectF


class DumbbellRows(RowsWidget):
    """The body of the card 实绩 → 目标: for each group a line of words, then its pairs."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty body."""
        super().__init__(look, parent)
        self._card = EMPTY
        self._pairs: tuple[tuple[DumbbellGroup, DumbbellRow], ...] = ()
        self._heads: tuple[tuple[str, float], ...] = ()
        self._stacked = self._units_right = False
        self._name_height = self._head_height = 0
        self._labels: list[str] = []
        self._columns = _Columns(*(QRectF() for _ in range(4)))
        self.setObjectName("dumbbell_rows")

    @property
    def card(self) -> DumbbellCard:
        """What is shown."""
        return self._card

    def set_card(self, card: DumbbellCard) -> None:
        """Show another card in place."""
        self._card = card
        self.setAccessibleDescription(pair_sentence(card))
        self._title = card.title
        self._pairs = tuple((g, row) for g in card.groups for row in g.rows)
        self._place_rows()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._place_rows()

    @override
    def _place_rows(self) -> None:
        """Place heads and rows; where names have no room beside the values, they stand above."""
        self._columns = self._fit(self.width())
        line = QFontMetrics(self._look.sans(13)).height()
        height = max(self._look.px(25), line + 4)
        head = max(self._look.px(24), line + 2)
        self._name_height = height if not self._stacked else head
        top = 0
        heads: list[tuple[str, float]] = []
        rows: list[Row] = []
        for group in self._card.groups:
            heads.append((group.title, float(top)))
            top += head * (2 if self._stacked and not rows else 1)
            for row in group.rows:
                tall = height + (head if self._stacked else 0)
                rows.append(Row((row.actual, row.target), row.spoken, top, tall))
                top += tall
        self._heads, self._head_height = tuple(heads), head
        self._labels = self._fit_labels()
        self.setFixedHeight(max(top, 1))
        self.rows.set_rows(rows)

    def _fit(self, width: int) -> _Columns:
        """Share the width: values what they need, the plot its least and more, names the rest."""
        look, gap = self._look, self._look.px(8)
        bold = QFontMetrics(look.sans(13, bold=True))
        pad = look.px(ROW_PADDING)
        rows = [row for _, row in self._pairs]
        year = QFontMetrics(look.sans(12)).horizontalAdvance("2022") + look.px(16)
        actual = max([year, *(bold.horizontalAdvance(r.actual_text) for r in rows)])
        target = max([year, *(bold.horizontalAdvance(r.target_text) for r in rows)])
        free = width - 2 * pad - actual - target - 3 * gap
        self._units_right = free < look.px(180)
        if self._units_right:
            wide = max((self._target_width(r) for r in rows), default=0)
            target, free = max(target, wide), free - max(wide - target, 0)
        names = max((self._label_width(r) for r in rows), default=0)
        least = look.px(_NARROW_PLOT if self._units_right else _PLOT)
        plot = min(max(free - names, least), look.px(150))
        label = max(min(names, free - plot), 0)
        self._stacked = width > 0 and label < min(names, look.px(72))
        if self._stacked:
            label, plot = -gap, min(max(free + gap, look.px(40)), look.px(150))
        edges = [pad, pad + label + gap]
        edges += [edges[1] + actual + gap, edges[1] + actual + 2 * gap + plot]
        sizes = (label, actual, plot, width - pad - edges[3])
        return _Columns(*(QRectF(x, 0, w, 0) for x, w in zip(edges, sizes, strict=True)))

    def _fit_labels(self) -> list[str]:
        """Return the names cut to their column, each beside its unit."""
        room = self._name_rect(QRectF(0, 0, self.width(), 0)).width() + 1
        rows = [row for _, row in self._pairs]
        units = [0 if self._units_right else self._unit_width(row) for row in rows]
        bold = QFontMetrics(self._look.sans(13, bold=True))
        return fit_labels([row.label for row in rows], bold, [room - unit for unit in units])

    def _unit_width(self, row: DumbbellRow) -> int:
        """Return the room for a small unit behind words."""
        look = self._look
        unit = QFontMetrics(look.sans(12)).horizontalAdvance(row.unit)
        return unit + look.px(4) if unit else 0

    def _label_width(self, row: DumbbellRow) -> int:
        unit = 0 if self._units_right else self._unit_width(row)
        bold = QFontMetrics(self._look.sans(13, bold=True))
        return bold.horizontalAdvance(row.label) + 2 + unit

    def _target_width(self, row: DumbbellRow) -> int:
        bold = QFontMetrics(self._look.sans(13, bold=True))
        return bold.horizontalAdvance(row.target_text) + self._unit_width(row)

    @override
    def _paint_rest(self, painter: QPainter) -> None:
        look, columns = self._look, self._columns
        pad = look.px(ROW_PADDING)
        for index, (title, top) in enumerate(self._heads):
            painter.setPen(look.theme.color("ink3"))
            first = index == 0 and not self._stacked
            font = look.sans(13)
            right = columns.actual.right() - look.px(46) if first else self.width() - pad
            room = QRectF(pad, top, right - pad, self._head_height)
            painter.setFont(font)
            painter.drawText(room, _LEFT, _fitting(title, QFontMetrics(font), int(room.width())))
            if index == 0:
                below = self._head_height if self._stacked else 0
                self._paint_years(painter, columns, top + below)

    def _paint_years(self, painter: QPainter, columns: _Columns, top: float) -> None:
        """Paint ● 2022 over the actual values and ○ 2023 over the targets."""
        look = self._look
        font = look.sans(12)
        actual, target = (str(year) for year in self._card.years)
        width = QFontMetrics(font).horizontalAdvance(actual)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink3"))
        middle = top + self._head_height / 2
        left = columns.actual.right() - width
        painter.drawText(QRectF(left, top, width + 1, self._head_height), _LEFT, actual)
        paint_status(painter, QPointF(left - look.px(8), middle), Status.ACTUAL, look)
        left = columns.target.left()
        paint_status(painter, QPointF(left + look.px(5), middle), Status.TARGET, look)
        painter.setPen(look.theme.color("ink3"))
        right = QRectF(left + look.px(13), top, width + 1, self._head_height)
        painter.drawText(right, _LEFT, target)

    @override
    def _paint_row(self, painter: QPainter, index: int, rect: QRectF, state: RowState) -> None:
        look, columns = self._look, self._columns
        group, row = self._pairs[index]
        self._paint_label(painter, index, self._name_rect(rect), state)
        if self._stacked:
            rect = rect.adjusted(0, self._name_height, 0, 0)
        font = look.sans(13, bold=state.marked)
        painter.setFont(font)
        painter.setPen(look.theme.color("act"))
        painter.drawText(_cell(columns.actual, rect), _RIGHT, row.actual_text)
        painter.setPen(look.theme.color("tgt"))
        target = _cell(columns.target, rect)
        painter.drawText(target, _LEFT, row.target_text)
        if self._units_right:
            after = QFontMetrics(font).horizontalAdvance(row.target_text)
            self._paint_unit(painter, row, target.adjusted(after, 0, 0, 0))
        ground = look.theme.color(ground_token(state))
        paint_dumbbell(painter, _cell(columns.plot, rect), row, group, look, ground)

    def _paint_label(self, painter: QPainter, index: int, cell: QRectF, state: RowState) -> None:
        look, row, name = self._look, self._pairs[index][1], self._labels[index]
        unit = 0 if self._units_right else self._unit_width(row)
        font = look.sans(13, bold=state.marked)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(look.theme.color("ink" if state.marked else "ink2"))
        painter.drawText(cell, _LEFT, name)
        if unit:
            left = metrics.horizontalAdvance(name)
            self._paint_unit(painter, row, cell.adjusted(left, 0, unit, 0))

    def _paint_unit(self, painter: QPainter, row: DumbbellRow, rect: QRectF) -> None:
        """Paint a row's unit, small, behind the words that end at `rect`."""
        painter.setFont(self._look.sans(12))
        painter.setPen(self._look.theme.color("ink3"))
        painter.drawText(rect.adjusted(self._look.px(4), 0, 0, 0), _LEFT, row.unit)

    @override
    def tooltip_at(self, pos: QPointF) -> str:
        index = self.rows.row_at(pos.y())
        if index < 0:
            return ""
        row = self._pairs[index][1]
        words = [row.label, row.unit] if self._labels[index] != row.label else []
        return "，".join([*filter(None, words), row.change])

    def _name_rect(self, rect: QRectF) -> QRectF:
        """Return where a row's name stands: in its column, or above the values."""
        pad = self._look.px(ROW_PADDING)
        if self._stacked:
            return QRectF(pad, rect.top(), rect.width() - 2 * pad, self._name_height)
        return _cell(self._columns.label, rect)

    @override
    def side_at(self, pos: QPointF) -> int:
        columns = self._columns
        if pos.x() >= columns.target.left():
            return 1
        return 0 if pos.x() < columns.plot.left() else -1


def _cell(column: QRectF, row: QRectF) -> QRectF:
    return QRectF(column.left(), row.top(), column.width(), row.height())


def _fitting(title: str, metrics: QFontMetrics, room: int) -> str:
    """Return a group's title, without what follows its comma where that does not fit."""
    if metrics.horizontalAdvance(title) > room:
        title = title.split("，", 1)[0]
    return metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
