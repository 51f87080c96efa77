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
            painter.setFont(look.sans(14, bold=True))
            painter.setPen(theme.color("ink"))
            painter.drawText(self._line(0, 2), _LEFT, shown.name)
            words = f"{shown.actual.year} 实绩 {_value(shown, 0)}"
            right = self._draw(painter, 0, words, theme.color("act"))
            words = f"{shown.target.year} 目标 {_value(shown, 1)}"
            self._draw(painter, right + look.px(24), words, theme.color("tgt"))
        painter.end()

    def _line(self, index: int, count: int) -> QRect:
        margin = self._look.px(14)
        height = (self.height() - 2 * margin) // count
        width = self.width() - 4 * margin
        return QRect(2 * margin, margin + index * height, width, height)

    def _draw(self, painter: QPainter, left: int, text: str, color: QColor) -> int:
        """Write words into the second line; return where they end."""
        font = self._look.sans(17, bold=True)
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(self._line(1, 2).adjusted(left, 0, 0, 0), _LEFT, text)
        return left + QFontMetrics(font).horizontalAdvance(text)

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
    parts = [p for p in (number, half.growth, *half.seals) if p]
    return " ".join(parts) or NOT_IN_TEXT
