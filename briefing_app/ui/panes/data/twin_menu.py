"""The menu of a chart card: chart or words, copying, keeping the picture as a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.ui.look import Look


class TwinMenu(QMenu):
    """What can be done with a chart.

    Signals: `words_requested` (whether words are wanted), `copy_requested` (the words),
    `chart_requested`, `table_requested` (to copy), `save_requested` (png or svg).
    """

    words_requested = Signal(bool)
    copy_requested = Signal()
    chart_requested = Signal()
    table_requested = Signal()
    save_requested = Signal(str)

    def __init__(
        self, look: Look, in_words: bool, parent: QWidget | None = None, *, has_twin: bool = True
    ) -> None:
        """Make the menu of a card that shows words (`in_words`) or its chart.

        Without `has_twin` the card is words already.
        """
        super().__init__(parent)
        self.setObjectName("twin_menu")
        self.setFont(look.sans(13))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if has_twin:
            words = QAction("用文字显示\tT", self)
            words.setCheckable(True)
            words.setChecked(in_words)
            words.toggled.connect(self.words_requested)
            self.addAction(words)
        self._add("复制图\tCtrl+C").triggered.connect(self.chart_requested)
        self._add("复制数据").triggered.connect(self.table_requested)
        if has_twin:
            self._add("复制文字").triggered.connect(self.copy_requested)
        self.addSeparator()
        self._add("存为 PNG…").triggered.connect(self._on_png_chosen)
        self._add("存为 SVG…").triggered.connect(self._on_svg_chosen)

    def _add(self, words: str) -> QAction:
        action = QAction(words, self)
        self.addAction(action)
        return action

    def _on_png_chosen(self) -> None:
        self.save_requested.emit("png")

    def _on_svg_chosen(self) -> None:
        self.save_requested.emit("svg")
