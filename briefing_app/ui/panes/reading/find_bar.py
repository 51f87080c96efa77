"""Find in the text: a small bar above the page, at its right; it covers no line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.painting import paint_box

_HEIGHT = 44
_FIELD = 180
_COUNT = 68
_NOTHING = "没有找到“{}”，换个说法试试"
_QUOTED = 8
"""How many characters of the words in vain are quoted."""


class FindLine(QLineEdit):
    """The words to find. While an input method composes, its keys are left to it.

    Signals: `step_requested(1 or -1)` on Enter and Shift+Enter, `left` on Esc.
    """

    step_requested = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty field."""
        super().__init__(parent)
        self._composing = False
        self.setObjectName("find_words")
        self.setPlaceholderText("在正文里查找")
        self.setAccessibleName("在正文里查找")

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._composing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_requested.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Field, count, previous, next, close.

    Signals: `words_changed(text)`, `step_requested(1 or -1)`, `closed`.
    """

    words_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build the bar; it is hidden until it is opened."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("find_bar")
        self.field = FindLine(self)
        self.count = QLabel(self)
        self.previous = IconButton("chevron-up", "上一处", look, keys="Shift+F3", parent=self)
        self.next = IconButton("chevron-down", "下一处", look, keys="F3", parent=self)
        self.close_button = IconButton("close", "关闭查找", look, keys="Esc", parent=self)
        self._row = QHBoxLayout(self)
        self._set_up()
        self.apply_look(look)
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar with words to begin with and put the keys into its field."""
        self.show()  # first: what is found must be in view in the room that is left
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, current: int, total: int) -> None:
        """Say which of how many hits is the current one; nothing for an empty field."""
        sought = "".join(self.field.text().split())
        words = f"{current}/{total}" if total else _in_vain(sought) if sought else ""
        spoken = f"第 {current} 处，共 {total} 处" if total else words
        self.count.setText(words)
        self.count.setAccessibleName(spoken)
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self.field.setFont(look.sans(14))
        self.field.setFixedWidth(look.px(_FIELD))
        self.count.setFont(look.sans(13))
        palette = self.count.palette()
        palette.setColor(self.count.foregroundRole(), look.theme.color("ink2"))
        self.count.setPalette(palette)
        self.count.setMinimumWidth(look.px(_COUNT))
        self.count.setContentsMargins(look.px(8), 0, look.px(8), 0)
        for button in (self.previous, self.next, self.close_button):
            button.apply_look(look)
        side = look.px(6)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(look.px(2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 8, theme.color("card"), theme.color("line2"))
        painter.end()

    def _set_up(self) -> None:
        self.count.setObjectName("find_count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous.setObjectName("find_previous")
        self.next.setObjectName("find_next")
        self.close_button.setObjectName("find_close")
        for part in (self.field, self.count, self.previous, self.next, self.close_button):
            self._row.addWidget(part)
        self.field.textChanged.connect(self.words_changed)
        self.field.step_requested.connect(self.step_requested)
        self.field.left.connect(self.closed)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.close_button.clicked.connect(self.closed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)


def _in_vain(words: str) -> str:
    """Return what to say when words are nowhere, and what to do."""
    return _NOTHING.format(words if len(words) <= _QUOTED else words[:_QUOTED] + "…")
