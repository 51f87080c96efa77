"""A row of choices of which exactly one holds: 阅读 | 数据, 本段 | 本节 | 全文."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ACROSS, DOWN, ENTER
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

LARGE = 36
SMALL = 28
_STEPS = ACROSS | DOWN


@dataclass(frozen=True, slots=True)
class Choice:
    """One segment: its key in the program, its word, perhaps an icon and keys."""

    key: str
    text: str
    icon: str = ""
    keys: str = ""


class _Segment(PaintedButton):
    """One checkable word; wide enough for its bold form, so that nothing moves."""

    def __init__(self, choice: Choice, height: int, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.choice, self._height = choice, height
        self.compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.setText(choice.text)
        self.setAccessibleName(choice.text)
        self.setObjectName(f"segment_{choice.key}")
        self.setToolTip(f"{choice.text}（{choice.keys}）" if choice.keys else "")

    def set_text(self, text: str) -> None:
        self.choice = replace(self.choice, text=text)
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def _large(self) -> bool:
        return self._height > SMALL

    @property
    def _font_size(self) -> float:
        return 14 if self._large else 13

    @property
    def _shows_text(self) -> bool:
        return not (self.compact and self.choice.icon and not self.isChecked())

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        width = 2 * look.px(12 if self._large else 9)
        if self._shows_text:
            font = look.sans(self._font_size, bold=True)
            width += QFontMetrics(font).horizontalAdvance(self.choice.text)
        if self.choice.icon:
            width += look.px(16) + (look.px(6) if self._shows_text else 0)
        return QSize(width, look.px(self._height) - 6)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS or event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            event.ignore()
        elif event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        rect = QRectF(self.rect())
        painter = QPainter(self)
        if self.isChecked():
            paint_box(painter, rect, 6, theme.color("card"), theme.color("line2"))
        elif self.isEnabled() and (self.isDown() or self.underMouse()):
            paint_box(painter, rect, 6, theme.color("sel" if self.isDown() else "hover"))
        self._paint_content(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        font = look.sans(self._font_size, bold=self.isChecked())
        ink = "ink" if self.isChecked() else "ink2" if self.isEnabled() else "ink3"
        text = self.choice.text if self._shows_text else ""
        text_width = QFontMetrics(font).horizontalAdvance(text)
        side = look.px(16) if self.choice.icon else 0
        gap = look.px(6) if side and text else 0
        left = (self.width() - side - gap - text_width) // 2
        if side:
            color = theme.color(ink)
            image = pixmap(self.choice.icon, color, side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, image)
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        area = QRect(left + side + gap, 0, text_width + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)


class SegmentedControl(QFrame):
    """Exclusive choices in one frame, 36 or 28 px high; one tab stop, arrow keys choose.

    Signal: `chosen(key)`, only when the user chooses; `set_current` is silent.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice],
        look: Look,
        *,
        name: str,
        size: int = LARGE,
        parent: QWidget | None = None,
    ) -> None:
        """Show the choices; `name` is read out for the group. The first one holds."""
        super().__init__(parent)
        self._look, self._size = look, size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._segments = [_Segment(choice, size, look, self) for choice in choices]
        for segment in self._segments:
            self._layout.addWidget(segment)
            self._group.addButton(segment)
        self._segments[0].setChecked(True)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._set_tab_stop()
        self.apply_look(look)

    @property
    def current(self) -> str:
        """Key of the choice that holds; "" where none does."""
        return next((s.choice.key for s in self._segments if s.isChecked()), "")

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all choices, in order."""
        return tuple(s.choice.key for s in self._segments)

    def button(self, key: str) -> QAbstractButton:
        """Return the button of a choice, for tooltips and disabling."""
        return next(s for s in self._segments if s.choice.key == key)

    def set_current(self, key: str) -> None:
        """Let a choice hold, without a signal; "" lets none, an unknown key changes nothing."""
        if key in ("", *self.keys):
            self._group.setExclusive(False)
            for segment in self._segments:
                segment.setChecked(segment.choice.key == key)
            self._group.setExclusive(True)
        for segment in self._segments:  # in compact form only the one that holds has its word
            segment.updateGeometry()
        self._set_tab_stop()

    def set_text(self, key: str, text: str) -> None:
        """Give a choice another word; an unknown key changes nothing."""
        for segment in self._segments:
            if segment.choice.key == key:
                segment.set_text(text)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Show or hide one choice; a hidden one cannot be chosen with the keys."""
        button = self.button(key)
        button.setVisible(shown)
        button.setEnabled(shown)

    def set_compact(self, compact: bool) -> None:
        """Show only the icons of the choices that do not hold (narrow windows)."""
        for segment in self._segments:
            segment.compact = compact
            segment.updateGeometry()
            segment.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._layout.setContentsMargins(3, 3, 3, 3)
        self._layout.setSpacing(2)
        self.setFixedHeight(look.px(self._size))
        for segment in self._segments:
            segment.apply_look(look)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        usable = [s for s in self._segments if s.isEnabled()]
        checked = next((i for i, s in enumerate(usable) if s.isChecked()), 0)
        if event.key() == Qt.Key.Key_Home:
            self._choose(usable[0])
        elif event.key() == Qt.Key.Key_End:
            self._choose(usable[-1])
        elif step := _STEPS.get(Qt.Key(event.key())):
            self._choose(usable[(checked + step) % len(usable)])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 8, theme.color("sunk"), theme.color("line2"))
        painter.end()

    def _set_tab_stop(self) -> None:
        """Let Tab come to the choice that holds, and to no other."""
        stop = self.current or self._segments[0].choice.key
        for segment in self._segments:
            held = segment.choice.key == stop
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if held else Qt.FocusPolicy.NoFocus)
            if held:
                self.setFocusProxy(segment)

    def _choose(self, segment: _Segment) -> None:
        segment.setFocus(Qt.FocusReason.OtherFocusReason)
        segment.click()

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        self._set_tab_stop()
        for segment in self._segments:
            segment.updateGeometry()
            if segment is button:
                self.chosen.emit(segment.choice.key)
