"""A sentence of the text that is clicked like a button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.copying import other_marks, source_of
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.figures.quote_view import QuoteView
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_AIR = 6


class SentenceButton(QWidget):
    """Mark, words and place of one figure. Signal: `clicked(figure id)`."""

    clicked = Signal(str)

    def __init__(self, status: Status, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look, self._figure = look, ""
        self.quote = QuoteView(status, look, self)
        self.quote.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName(f"sentence_{status}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AIR, _AIR, _AIR, 2)
        layout.addWidget(self.quote)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.quote.apply_look(look)

    def show_figure(
        self, report: Report, figure: Figure | None, note: str, *, chosen: bool
    ) -> None:
        """Show the sentence of a figure, washed if it is `chosen`; the note where there is none."""
        source = source_of(report, figure) if figure else None
        marks = other_marks(report, source) if source else []
        self.quote.show_source(source, note, marks, chosen=chosen)
        self._figure = figure.id if figure else ""
        self.setAccessibleName(self.quote.accessibleName())
        self.setToolTip(self.quote.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if figure else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if figure else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self._figure:
            self.clicked.emit(self._figure)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self._figure:
            self.clicked.emit(self._figure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._figure and self.underMouse():
            paint_box(painter, rect, 6, self._look.theme.color("hover"))
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()
