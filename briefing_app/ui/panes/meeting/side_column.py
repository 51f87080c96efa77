"""The column beside the room: clocks, next page, notes, log, a field for what comes up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.clock_pair import ClockPair
from briefing_app.ui.panes.meeting.dressed import Dressed
from briefing_app.ui.panes.meeting.notes_edit import NotesEdit
from briefing_app.ui.panes.meeting.picture_box import PictureBox
from briefing_app.ui.panes.meeting.private_field import PrivateField
from briefing_app.ui.panes.meeting.private_mark import PrivateMark
from briefing_app.ui.panes.meeting.seen_log import SeenLog
from briefing_app.ui.widgets.elided_label import ElidedLabel

_SIDE = 16


class _Head(QWidget):
    """下一页 要素保障扎实有力 …… 场内看不到."""

    def __init__(self, word: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.word = ElidedLabel(word, look, bold=True, parent=self)
        self.title = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.mark = PrivateMark(look, self)
        self._row = QHBoxLayout(self)
        for part in (self.word, self.title, self.mark):
            self._row.addWidget(part, 1 if part is self.title else 0)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.setFixedHeight(look.px(28))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(8))
        for part in (self.word, self.title, self.mark):
            part.apply_look(look)
        self.word.setMinimumWidth(self.word.sizeHint().width())


class SideColumn(QWidget):
    """Private to this window. Folded it lies below the picture, in two columns.

    Signals: `notes_edited(tuple)`, `note_taken(text)`, `left` (the keys go back to the view).
    """

    notes_edited = Signal(object)
    note_taken = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show a meeting that has not begun."""
        super().__init__(parent)
        self._look, self._folded = look, False
        self.setObjectName("meeting_side")
        self.setAutoFillBackground(True)
        self.clock = ClockPair(look, self)
        self.next_head = _Head("下一页", look, self)
        self.next_picture = PictureBox(look, "没有下一页", self)
        self.notes_head = _Head("本站备注", look, self)
        self.notes = NotesEdit(look, self)
        self.log = SeenLog(look, self)
        self.field = PrivateField("note", "Ctrl Shift N", look, self)
        self.field.setObjectName("live_note")
        self.field.setAccessibleName("会上追记，回车存下")
        self.field.setPlaceholderText("会上追记，回车存下")
        self._parts: list[Dressed] = [self.clock, self.next_head, self.next_picture]
        self._parts += [self.notes_head, self.notes, self.log, self.field]
        self._boxes = tuple(QWidget(self) for _ in range(3))
        self._next, self._notes, self._foot = (QVBoxLayout(box) for box in self._boxes)
        self._next.addWidget(self.next_head)
        self._next.addWidget(self.next_picture)
        self._notes.addWidget(self.notes_head)
        self._notes.addWidget(self.notes, 1)
        self._foot.addWidget(self.field)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 0, 0, 0)
        self._grid.setSpacing(0)
        self._arrange()
        self.notes.notes_edited.connect(self.notes_edited)
        self.notes.left.connect(self.left)
        self.field.entered.connect(self._on_note_entered)
        self.field.left.connect(self.left)
        self.apply_look(look)

    def show_next(self, title: str, picture: QPixmap) -> None:
        """Show the page that comes next; a null picture for none."""
        self.next_head.title.set_text(title)
        self.next_picture.show_picture(picture)

    def set_folded(self, *, folded: bool) -> None:
        """Lie below the picture, or stand beside it."""
        if folded != self._folded:
            self._folded = folded
            self._arrange()
            self._fit()
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        self.setPalette(palette)
        for part in self._parts:
            part.apply_look(look)
        self._next.setContentsMargins(px(_SIDE), px(10), px(_SIDE), px(14))
        self._next.setSpacing(px(6))
        self._notes.setContentsMargins(px(_SIDE), px(10), px(_SIDE), px(4))
        self._notes.setSpacing(px(4))
        self._foot.setContentsMargins(px(_SIDE), px(4), px(_SIDE), px(12))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._look.theme.color("line")
        painter = QPainter(self)
        if not self._folded:
            painter.fillRect(0, 0, 1, self.height(), line)
            y = self.notes_head.y() - self._look.px(10)
            painter.fillRect(0, y, self.width(), 1, line)
        painter.end()

    def _arrange(self) -> None:
        """Put the parts into one column, or into two."""
        upcoming, notes, foot = self._boxes
        parts = (self.clock, upcoming, notes, self.log, foot)
        cells = _FOLDED if self._folded else _STANDING
        for part, (row, column, rows) in zip(parts, cells, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, rows, 1)
        upcoming.setVisible(not self._folded)
        for row in range(5):
            self._grid.setRowStretch(row, int(row == (1 if self._folded else 2)))
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if self._folded or column == 0 else 0)

    def _fit(self) -> None:
        """Give the next page its height; leave it out where notes would have none."""
        px = self._look.px
        width = self.width() - 2 * px(_SIDE) - 1
        most = max(self.height() - px(460), 0)
        height = min(self.next_picture.heightForWidth(max(width, 1)), max(most, px(80)))
        self.next_picture.setFixedHeight(height)

    def _on_note_entered(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.note_taken.emit(text)
        self.left.emit()


_STANDING = ((0, 0, 1), (1, 0, 1), (2, 0, 1), (3, 0, 1), (4, 0, 1))
_FOLDED = ((0, 0, 1), (4, 0, 1), (0, 1, 3), (1, 0, 1), (2, 0, 1))
"""Row, column and rows of clocks, next page, notes, log and field."""
