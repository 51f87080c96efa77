"""Both sentences of the selected line, each a way to its place in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.table import Line
from briefing_app.analysis.words import NOT_IN_TEXT, STATUS_WORDS
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.compare.sentence_button import SentenceButton
from briefing_app.ui.widgets.badges import CalcChip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.text_button import TextButton


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
        self.read_button.clicked.connect(self.read)
        self.close_button.clicked.connect(self.closed)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
        self.setPalette(palette)
        for part in (self.name, self.note, self.chip, self.read_button, self.close_button):
            part.apply_look(look)
        for side in self.sides.values():
            side.apply_look(look)
        self._head.setContentsMargins(look.px(6), 0, 0, 0)
        self._layout.setContentsMargins(look.px(14), look.px(8), look.px(12), look.px(6))

    def show_line(self, report: Report, line: Line, chosen: str) -> None:
        """Show a line; the sentence of the figure `chosen` is washed."""
        figures = {status: line.figure(status) for status in Status}
        self._chosen = chosen if line.has(chosen) else figures[Status.ACTUAL].id
        self.name.set_text(line.name)
        self.note.set_text(line.change or (f"口径有别：{line.reason}" if line.reason else ""))
        self.chip.setVisible(bool(line.change))
        years = (report.review_year, report.plan_year)
        for (status, side), year in zip(self.sides.items(), years, strict=True):
            figure = figures[status]
            own = figure if figure.status is status else None
            note = f"{year} 年{STATUS_WORDS[status]}：{NOT_IN_TEXT}"
            side.show_figure(report, own, note, chosen=own is not None and own.id == self._chosen)

    def read(self) -> None:
        """Ask for the text of the figure whose sentence is washed."""
        self.reading_requested.emit(self._chosen)

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
