"""The bar of answers below the sentence that is being decided: a -> b, and three buttons."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.importing.draft import DoubtState
from briefing_app.ui.dialogs.importing.doubt_rows import DoubtRow
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.text_button import TextButton

_PADDING, _ROW, _GAP = 8, 32, 10
_NARROW = 470
_ARROW = 18
_SHORT = {False: 6, True: 2}
"""So many characters of a suggestion fit on its button, in a wide and in a narrow bar."""


class _Arrow(QWidget):
    """The arrow between the words as printed and the suggestion."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(look.px(_ARROW), look.px(_ARROW))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.width()
        image = pixmap("arrow-right", self._look.theme.ink2, side, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, image)
        painter.end()


class FixBar(QWidget):
    """Answers to one doubt. Its buttons do what keys do; `edit` takes words of one's own.

    Signals: `accepted`, `kept`, `same_requested`, `reopened` for the buttons,
    `words_written(words)` when the field is left with Enter, `left` with Esc.
    """

    accepted = Signal()
    kept = Signal()
    same_requested = Signal()
    reopened = Signal()
    words_written = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look, self._narrow = look, False
        self._row: DoubtRow | None = None
        self.setObjectName("fix_bar")
        self.printed = ElidedLabel("", look, parent=self, color="ink3")
        self.arrow = _Arrow(look, self)
        self.suggested = ElidedLabel("", look, parent=self)
        for label in (self.printed, self.suggested):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            label.setFont(look.serif(22, bold=True))
        self.edit = QLineEdit(self)
        self.edit.setObjectName("fix_words")
        self.edit.setAccessibleName("改为")
        self.edit.setFont(look.serif(17))
        self.edit.setFixedHeight(look.px(_ROW))
        self.edit.setMinimumWidth(look.px(160))
        self.edit.installEventFilter(self)
        self.keep_button = self._button("保留原字", "fix_keep", "N")
        self.same_button = self._button("同类都改", "fix_same", "A")
        self.accept_button = TextButton("改为", look, keys="Enter", primary=True, parent=self)
        self.accept_button.setObjectName("fix_accept")
        self.reopen_button = self._button("重新核", "fix_reopen", "R")
        self._lay_out()
        self.keep_button.clicked.connect(self.kept)
        self.same_button.clicked.connect(self.same_requested)
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.reopen_button.clicked.connect(self.reopened)
        self.edit.returnPressed.connect(self._on_return_pressed)
        self.edit.hide()
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has its key in the list

    @property
    def editing(self) -> bool:
        """Whether words of one's own are being written."""
        return self.edit.isVisibleTo(self)

    @property
    def buttons(self) -> tuple[TextButton, ...]:
        """All answers, in order."""
        return self.reopen_button, self.keep_button, self.same_button, self.accept_button

    def height_for(self, width: int) -> int:
        """Return how high the bar is at a width, the air above it included."""
        px = self._look.px
        rows = 2 if width < px(_NARROW) else 1
        return px(2 * _PADDING + rows * _ROW + (rows - 1) * 6)

    def show_row(self, row: DoubtRow) -> None:
        """Offer what can be decided about a doubt."""
        self._row, doubt = row, row.doubt
        better = doubt.suggestion != doubt.exact
        self.printed.set_text(doubt.exact or "此处")
        self.suggested.set_text(doubt.suggestion or "去掉")
        for part in (self.arrow, self.suggested):
            part.setVisible(better and not self.editing)
        self._name(row, better=better)
        self.reopen_button.setVisible(row.decided)
        self.keep_button.setVisible(doubt.state is not DoubtState.KEPT)
        self.same_button.setVisible(not row.decided and row.alike > 1)
        self.accept_button.setVisible(doubt.state is not DoubtState.ACCEPTED or self.editing)

    def begin_edit(self, words: str) -> None:
        """Take words of one's own."""
        for part in (self.arrow, self.suggested):
            part.hide()
        self.edit.setText(words)
        self.edit.show()
        self.accept_button.show()
        self.accept_button.setText("改好")
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end_edit(self) -> None:
        """Take no words any more."""
        self.edit.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the field with Esc, and nothing else with it."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()
            if self._row:
                self.show_row(self._row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        paint_box(painter, QRectF(self.rect()), 8, theme.color("pane"), theme.color("line2"))
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self.height_for(self.width()))

    def _name(self, row: DoubtRow, *, better: bool) -> None:
        suggestion = row.doubt.suggestion
        accept = f"改为“{suggestion}”" if suggestion else "去掉"
        if len(suggestion) > _SHORT[self._narrow]:
            accept = "照建议改"
        self.accept_button.setText(accept if better else "标为存疑")
        self.accept_button.set_keys_shown(not self._narrow)
        same = f"{row.alike} 处都改"
        self.same_button.setText(same if self._narrow else f"同类 {same}")
        for button in self.buttons:
            button.setAccessibleName(button.text())
            button.updateGeometry()

    def _button(self, text: str, name: str, keys: str) -> TextButton:
        made = TextButton(text, self._look, parent=self)
        made.setObjectName(name)
        made.setAccessibleDescription(keys)
        made.setToolTip(f"{text}（{keys}）")
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        self._words, self._answers = QHBoxLayout(), QHBoxLayout()
        for row in (self._words, self._answers):
            row.setSpacing(px(_GAP))
        for part in (self.printed, self.arrow, self.suggested, self.edit):
            self._words.addWidget(part)
        self._words.addStretch(1)
        for button in self.buttons:
            self._answers.addWidget(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(14), px(_PADDING), px(10), px(_PADDING))
        self._grid.setHorizontalSpacing(px(_GAP))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        self._place()

    def _place(self) -> None:
        """Put the answers beside the words, or below them."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._grid.removeItem(self._words)
        self._grid.removeItem(self._answers)
        self._answers.setSpacing(self._look.px(6 if self._narrow else _GAP))
        self._grid.addLayout(self._words, 0, 0)
        if self._narrow:
            self._grid.addLayout(self._answers, 1, 0, right)
        else:
            self._grid.addLayout(self._answers, 0, 1, right)

    def _on_accept_clicked(self) -> None:
        if self.editing:
            self._on_return_pressed()
        else:
            self.accepted.emit()

    def _on_return_pressed(self) -> None:
        self.words_written.emit(self.edit.text())
