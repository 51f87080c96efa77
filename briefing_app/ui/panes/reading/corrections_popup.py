"""The list of corrections: every place where the text differs from the page, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
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
_GAP, _EDGE = 6, 2
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The keys go away and come back: another window, a menu."""


class CorrectionsPopup(QFrame):
    """Lies over its parent, under a bar of it; a click or Enter goes to the place.

    It is no window: one without a compositor would have black corners. It closes when the
    keys go elsewhere. Signals: `place_chosen(span)`, `left` on Esc.
    """

    place_chosen = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show an empty list, to open over this widget."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("corrections_popup")
        self.setAccessibleName("校订列表")
        self.title, self.foot = QLabel(self), QLabel(self)
        self.list = QListView(self)
        self._model = CorrectionsModel((), self)
        self._delegate = CorrectionDelegate(look, self)
        self._layout = QVBoxLayout(self)
        self._set_up()
        self.apply_look(look)
        self.hide()

    def set_report(self, report: Report) -> None:
        """List the corrections of a report."""
        rows = correction_rows(report)
        self._model.set_rows(rows)
        self.title.setText(f"校订 {len(rows)} 处")
        self.foot.setText(rules_line(report))
        self.foot.setVisible(bool(self.foot.text()))

    def open_below(self, widget: QWidget) -> None:
        """Show the list under a sibling, at its right, the first row current."""
        area, gap = self._over.rect(), self._look.px(_GAP)
        below = widget.geometry().bottom() + gap
        width = min(self._look.px(_WIDTH), area.width() - 2 * gap)
        height = min(self._look.px(_HEIGHT), area.height() - below - gap)
        self.setGeometry(area.width() - width - gap, below, width, height)
        self._delegate.set_width(
            width - 2 * _EDGE - self.list.verticalScrollBar().sizeHint().width()
        )
        self.list.setCurrentIndex(self._model.index(0))
        self.show()
        self.raise_()
        self.list.doItemsLayout()
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
        self._layout.setContentsMargins(_EDGE, look.px(12), _EDGE, look.px(12))
        self._layout.setSpacing(look.px(8))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()  # first: a list that hides hands the focus on as Tab does
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the keys leave the list for something else in the window."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING:
            self.close()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 12, theme.color("card"), theme.color("line2"))
        painter.end()

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(CorrectionRole.ROW)
        if isinstance(row, CorrectionRow):
            self.place_chosen.emit(row.span)
            self.close()

    def _set_up(self) -> None:
        self.list.setObjectName("corrections_list")
        self.list.setAccessibleName("校订列表")
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.installEventFilter(self)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._on_activated)
        self.list.activated.connect(self._on_activated)
        for label in (self.title, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.list, 1)
        self._layout.addWidget(self.foot)
