"""How a set phrase is painted: its words, and its places as chips that open them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.ui.delegates.wording_delegate import EDGE, Index, Spot, SpotDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import WordingRole
from briefing_app.ui.panes.compare.phrases_rows import PHRASE_WORDS, GroupRow, PhraseRow, Place
from briefing_app.ui.widgets.painting import paint_box, paint_status

_HEAD, _HEAD_BELOW = 38, 5
_TOP, _BOTTOM, _LINE, _SIZE = 6, 6, 28, 16
_SHARE, _COLUMN_GAP = 0.4, 16
_CHIP, _CHIP_GAP, _CHIP_MARK, _CHIP_SIDE = 24, 6, 20, 8
_RULE, _RULE_GAP = 3, 9
_HEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_INKS = {Sign.ADDED: "new", Sign.GONE: "ink3", Sign.SAME: "ink3"}


class _Laid(NamedTuple):
    """A phrase laid out for a width; keeps the row, by whose identity it is found."""

    row: PhraseRow
    words: QTextLayout
    chips: tuple[QRectF, ...]
    height: int


class PhrasesDelegate(SpotDelegate):
    """Paints group heads, and phrases with their places; spots are the places."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self._laid: dict[int, _Laid] = {}

    @override
    def forget(self) -> None:
        self._laid.clear()

    @override
    def spots(self, index: Index) -> tuple[Spot, ...]:
        row = index.data(WordingRole.ROW)
        if not isinstance(row, PhraseRow):
            return ()
        pairs = zip(row.places, self._layout(row).chips, strict=True)
        return tuple(Spot(rect, place.left, place.offset, place.tip) for place, rect in pairs)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(WordingRole.ROW)
        height = self._layout(row).height if isinstance(row, PhraseRow) else self.look.px(_HEAD)
        return QSize(self.width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row = index.data(WordingRole.ROW)
        if isinstance(row, PhraseRow):
            self.paint_ground(painter, option, index)
            self._paint_phrase(painter, option.rect, row)
            self.paint_ring(painter, option, index)
        elif isinstance(row, GroupRow):
            self._paint_head(painter, option.rect, row)
        painter.restore()

    @property
    def _words_width(self) -> int:
        return max(round((self.width - 2 * self.look.px(EDGE)) * _SHARE), self.look.px(80))

    def _layout(self, row: PhraseRow) -> _Laid:
        """Return a phrase laid out for the width, from the cache if it is there."""
        laid = self._laid.get(id(row))
        if laid is None or laid.row is not row:
            laid = self._lay_out(row)
            self._laid[id(row)] = laid
        return laid

    def _lay_out(self, row: PhraseRow) -> _Laid:
        px = self.look.px
        words = self._broken(row.text)
        chips = tuple(self._chips(row.places))
        bottom = max((chip.bottom() for chip in chips), default=0.0)
        height = max(words.lineCount() * px(_LINE) + px(_TOP) + 1, round(bottom) + px(2))
        return _Laid(row, words, chips, height + px(_BOTTOM))

    def _broken(self, text: str) -> QTextLayout:
        """Return the words in lines of their column."""
        layout = QTextLayout(text, self.look.serif(_SIZE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height, number = self.look.px(_LINE), 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._words_width)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
            number += 1
        layout.endLayout()
        return layout

    def _chips(self, places: tuple[Place, ...]) -> Iterator[QRectF]:
        """Yield where each chip stands, line by line, right of the words."""
        px = self.look.px
        metrics = QFontMetrics(self.look.sans(12))
        left = px(EDGE) + self._words_width + px(_COLUMN_GAP)
        end = max(self.width - px(EDGE), left + px(60))
        x, y = left, 1 + px(_TOP) + px(2)
        for place in places:
            wanted = metrics.horizontalAdvance(place.label) + px(_CHIP_MARK) + px(_CHIP_SIDE)
            width = min(wanted, end - left)
            if x > left and x + width > end:
                x, y = left, y + px(_CHIP) + px(_CHIP_GAP)
            yield QRectF(x, y, width, px(_CHIP))
            x += width + px(_CHIP_GAP)

    def _paint_head(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        look, theme, px = self.look, self.look.theme, self.look.px
        font = look.sans(14, bold=True)
        area = rect.adjusted(px(EDGE), 0, -px(EDGE), -px(_HEAD_BELOW))
        painter.setFont(font)
        for words, token in (
            (f"{row.sign} ", _INKS[row.sign]),
            (PHRASE_WORDS[row.sign], "ink"),
        ):
            painter.setPen(theme.color(token))
            painter.drawText(area, _HEADING, words)
            area.setLeft(area.left() + QFontMetrics(font).horizontalAdvance(words))
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3"))
        painter.drawText(area.adjusted(px(8), 0, 0, -1), _HEADING, str(row.count))

    def _paint_phrase(self, painter: QPainter, rect: QRect, row: PhraseRow) -> None:
        theme, px = self.look.theme, self.look.px
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
        laid = self._layout(row)
        origin = QPointF(rect.left() + px(EDGE), rect.top() + 1 + px(_TOP))
        if row.sign is Sign.ADDED:
            height = laid.words.lineCount() * px(_LINE)
            rule = QRectF(origin.x() - px(_RULE_GAP + _RULE), origin.y(), px(_RULE), height)
            painter.fillRect(rule, theme.color("new"))
        painter.setPen(theme.color("ink3" if row.sign is Sign.GONE else "ink"))
        laid.words.draw(painter, origin)
        corner = QPoint(rect.left(), rect.top())
        for place, chip in zip(row.places, laid.chips, strict=True):
            self._paint_chip(painter, chip.translated(QPointF(corner)), place)

    def _paint_chip(self, painter: QPainter, rect: QRectF, place: Place) -> None:
        look, theme, px = self.look, self.look.theme, self.look.px
        paint_box(painter, rect, 6, theme.color("card"), theme.color("line2"))
        centre = QPointF(rect.left() + px(11), rect.center().y())
        paint_status(painter, centre, place.status, look)
        font = look.sans(12)
        font.setFeature(QFont.Tag("halt"), 1)
        painter.setFont(font)
        painter.setPen(theme.color("ink2"))
        area = rect.adjusted(px(_CHIP_MARK), 0, -px(_CHIP_SIDE) + 1, 0)
        label = QFontMetrics(font).elidedText(
            place.label, Qt.TextElideMode.ElideRight, round(area.width()) + 1
        )
        painter.drawText(area, _LEFT, label)
