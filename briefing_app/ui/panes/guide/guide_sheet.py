"""The leaves of the guide, and the sheet that sets them in one or two columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.guide.guide_keys import KeyGroup, KeyLine, shown_keys
from briefing_app.ui.widgets.painting import paint_box

_HEAD, _LINE, _CAP, _CAP_PAD, _CAP_GAP = 34, 28, 20, 5, 4
_TIP_GAP, _TIP_WORD = 10, 44
_SIDE, _BETWEEN, _BELOW = 24, 40, 14
_TWO_COLUMNS = 640
_WRAP = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Leaf(QWidget):
    """A part of the guide that knows how high it is at a width."""

    def __init__(self, title: str, spoken: str, look: Look, parent: QWidget) -> None:
        """Have a title, and what it says for assistive technology."""
        super().__init__(parent)
        self._title, self._look = title, look
        self.setAccessibleName(title)
        self.setAccessibleDescription(spoken)

    def height_at(self, width: int) -> int:
        """Return how high it is at a width."""
        raise NotImplementedError

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.update()

    def paint_title(self, painter: QPainter) -> None:
        """Paint the title with a hairline below it."""
        look, height = self._look, self._look.px(_HEAD)
        painter.setFont(look.sans(14, bold=True))
        painter.setPen(look.theme.color("ink"))
        painter.drawText(QRect(0, 0, self.width(), height - look.px(4)), _MIDDLE, self._title)
        painter.fillRect(0, height - look.px(4), self.width(), 1, look.theme.color("line"))


class KeysLeaf(Leaf):
    """The keys of one place: words at the left, key caps at the right."""

    def __init__(self, group: KeyGroup, look: Look, parent: QWidget) -> None:
        """Show the keys of a group."""
        self._lines: tuple[KeyLine, ...] = group.lines
        super().__init__(group.title, _spoken(group), look, parent)

    @override
    def height_at(self, width: int) -> int:
        return self._look.px(_HEAD) + len(self._lines) * self._look.px(_LINE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_title(painter)
        top, height = self._look.px(_HEAD), self._look.px(_LINE)
        for number, line in enumerate(self._lines):
            self._paint_line(painter, QRect(0, top + number * height, self.width(), height), line)
        painter.end()

    def _paint_line(self, painter: QPainter, rect: QRect, line: KeyLine) -> None:
        look = self._look
        right = rect.right() + 1
        for keys in reversed(line.keys):
            right -= self._paint_cap(painter, right, rect, shown_keys(keys))
        painter.setFont(look.sans(13))
        painter.setPen(look.theme.color("ink2"))
        room = QRect(rect.left(), rect.top(), right - rect.left() - look.px(6), rect.height())
        shown = painter.fontMetrics().elidedText(
            line.words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _MIDDLE, shown)

    def _paint_cap(self, painter: QPainter, right: int, rect: QRect, keys: str) -> int:
        """Paint a key cap that ends at `right`; return how much room it took."""
        look, theme, font = self._look, self._look.theme, self._look.sans(12)
        width = QFontMetrics(font).horizontalAdvance(keys) + 2 * look.px(_CAP_PAD)
        width = max(width, look.px(_CAP))
        cap = QRectF(right - width, 0, width, look.px(_CAP))
        cap.moveTop(rect.top() + (rect.height() - cap.height()) / 2)
        paint_box(painter, cap, 4, theme.color("pane"), theme.color("line2"))
        painter.setFont(font)
        painter.setPen(theme.color("ink2"))
        painter.drawText(cap, _CENTRE, keys)
        return width + look.px(_CAP_GAP)


class TipLeaf(Leaf):
    """One thing that is done here: its word, and how, in a few lines."""

    def __init__(self, word: str, how: str, look: Look, parent: QWidget) -> None:
        """Say how a thing is done."""
        self._how = how
        super().__init__(word, how, look, parent)

    @override
    def height_at(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._look.px(_TIP_WORD), 1), 10_000)
        words = QFontMetrics(self._font()).boundingRect(room, _WRAP, self._how).height()
        return words + self._look.px(_TIP_GAP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, left = self._look, self._look.px(_TIP_WORD)
        painter = QPainter(self)
        painter.setPen(look.theme.color("ink"))
        painter.setFont(look.serif(15, bold=True))
        painter.drawText(QRect(0, 0, left, self.height()), _WRAP, self._title)
        painter.setFont(self._font())
        painter.setPen(look.theme.color("ink2"))
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), _WRAP, self._how)
        painter.end()

    def _font(self) -> QFont:
        return self._look.sans(13)


class GuideSheet(QWidget):
    """Sets leaves in two columns of like height where there is room, else in one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no leaves yet."""
        super().__init__(parent)
        self._look = look
        self._tips: Sequence[Leaf] = ()
        self._leaves: Sequence[Leaf] = ()

    @property
    def leaves(self) -> Sequence[Leaf]:
        """The leaves shown, in order."""
        return (*self._tips, *self._leaves)

    def show_leaves(self, tips: Sequence[Leaf], leaves: Sequence[Leaf]) -> None:
        """Show these leaves: tips side by side above, the others flow down the columns."""
        for old in self.leaves:
            if old not in tips:
                old.hide()
                old.deleteLater()
        self._tips, self._leaves = tips, leaves
        for leaf in self.leaves:
            leaf.show()
        self.set_out()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for leaf in self.leaves:
            leaf.apply_look(look)
        self.set_out()

    def set_out(self) -> None:
        """Give every leaf its place, and the sheet its height."""
        px = self._look.px
        count = 2 if self.width() >= px(_TWO_COLUMNS) else 1
        between = px(_BETWEEN)
        width = (self.width() - 2 * px(_SIDE) - (count - 1) * between) // count
        lefts = [px(_SIDE) + number * (width + between) for number in range(count)]
        top = self._set_tips(lefts, width)
        heights = [leaf.height_at(width) + px(_BELOW) for leaf in self._leaves]
        ends, column = [top] * count, 0
        for leaf, height in zip(self._leaves, heights, strict=True):
            if column < count - 1 and ends[column] - top + height / 2 > sum(heights) / count:
                column += 1
            leaf.setGeometry(lefts[column], ends[column], width, height - px(_BELOW))
            ends[column] += height
        self.setFixedHeight(max(ends) + px(_BELOW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.set_out()

    def _set_tips(self, lefts: Sequence[int], width: int) -> int:
        """Set the tips row by row; return where what is below them begins."""
        top = 0
        for first in range(0, len(self._tips), len(lefts)):
            row = self._tips[first : first + len(lefts)]
            height = max(leaf.height_at(width) for leaf in row)
            for left, leaf in zip(lefts, row, strict=False):
                leaf.setGeometry(left, top, width, height)
            top += height
        return top + (self._look.px(_BELOW) if self._tips else 0)


def _spoken(group: KeyGroup) -> str:
    """Return the keys of a group for assistive technology."""
    return "；".join(
        f"{line.words}，{'、'.join(shown_keys(keys) for keys in line.keys)}" for line in group.lines
    )
