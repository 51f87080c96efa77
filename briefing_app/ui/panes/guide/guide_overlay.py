"""The quick guide over any window: what one does here, then all keys; F1 or Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.guide.guide_keys import TIPS, key_groups, matching
from briefing_app.ui.panes.guide.guide_sheet import GuideSheet, KeysLeaf, Leaf, TipLeaf
from briefing_app.ui.panes.search.scrim import Scrim
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.quiet_button import QuietButton

TITLE, NOTHING = "怎么用", "没有这样的键"
_SIZE, _EDGE = QSize(980, 800), 20
_Key = Qt.Key
_CLOSING = (_Key.Key_F1, _Key.Key_Escape)


class GuideCard(QWidget):
    """The card on the scrim."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Paint a rounded ground."""
        super().__init__(parent)
        self._look = look

    def apply_look(self, look: Look) -> None:
        """Take colours from a look."""
        self._look = look
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 12, theme.color("card"), theme.color("line2"))
        painter.end()


class GuideOverlay(Scrim):
    """Covers its parent, whatever it is, and takes all keys while it is open.

    What is typed filters the keys; ↑ ↓ PgUp PgDn scroll. Signal: `closed`.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, *, first: str = "") -> None:
        """Make it hidden; the keys of the place `first` stand before all others."""
        super().__init__(_SIZE, look, parent)
        self.setObjectName("guide")
        self.setAccessibleName(TITLE)
        self._before: QWidget | None = None
        self._groups = tuple(sorted(key_groups(), key=lambda group: group.title != first))
        self.card = GuideCard(look, self)
        self.title = ElidedLabel(TITLE, look, size=17, bold=True, parent=self.card)
        self.field = QLineEdit(self.card)
        self.close_button = QuietButton(look, self.card)
        self.sheet = GuideSheet(look)
        self.area = QScrollArea(self.card)
        self.empty = QLabel(NOTHING, self.card)
        self._set_up()
        self.hold(self.card)
        self._show_matching("")
        self.apply_look(look)

    def open_guide(self) -> None:
        """Show the guide from its beginning and take the keys."""
        if not self.is_open:
            self._before = self.window().focusWidget()
        self.field.clear()
        self.place()
        self.show()
        self.raise_()
        self.area.verticalScrollBar().setValue(0)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_guide(self) -> None:
        """Close the guide and give the keys back to where they were."""
        if not self.is_open:
            return
        self.hide()
        before = self._before or self.parentWidget()
        self._before = None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def toggle(self) -> None:
        """Open the guide, or close it."""
        if self.is_open:
            self.close_guide()
        else:
            self.open_guide()

    @override
    def dismiss(self) -> None:
        self.close_guide()

    @override
    def apply_look(self, look: Look) -> None:
        for part in (self.card, self.title, self.close_button, self.sheet):
            part.apply_look(look)
        px = look.px
        self.field.setFont(look.sans(14))
        self.field.setFixedWidth(px(260))
        self.empty.setFont(look.sans(14))
        for widget, token in ((self.empty, "ink3"), (self.area, "ink")):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.WindowText, look.theme.color(token))
            palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
            widget.setPalette(palette)
        self._column.setContentsMargins(2, px(16), 2, px(12))
        self._column.setSpacing(px(14))
        self._head.setContentsMargins(px(22), 0, px(16), 0)
        self._head.setSpacing(px(10))
        self.empty.setContentsMargins(px(22), 0, px(22), 0)
        super().apply_look(look)

    @override
    def event(self, event: QEvent) -> bool:
        """Let no shortcut of the window happen below; the keys come here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close, scroll, or nothing: what lies below gets no key."""
        event.accept()
        bar, key = self.area.verticalScrollBar(), event.key()
        steps = {
            _Key.Key_Down: bar.singleStep(),
            _Key.Key_Up: -bar.singleStep(),
            _Key.Key_PageDown: bar.pageStep(),
            _Key.Key_PageUp: -bar.pageStep(),
        }
        if key == _Key.Key_Escape and self.field.text():
            self.field.clear()
        elif key in _CLOSING:
            self.close_guide()
        elif key in steps:
            bar.setValue(bar.value() + steps[_Key(key)])

    @override
    def _card_rect(self) -> QRect:
        px = self._look.px
        width = min(px(_SIZE.width()), self.width() - 2 * _EDGE)
        height = min(px(_SIZE.height()), self.height() - 2 * _EDGE)
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _show_matching(self, words: str) -> None:
        """Show the keys that are asked for; the tips only while nothing is."""
        groups = matching(self._groups, words)
        tips: list[Leaf] = []
        if not words.strip():
            tips = [TipLeaf(word, how, self._look, self.sheet) for word, how in TIPS.items()]
        leaves = [KeysLeaf(group, self._look, self.sheet) for group in groups]
        self.sheet.show_leaves(tips, leaves)
        self.empty.setVisible(not groups)

    def _set_up(self) -> None:
        self.field.setObjectName("guide_find")
        self.field.setAccessibleName("找键")
        self.field.setPlaceholderText("找一个键，如 黑屏、Ctrl K")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show_matching)
        self.close_button.setObjectName("guide_close")
        self.close_button.setText("合上 F1")
        self.close_button.setAccessibleName("合上")
        self.close_button.clicked.connect(self.close_guide)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.area.setObjectName("guide_area")
        self.area.setAccessibleName("说明和按键")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setViewport(QWidget())
        self.area.setWidget(self.sheet)
        self.sheet.setAutoFillBackground(False)  # the card is its ground
        self.area.verticalScrollBar().setSingleStep(40)
        self._column, self._head = QVBoxLayout(self.card), QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.field)
        self._head.addWidget(self.close_button)
        self._column.addLayout(self._head)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.area, 1)
