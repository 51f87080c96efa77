"""A button that shows the word that holds and offers the others in a menu."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import DOWN
from briefing_app.ui.widgets.text_button import TextButton


class MenuChoice(TextButton):
    """One of several words; ↑ and ↓ take the one before or after. Signal: `chosen`."""

    chosen = Signal()

    def __init__(
        self,
        name: str,
        words: Mapping[Enum | None, str],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Offer words by what they stand for; `name` is read out. The first one holds."""
        super().__init__("", look, parent=parent)
        self._name, self._words = name, dict(words)
        self._value = next(iter(self._words))
        menu = QMenu(self)
        menu.setFont(look.sans(13))
        for value, word in self._words.items():
            action = menu.addAction(word)
            action.setData(list(self._words).index(value))
        menu.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.set_value(self._value)

    @property
    def value(self) -> Enum | None:
        """What the word that holds stands for."""
        return self._value

    def set_value(self, value: Enum | None) -> None:
        """Let another word hold, without a signal."""
        self._value = value
        self.setText(self._words[value])
        self.setAccessibleName(f"{self._name}：{self._words[value]}")
        self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = DOWN.get(event.key())  # type: ignore[call-overload]
        if by is None:
            super().keyPressEvent(event)
            return
        values = list(self._words)
        at = min(max(values.index(self._value) + by, 0), len(values) - 1)
        self.set_value(values[at])
        self.chosen.emit()

    def _on_triggered(self, action: QAction) -> None:
        self.set_value(list(self._words)[action.data()])
        self.chosen.emit()
