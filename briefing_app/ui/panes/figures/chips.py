"""What the rows are filtered by, as chips that can be taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.figure_filter import Chip
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ENTER
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PAD, _GAP, _CROSS = 28, 10, 6, 13
_LEAST = 72
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LEAD = "即"
_REMOVING = (*ENTER, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChipButton(PaintedButton):
    """One condition with a cross; a click, Enter or Delete takes it away."""

    def __init__(self, chip: Chip, look: Look, parent: QWidget | None = None) -> None:
        """Show a condition."""
        super().__init__(look, parent)
        self.chip = chip
        self.setText(chip.words)
        self.setObjectName(f"chip_{chip.key}")
        self.setAccessibleName(f"去掉条件：{chip.words}")
        self.setToolTip(f"去掉：{chip.words}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        words = QFontMetrics(self._look.sans(13)).horizontalAdvance(self.text())
        return QSize(words + px(2 * _PAD + _GAP + _CROSS), px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        rect, radius = QRectF(self.rect()), self.height() / 2
        painter = QPainter(self)
        fill = "line2" if self.isDown() else "hover" if self.underMouse() else "sel"
        paint_box(painter, rect, radius, theme.color(fill))
        font = look.sans(13)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        room = self.width() - px(2 * _PAD + _GAP + _CROSS)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(rect.adjusted(px(_PAD), 0, 0, 0), _LEFT, words)
        side = px(_CROSS)
        cross = pixmap("close", theme.ink2, side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - px(_PAD) - side, (self.height() - side) // 2, cross)
        if self.hasFocus():
            paint_focus_ring(painter, rect, radius, look)
        painter.end()


class ChipRow(QWidget):
    """即 and the chips, side by side; those without room are counted. Signal: `removed(chip)`."""

    removed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no condition."""
        super().__init__(parent)
        self._look = look
        self._buttons: list[ChipButton] = []
        self._hidden = 0
        self._end = 0
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self.setObjectName("figures_chips")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def buttons(self) -> tuple[ChipButton, ...]:
        """The chips, from left to right."""
        return tuple(self._buttons)

    @property
    def text(self) -> str:
        """What holds, in one line: 即 增速、“话题11”."""
        words = "、".join(button.chip.words for button in self._buttons)
        return f"{_LEAD} {words}" if words else ""

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show other conditions; the keys stay near where they were."""
        if tuple(chips) == tuple(b.chip for b in self._buttons):
            return
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), -1)
        for button in self._buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = [ChipButton(chip, self._look, self) for chip in chips]
        for button in self._buttons:
            self._group.addButton(button)
            button.show()
        self.setAccessibleName(self.text)
        self.setToolTip(self.text)
        self._chain()
        self._place()
        if focused >= 0 and self._buttons:
            self._buttons[min(focused, len(self._buttons) - 1)].setFocus()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        chips = [button.chip for button in self._buttons]
        self.show_chips(())
        self.show_chips(chips)
        self.setFixedHeight(look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST) if self._buttons else 0, self._look.px(_HEIGHT))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._buttons:
            return
        painter = QPainter(self)
        painter.setFont(self._look.sans(13))
        painter.setPen(self._look.theme.color("ink3"))
        painter.drawText(self.rect(), _LEFT, _LEAD)
        if self._hidden:
            painter.drawText(self.rect().adjusted(self._end, 0, 0, 0), _LEFT, f"+{self._hidden}")
        painter.end()

    def _place(self) -> None:
        """Set the chips side by side; the first is cut, unless too little of it would be left."""
        metrics = QFontMetrics(self._look.sans(13))
        gap = self._look.px(_GAP)
        x = metrics.horizontalAdvance(_LEAD) + gap
        self._hidden = 0
        for place, button in enumerate(self._buttons):
            size = button.sizeHint()
            more = place < len(self._buttons) - 1
            room = self.width() - x - (metrics.horizontalAdvance("+99") + gap if more else 0)
            least = size.width() if place else min(size.width(), self._look.px(_LEAST))
            if self._hidden or least > room:
                self._hidden += 1
                button.hide()
                continue
            width = max(min(size.width(), room), 1)
            button.setGeometry(x, (self.height() - size.height()) // 2, width, size.height())
            button.show()
            x += width + gap
        self._end = x
        self.update()

    def _chain(self) -> None:
        """Let Tab come to the chips where the row stands; Qt puts new widgets last."""
        before: QWidget = self
        for button in self._buttons:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt chains no others
            QWidget.setTabOrder(before, button)
            before = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, ChipButton):
            self.removed.emit(button.chip)
