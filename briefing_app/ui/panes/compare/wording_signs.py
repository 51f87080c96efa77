"""The signs as buttons with their counts: ＝同 12. Each shows or hides its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_rows import SIGN_WORDS
from briefing_app.ui.widgets.keys import ACROSS
from briefing_app.ui.widgets.painted_button import StepButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _GAP = 28, 9, 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TOKENS = {Sign.SAME: "ink3", Sign.CHANGED: "chg", Sign.ADDED: "new", Sign.GONE: "ink3"}
"""The ink of each sign."""


class SignButton(StepButton):
    """One sign; checked means that its lines are shown."""

    def __init__(self, sign: Sign, word: str, look: Look, parent: QWidget | None = None) -> None:
        """Show a sign and its word, switched on, without a count."""
        super().__init__(look, ACROSS, parent)
        self.sign, self._word, self._count = sign, word, 0
        self.setObjectName(f"sign_{sign.name.lower()}")
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    @property
    def count(self) -> int:
        """How many lines have the sign."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another count."""
        self._count = count
        self.setText(f"{self.sign}{self._word}")
        self.setAccessibleName(f"{self._word}，{count} 条")
        self.setToolTip(f"显示或隐去“{self._word}”")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(sum(self._widths()) + px(_GAP) + 2 * px(_PADDING), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        fill = "sel" if self.isDown() else "hover" if self.underMouse() else ""
        if self.isChecked():
            ground = theme.color(fill or "card")
            paint_box(painter, rect, 6, ground, theme.color("line2"))
        elif fill:
            paint_box(painter, rect, 6, theme.color(fill))
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        on = self.isChecked() and self.isEnabled()
        words, _ = self._widths()
        left = look.px(_PADDING)
        painter.setFont(look.sans(13))
        painter.setPen(theme.color("ink" if on else "ink3"))
        painter.drawText(QRect(left, 0, words + 2, self.height()), _LEFT, self.text())
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3"))
        left += words + look.px(_GAP)
        painter.drawText(QRect(left, 0, self.width(), self.height()), _LEFT, str(self._count))

    def _widths(self) -> tuple[int, int]:
        """Return the widths of sign and word, and of the count."""
        words = QFontMetrics(self._look.sans(13)).horizontalAdvance(self.text())
        return words, QFontMetrics(self._look.sans(12)).horizontalAdvance(str(self._count))


class SignFilter(QWidget):
    """Several signs, all shown at first; one tab stop, ← → go from sign to sign.

    Signal: `changed(frozenset of Sign)` when the user shows or hides one.
    """

    changed = Signal(frozenset)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        words: Mapping[Sign, str] = SIGN_WORDS,
    ) -> None:
        """Offer the signs that have a word."""
        super().__init__(parent)
        self.setAccessibleName("显示哪些")
        self.buttons: Sequence[SignButton] = [
            SignButton(sign, word, look, self) for sign, word in words.items()
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for button in self.buttons:
            row.addWidget(button)
            button.clicked.connect(self._on_clicked)
            button.step_requested.connect(self._on_step_requested)
        self._set_tab_stop(self.buttons[0])

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs whose lines are shown."""
        return frozenset(button.sign for button in self.buttons if button.isChecked())

    @property
    def complete(self) -> bool:
        """Whether nothing is hidden."""
        return all(button.isChecked() for button in self.buttons)

    def show_counts(self, counts: Mapping[Sign, int]) -> None:
        """Show how many lines have each sign."""
        for button in self.buttons:
            button.set_count(counts.get(button.sign, 0))

    def show_all(self) -> None:
        """Switch every sign on."""
        for button in self.buttons:
            button.setChecked(True)
        self.changed.emit(self.signs)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        for button in self.buttons:
            button.apply_look(look)

    def _on_clicked(self) -> None:
        self.changed.emit(self.signs)

    def _on_step_requested(self, step: int) -> None:
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), 0)
        button = self.buttons[(here + step) % len(self.buttons)]
        self._set_tab_stop(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_stop(self, stop: SignButton) -> None:
        """Let Tab come to one button and to no other."""
        for button in self.buttons:
            held = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if held else Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(stop)
