"""The menu of a chart card: chart or words, copying the words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.ui.look import Look


class TwinMenu(QMenu):
    """Signals: `words_requested` (whether words are wanted), `copy_requested`."""

    words_requested = Signal(bool)
    copy_requested = Signal()

    def __init__(self, look: Look, in_words: bool, parent: QWidget | None = None) -> None:
        """Make the menu of a card that shows words (`in_words`) or its chart."""
        super().__init__(parent)
        self.setObjectName("twin_menu")
        self.setFont(look.sans(13))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QAction("用文字显示\tT", self)
        words.setCheckable(True)
        words.setChecked(in_words)
        words.toggled.connect(self.words_requested)
        copy = QAction("复制文字", self)
        copy.triggered.connect(self.copy_requested)
        self.addActions([words, copy])
