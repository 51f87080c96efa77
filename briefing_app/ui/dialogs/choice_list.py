"""A short list of which one row holds: a word or two, and behind it what it is good for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring
from briefing_app.ui.widgets.row_view import colour_rows, set_up_list

_ROW = 34
_TICK = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_Index = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Paints a row: tick, words, and the note in its own column."""

    def __init__(self, look: Look, parent: ChoiceList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._look.px(120), self._look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, rect = self._look, QRect(option.rect).adjusted(2, 1, -2, -1)
        held = index.row() == self._list.currentIndex().row()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if held or hovered:
            paint_box(painter, QRectF(rect), 6, look.theme.color("sel" if held else "hover"))
        if held and self._list.ticked:
            image = pixmap(
                "check", look.theme.ink, look.px(_TICK), painter.device().devicePixelRatioF()
            )
            top = rect.top() + (rect.height() - look.px(_TICK)) // 2
            painter.drawPixmap(rect.left() + look.px(8), top, image)
        self._write(painter, rect, index, held=held)
        if held and self._list.hasFocus():
            paint_focus_ring(painter, QRectF(rect), 6, look)

    def _write(self, painter: QPainter, rect: QRect, index: _Index, *, held: bool) -> None:
        look = self._look
        left = look.px(32 if self._list.ticked else 12)
        area = rect.adjusted(left, 0, -look.px(8), 0)
        font = look.sans(14, bold=held)
        note = self._list.note(index.row())
        column = look.px(self._list.column) if note else area.width()
        words = QFontMetrics(font).elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, column
        )
        painter.setFont(font)
        painter.setPen(look.theme.color("ink"))
        painter.drawText(area, _MIDDLE, words)
        if note:
            area.setLeft(area.left() + column + look.px(8))
            font = look.sans(12)
            words = QFontMetrics(font).elidedText(note, Qt.TextElideMode.ElideRight, area.width())
            painter.setFont(font)
            painter.setPen(look.theme.color("ink2" if held else "ink3"))
            painter.drawText(area, _MIDDLE, words)


class ChoiceList(QListView):
    """Rows of which one holds. Signal: `chosen(row)` when another row holds."""

    chosen = Signal(int)

    def __init__(
        self,
        name: str,
        look: Look,
        *,
        column: float = 96,
        ticked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Show no rows; `name` is read out, `column` is how wide the words before notes are."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.column, self.ticked = column, ticked
        self._look = look
        self._notes: tuple[str, ...] = ()
        self._words = QStringListModel(self)
        set_up_list(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(self._words)
        self.setItemDelegate(_Rows(look, self))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        colour_rows(self, look)

    @property
    def row(self) -> int:
        """The row that holds; -1 for none."""
        return self.currentIndex().row()

    def note(self, row: int) -> str:
        """Return what stands behind the words of a row."""
        return self._notes[row] if row < len(self._notes) else ""

    def show_rows(self, words: Sequence[str], notes: Sequence[str] = (), *, row: int = 0) -> None:
        """Show other rows; this one holds."""
        self._notes = tuple(notes)
        self._words.setStringList(list(words))
        self.hold(min(row, len(words) - 1))

    def hold(self, row: int) -> None:
        """Let a row hold; -1 for none."""
        self.setCurrentIndex(self._words.index(row))

    def height_of(self, rows: int) -> int:
        """Return how high so many rows are."""
        return rows * self._look.px(_ROW)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._words_read(current.row())
        if current.isValid():
            self.chosen.emit(current.row())

    def _words_read(self, row: int) -> None:
        """Have the note read out with the row."""
        self.setAccessibleDescription(self.note(row) if row >= 0 else "")
        self.viewport().update()
