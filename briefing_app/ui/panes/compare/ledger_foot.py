"""The line below the comparison: what does not compare, folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.table import (
    FOLDABLE,
    Comparison,
    Group,
    GroupKey,
    Sample,
    sample,
)
from briefing_app.model.figure import Span
from briefing_app.ui.delegates.ledger_sides import paint_dots
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _ICON, _GAP = 34, 8, 16, 8
_SAMPLE_LEAST = 120
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_SAMPLE = Sample("", ())


class FoldButton(PaintedButton):
    """› title, count and, where there is room, an example whose differing words are dotted."""

    def __init__(self, key: GroupKey, look: Look, parent: QWidget | None = None) -> None:
        """Show no group yet."""
        super().__init__(look, parent)
        self.key = key
        self._count, self._sample = 0, _NO_SAMPLE
        self.setObjectName(f"ledger_fold_{key}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_group(self, group: Group | None, *, with_sample: bool) -> None:
        """Show a group, folded; nothing for a report that has none."""
        self._count = len(group.lines) if group else 0
        self._sample = sample(group) if group and with_sample else _NO_SAMPLE
        title = group.title if group else ""
        self.setText(group.short if group else "")
        self.setAccessibleName(f"{title}，{self._count} 项")
        shown = f"如 {self._sample.text}" if self._sample.text else ""
        self.setToolTip("\n".join(filter(None, (f"{title} {self._count}", shown))))
        self.setChecked(False)
        self.setVisible(bool(group))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        title = QFontMetrics(look.sans(13, bold=True)).horizontalAdvance(self.text())
        count = QFontMetrics(look.sans(13)).horizontalAdvance(str(self._count))
        width = 2 * look.px(_PADDING) + look.px(_ICON) + 2 * look.px(_GAP) + title + count
        return QSize(width + 2, look.px(_HEIGHT) - 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(64), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme, rect = self._look, self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            paint_box(painter, rect, 6, theme.color("sel" if self.isDown() else "hover"))
        left, size = look.px(_PADDING), look.px(_ICON)
        name = "chevron-down" if self.isChecked() else "chevron-right"
        image = pixmap(name, theme.ink2, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, image)
        self._paint_words(painter, left + size + look.px(_GAP))
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, look)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        """Paint title and count, and behind them what there is room for of the example."""
        look = self._look
        count = str(self._count)
        bold, plain = look.sans(13, bold=True), look.sans(13)
        counted = QFontMetrics(plain).horizontalAdvance(count) + look.px(_GAP)
        room = self.width() - left - look.px(_PADDING) - counted
        title = QFontMetrics(bold).elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 1)
        left = self._paint_text(painter, left, title, bold, "ink")
        left = self._paint_text(painter, left + look.px(_GAP), count, plain, "ink")
        if self._sample.text:
            self._paint_sample(painter, left + look.px(16))

    def _paint_sample(self, painter: QPainter, left: int) -> None:
        look, font = self._look, self._look.sans(12)
        metrics, lead = QFontMetrics(font), "如 "
        room = self.width() - left - look.px(_PADDING)
        if room < look.px(_SAMPLE_LEAST):
            return
        whole = lead + self._sample.text
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self._paint_text(painter, left, text, font, "ink3")
        marks = [Span(m.start + len(lead), m.end + len(lead)) for m in self._sample.marks]
        area = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        paint_dots(painter, area, text, marks, metrics, look)

    def _paint_text(self, painter: QPainter, left: int, text: str, font: QFont, ink: str) -> int:
        """Paint words from `left` on and return where they end."""
        painter.setFont(font)
        painter.setPen(self._look.theme.color(ink))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _LEFT, text)
        return left + QFontMetrics(font).horizontalAdvance(text)


class LedgerFoot(QWidget):
    """One button for each group that is folded at first.

    Signal: `unfolded(keys)`, the groups that are to be shown, as a frozenset.
    """

    unfolded = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no groups yet."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self.buttons = {key: FoldButton(key, look, self) for key in FOLDABLE}
        self._layout = QHBoxLayout(self)
        for button in self.buttons.values():
            self._layout.addWidget(button, 0 if self._layout.count() else 1)
            button.toggled.connect(self._on_toggled)
        self._showing = False
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        self.setPalette(palette)
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(12), 2, look.px(12), 1)
        self._layout.setSpacing(look.px(4))
        for button in self.buttons.values():
            button.apply_look(look)

    @property
    def keys(self) -> frozenset[GroupKey]:
        """The groups that are unfolded."""
        return frozenset(key for key, button in self.buttons.items() if button.isChecked())

    def show_comparison(self, comparison: Comparison) -> None:
        """Show which groups a report has, all folded."""
        self._showing = True
        for key, button in self.buttons.items():
            button.show_group(comparison.group(key), with_sample=key is GroupKey.UNLIKE)
        self._showing = False
        self.setVisible(any(comparison.group(key) for key in FOLDABLE))

    def unfold(self, key: GroupKey) -> None:
        """Unfold a group, as a click would."""
        self.buttons[key].setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()

    def _on_toggled(self, _checked: bool) -> None:
        if not self._showing:
            self.unfolded.emit(self.keys)
