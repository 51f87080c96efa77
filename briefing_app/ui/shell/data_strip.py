"""What a narrow window shows of the data: the selected figure in two lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.summary import Detail, detail, spoken_side
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.ui.look import Look
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.icon_button import IconButton

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class DataStrip(QWidget):
    """Name, reached and aimed-at value of the selection; a button opens the whole panel.

    Signal: `panel_requested`.
    """

    panel_requested = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(parent)
        self.setObjectName("data_strip")
        self._session, self._look = session, look
        self._detail: Detail | None = None
        self.button = IconButton("panel-right", "展开数据栏", look, keys="Ctrl+J", parent=self)
        self.button.clicked.connect(self.panel_requested)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        session.selection_changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.button.apply_look(look)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, shown = self._look, self._look.theme, self._detail
        painter = QPainter(self)
        if shown is None:
            painter.setFont(look.sans(13))
            painter.setPen(theme.color("ink3"))
            painter.drawText(self._line(0, 2), _LEFT, "点正文里的数字，这里给出实绩与目标。")
        else:
            self._paint_name(painter, shown)
            self._paint_values(painter, shown)
        painter.end()

    def _paint_name(self, painter: QPainter, shown: Detail) -> None:
        """Paint the indicator and, quietly, where the figure stands."""
        source = shown.side(self._session.report.figure(shown.figure).status).source
        theme, line = self._look.theme, self._line(0, 2)
        right = self._draw(painter, line, shown.name, 14, theme.color("ink"), bold=True)
        if source is not None:
            place = line.adjusted(right + self._look.px(16), 0, 0, 0)
            self._draw(painter, place, source.place, 12, theme.color("ink3"))

    def _paint_values(self, painter: QPainter, shown: Detail) -> None:
        """Paint both years and the worked-out difference, as far as there is room."""
        theme, line = self._look.theme, self._line(1, 2)
        parts = [
            (f"{shown.actual.year} 实绩 {_value(shown, 0)}", 17, "act"),
            (f"{shown.target.year} 目标 {_value(shown, 1)}", 17, "tgt"),
        ]
        if shown.difference is not None:
            parts.append((f"{shown.difference.sentence}（算）", 13, "ink2"))
        for words, size, ink in parts:
            if line.width() > self._look.px(40):
                bold = ink != "ink2"
                right = self._draw(painter, line, words, size, theme.color(ink), bold=bold)
                line = line.adjusted(right + self._look.px(24), 0, 0, 0)

    def _line(self, index: int, count: int) -> QRect:
        margin = self._look.px(14)
        height = (self.height() - 2 * margin) // count
        width = self.width() - 4 * margin
        return QRect(2 * margin, margin + index * height, width, height)

    def _draw(
        self,
        painter: QPainter,
        line: QRect,
        text: str,
        size: float,
        color: QColor,
        *,
        bold: bool = False,
    ) -> int:
        """Write words from the left of a line; return how far they reach."""
        font = self._look.sans(size, bold=bold)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(line.width(), 0))
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(line, _LEFT, text)
        return metrics.horizontalAdvance(text)

    def _on_selection_changed(self) -> None:
        figure = self._session.figure
        self._detail = detail(self._session.report, figure.id) if figure else None
        shown = self._detail
        spoken = [shown.name, *map(spoken_side, (shown.actual, shown.target))] if shown else []
        self.setAccessibleName("，".join(spoken) or "数据：没有选中的数字")
        self.update()


def _value(shown: Detail, side: int) -> str:
    """Return a half's value as one word run; seals stand in where there is no number."""
    half = (shown.actual, shown.target)[side]
    number = half.headline.text() if half.headline else ""
    partners = (f"{p.name}{p.words}" for p in half.partners)
    parts = [p for p in (*partners, number, half.growth, *half.seals) if p]
    return " ".join(parts) or NOT_IN_TEXT
