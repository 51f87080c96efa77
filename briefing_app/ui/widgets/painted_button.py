"""What every button shares that paints itself, alone or in a group one walks with the arrows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ENTER


class PaintedButton(QAbstractButton):
    """A tab stop that follows the look and the pointer; a kind of it paints, and says its size."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.updateGeometry()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class StepButton(PaintedButton):
    """One of a group that is one tab stop: the group says which one, Enter clicks.

    Signal: `step_requested(±1)` for the arrow keys of `steps`.
    """

    step_requested = Signal(int)

    def __init__(
        self, look: Look, steps: Mapping[Qt.Key, int], parent: QWidget | None = None
    ) -> None:
        """Be checkable and no tab stop yet."""
        super().__init__(look, parent)
        self._steps = steps
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := self._steps.get(Qt.Key(event.key())):
            self.step_requested.emit(step)
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
