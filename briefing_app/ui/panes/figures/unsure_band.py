"""说不准: the rows that a condition cannot settle, counted apart and folded away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.analysis.figure_filter import Unsure
from briefing_app.analysis.table import FigureRow
from briefing_app.analysis.twins import TwinRow
from briefing_app.model.figure import Status
from briefing_app.ui.charts.twins import TwinRows
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_focus_ring

TITLE = "说不准"
_HEIGHT, _SIDE, _ICON, _GAP = 30, 20, 12, 8
_ROWS_HEIGHT, _WIDTH = 176, 720
_NONE = Unsure((), "")


class UnsureHead(PaintedButton):
    """The band itself: chevron, count, why, the first of the rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing undecided."""
        super().__init__(look, parent)
        self._unsure = _NONE
        self.setObjectName("figures_unsure")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_unsure(self, unsure: Unsure) -> None:
        """Show other rows."""
        self._unsure = unsure
        words = "、".join(row.name + row.printed for row in unsure.rows)
        self.setText(f"{TITLE} {len(unsure.rows)}")
        self.setAccessibleName(f"{TITLE} {len(unsure.rows)} 行，{unsure.reason}")
        self.setAccessibleDescription(words)
        self.setToolTip(f"{unsure.reason}：{words}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("hover" if self.underMouse() else "pane"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        side = px(_ICON)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        image = pixmap(name, theme.ink2, side, self.devicePixelRatioF())
        painter.drawPixmap(px(_SIDE), (self.height() - side) // 2, image)
        x = float(px(_SIDE) + side + px(_GAP))
        x = self._paint(painter, x, TITLE, look.sans(13, bold=True), "ink") + px(6)
        x = self._paint(painter, x, str(len(self._unsure.rows)), look.sans(13), "ink") + px(10)
        self._paint_reason(painter, x)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, look)
        painter.end()

    def _paint_reason(self, painter: QPainter, x: float) -> None:
        """Paint why and as many rows as there is room for."""
        font = self._look.sans(13)
        end = self.width() - self._look.px(_SIDE)
        metrics = QFontMetrics(font)
        reason = self._unsure.reason + "："
        room = int(end - x)
        shown = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, room)
        x = self._paint(painter, x, shown, font, "ink2")
        rest = metrics.horizontalAdvance(" 等")
        for place, row in enumerate(self._unsure.rows):
            lead = ("、" if place else "") + row.name + " "
            width = metrics.horizontalAdvance(lead + row.printed)
            last = place == len(self._unsure.rows) - 1
            if x + width + (0 if last else rest) > end:
                self._paint(painter, x, " 等" if place else "", font, "ink2")
                return
            x = self._paint(painter, x, lead, font, "ink2")
            x = self._paint(painter, x, row.printed, font, _ink(row))

    def _paint(self, painter: QPainter, x: float, text: str, font: QFont, ink: str) -> float:
        """Paint words from a place on; return where they end."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.theme.color(ink))
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, base), text)
        return x + metrics.horizontalAdvance(text)


class UnsureBand(QWidget):
    """The band and, unfolded, its rows. Signal: `figure_chosen(id)`."""

    figure_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Be hidden until there is something undecided."""
        super().__init__(parent)
        self._look = look
        self.setAutoFillBackground(True)
        self.head = UnsureHead(look, self)
        self.rows = TwinRows(look)
        self.rows.row_activated.connect(self.figure_chosen)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.addWidget(self.rows)
        self._column.addStretch(1)
        self._area.setWidget(self._holder)
        self.head.toggled.connect(self._on_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._area)
        self._area.hide()
        self.hide()
        self.apply_look(look)

    def show_unsure(self, unsure: Unsure | None) -> None:
        """Show undecided rows, or hide the band where there are none."""
        found = unsure or _NONE
        self.head.show_unsure(found)
        self.rows.set_twin(
            TITLE, [_twin(n, row) for n, row in enumerate(found.rows, 1)], found.reason
        )
        self._fit()
        self.setVisible(bool(found.rows))

    def set_marked(self, figure_id: str) -> None:
        """Mark the row of a figure."""
        self.rows.rows.set_marked(figure_id, frozenset((figure_id,)) if figure_id else frozenset())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        for part in (self, self._holder, self._area):
            part.setPalette(palette)
        self.head.apply_look(look)
        self.rows.apply_look(look)
        self.rows.setMaximumWidth(look.px(_WIDTH))
        self._column.setContentsMargins(look.px(_SIDE + _ICON), 4, look.px(_SIDE), 4)
        self._fit()

    def _fit(self) -> None:
        """Give the rows their height, up to a third of a screen."""
        wanted = self.rows.height() + 8
        self._area.setFixedHeight(min(wanted, self._look.px(_ROWS_HEIGHT)))

    def _on_toggled(self, unfolded: bool) -> None:
        self._area.setVisible(unfolded)
        self._fit()


def _twin(order: int, row: FigureRow) -> TwinRow:
    """Return a row as words."""
    spoken = f"{row.name}，{row.period}年{row.status_word}{row.printed}"
    label = f"{row.period}年 {row.name}"
    return TwinRow((row.id,), order, label, row.printed, "", row.status, spoken)


def _ink(row: FigureRow) -> str:
    return "act" if row.status is Status.ACTUAL else "tgt"
