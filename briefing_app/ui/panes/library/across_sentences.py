"""Both sentences of the chosen row, 甲 beside 乙, each a way to its place in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.comparing.across.listing import Item
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.compare.sentence_button import SentenceButton
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton

_NAMES = {Side.LEFT: "甲", Side.RIGHT: "乙"}


class AcrossSentences(QWidget):
    """Name and difference, then the first sentence of either report.

    Signals: `reading_requested(report id, figure id)` and `closed`.
    """

    reading_requested = Signal(str, str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no row yet."""
        super().__init__(parent)
        self.setObjectName("across_sentences")
        self.setAccessibleName("所选一行的两句原文")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look = look
        self._reports: dict[Side, Report] = {}
        self.name = ElidedLabel("", look, bold=True, parent=self)
        self.note = ElidedLabel("", look, size=13, color="ink2", parent=self)
        self.close_button = IconButton("close", "收起原句", look, keys="Esc", parent=self)
        self.close_button.setObjectName("across_close")
        self.buttons = {
            (side, status): SentenceButton(status, look, self) for side in Side for status in Status
        }
        for (side, status), button in self.buttons.items():
            button.setObjectName(f"across_{side}_{status}")
            left = side is Side.LEFT
            button.clicked.connect(self._on_left_clicked if left else self._on_right_clicked)
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
        self.setPalette(palette)
        for part in (self.name, self.note, self.close_button):
            part.apply_look(look)
        for button in self.buttons.values():
            button.apply_look(look)
        self._head.setContentsMargins(look.px(6), 0, 0, 0)
        self._layout.setContentsMargins(look.px(14), look.px(6), look.px(12), look.px(6))

    def show_item(self, item: Item, left: Report, right: Report) -> None:
        """Show the sentences of a row of two reports."""
        self._reports = {Side.LEFT: left, Side.RIGHT: right}
        self.name.set_text(item.name)
        self.note.set_text(item.note)
        for (side, status), button in self.buttons.items():
            figure = _first(item, side)
            button.setVisible(status is (figure.status if figure else Status.ACTUAL))
            note = f"{_NAMES[side]}：{NOT_IN_TEXT}"
            button.show_figure(self._reports[side], figure, note, chosen=False)

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
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self.name)
        self._head.addWidget(self.note)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for button in self.buttons.values():
            sides.addWidget(button, 1)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(2)
        self._layout.addLayout(self._head)
        self._layout.addLayout(sides)

    def _on_left_clicked(self, figure_id: str) -> None:
        self.reading_requested.emit(self._reports[Side.LEFT].id, figure_id)

    def _on_right_clicked(self, figure_id: str) -> None:
        self.reading_requested.emit(self._reports[Side.RIGHT].id, figure_id)


def _first(item: Item, side: Side) -> Figure | None:
    """Return the first figure of one report in a row."""
    return next((figure for each, figure in item.figures if each is side), None)
