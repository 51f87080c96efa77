"""甲 ● ○ 示例市 2023 ▾: which report stands on one side; its menu lists the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.holdings import pages_words, short_title
from briefing_app.library.cards import Card
from briefing_app.model.figure import Status
from briefing_app.ui.charts.shapes import paint_shape
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.library.card_mime import id_of
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT, _PADDING, _CHEVRON, _GAP = 32, 10, 12, 8
_NAMES = {Side.LEFT: "甲", Side.RIGHT: "乙"}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
REFUSED = "甲和乙是同一份，请另选一份"


class PairField(QPushButton):
    """One side of the pair. Signal: `chosen(id)`, from its menu or by dropping a card."""

    chosen = Signal(str)

    def __init__(self, side: Side, look: Look, parent: QWidget | None = None) -> None:
        """Choose nothing yet."""
        super().__init__(parent)
        self._side, self._look = side, look
        self._card: Card | None = None
        self._cards: tuple[Card, ...] = ()
        self._refused = False
        self._menu = QMenu(self)
        self.setObjectName(f"pair_{side}")
        self.setMenu(self._menu)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._on_triggered)
        self.show_card(None)

    @property
    def card(self) -> Card | None:
        """What is chosen."""
        return self._card

    @property
    def refused(self) -> bool:
        """Whether the same report was just chosen a second time."""
        return self._refused

    def set_cards(self, cards: Sequence[Card]) -> None:
        """List these reports in the menu."""
        self._cards = tuple(card for card in cards if card.good)

    def show_card(self, card: Card | None) -> None:
        """Show which report is chosen."""
        self._card, self._refused = card, False
        self._say(short_title(card) if card else f"选一份作{_NAMES[self._side]}")

    def refuse(self) -> None:
        """Say that a report cannot be compared with itself; what was chosen stays."""
        self._refused = True
        self._say(REFUSED)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._menu.setFont(look.sans(13))
        self.updateGeometry()
        self.update()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if id_of(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.chosen.emit(id_of(event.mimeData()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        fill = "err_t" if self._refused else "hover" if self.underMouse() else "card"
        border = "err" if self._refused else "line2"
        paint_box(painter, rect, 6, theme.color(fill), theme.color(border))
        self._paint_words(painter)
        side = self._look.px(_CHEVRON)
        image = pixmap("chevron-down", theme.ink2, side, self.devicePixelRatioF())
        left = self.width() - self._look.px(_PADDING) - side
        painter.drawPixmap(left, (self.height() - side) // 2, image)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()

    def _say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{_NAMES[self._side]}：{words}")
        self.setToolTip(self._card.title if self._card and not self._refused else words)
        self.update()

    def _paint_words(self, painter: QPainter) -> None:
        """Paint 甲 ● ○, the report in bold, then its pages."""
        look, px, height = self._look, self._look.px, self.height()
        theme = look.theme
        painter.setFont(look.sans(14))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRect(px(_PADDING), 0, px(20), height), _LEFT, _NAMES[self._side])
        ground = theme.color("card")
        for status, x in ((Status.ACTUAL, 38), (Status.TARGET, 55)):
            paint_shape(painter, QPointF(px(x), height / 2), status, self._side, look, ground)
        left, right = px(70), self.width() - px(_PADDING + _CHEVRON + _GAP)
        chosen = self._card is not None and not self._refused
        font = look.sans(14, bold=chosen)
        metrics = QFontMetrics(font)
        token = "err" if self._refused else "ink" if chosen else "ink3"
        left = self._paint_run(painter, left, right, self.text(), font, token)
        if chosen and self._card and metrics.height():
            pages = pages_words(self._card)
            self._paint_run(painter, left + px(_GAP), right, pages, look.sans(13), "ink3")

    def _paint_run(
        self, painter: QPainter, left: int, right: int, text: str, font: QFont, token: str
    ) -> int:
        """Paint words as far as there is room; return where they end."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(right - left, 0))
        painter.setFont(font)
        painter.setPen(self._look.theme.color(token))
        painter.drawText(QRect(left, 0, max(right - left, 0) + 2, self.height()), _LEFT, shown)
        return left + metrics.horizontalAdvance(shown)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.setMinimumWidth(self.width())
        for card in self._cards:
            action = self._menu.addAction(card.title)
            action.setData(card.id)
            action.setCheckable(True)
            action.setChecked(self._card is not None and card.id == self._card.id)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
