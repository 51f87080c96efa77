"""对上 46 · 其中换算 5 · 口径有别 12 ...: counts that filter the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across.listing import Chip, Filter
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ACROSS
from briefing_app.ui.widgets.painted_button import StepButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _GAP, _SIZE = 28, 11, 6, 13
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ChipButton(StepButton):
    """A word and its count, in a pill. Signal: `picked(Filter)`, with a click or Enter."""

    picked = Signal(object)

    def __init__(self, key: Filter, look: Look, parent: QWidget | None = None) -> None:
        """Count nothing yet."""
        super().__init__(look, ACROSS, parent)
        self.filter = key
        self._word, self._count = "", ""
        self.clicked.connect(self._on_clicked)
        self.setObjectName(f"chip_{key}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_chip(self, chip: Chip) -> None:
        """Show a count; nothing to list cannot be chosen."""
        self._word, self._count = chip.word, str(chip.count)
        self.setText(f"{chip.word} {chip.count}")
        self.setAccessibleName(self.text())
        self.setEnabled(chip.count > 0 or chip.filter is Filter.ALIGNED)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        word, count = self._widths()
        return QSize(word + count + px(2 * _PADDING + _GAP) + 2, px(_HEIGHT))

    def _on_clicked(self) -> None:
        self.picked.emit(self.filter)

    def _widths(self) -> tuple[int, int]:
        bold = QFontMetrics(self._look.sans(_SIZE, bold=True))
        return bold.horizontalAdvance(self._word), bold.horizontalAdvance(self._count)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, rect = self._look, self._look.theme, QRectF(self.rect())
        on, usable = self.isChecked(), self.isEnabled()
        fill = "sel" if on else "hover" if self.underMouse() and usable else "card"
        painter = QPainter(self)
        radius = rect.height() / 2
        paint_box(painter, rect, radius, theme.color(fill), theme.color("ink3" if on else "line2"))
        left = look.px(_PADDING) + 1
        painter.setFont(look.sans(_SIZE, bold=on))
        painter.setPen(theme.color("ink" if on else "ink2" if usable else "ink3"))
        painter.drawText(rect.adjusted(left, 0, 0, 0), _LEFT, self._word)
        left += self._widths()[0] + look.px(_GAP)
        painter.setFont(look.sans(_SIZE, bold=True))
        painter.setPen(theme.color("ink" if usable else "ink3"))
        painter.drawText(rect.adjusted(left, 0, 0, 0), _LEFT, self._count)
        if self.hasFocus():
            paint_focus_ring(painter, rect, radius, look)
        painter.end()


class ChipBar(QWidget):
    """One of them holds; one tab stop, the arrow keys choose. Signal: `chosen(Filter)`."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with what aligns."""
        super().__init__(parent)
        self.setAccessibleName("列出哪些")
        self._look = look
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.buttons = {key: ChipButton(key, look, self) for key in Filter}
        for button in self.buttons.values():
            self._layout.addWidget(button)
            button.picked.connect(self._on_picked)
            button.step_requested.connect(self._on_step_requested)
        self.set_current(Filter.ALIGNED)
        self.apply_look(look)

    @property
    def current(self) -> Filter:
        """The filter that holds."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these counts; a filter that lists nothing any more gives way to 对上."""
        for chip in chips:
            self.buttons[chip.filter].show_chip(chip)
        if not self.buttons[self.current].isEnabled():
            self.set_current(Filter.ALIGNED)

    def set_current(self, key: Filter) -> None:
        """Let a filter hold, without a signal."""
        for each, button in self.buttons.items():
            held = each is key
            button.setChecked(held)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if held else Qt.FocusPolicy.NoFocus)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._layout.setSpacing(look.px(6))
        for button in self.buttons.values():
            button.apply_look(look)

    def _on_picked(self, key: Filter) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _on_step_requested(self, step: int) -> None:
        usable = [button for button in self.buttons.values() if button.isEnabled()]
        at = usable.index(self.buttons[self.current])
        button = usable[(at + step) % len(usable)]
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()
