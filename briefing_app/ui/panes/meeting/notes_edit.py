"""The words for the speaker at one stop: a line a note, never seen by the room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.row_view import set_palette

_DASH = 22
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Dashes(QWidget):
    """Paints a dash before each note, in the margin of its editor."""

    def __init__(self, editor: NotesEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._editor.paint_dashes(painter, self.rect())
        painter.end()


class NotesEdit(QPlainTextEdit):
    """Signals: `notes_edited(tuple of notes)` while one types, `left` on Esc."""

    notes_edited = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Hold no notes yet."""
        super().__init__(parent)
        self._look, self._filling, self._composing = look, False, False
        self.setObjectName("stop_notes")
        self.setAccessibleName("本站备注，场内看不到")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self._dashes = _Dashes(self)
        self.textChanged.connect(self._on_text_changed)
        self.updateRequest.connect(self._on_update_requested)
        self.apply_look(look)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes as they stand in the editor."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    @property
    def composing(self) -> bool:
        """Whether an input method is at work on words that are not in the text yet."""
        return self._composing

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show the notes of a stop; what is being typed of the same notes stays."""
        if notes == self.notes:
            return
        self._filling = True
        self.setPlainText("\n".join(notes))
        self._filling = False

    def set_open(self, *, open_to_words: bool, why: str) -> None:
        """Take words or not; `why` stands in an empty editor."""
        self.setReadOnly(not open_to_words)
        self.setPlaceholderText(why)

    def paint_dashes(self, painter: QPainter, area: QRect) -> None:
        """Paint a dash beside the first line of each note."""
        painter.setFont(self._look.sans(16))
        painter.setPen(self._look.theme.color("ink3"))
        height = QFontMetrics(self._look.sans(16)).height()
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(offset).top()
            if top > area.bottom():
                break
            if block.text().strip():
                box = QRectF(0, top, area.width(), height)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, "–")
            block = block.next()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFont(look.sans(16))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("pane"))
        palette.setColor(QPalette.ColorRole.Text, look.theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.theme.color("ink3"))
        set_palette(self, palette)
        self.setViewportMargins(look.px(_DASH), 0, 0, 0)
        self._place_dashes()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PAGE_KEYS:
            event.ignore()  # a clicker's keys turn pages, wherever the cursor is
        elif key == Qt.Key.Key_Escape and not self._composing:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_dashes()

    def _place_dashes(self) -> None:
        self._dashes.setGeometry(0, 0, self._look.px(_DASH), self.height())

    def _on_update_requested(self, _area: QRect, _dy: int) -> None:
        self._dashes.update()

    def _on_text_changed(self) -> None:
        if not self._filling:
            self.notes_edited.emit(self.notes)
