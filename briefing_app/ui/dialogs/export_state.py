"""The band at the foot of the export dialog: a question, progress, an error, or success."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_button import TextButton

_STEPS = 1000
_BAR = """
QProgressBar {{ background: {sel}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {act}; border-radius: 3px; }}
"""


class ExportState(QWidget):
    """One sentence with what can be done about it.

    Signals: `replace_requested`, `rename_requested`, `cancel_requested`, `folder_requested`,
    `path_requested` when its buttons are clicked.
    """

    replace_requested = Signal()
    rename_requested = Signal()
    cancel_requested = Signal()
    folder_requested = Signal()
    path_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setFont(look.sans(13))
        self.bar = QProgressBar(self)
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(look.px(6))
        self.bar.setAccessibleName("导出进度")
        self.bar.setStyleSheet(_BAR.format(**look.theme.tokens()))
        self.rename_button = self._button("另存一份", "export_rename", self.rename_requested)
        self.replace_button = self._button("替换", "export_replace", self.replace_requested)
        self.cancel_button = self._button("取消", "export_cancel", self.cancel_requested)
        self.folder_button = self._button("打开文件夹", "export_folder", self.folder_requested)
        self.path_button = self._button("复制路径", "export_path", self.path_requested)
        self._lay_out()
        self.show_words("")

    @property
    def asking(self) -> bool:
        """Whether a question waits for an answer."""
        return self.replace_button.isVisibleTo(self)

    def show_words(self, words: str, *, wrong: bool = False) -> None:
        """Say a sentence, as an error or not."""
        self._show(words, "err" if wrong else "ink2", "err_t" if wrong else "window")

    def ask(self, words: str) -> None:
        """Ask whether a file may be replaced; nothing happens without an answer."""
        self._show(
            words, "warn", "warn_t", self.rename_button, self.replace_button, self.cancel_button
        )
        self.rename_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: float, words: str) -> None:
        """Say how far it is."""
        if not self.bar.isVisibleTo(self):
            self._show(words, "ink2", "window", self.bar, self.cancel_button)
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.setValue(round(done * _STEPS))
        self.label.setText(f"{words}…" if words else "正在写…")

    def show_done(self, words: str) -> None:
        """Say where the file is."""
        self._show(words, "ink", "new_t", self.folder_button, self.path_button)

    def _show(self, words: str, ink: str, ground: str, *parts: QWidget) -> None:
        for part in self._parts():
            part.setVisible(part in parts)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.theme.color(ground))
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.color(ink))
        self.setPalette(palette)
        self.label.setText(words)
        self.setAccessibleName(words)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.bar,
            self.rename_button,
            self.replace_button,
            self.cancel_button,
            self.folder_button,
            self.path_button,
        )

    def _button(self, text: str, name: str, clicked: SignalInstance) -> TextButton:
        made = TextButton(text, self._look, parent=self)
        made.setObjectName(name)
        made.setAccessibleName(text)
        made.clicked.connect(clicked)
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        words = QVBoxLayout()
        words.setSpacing(px(6))
        words.addStretch(1)
        words.addWidget(self.label)
        words.addWidget(self.bar)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(12), px(8))
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        for part in self._parts()[1:]:
            row.addWidget(part)
        self.setMinimumHeight(px(52))
