"""All notes and bookmarks of the report, as a drawer at the right edge of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.meeting.note_rows import NoteRow, all_words, count_words, matching
from briefing_app.ui.look import Look
from briefing_app.ui.panes.notes.notes_desk import NotesDesk
from briefing_app.ui.panes.notes.notes_list import NotesList
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.quiet_button import QuietButton
from briefing_app.ui.widgets.text_button import TextButton

EMPTY = "还没有笔记。选中数字、句子或小节，按 Ctrl+Shift+N 写一条，按 Ctrl+Shift+B 加书签。"
NOTHING = "没有这样的笔记"
_WIDTH, _GAP = 424, 8


class FilterField(QLineEdit):
    """Signals: `left_downwards` (↓ or Enter), `escaped` (Esc while empty).

    `undo_requested` where no typing is left to be undone.
    """

    left_downwards = Signal()
    undo_requested = Signal()
    escaped = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_requested.emit()
        else:
            super().keyPressEvent(event)


class NotesPanel(QWidget):
    """Lists the notes of a desk.

    Signals: `place_chosen(NoteRow)`, `edit_requested(note id)`, `told(sentence)`, `closed`.
    """

    place_chosen = Signal(object)
    edit_requested = Signal(str)
    told = Signal(str)
    closed = Signal()

    def __init__(self, desk: NotesDesk, look: Look, parent: QWidget) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._desk, self._look, self._over = desk, look, parent
        self._before: QWidget | None = None
        self.setObjectName("notes_panel")
        self.setAccessibleName("笔记和书签")
        self.title = ElidedLabel("", look, size=14, bold=True, parent=self)
        self.close_button = QuietButton(look, self)
        self.copy_button = TextButton("复制全部", look, icon_name="copy", parent=self)
        self.field = FilterField(self)
        self.list = NotesList(look, self)
        self.empty = QLabel(self)
        self._set_up()
        self._connect()
        self.apply_look(look)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def open_panel(self) -> None:
        """Show the notes and put the keys into their list."""
        if not self.is_open:
            self._before = self.window().focusWidget()
        self.refresh()
        self.place()
        self.show()
        self.raise_()
        part = self.list if self.list.rows else self.field
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Close the panel and give the keys back to where they were."""
        if not self.is_open:
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.closed.emit()

    def refresh(self) -> None:
        """Show the notes there are, as far as they are asked for."""
        rows = self._desk.rows()
        self.list.show_rows(matching(rows, self.field.text()))
        self.title.set_text(count_words(rows) if rows else "笔记")
        self.copy_button.setEnabled(bool(rows))
        self.copy_button.setToolTip("" if rows else "还没有笔记")
        self.empty.setText(NOTHING if rows else EMPTY)
        self.empty.setVisible(not self.list.rows)
        if not self.list.rows and self.list.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setVisible(bool(self.list.rows))

    def place(self) -> None:
        """Stand at the right edge of the parent."""
        width = min(self._look.px(_WIDTH), self._over.width() - 2 * _GAP)
        left = self._over.width() - width - _GAP
        self.setGeometry(left, _GAP, width, self._over.height() - 2 * _GAP)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for part in (self.title, self.close_button, self.copy_button, self.list):
            part.apply_look(look)
        self.field.setFont(look.sans(14))
        self.empty.setFont(look.sans(14))
        palette = self.empty.palette()
        palette.setColor(palette.ColorRole.WindowText, look.theme.color("ink3"))
        self.empty.setPalette(palette)
        px = look.px
        self._column.setContentsMargins(1, px(12), 1, px(8))
        self._column.setSpacing(px(10))
        for row in (self._head, self._find):
            row.setContentsMargins(px(16), 0, px(12), 0)
        self.empty.setContentsMargins(px(16), px(4), px(16), 0)
        self.place()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize and self.is_open:
            self.place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 8, theme.color("card"), theme.color("line2"))
        painter.end()

    # ------------------------------------------------------------------ slots
    def _on_changed(self) -> None:
        if self.is_open:
            self.refresh()

    def _on_opened(self, row: NoteRow) -> None:
        if row.span is None:
            self.told.emit("这条笔记所记的原文已改，找不到位置；按 F2 看它写了什么")
        else:
            self.place_chosen.emit(row)

    def _on_edit_requested(self, row: NoteRow) -> None:
        if row.note is not None:
            self.edit_requested.emit(row.note.id)

    def _on_removal_requested(self, rows: tuple[NoteRow, ...]) -> None:
        for row in rows:
            if row.note is not None:
                self._desk.remove(row.note.id)

    def _on_undo_requested(self) -> None:
        if self._desk.undo_removal() is None:
            self.told.emit("没有可放回的笔记")

    def _on_copy_requested(self, rows: tuple[NoteRow, ...]) -> None:
        if rows:
            QGuiApplication.clipboard().setText(all_words(self._desk.report, rows))
            self.told.emit(f"复制了 {len(rows)} 条，带出处")

    def _on_copy_all(self) -> None:
        self._on_copy_requested(tuple(r for r in self._desk.rows() if not r.is_heading))

    def _on_left_downwards(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_left_upwards(self) -> None:
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------ parts
    def _set_up(self) -> None:
        self.close_button.setObjectName("notes_close")
        self.close_button.setText("合上")
        self.close_button.setAccessibleName("合上笔记")
        self.copy_button.setObjectName("notes_copy_all")
        self.field.setObjectName("notes_filter")
        self.field.setAccessibleName("找笔记")
        self.field.setPlaceholderText("找笔记、原文、小节")
        self.field.setClearButtonEnabled(True)
        self.empty.setObjectName("notes_empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column, self._head, self._find = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.copy_button)
        self._head.addWidget(self.close_button)
        self._find.addWidget(self.field)
        self._column.addLayout(self._head)
        self._column.addLayout(self._find)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self._over.installEventFilter(self)
        self._desk.changed.connect(self._on_changed)
        self.field.textChanged.connect(self.refresh)
        self.field.left_downwards.connect(self._on_left_downwards)
        self.field.undo_requested.connect(self._on_undo_requested)
        self.field.escaped.connect(self.close_panel)
        self.close_button.clicked.connect(self.close_panel)
        self.copy_button.clicked.connect(self._on_copy_all)
        listed = self.list
        listed.opened.connect(self._on_opened)
        listed.edit_requested.connect(self._on_edit_requested)
        listed.removal_requested.connect(self._on_removal_requested)
        listed.undo_requested.connect(self._on_undo_requested)
        listed.copy_requested.connect(self._on_copy_requested)
        listed.left_upwards.connect(self._on_left_upwards)
