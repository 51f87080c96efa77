"""The list of corrections: every place where the text differs from the page, and why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.corrections_model import (
    CorrectionDelegate,
    CorrectionRole,
    CorrectionsModel,
)
from briefing_app.ui.panes.reading.notes import CorrectionRow, correction_rows, rules_line
from briefing_app.ui.widgets.painting import paint_box

_WIDTH, _HEIGHT = 440, 520


class CorrectionsPopup(QFrame):
    """Opens under its button; a click or Enter goes to the place.

    Signal: `place_chosen(offset)`.
    """

    place_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("corrections_popup")
        self.setAccessibleName("校订列表")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.title, self.foot = QLabel(self), QLabel(self)
        self.list = QListView(self)
        self._model = CorrectionsModel((), self)
        self._delegate = CorrectionDelegate(look, self)
        self._layout = QVBoxLayout(self)
        self._set_up()
        self.apply_look(look)

    def set_report(self, report: Report) -> None:
        """List the corrections of a report."""
        rows = correction_rows(report)
        self._model.set_rows(rows)
        self.title.setText(f"校订 {len(rows)} 处")
        self.foot.setText(rules_line(report))
        self.foot.setVisible(bool(self.foot.text()))

    def open_below(self, widget: QWidget) -> None:
        """Show the list under a widget, its right edges in line, the first row current."""
        self.resize(self._look.px(_WIDTH), self._look.px(_HEIGHT))
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        self.move(corner)
        self.list.setCurrentIndex(self._model.index(0))
        self.show()
        self.list.setFocus()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._delegate.apply_look(look)
        for label, size, bold, token in (
            (self.title, 14, True, "ink"),
            (self.foot, 12, False, "ink3"),
        ):
            label.setFont(look.sans(size, bold=bold))
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.theme.color(token))
            label.setPalette(palette)
            label.setContentsMargins(look.px(16), 0, look.px(16), 0)
        palette = self.list.palette()
        palette.setColor(self.list.viewport().backgroundRole(), look.theme.color("card"))
        self.list.setPalette(palette)
        self._layout.setContentsMargins(2, look.px(12), 2, look.px(12))
        self._layout.setSpacing(look.px(8))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 12, theme.color("card"), theme.color("line2"))
        painter.end()

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(CorrectionRole.ROW)
        if isinstance(row, CorrectionRow):
            self.close()
            self.place_chosen.emit(row.span.start)

    def _set_up(self) -> None:
        self.list.setObjectName("corrections_list")
        self.list.setAccessibleName("校订列表")
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        for label in (self.title, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.list, 1)
        self._layout.addWidget(self.foot)
