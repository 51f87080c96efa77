"""How a card of the library is painted: seal, title, pages, counts, and what it lacks."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.holdings import (
    DEED_WORDS,
    CardGroup,
    NoteKind,
    opened_words,
    page_boxes,
    pages_words,
)
from briefing_app.library.cards import Card
from briefing_app.model.figure import Status
from briefing_app.ui.charts.shapes import paint_small
from briefing_app.ui.delegates.card_layout import LINE, WRAPPED, CardLayout, Link, NoteAt
from briefing_app.ui.delegates.list_delegate import Index, ListDelegate
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import SEAL_RED, Look
from briefing_app.ui.models.library_model import LibraryRole
from briefing_app.ui.widgets.painting import paint_box, paint_status

HEAD = 34
_MOST_PAGES = 9
_PILL_WIDTH = 54
_PILL = {Side.LEFT: "甲", Side.RIGHT: "乙"}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TOKENS = {NoteKind.DOUBTS: "warn", NoteKind.PROBLEM: "err"}


class CardDelegate(ListDelegate):
    """Paints cards; the view says which are 甲 and 乙, and which reasons are open."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(look, parent)
        self.left = self.right = ""
        """Ids of 甲 and 乙."""
        self.now = datetime.now().astimezone()
        """When it is: cards say 今天 and 昨天."""
        self.layout = CardLayout(look)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self.layout = CardLayout(look, self.layout.unfolded)

    def links(self, card: Card, rect: QRect) -> tuple[Link, ...]:
        """Return what can be clicked in a card that is painted in `rect`."""
        layout = self.layout
        return tuple(link for at in layout.notes(card, layout.box(rect)) for link in at.links)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self.look.px
        card: Card | None = index.data(LibraryRole.CARD)
        width = max(option.rect.width(), px(240))
        return QSize(px(200), self.layout.height(card, width) if card else px(HEAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card | None = index.data(LibraryRole.CARD)
        painter.save()
        if card:
            self._paint_card(painter, option.rect, card, hovered=index.row() == self.hovered_row)
        else:
            self._paint_head(painter, option.rect, index.data(LibraryRole.GROUP))
        painter.restore()

    # --------------------------------------------------------------------------- renaming
    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setObjectName("card_title")
        field.setAccessibleName("报告的标题")
        field.setFont(self.look.sans(14, bold=True))
        return field

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        title = self.layout.line(self.layout.box(option.rect), 0)
        editor.setGeometry(title.adjusted(-4, -2, self.look.px(8), 2))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    # --------------------------------------------------------------------------- painting
    def _paint_head(self, painter: QPainter, rect: QRect, group: CardGroup) -> None:
        px = self.look.px
        area = rect.adjusted(px(6), px(4), -px(6), 0)
        self._text(painter, area, group.title, self.look.sans(13, bold=True), "ink")
        used = self.layout.metrics(13, bold=True).horizontalAdvance(group.title) + px(8)
        self._text(painter, area.adjusted(used, 0, 0, 0), group.note, self.look.sans(13), "ink3")

    def _paint_card(self, painter: QPainter, rect: QRect, card: Card, *, hovered: bool) -> None:
        theme, box = self.look.theme, self.layout.box(rect)
        side = self._side(card)
        fill = theme.color("hover" if hovered and not side else "card")
        border = theme.color("ink" if side else "line")
        dashed = Qt.PenStyle.DashLine if side is Side.RIGHT else Qt.PenStyle.SolidLine
        paint_box(painter, QRectF(box), 8, fill, border, 2 if side else 1, dashed)
        self._paint_seal(painter, box, card)
        self._paint_title(painter, box, card, side)
        if not card.problem:
            self._paint_counts(painter, box, card, side)
        for at in self.layout.notes(card, box):
            self._paint_note(painter, at)

    def _side(self, card: Card) -> Side | None:
        if card.id == self.left:
            return Side.LEFT
        return Side.RIGHT if card.id == self.right else None

    def _paint_seal(self, painter: QPainter, box: QRect, card: Card) -> None:
        px, theme = self.look.px, self.look.theme
        seal = QRectF(self.layout.seal(box))
        if card.problem:
            paint_box(painter, seal, 8, border=theme.color("err"), width=1.5)
            side = px(18)
            image = pixmap("warning", theme.err, side)
            painter.drawPixmap(
                QPoint(round(seal.center().x() - side / 2), round(seal.center().y() - side / 2)),
                image,
            )
            return
        paint_box(painter, seal, 8, QColor(SEAL_RED))
        painter.setFont(self.look.serif(24, bold=True))
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(seal, _CENTRE, card.seal or card.place[:1] or card.title[:1])

    def _paint_title(self, painter: QPainter, box: QRect, card: Card, side: Side | None) -> None:
        line, px = self.layout.line(box, 0), self.look.px
        taken = px(_PILL_WIDTH) if side else self.layout.width(self._when(card), 12)
        if card.problem:
            taken = self.layout.width("看原因重试", 13) + px(12)
        title = line.adjusted(0, 0, -taken - px(8), 0)
        self._text(painter, title, card.title, self.look.sans(14, bold=True), "ink")
        if side:
            self._paint_pill(painter, line, side)
        else:
            self._paint_when(painter, line, card)

    def _when(self, card: Card) -> str:
        return opened_words(card, self.now)

    def _paint_when(self, painter: QPainter, line: QRect, card: Card) -> None:
        """Paint when the card was last opened, at the right of a line."""
        painter.setFont(self.look.sans(12))
        painter.setPen(self.look.theme.color("ink3"))
        painter.drawText(line, _RIGHT, self._when(card))

    def _paint_pill(self, painter: QPainter, line: QRect, side: Side) -> None:
        """Paint 甲 ● ○ or 乙 ◆ ◇ in a dark pill."""
        px, theme = self.look.px, self.look.theme
        width = px(_PILL_WIDTH)
        pill = QRectF(line.right() - width + 1, line.top() + 1, width, px(20))
        paint_box(painter, pill, pill.height() / 2, theme.color("btn"))
        painter.setFont(self.look.sans(12, bold=True))
        painter.setPen(theme.color("btn_ink"))
        painter.drawText(pill.adjusted(px(8), 0, 0, 0), _LEFT, _PILL[side])
        ink = theme.color("btn_ink")
        for number, x in enumerate((30, 43)):
            centre = QPointF(pill.left() + px(x), pill.center().y())
            paint_small(painter, centre, side, ink, self.look, filled=number == 0)

    def _paint_counts(self, painter: QPainter, box: QRect, card: Card, side: Side | None) -> None:
        """Paint the pages that are there, then ● 145 ○ 53 位次 16."""
        px, line, look = self.look.px, self.layout.line(box, 1), self.look
        left = self._paint_pages(painter, line, card)
        page = pages_words(card)
        self._text(painter, line.adjusted(left, 0, 0, 0), page, look.sans(13), "ink2")
        left += self.layout.width(page, 13) + px(12)
        room = line.width() - (self.layout.width(self._when(card), 12) if side else 0)
        if card.known:
            left = self._paint_numbers(painter, line, card, left, room)
        if side and left <= room:
            self._paint_when(painter, line, card)

    def _paint_numbers(
        self, painter: QPainter, line: QRect, card: Card, left: int, room: int
    ) -> int:
        """Paint ● 145 ○ 53 位次 16, the last where there is room; return where they end."""
        px, look = self.look.px, self.look
        for status, count in ((Status.ACTUAL, card.actuals), (Status.TARGET, card.targets)):
            centre = QPointF(line.left() + left + px(5), line.center().y() + 0.5)
            paint_status(painter, centre, status, look)
            left += px(15)
            self._text(painter, line.adjusted(left, 0, 0, 0), str(count), look.sans(13), "ink2")
            left += self.layout.width(str(count), 13) + px(12)
        if card.ranks:
            words = f"位次 {card.ranks}"
            if left + self.layout.width(words, 13) <= room:
                self._text(painter, line.adjusted(left, 0, 0, 0), words, look.sans(13), "ink2")
                left += self.layout.width(words, 13)
        return left

    def _paint_pages(self, painter: QPainter, line: QRect, card: Card) -> int:
        """Paint ■ for a page that is there, ▢ for one that is missing; return the room used."""
        px, theme = self.look.px, self.look.theme
        boxes = page_boxes(card)
        if len(boxes) > _MOST_PAGES:
            boxes = (True,)
        left = 0
        for held in boxes:
            page = QRectF(line.left() + left, line.center().y() - px(6) + 0.5, px(9), px(12))
            fill = theme.color("ink2") if held else None
            style = Qt.PenStyle.SolidLine if held else Qt.PenStyle.DashLine
            paint_box(painter, page, 2, fill, theme.color("ink2" if held else "ink3"), 1, style)
            left += px(11)
        return left + px(5)

    def _paint_note(self, painter: QPainter, at: NoteAt) -> None:
        px, theme, look = self.look.px, self.look.theme, self.look
        token = _TOKENS.get(at.note.kind, "ink2")
        rect = at.rect
        if at.note.kind is NoteKind.PROBLEM:
            painter.setFont(look.sans(13))
            painter.setPen(theme.color(token))
            folded = rect.height() <= px(LINE)
            text = at.note.text
            if folded:
                text = self.layout.metrics(13).elidedText(
                    text, Qt.TextElideMode.ElideRight, rect.width()
                )
            painter.drawText(rect, _LEFT if folded else WRAPPED, text)
        else:
            if at.note.kind in (NoteKind.DOUBTS, NoteKind.PLACE):
                name = "warning" if at.note.kind is NoteKind.DOUBTS else "drive"
                side = px(14)
                image = pixmap(name, theme.color(token), side)
                painter.drawPixmap(rect.left(), rect.center().y() - side // 2 + 1, image)
                rect = rect.adjusted(px(19), 0, 0, 0)
            self._text(painter, rect, at.note.text, look.sans(13), token)
        for link in at.links:
            self._text(painter, link.rect, DEED_WORDS[link.deed], look.sans(13), "ink")
            below = link.rect.center().y() + self.layout.metrics(13).height() // 2
            painter.fillRect(link.rect.left(), below, link.rect.width(), 1, theme.color("ink3"))

    def _text(self, painter: QPainter, area: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self.look.theme.color(token))
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(area.width() + 1, 0)
        )
        painter.drawText(area, _LEFT, shown)
