"""Rows that can be pointed at, walked with keys and chosen: the shared half of all charts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

ROW_PADDING = 8
"""How far a row's wash reaches beyond its content, in px of the design."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Row(NamedTuple):
    """One row: the figures it stands for (first the one it chooses), what it says, its place."""

    figures: tuple[str, ...]
    spoken: str
    top: float
    height: float


class RowState(NamedTuple):
    """How a row is to be painted."""

    marked: bool = False
    hovered: bool = False
    current: bool = False


class RowCursor(QObject):
    """Knows rows, marks, hover and the current row; the widget around it only paints.

    Signals: `changed` (paint again), `moved` (another row is current), `row_activated`
    (figure id), `row_hovered` (figure id, or "" when the pointer leaves).
    """

    changed = Signal()
    moved = Signal()
    row_activated = Signal(str)
    row_hovered = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._selected = ""
        self._marked: frozenset[str] = frozenset()
        self._peeked = ""
        self._hovered = -1
        self.focused = False
        self.current = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows from top to bottom."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one is the first marked, else the first."""
        self._hover(-1)
        self._rows = tuple(rows)
        self._place_current()
        self.changed.emit()

    def set_marked(self, selected: str, marked: frozenset[str]) -> None:
        """Mark the rows of these figures; `selected` is the one that was chosen."""
        self._selected, self._marked = selected, marked
        self._place_current()
        self.changed.emit()

    def set_peeked(self, figure_id: str) -> None:
        """Tint the row of a figure that is pointed at elsewhere."""
        if figure_id != self._peeked:
            self._peeked = figure_id
            self.changed.emit()

    def state(self, index: int) -> RowState:
        """Return how the row at `index` is to be painted."""
        row = self._rows[index]
        return RowState(
            marked=not self._marked.isdisjoint(row.figures),
            hovered=index == self._hovered or self._peeked in row.figures,
            current=self.focused and index == self.current,
        )

    def marked_row(self) -> Row | None:
        """Return the row of the chosen figure, else the first marked one."""
        chosen = [r for r in self._rows if self._selected in r.figures]
        marked = [r for r in self._rows if not self._marked.isdisjoint(r.figures)]
        return next(iter(chosen or marked), None)

    def row_at(self, y: float) -> int:
        """Return the index of the row at a height, or -1."""
        hits = (i for i, r in enumerate(self._rows) if r.top <= y < r.top + r.height)
        return next(hits, -1)

    def point(self, y: float) -> None:
        """Follow the pointer."""
        self._hover(self.row_at(y))

    def leave(self) -> None:
        """Forget the pointer."""
        self._hover(-1)

    def press(self, y: float, side: int = -1) -> None:
        """Choose the row at a height; `side` names one of its figures, -1 the next in turn."""
        index = self.row_at(y)
        if index >= 0:
            self._move(index)
            self._activate(side)

    def press_key(self, event: QKeyEvent) -> bool:
        """Walk or choose with a key; return whether it was one of ours."""
        last = len(self._rows) - 1
        steps = {
            Qt.Key.Key_Down: self.current + 1,
            Qt.Key.Key_Up: self.current - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if last < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in steps:
            self._move(min(max(steps[key], 0), last))
            return True
        if key in _ENTER:
            self._activate(-1)
            return True
        return False

    def set_focused(self, focused: bool) -> None:
        """Show or hide the ring on the current row."""
        self.focused = focused
        self.changed.emit()

    def _place_current(self) -> None:
        row = self.marked_row()
        self.current = self._rows.index(row) if row else 0
        self.moved.emit()

    def _move(self, index: int) -> None:
        self.current = index
        self.moved.emit()
        self.changed.emit()

    def _activate(self, side: int) -> None:
        """Choose a figure of the current row; a second time its other figure."""
        figures = self._rows[self.current].figures
        if side < 0:
            side = (figures.index(self._selected) + 1) if self._selected in figures else 0
        self.row_activated.emit(figures[side % len(figures)])

    def _hover(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.row_hovered.emit(self._rows[index].figures[0] if index >= 0 else "")
            self.changed.emit()


def paint_row_ground(painter: QPainter, rect: QRectF, state: RowState, look: Look) -> None:
    """Paint a row's wash, hover tint and focus ring."""
    radius = 4 * look.scale
    if state.marked:
        paint_box(painter, rect, radius, look.theme.color("link"))
    elif state.hovered:
        paint_box(painter, rect, radius, look.theme.color("hover"))
    if state.current:
        paint_focus_ring(painter, rect, radius, look)


def ground_token(state: RowState) -> str:
    """Return the token of the colour behind a row, for marks that are hollow."""
    return "link" if state.marked else "hover" if state.hovered else "card"


class RowsWidget(QWidget):
    """A widget of rows; one tab stop. Subclasses paint `_paint_row` and lay out `_rows`.

    Signals: `row_activated`, `row_hovered` (figure id).
    """

    row_activated = Signal(str)
    row_hovered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty widget."""
        super().__init__(parent)
        self._look = look
        self._title = ""
        self.row_cursor = RowCursor(self)
        self.row_cursor.changed.connect(self.update)
        self.row_cursor.moved.connect(self._read_out)
        self.row_cursor.row_activated.connect(self.row_activated)
        self.row_cursor.row_hovered.connect(self.row_hovered)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def rows(self) -> RowCursor:
        """Marks, hover and the current row."""
        return self.row_cursor

    def tooltip_at(self, pos: QPointF) -> str:  # noqa: ARG002 - for subclasses
        """Return what a tooltip adds at a place: a label that did not fit."""
        return ""

    def side_at(self, pos: QPointF) -> int:  # noqa: ARG002 - for subclasses
        """Return which figure of its row a place stands for; -1 for the row as a whole."""
        return -1

    def _place_rows(self) -> None:
        """Lay the rows out for the width there is."""

    def _read_out(self) -> None:
        """Give assistive technology the title and the current row."""
        rows = self.row_cursor.rows
        spoken = rows[self.row_cursor.current].spoken if rows else ""
        self.setAccessibleName(f"{self._title}：{spoken}")

    def _row_rect(self, row: Row) -> QRectF:
        return QRectF(0, row.top, self.width(), row.height)

    def _paint_row(self, painter: QPainter, index: int, rect: QRectF, state: RowState) -> None:
        raise NotImplementedError

    def _paint_rest(self, painter: QPainter) -> None:
        """Paint what belongs to no row."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_rest(painter)
        for index, row in enumerate(self.row_cursor.rows):
            rect = self._row_rect(row)
            if rect.intersects(QRectF(event.rect())):
                state = self.row_cursor.state(index)
                paint_row_ground(painter, rect, state, self._look)
                self._paint_row(painter, index, rect, state)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place_rows()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.row_cursor.point(event.position().y())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.row_cursor.point(event.position().y())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.row_cursor.leave()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.row_cursor.press(event.position().y(), self.side_at(event.position()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.row_cursor.press_key(event):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.row_cursor.set_focused(event.reason() != Qt.FocusReason.MouseFocusReason)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.row_cursor.set_focused(False)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(event, self.tooltip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)


def show_tooltip(event: QHelpEvent, text: str, widget: QWidget) -> None:
    """Show a tooltip as plain text, or hide it where there is nothing to add."""
    if not text:
        QToolTip.hideText()
        return
    from html import escape

    QToolTip.showText(event.globalPos(), f"<span>{escape(text)}</span>", widget)
