"""Both sentences of the selected line, each a way to its place in the text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparison import Line
from briefing_app.analysis.comparison_copy import other_marks, source_of
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.figures.quote_view import QuoteView
from briefing_app.ui.widgets.badges import CalcChip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring
from briefing_app.ui.widgets.text_button import TextButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_AIR = 6


class SentenceButton(QWidget):
    """A sentence that is clicked like a button. Signal: `clicked(figure id)`."""

    clicked = Signal(str)

    def __init__(self, status: Status, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look, self._figure = look, ""
        self.quote = QuoteView(status, look, self)
        self.quote.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName(f"ledger_sentence_{status}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AIR, _AIR, _AIR, 2)
        layout.addWidget(self.quote)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.quote.apply_look(look)

    def show_figure(self, report: Report, line: Line, status: Status, *, chosen: bool) -> None:
        """Show the sentence of one side; a note where the text has none."""
        year = report.plan_year if status is Status.TARGET else report.review_year
        figure = line.figure(status)
        known = figure.status is status
        source = source_of(report, figure) if known else None
        marks = other_marks(report, source) if source else []
        note = f"{year} 年{STATUS_WORDS[status]}：{NOT_IN_TEXT}"
        self.quote.show_source(source, note, marks, chosen=chosen)
        self._figure = figure.id if known else ""
        self.setAccessibleName(self.quote.accessibleName())
        self.setToolTip(self.quote.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if known else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if known else Qt.CursorShape.ArrowCursor
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


class LedgerSentences(QWidget):
    """Name and difference, then 实绩 and 目标 side by side.

    Signals: `reading_requested(figure id)` and `closed`.
    """

    reading_requested = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no line yet."""
        super().__init__(parent)
        self.setObjectName("ledger_sentences")
        self.setAccessibleName("所选一行的原句")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look, self._chosen = look, ""
        self.name = ElidedLabel("", look, bold=True, parent=self)
        self.note = ElidedLabel("", look, size=13, color="ink2", parent=self)
        self.chip = CalcChip(look, self)
        self.read_button = TextButton("看原文", look, icon_name="book", keys="Enter", parent=self)
        self.close_button = IconButton("close", "收起原句", look, keys="Esc", parent=self)
        self.sides = {status: SentenceButton(status, look, self) for status in Status}
        self._lay_out()
        for side in self.sides.values():
            side.clicked.connect(self.reading_requested)
        self.read_button.clicked.connect(self._on_read_clicked)
        self.close_button.clicked.connect(self._on_close_clicked)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
        self.setPalette(palette)
        parts = (self.name, self.note, self.chip, self.read_button, self.close_button)
        for part in (*parts, *self.sides.values()):
            part.apply_look(look)
        self._head.setContentsMargins(look.px(6), 0, 0, 0)
        self._layout.setContentsMargins(look.px(14), look.px(8), look.px(12), look.px(6))

    def show_line(self, report: Report, line: Line, chosen: str) -> None:
        """Show a line; the sentence of the figure `chosen` is washed."""
        figures = {status: line.figure(status) for status in Status}
        self._chosen = chosen if line.has(chosen) else figures[Status.ACTUAL].id
        self.name.set_text(line.name)
        self.note.set_text(line.change or (f"口径有别：{line.reason}" if line.reason else ""))
        self.chip.setVisible(bool(line.change))
        for status, side in self.sides.items():
            own = figures[status]
            washed = own.id == self._chosen and own.status is status
            side.show_figure(report, line, status, chosen=washed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()

    def _lay_out(self) -> None:
        self.read_button.setObjectName("ledger_read")
        self.close_button.setObjectName("ledger_close")
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        for widget in (self.name, self.note, self.chip):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self.read_button)
        self._head.addWidget(self.close_button)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for side in self.sides.values():
            sides.addWidget(side, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addLayout(self._head)
        self._layout.addLayout(sides)

    def _on_read_clicked(self) -> None:
        self.reading_requested.emit(self._chosen)

    def _on_close_clicked(self) -> None:
        self.closed.emit()
