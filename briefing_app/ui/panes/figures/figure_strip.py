"""The strip below the table: both years' sentences of the selected row, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.analysis.summary import Detail
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.model.figure import Span, Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.figures.quote_view import QuoteView
from briefing_app.ui.widgets.badges import CalcChip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.text_button import TextButton

Marks = Mapping[Status, Sequence[Span]]
_EMPTY = "选一行，看它的原句。"


class FigureStrip(QWidget):
    """Signals: `reading_requested` (看原文), `copy_requested` (复制带出处), `enlarge_requested`."""

    reading_requested = Signal()
    copy_requested = Signal()
    enlarge_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show that nothing is selected."""
        super().__init__(parent)
        self.setObjectName("figure_strip")
        self.setAccessibleName("所选数字")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look = look
        self.name = ElidedLabel(_EMPTY, look, bold=True, parent=self)
        self.note = ElidedLabel("", look, size=13, color="ink2", parent=self)
        self.chip = CalcChip(look, self)
        self.read_button = TextButton("看原文", look, icon_name="book", keys="Enter", parent=self)
        self.copy_button = TextButton(
            "复制带出处", look, icon_name="copy", keys="Ctrl Shift C", parent=self
        )
        self.enlarge_button = TextButton("放大", look, icon_name="expand", keys="F5", parent=self)
        self._buttons = {
            self.read_button: "figure_read",
            self.copy_button: "figure_copy",
            self.enlarge_button: "figure_enlarge",
        }
        self.quotes = {s: QuoteView(s, look, self) for s in Status}
        self._lay_out()
        self.read_button.clicked.connect(self._on_read_clicked)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.enlarge_button.clicked.connect(self._on_enlarge_clicked)
        self.apply_look(look)
        self.show_nothing()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
        self.setPalette(palette)
        for part in (self.name, self.note):
            part.apply_look(look)
        self.chip.apply_look(look)
        for quote in self.quotes.values():
            quote.apply_look(look)
        for button in self._buttons:
            button.apply_look(look)
        layout = self.layout()
        if layout:
            layout.setContentsMargins(px(20), px(8), px(20), px(8))

    def show_nothing(self) -> None:
        """Say that no row is selected."""
        self.name.set_text(_EMPTY)
        self._show_parts("", calculated=False, enabled=False)

    def show_detail(self, detail: Detail, chosen: Status, row: str, marks: Marks) -> None:
        """Show a figure; `row` says where it stands in the table.

        `marks` are the places of other figures inside each year's sentence.
        """
        change = detail.difference
        self.name.set_text(detail.name)
        words = [row, change.sentence if change else ""]
        self._show_parts(
            "　".join(filter(None, words)), calculated=change is not None, enabled=True
        )
        for status, quote in self.quotes.items():
            side = detail.side(status)
            aim = "目标" if status is Status.TARGET else "实绩"
            note = f"{side.year} 年{aim}：{NOT_IN_TEXT}"
            quote.show_source(side.source, note, marks[status], chosen=status is chosen)

    def show_count(self, detail: Detail, chosen: Status, count: int, marks: Marks) -> None:
        """Show that several rows are selected, with one sentence and no sum."""
        self.show_detail(detail, chosen, "", marks)
        self.name.set_text(f"已选 {count} 行")
        self.note.set_text("下面是最后点选的那一行的原句")
        self.chip.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()

    def _show_parts(self, note: str, *, calculated: bool, enabled: bool) -> None:
        self.note.set_text(note)
        self.chip.setVisible(calculated)
        for quote in self.quotes.values():
            quote.setVisible(enabled)
        for button in self._buttons:
            button.setEnabled(enabled)
            button.setToolTip("" if enabled else "先选一行")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name)
        head.addWidget(self.note)
        head.addWidget(self.chip)
        head.addStretch(1)
        for button, name in self._buttons.items():
            button.setObjectName(name)
            head.addWidget(button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for column, quote in enumerate(self.quotes.values()):
            policy = quote.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            quote.setSizePolicy(policy)
            grid.addWidget(quote, 0, column)
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addLayout(grid)

    def _on_read_clicked(self) -> None:
        self.reading_requested.emit()

    def _on_copy_clicked(self) -> None:
        self.copy_requested.emit()

    def _on_enlarge_clicked(self) -> None:
        self.enlarge_requested.emit()
