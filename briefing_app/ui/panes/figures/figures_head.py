"""The line above the table: find field, what holds, sort, and the facet button when narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from briefing_app.analysis.figure_filter import Chip
from briefing_app.ui.look import Look
from briefing_app.ui.models.figures_model import HEADINGS, Column
from briefing_app.ui.panes.figures.chips import ChipRow
from briefing_app.ui.panes.figures.find_field import FindField
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.text_button import TextButton

_HEIGHT = 46
_TEXT_ORDER = -1
_SORTS = {_TEXT_ORDER: "原文次序"} | {c: HEADINGS[c] or "状态" for c in Column}


class FiguresHead(QWidget):
    """Says and changes what is shown and in which order.

    Signals: `words_changed(text)`, `chip_removed(chip)`, `sort_requested(column)` (-1: order
    of the text), `clear_requested`, `facets_toggled(shown)`.
    """

    words_changed = Signal(str)
    chip_removed = Signal(object)
    sort_requested = Signal(int)
    clear_requested = Signal()
    facets_toggled = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no condition and the order of the text."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self.facets_button = TextButton("筛选", look, icon_name="filter", parent=self)
        self.title = ElidedLabel("全文数字", look, bold=True, parent=self)
        self.field = FindField(look, self)
        self.understood = ChipRow(look, self)
        self.clear_button = TextButton("清除条件", look, keys="Esc", parent=self)
        self.sort_button = TextButton("", look, icon_name="sort", parent=self)
        self._menu = QMenu(self)
        self._sorts = QActionGroup(self)
        self._lay_out()
        self._fill_menu()
        self._connect()
        self.apply_look(look)
        self.show_sort(_TEXT_ORDER, descending=False)
        self.show_conditions(())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        self.setPalette(palette)
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(20), 0, look.px(20), 0)
        self.title.apply_look(look)
        self.understood.apply_look(look)
        self.field.apply_look(look)
        for button in (self.facets_button, self.clear_button, self.sort_button):
            button.apply_look(look)
        self._menu.setFont(look.sans(13))

    def show_conditions(self, chips: Sequence[Chip]) -> None:
        """Say what the rows are filtered by."""
        self.understood.show_chips(chips)
        self.clear_button.setVisible(bool(chips) or bool(self.field.text()))

    def show_sort(self, column: int, *, descending: bool) -> None:
        """Say how the rows are sorted."""
        way = "" if column == _TEXT_ORDER else " ↓" if descending else " ↑"
        self.sort_button.setText(_SORTS[column] + way)
        self.sort_button.updateGeometry()
        spoken = "" if column == _TEXT_ORDER else "，从高到低" if descending else "，从低到高"
        self.sort_button.setAccessibleName(f"排序：{_SORTS[column]}{spoken}")
        for action in self._sorts.actions():
            action.setChecked(action.data() == column)

    def set_narrow(self, narrow: bool) -> None:
        """Offer the facets as a button instead of a column."""
        self.facets_button.setVisible(narrow)
        self.title.setVisible(not narrow)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self._look.theme.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, color)
        painter.end()

    def _lay_out(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(10)
        names = {
            self.facets_button: "figures_facets_button",
            self.clear_button: "figures_clear",
            self.sort_button: "figures_sort",
        }
        for button, name in names.items():
            button.setObjectName(name)
        for widget in (self.facets_button, self.title, self.field, self.understood):
            self._layout.addWidget(widget)
        self._layout.setStretchFactor(self.understood, 1)
        self._layout.addWidget(self.clear_button)
        self._layout.addWidget(self.sort_button)
        self.facets_button.setCheckable(True)
        self.facets_button.hide()

    def _fill_menu(self) -> None:
        for column, text in _SORTS.items():
            action = QAction(text, self._sorts)
            action.setCheckable(True)
            action.setData(int(column))
            self._menu.addAction(action)
        self.sort_button.setMenu(self._menu)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.words_changed)
        self.understood.removed.connect(self.chip_removed)
        self.field.escaped.connect(self.clear_requested)
        self.clear_button.clicked.connect(self._on_clear_clicked)
        self.facets_button.toggled.connect(self.facets_toggled)
        self._sorts.triggered.connect(self._on_sort_triggered)

    def _on_clear_clicked(self) -> None:
        self.clear_requested.emit()

    def _on_sort_triggered(self, action: QAction) -> None:
        self.sort_requested.emit(action.data())
