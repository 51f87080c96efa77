"""A dialog with a long text to read and copy: details of a message, an error's traceback."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_button import TextButton


class TextDialog(QDialog):
    """Shows an introduction and a text; the text can be copied whole."""

    def __init__(
        self, title: str, intro: str, text: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Build the dialog; `open` shows it."""
        super().__init__(parent)
        self.setObjectName("text_dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        label = QLabel(intro, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(look.sans(14))
        self.text = QPlainTextEdit(text, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setFont(look.sans(13))
        self.copy_button = TextButton("复制", look, icon_name="copy", parent=self)
        self.close_button = TextButton("关闭", look, primary=True, parent=self)
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(16))
        layout.setSpacing(look.px(12))
        layout.addWidget(label)
        layout.addWidget(self.text, 1)
        layout.addLayout(buttons)
        self.resize(look.px(640), look.px(420))

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
