"""The text the user reads: what mouse and keys do in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from briefing_app.model.figure import Span
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.page_view import CARET_WIDTH, PageView
from briefing_app.ui.panes.reading.text_drag import TextDrag
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS


class ReadingView(PageView):
    """The page with its reader's hands on it; tells what is chosen, changes nothing.

    Signals: `figure_chosen(id)` and `offset_chosen(offset)` when the user selects,
    `figure_hovered(id)` with "" at the end, `section_reached(id)` after scrolling,
    `keys_shown(bool)` when the focus is to be seen or not.
    """

    figure_chosen = Signal(str)
    offset_chosen = Signal(int)
    figure_hovered = Signal(str)
    section_reached = Signal(str)
    keys_shown = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty page."""
        super().__init__(look, parent)
        self._keys, self._hovered, self._pressed = False, "", QPoint()
        self.setObjectName("reading_view")
        self.setAccessibleName("正文")
        self.setAccessibleDescription("报告全文。回车选中光标处的数字或句子，F8 到下一个数字。")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.scroller.settled.connect(self._on_settled)
        TextDrag(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; Ctrl and wheel is left to the window, which knows the text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        self.scroller.stop()
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_keys(shown=True)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif event.key() in ENTER:
            self._choose_at_caret()
        else:
            self.scroller.stop()
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_keys(shown=False)
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        left = event.button() is Qt.MouseButton.LeftButton
        figure = "" if moved or self.textCursor().hasSelection() else self.figure_at(point)
        if left and figure:
            self.figure_chosen.emit(figure)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence. What Qt takes for a word here runs on over full stops."""
        point = event.position().toPoint()
        offset = self.offset_at(point)
        if offset >= 0 and not self.figure_at(point):
            self.offset_chosen.emit(offset)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.figure_at(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")
        super().leaveEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_keys(shown=event.reason() in FOCUS_BY_KEYS)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_keys(shown=False)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.note_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def go_to_hit(self, hit: Span) -> None:
        """Show a hit as what is being read now; its words are marked, not selected."""
        start = self.map.to_view(hit.start)
        self._put_caret(start, start)
        self.reveal(hit)
        self._read_there(hit)

    def show_words(self, span: Span) -> None:
        """Select words and bring them to one third of the height."""
        self.select_span(span)
        self.bring(span)
        self._read_there(span)

    def _read_there(self, span: Span) -> None:
        self.read_at(span.start, self.map.section_at(self.map.to_view(span.start)))
        self.scroller.settle_soon()

    def _on_settled(self) -> None:
        if section := self.section_being_read():
            self.section_reached.emit(section)

    def _on_caret_moved(self) -> None:
        focused = ""
        if self._keys and not self.textCursor().hasSelection():
            mark = self.figures.at(self.textCursor().position())
            focused = mark.figure.id if mark else ""
        self.mark_focused(focused)

    def _hover(self, figure_id: str) -> None:
        if figure_id == self._hovered:
            return
        self._hovered = figure_id
        shape = Qt.CursorShape.PointingHandCursor if figure_id else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self.figure_hovered.emit(figure_id)

    def _choose_at_caret(self) -> None:
        cursor = self.textCursor()
        if mark := self.figures.at(cursor.selectionStart()):
            self.figure_chosen.emit(mark.figure.id)
        elif self.map.blocks:
            self.offset_chosen.emit(self.report_offset())

    def _show_keys(self, *, shown: bool) -> None:
        """Show or hide where the keys go: by mouse one sees it anyway."""
        if shown != self._keys:
            self._keys = shown
            self.setCursorWidth(CARET_WIDTH if shown else 0)
            self._on_caret_moved()
            self.keys_shown.emit(shown)
