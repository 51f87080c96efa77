"""A small card over the foot of a pane, in which one note is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.keys import ENTER
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring
from briefing_app.ui.widgets.quiet_button import QuietButton
from briefing_app.ui.widgets.text_button import TextButton

KEYS = (("写完笔记", ("Ctrl+Return",)), ("合上笔记", ("Esc",)))
"""The keys of the card, for the guide: word, keys."""
LONGEST = 10_000
_SIZE = QSize(520, 196)
_SIDE, _LEAST = 16, 260


class NoteEdit(QPlainTextEdit):
    """Plain words, several lines. Signal: `done` on Ctrl+Enter or Esc."""

    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Hold no words yet."""
        super().__init__(parent)
        self._composing = False
        self.setObjectName("note_edit")
        self.setAccessibleName("笔记")
        self.setPlaceholderText("写一条笔记……")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.setFont(look.sans(15))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("card"))
        palette.setColor(QPalette.ColorRole.Text, look.theme.color("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.theme.color("ink3"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # it does not follow once a style sheet is there

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        finished = event.key() in ENTER and held == Qt.KeyboardModifier.ControlModifier
        if not self._composing and (finished or event.key() == Qt.Key.Key_Escape):
            self.done.emit()
        else:
            super().keyPressEvent(event)
        if self._composing:
            event.accept()  # what composes has the keys; the card must not close

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class NoteCard(QWidget):
    """Lies over the foot of its parent while a note is written.

    Signals: `edited(text)` while one types, `removal_requested`, `closed`.
    """

    edited = Signal(str)
    removal_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._over, self._look, self._filling = parent, look, False
        self._before: QWidget | None = None
        self.setObjectName("note_card")
        self.setAccessibleName("笔记")
        self.fastened = ElidedLabel("", look, size=13, color="ink2", parent=self)
        self.edit = NoteEdit(look, self)
        self.remove_button = QuietButton(look, self)
        self.remove_button.setText("删去")
        self.remove_button.setAccessibleName("删去这条笔记")
        self.done_button = TextButton("写完", look, keys="Ctrl Enter", parent=self)
        self.saved = ElidedLabel("随写随存", look, size=12, color="ink3", parent=self)
        self._lay_out()
        parent.installEventFilter(self)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.done.connect(self.close_card)
        self.done_button.clicked.connect(self.close_card)
        self.remove_button.clicked.connect(self.removal_requested)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a note is being written."""
        return not self.isHidden()

    def open_with(self, fastened: str, text: str) -> None:
        """Show what the note is fastened to and its words, and take the keys."""
        if not self.is_open:
            self._before = self.window().focusWidget()
        self.fastened.set_text(fastened)
        self.fastened.setAccessibleName(f"记在：{fastened}")
        self._filling = True
        self.edit.setPlainText(text)
        self._filling = False
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_card(self) -> None:
        """Close the card and give the keys back to where they were."""
        if not self.is_open:
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def place(self) -> None:
        """Stand at the foot of the parent, in its middle."""
        px, over = self._look.px, self._over
        side = px(_SIDE)
        width = max(min(px(_SIZE.width()), over.width() - 2 * side), _LEAST)
        height = min(px(_SIZE.height()), over.height() - 2 * side)
        left = (over.width() - width) // 2
        self.setGeometry(left, over.height() - height - side, width, height)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for part in (
            self.fastened, self.edit, self.remove_button, self.done_button, self.saved
        ):  # fmt: skip
            part.apply_look(look)
        self._space()
        self.place()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent, and the keys that come into the text and leave it."""
        if watched is self.edit:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
        elif event.type() == QEvent.Type.Resize and self.is_open:
            self.place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect, px = self._look.theme, QRectF(self.rect()), self._look.px
        painter = QPainter(self)
        paint_box(painter, rect, 8, theme.color("card"), theme.color("line2"))
        rail = QRectF(px(14), self.fastened.y() + 1, 3, self.fastened.height() - 2)
        paint_box(painter, rail, 1.5, theme.color("rail"))
        if self.edit.hasFocus():
            ring = QRectF(self.edit.geometry()).adjusted(-px(6), -px(4), px(6), px(4))
            paint_focus_ring(painter, ring, 6, self._look)
        painter.end()

    def _lay_out(self) -> None:
        self._column, head, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._head = head
        head.addWidget(self.fastened, 1)
        head.addWidget(self.remove_button)
        foot.addWidget(self.saved, 1)
        foot.addWidget(self.done_button)
        self._column.addLayout(head)
        self._column.addWidget(self.edit, 1)
        self._column.addLayout(foot)
        self._space()

    def _space(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(20), px(10), px(14), px(12))
        self._column.setSpacing(px(10))
        self._head.setContentsMargins(px(6), 0, 0, 0)

    def _on_text_changed(self) -> None:
        text = self.edit.toPlainText()
        if len(text) > LONGEST:
            self._cut()
        elif not self._filling:
            self.edited.emit(text.strip())

    def _cut(self) -> None:
        """Keep to the longest note there may be; what was pasted beyond it is left out."""
        cursor = self.edit.textCursor()
        cursor.setPosition(LONGEST)
        cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
