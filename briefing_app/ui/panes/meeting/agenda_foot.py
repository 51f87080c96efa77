"""The foot of the agenda: what was planned, what is used, when it will end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel

HINT = "从目录、数据、搜索拖来加站；拖动改次序；双击分钟改时间。"


class AgendaFoot(QWidget):
    """Up to three sums and a line that says how stops are added."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no sums yet."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("agenda_foot")
        self._grid = QGridLayout(self)
        self._names: list[ElidedLabel] = []
        self._values: list[ElidedLabel] = []
        for number in range(3):
            name = ElidedLabel("", look, size=13, color="ink2", parent=self)
            value = ElidedLabel("", look, size=13, bold=True, parent=self)
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(name, number, 0)
            self._grid.addWidget(value, number, 1)
            self._names.append(name)
            self._values.append(value)
        self.hint = QLabel(HINT, self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self._grid.addWidget(self.hint, 3, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.apply_look(look)
        self.show_sums(())

    def show_sums(self, sums: tuple[tuple[str, str], ...]) -> None:
        """Show up to three names with their values."""
        for number, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            words = sums[number] if number < len(sums) else ("", "")
            name.set_text(words[0])
            value.set_text(words[1])
            name.setVisible(bool(words[0]))
            value.setVisible(bool(words[0]))

    def sums(self) -> tuple[tuple[str, str], ...]:
        """Return what is shown, for tests."""
        pairs = zip(self._names, self._values, strict=True)
        return tuple((name.text(), value.text()) for name, value in pairs if name.text())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        self._grid.setContentsMargins(px(18), px(12), px(18), px(12))
        self._grid.setVerticalSpacing(px(4))
        for label in (*self._names, *self._values):
            label.apply_look(look)
        for value in self._values:
            value.setMinimumWidth(px(52))
        self.hint.setContentsMargins(0, px(8), 0, 0)
        self.hint.setFont(look.sans(12))
        palette = self.hint.palette()
        palette.setColor(self.hint.foregroundRole(), look.theme.color("ink3"))
        self.hint.setPalette(palette)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        if self._names[0].text():
            px = self._look.px
            y = self.hint.y() + px(2)
            line = self._look.theme.color("line")
            painter.fillRect(px(18), y, self.width() - px(36), 1, line)
        painter.end()
