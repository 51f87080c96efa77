"""The three columns of the check view, and the keys that hold in all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.dialogs.importing.about_form import AboutForm
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.doubts_column import ALL, DOUBTS, DoubtsColumn
from briefing_app.ui.dialogs.importing.figures_column import FiguresColumn
from briefing_app.ui.dialogs.importing.outline_column import OutlineColumn
from briefing_app.ui.look import Look

_OUTLINE, _FIGURES = 292, 420
_NARROW_OUTLINE, _NARROW_FIGURES = 224, 320
_WIDE = 1180


class CheckPage(QWidget):
    """Outline, doubtful places, figures; above them what the report is."""

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the desk's draft."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.about = AboutForm(desk, look, self)
        self.outline = OutlineColumn(desk, look, self)
        self.doubts = DoubtsColumn(desk, look, self)
        self.figures = FiguresColumn(desk, look, self)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for number, column in enumerate((self.outline, self.doubts, self.figures)):
            self.columns.addWidget(column)
            self.columns.setStretchFactor(number, 1 if column is self.doubts else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.about)
        layout.addWidget(self.columns, 1)
        self.about.closed.connect(self.focus_doubts)
        self.doubts.finished.connect(self._on_finished)
        self._set_keys()

    def focus_doubts(self) -> None:
        """Give the keys to the doubtful places."""
        self.doubts.holder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_column(self, by: int = 1) -> None:
        """Give the keys to the next column."""
        holders = (self.outline.list, self.doubts.holder, self.figures.list)
        columns = (self.outline, self.doubts, self.figures)
        focused = QApplication.focusWidget()
        inside = [focused is not None and column.isAncestorOf(focused) for column in columns]
        at = inside.index(True) if True in inside else -1 if by > 0 else 0
        holders[(at + by) % len(holders)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def column_before(self) -> None:
        """Give the keys to the column before."""
        self.next_column(-1)

    def next_doubt(self) -> None:
        """Go to the next open place."""
        if not self.doubts.next_doubt():
            self._desk.told.emit("没有待核的地方了。")

    def next_figure(self) -> None:
        """Go to the next figure that nobody has looked at."""
        self.figures.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.figures.list.hold_next_open():
            self._desk.told.emit("数字都看过了。")

    def toggle_view(self) -> None:
        """Switch between the doubtful places and the whole text."""
        self.doubts.show_view(DOUBTS if self.doubts.view == ALL else ALL)
        self.focus_doubts()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._share_out()

    def _set_keys(self) -> None:
        for keys, function in (
            ("Ctrl+Z", self._desk.undo),
            ("Ctrl+Shift+Z", self._desk.redo),
            ("Ctrl+Y", self._desk.redo),
            ("F6", self.next_column),
            ("Shift+F6", self.column_before),
            ("F8", self.next_doubt),
            ("Shift+F8", self.next_figure),
            ("Ctrl+T", self.toggle_view),
            ("F2", self.about.open_form),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(function)

    def _on_finished(self) -> None:
        self._desk.told.emit("存疑的都核过了。可以看看数字，或者 Ctrl+S 保存。")

    def _share_out(self) -> None:
        """Give the columns the widths of the design; the middle takes what is left."""
        px = self._look.px
        narrow = self.width() < px(_WIDE)
        left = px(_NARROW_OUTLINE if narrow else _OUTLINE)
        right = px(_NARROW_FIGURES if narrow else _FIGURES)
        self.columns.setSizes([left, self.width() - left - right - 2, right])
