"""The pages of a PDF, one below the other, as wide as the view: the file itself is seen."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from briefing_app.export.pages import page_count, page_image
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_focus_ring

_A4 = 297 / 210
_MARGIN = 20
_GAP = 16
_WIDEST = 900
_KEPT = 6
"""So many page pictures are kept."""
_STEP = 60
_SMALLEST = 120


def image_of(pdf: bytes, number: int, width: int) -> QImage:
    """Return a page (from 0) as a picture of its own, so many pixels wide."""
    page = page_image(pdf, number, width)
    image = QImage(page.pixels, page.width, page.height, 4 * page.width, QImage.Format.Format_RGB32)
    return image.copy()  # the bytes go, the picture stays


class PagePreview(QAbstractScrollArea):
    """Shows a PDF that is held in memory, or a sentence in its place.

    Page up and down go from page to page. Signal: `page_changed(page from 1, pages)`.
    """

    page_changed = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None, *, whole: bool = False) -> None:
        """Show nothing; `whole` fits a page into the view instead of to its width."""
        super().__init__(parent)
        self.setObjectName("page_preview")
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look, self._whole = look, whole
        self._pdf, self._pages, self._words, self._wrong = b"", 0, "", False
        self._ratio, self._told = _A4, 0
        self._kept: OrderedDict[int, QImage] = OrderedDict()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._say()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1; 0 without pages."""
        if not self._pages:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(max((middle - self._look.px(_MARGIN)) // self._pitch() + 1, 1), self._pages)

    @property
    def words(self) -> str:
        """The sentence that stands in place of pages."""
        return self._words

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF; the place in the view stays where there is one."""
        self._pdf, self._words, self._wrong = pdf, "", False
        self._pages = page_count(pdf)
        first = page_image(pdf, 0, 400)
        self._ratio = first.height / first.width
        self._refresh()

    def show_words(self, words: str, *, wrong: bool = False) -> None:
        """Show a sentence in place of pages."""
        self._pdf, self._pages, self._words, self._wrong = b"", 0, words, wrong
        self._refresh()

    def go_to(self, page: int) -> None:
        """Bring a page (from 1) to the top of the view."""
        at = (min(max(page, 1), max(self._pages, 1)) - 1) * self._pitch()
        self.verticalScrollBar().setValue(at)

    def page_rect(self, page: int) -> QRect:
        """Return where a page (from 1) lies in the view."""
        width = self._width()
        left = (self.viewport().width() - width) // 2
        top = self._look.px(_MARGIN) + (page - 1) * self._pitch()
        top -= self.verticalScrollBar().value()
        return QRect(left, top, width, round(width * self._ratio))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._told  # before the pages changed their size
        self._refresh()
        if page > 1:
            self.go_to(page)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        ends = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: self._pages}
        key = Qt.Key(event.key())
        if key in steps:
            self.go_to(self.page + steps[key])
        elif key in ends:
            self.go_to(ends[key])
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.color("sunk"))
        if self._words:
            self._paint_words(painter)
        for page in range(1, self._pages + 1):
            rect = self.page_rect(page)
            if rect.intersects(event.rect()):
                painter.fillRect(rect.adjusted(-1, -1, 1, 1), self._look.theme.color("line2"))
                painter.drawImage(rect, self._image(page))
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.viewport().rect()), 0, self._look)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(self._look.sans(14))
        painter.setPen(self._look.theme.color("err" if self._wrong else "ink2"))
        room = self.viewport().rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._words)

    def _width(self) -> int:
        """Return how wide a page is drawn."""
        margin = 2 * self._look.px(_MARGIN)
        width = min(self.viewport().width() - margin, self._look.px(_WIDEST))
        if self._whole:
            width = min(width, int((self.viewport().height() - margin - 1) / self._ratio))
        return max(width, _SMALLEST)

    def _pitch(self) -> int:
        """Return how far it is from the top of one page to that of the next."""
        return round(self._width() * self._ratio) + self._look.px(_GAP)

    def _image(self, page: int) -> QImage:
        if page not in self._kept:
            ratio = self.devicePixelRatioF()
            image = image_of(self._pdf, page - 1, round(self._width() * ratio))
            self._kept[page] = image
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(page)
        return self._kept[page]

    def _refresh(self) -> None:
        """Draw anew what was drawn at another size."""
        self._kept.clear()
        high = self._pages * self._pitch() + 2 * self._look.px(_MARGIN) - self._look.px(_GAP)
        room = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(high - room, 0) if self._pages else 0)
        bar.setPageStep(room)
        bar.setSingleStep(self._look.px(_STEP))
        self.viewport().update()
        self._say()

    def _say(self) -> None:
        """Have it read out, and told to who shows the number."""
        place = f"第 {self.page} 页，共 {self._pages} 页" if self._pages else self._words
        self.setAccessibleName(f"预览：{place}" if place else "预览")
        self._told = self.page
        self.page_changed.emit(self._told, self._pages)

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self._say()
