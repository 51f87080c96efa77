"""The card of the selected figure: both years, what lies between, the sentence, the place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.summary import Detail, Side
from briefing_app.model.figure import Status
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.card import OUTDENT, CardFrame
from briefing_app.ui.panes.data.quote import QuoteView
from briefing_app.ui.panes.data.sides import SidesView
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.quiet_button import QuietButton

PINNED = "已固定"
NARROW = 340
"""Below this width of the panel the sentence is left to the reading pane beside it."""
_OTHER_SENTENCE = {Status.ACTUAL: "看实绩原句", Status.TARGET: "看目标原句"}


class LinkButton(QuietButton):
    """Small words with an arrow that lead to another sentence."""

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        text = QFontMetrics(look.sans(12)).horizontalAdvance(self.text())
        return QSize(text + look.px(4 + 14 + 2 * OUTDENT), look.px(28))

    @override
    def paint_content(self, painter: QPainter) -> None:
        look, rect = self._look, QRectF(self.rect())
        pad, side = look.px(OUTDENT), look.px(14)
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.color("ink2"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(rect.adjusted(pad, 0, 0, 0), align, self.text())
        image = pixmap("arrow-right", look.theme.ink2, side)
        painter.drawPixmap(self.width() - pad - side, (self.height() - side) // 2, image)


class DetailCard(CardFrame):
    """Shows a Detail. While pinned it keeps its figure.

    Signals: `copy_requested`, `enlarge_requested` (id of the figure shown),
    `figure_requested` (id of the other year's figure), `pinned_changed` (bool).
    """

    copy_requested = Signal()
    enlarge_requested = Signal(str)
    figure_requested = Signal(str)
    pinned_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(look, parent, title_size=17, bottom=4)
        self.setObjectName("detail_card")
        self.setAccessibleName("选中的数字")
        self._detail: Detail | None = None
        self._brief = False
        self.copy_button = IconButton("copy", "复制带出处", look, keys="Ctrl+Shift+C", parent=self)
        self.copy_button.setObjectName("detail_copy")
        self.copy_button.clicked.connect(self.copy_requested)
        self.pin_button = IconButton("pin", "固定这张卡", look, checkable=True, parent=self)
        self.pin_button.setObjectName("detail_pin")
        self.pin_button.toggled.connect(self._on_pin_toggled)
        self.enlarge_button = IconButton("expand", "放大给全场看", look, keys="F5", parent=self)
        self.enlarge_button.setObjectName("detail_enlarge")
        self.enlarge_button.clicked.connect(self.enlarge)
        self.sides = SidesView(look)
        self.quote = QuoteView(look)
        self.place = ElidedLabel("", look, size=12, color="ink3")
        self.link = LinkButton(look)
        self.link.setObjectName("detail_other_sentence")
        self.link.clicked.connect(self._on_link_clicked)
        self.add_body(self._body())
        self.set_border("rail")
        self._place_buttons()

    @property
    def detail(self) -> Detail | None:
        """What is shown."""
        return self._detail

    @property
    def pinned(self) -> bool:
        """Whether the card keeps its figure while the selection moves on."""
        return self.pin_button.isChecked()

    def set_detail(self, detail: Detail) -> None:
        """Show a figure, unless another is pinned."""
        if (self.pinned and self._detail) or detail == self._detail:
            return
        self._detail = detail
        self._show_title()
        self.sides.set_detail(detail)
        source = self._own_side(detail).source
        self.quote.set_text(source.text if source else "")
        self.place.set_text(source.place if source else "")
        self._show_source()

    def enlarge(self) -> None:
        """Ask for the figure shown to be enlarged."""
        if self._detail:
            self.enlarge_requested.emit(self._detail.figure)

    def unpin(self) -> None:
        """Let the card go, as when another report is opened."""
        self.pin_button.setChecked(False)
        self._detail = None

    def set_brief(self, brief: bool) -> None:
        """Leave out the sentence where the panel is too narrow or too low for it."""
        if brief != self._brief:
            self._brief = brief
            self._show_source()

    def full_height(self) -> int:
        """Return the height that the card takes with its sentence."""
        px = self.look.px
        hidden = self._brief and bool(self.quote.text)
        source = self.quote.height() + px(8) + px(28) if hidden else 0
        return self.sizeHint().height() + source

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        for button in self._buttons():
            button.apply_look(look)
        for part in (self.sides, self.quote, self.place, self.link):
            part.apply_look(look)
        self._set_spaces()
        self._show_source()
        self._place_buttons()

    def _body(self) -> QWidget:
        body = QWidget(self)
        self._lines = QVBoxLayout(body)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(0)
        self._foot.addWidget(self.place, 1)
        self._foot.addWidget(self.link)
        self._lines.addWidget(self.sides)
        self._lines.addWidget(self.quote)
        self._lines.addLayout(self._foot)
        self._set_spaces()
        return body

    def _set_spaces(self) -> None:
        px = self.look.px
        self._lines.setSpacing(px(8))
        self.place.setMinimumHeight(px(28))  # as high as the link beside it
        self._foot.setContentsMargins(0, 0, -px(OUTDENT), 0)

    def _show_source(self) -> None:
        """Show sentence, place and the way to the other year, as far as there is room."""
        other = self._other_side(self._detail) if self._detail else None
        has_source = bool(self.quote.text) and not self._brief
        px = self.look.px
        self._lines.setContentsMargins(px(OUTDENT), 0, px(OUTDENT), 0 if has_source else px(8))
        self.quote.setVisible(has_source)
        self.place.setVisible(has_source)
        self.link.setVisible(bool(other and other.figure) and not self._brief)
        if other:
            self.link.set_words(_OTHER_SENTENCE[other.status])

    def _show_title(self) -> None:
        """Name the figure; a pinned card says that it stays."""
        if self._detail:
            self.head.set_words(self._detail.name, "", PINNED if self.pinned else "")
            self.head.setToolTip(self._detail.name)

    def _own_side(self, detail: Detail) -> Side:
        """Return the year of the selected figure."""
        actual = detail.actual.source
        own = actual is not None and actual.figure == detail.figure
        return detail.actual if own else detail.target

    def _other_side(self, detail: Detail) -> Side:
        own = self._own_side(detail)
        return detail.target if own.status is Status.ACTUAL else detail.actual

    def _place_buttons(self) -> None:
        """Put the buttons at the right end of the head, which keeps clear of them."""
        px = self.look.px
        side, right = px(28), self.width() - px(10)
        buttons = self._buttons()
        for place, button in enumerate(reversed(buttons), 1):
            button.setGeometry(right - place * side, px(8), side, side)
        self.head.setContentsMargins(px(OUTDENT), 0, len(buttons) * side + px(8), 0)

    def _buttons(self) -> tuple[IconButton, ...]:
        """Return copy, pin, enlarge: as they stand from left to right."""
        return (self.copy_button, self.pin_button, self.enlarge_button)

    def _on_pin_toggled(self, pinned: bool) -> None:
        self.pin_button.set_text("取消固定" if pinned else "固定这张卡")
        self.set_border("line" if pinned else "rail")
        self._show_title()
        self.pinned_changed.emit(pinned)

    def _on_link_clicked(self) -> None:
        if self._detail:
            self.figure_requested.emit(self._other_side(self._detail).figure)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()
