"""One quantity over the years: what was reached as a line, what had been set as open marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.series import Drawing, DrawnPoint, Series, draw
from briefing_app.model.figure import Status
from briefing_app.ui.charts.shapes import paint_shape
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

HEIGHT = 146
_WIDTH = 200
_HEAD, _FOOT, _SIDE, _ABOVE = 28, 24, 22, 22
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class SeriesCard(QWidget):
    """A small chart; a tab stop of its own that reads the whole series."""

    def __init__(
        self, series: Series, side: Side, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show a series of 甲's place or of 乙's, which have shapes of their own."""
        super().__init__(parent)
        self._series, self._side, self._look = series, side, look
        self._drawing: Drawing = draw(series)
        self.setObjectName("series_card")
        self.setAccessibleName(series.spoken)
        self.setToolTip(series.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(HEIGHT))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, rect, 8, theme.color("card"), theme.color("line"))
        self._paint_head(painter)
        self._paint_chart(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 8, self._look)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        px, look = self._look.px, self._look
        area = QRectF(px(10), px(4), self.width() - px(20), px(_HEAD) - px(4))
        font, small = look.sans(13, bold=True), look.sans(12)
        note = QFontMetrics(small).horizontalAdvance(self._series.note)
        room = int(area.width()) - note - px(6)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(self._series.name, Qt.TextElideMode.ElideRight, max(room, px(40)))
        painter.setFont(font)
        painter.setPen(look.theme.color("ink"))
        painter.drawText(area, _LEFT, name)
        left = metrics.horizontalAdvance(name) + px(6)
        painter.setFont(small)
        painter.setPen(look.theme.color("ink3"))
        painter.drawText(area.adjusted(left, 0, px(8), 0), _LEFT, self._series.note)

    def _plot(self) -> QRectF:
        px = self._look.px
        return QRectF(
            px(_SIDE),
            px(_HEAD + _ABOVE),
            self.width() - 2 * px(_SIDE),
            self.height() - px(_HEAD + _ABOVE + _FOOT + 6),
        )

    def _at(self, point: DrawnPoint, height: float) -> QPointF:
        plot = self._plot()
        return QPointF(plot.left() + point.x * plot.width(), plot.bottom() - height * plot.height())

    def _paint_chart(self, painter: QPainter) -> None:
        theme, plot, drawing = self._look.theme, self._plot(), self._drawing
        scale = self._look.scale
        zero = plot.bottom() - drawing.zero * plot.height()
        painter.setPen(QPen(theme.color("line2"), max(round(scale), 1)))
        edge = self._look.px(12)
        painter.drawLine(QPointF(plot.left() - edge, zero), QPointF(plot.right() + edge, zero))
        self._paint_years(painter)
        for point in drawing.points:
            if point.actual is not None and point.target is not None:
                painter.setPen(QPen(theme.color("tgt_m"), 1.5 * scale))
                painter.drawLine(self._at(point, point.actual), self._at(point, point.target))
        painter.setPen(QPen(theme.color("act_m"), 2 * scale))
        for before, after in drawing.line:
            painter.drawLine(
                self._at(before, before.actual or 0), self._at(after, after.actual or 0)
            )
        if drawing.ahead:
            reached, aimed = drawing.ahead
            painter.setPen(QPen(theme.color("tgt_m"), 2 * scale, Qt.PenStyle.DashLine))
            painter.drawLine(
                self._at(reached, reached.actual or 0), self._at(aimed, aimed.target or 0)
            )
        self._paint_marks(painter)
        self._paint_labels(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        ground = self._look.theme.color("card")
        for status in (Status.TARGET, Status.ACTUAL):
            for point in self._drawing.points:
                height = point.actual if status is Status.ACTUAL else point.target
                if height is not None:
                    centre = self._at(point, height)
                    paint_shape(painter, centre, status, self._side, self._look, ground)

    def _paint_years(self, painter: QPainter) -> None:
        """Paint the years below, as many as there is room for, the last one always."""
        px, plot = self._look.px, self._plot()
        painter.setFont(self._look.sans(11))
        painter.setPen(self._look.theme.color("ink3"))
        width, taken = px(36), 1.0e6
        for point in reversed(self._drawing.points):
            x = plot.left() + point.x * plot.width()
            if taken - x >= width:
                area = QRectF(x - width, self.height() - px(_FOOT), 2 * width, px(18))
                painter.drawText(area, _CENTRE, str(point.year))
                taken = x

    def _paint_labels(self, painter: QPainter) -> None:
        """Paint what was reached last and what is aimed at next, clear of one another."""
        drawing = self._drawing
        painter.setFont(self._look.sans(13, bold=True))
        reached = [point for point in drawing.points if point.actual is not None][-1]
        at = self._at(reached, reached.actual or 0)
        aimed = drawing.ahead[1] if drawing.ahead else None
        rises = aimed is not None and (aimed.target or 0) >= (reached.actual or 0)
        set_above = reached.target is not None and reached.target > (reached.actual or 0)
        self._label(painter, at, drawing.last_actual, "act", below=rises or set_above)
        if aimed:
            there = self._at(aimed, aimed.target or 0)
            self._label(painter, there, drawing.last_target, "tgt", below=not rises)

    def _label(self, painter: QPainter, at: QPointF, text: str, token: str, *, below: bool) -> None:
        """Paint a number above its mark, or below it where there is room."""
        px = self._look.px
        fits = at.y() + px(25) < self.height() - px(_FOOT)
        shift = px(16) if below and fits else -px(14)
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + 4
        left = min(max(at.x() - width / 2, 4.0), self.width() - width - 4.0)
        painter.setPen(self._look.theme.color(token))
        height = self._look.px(18)
        painter.drawText(QRectF(left, at.y() + shift - height / 2, width, height), _CENTRE, text)
