"""What stands in the table's place when no row passes: why, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_button import TextButton


class EmptyState(QWidget):
    """A sentence and, if conditions hold, a button. Signal: `clear_requested`."""

    clear_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.label = QLabel(self)
        self.label.setObjectName("figures_empty")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.label.setWordWrap(True)
        self.button = TextButton("清除条件", look, parent=self)
        self.button.setObjectName("figures_empty_clear")
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.apply_look(look)

    def show_sentence(self, sentence: str, *, clearable: bool) -> None:
        """Say why there is no row."""
        self.label.setText(sentence)
        self.button.setVisible(clearable)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        self.setPalette(palette)
        self.label.setFont(look.sans(14))
        self.button.apply_look(look)

    def _on_clicked(self) -> None:
        self.clear_requested.emit()
