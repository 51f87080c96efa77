"""The scanned page beside the words: the lines of the paragraph, marked on the picture."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.importing.checking.finding import paragraph_of
from briefing_app.importing.documents.records import PagePicture
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

_HEIGHT = 190
_AIR = 24


class PageStrip(QWidget):
    """Part of the page around the paragraph that is looked at; hidden where there is none."""

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the desk."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._pixmap, self._page = QPixmap(), -1
        self._marks: tuple[QRect, ...] = ()
        self.setObjectName("import_page")
        self.setAccessibleName("原页图")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.pointed.connect(self.show_paragraph)
        self.show_paragraph(desk.place)

    @property
    def marks(self) -> tuple[QRect, ...]:
        """The lines that are marked, in pixels of the page."""
        return self._marks

    def show_paragraph(self, number: int) -> None:
        """Show where a paragraph stands on its page."""
        picture, self._marks = self._found(number)
        if picture is not None and picture.page != self._page:
            self._pixmap = QPixmap()
            self._pixmap.loadFromData(picture.png)
            self._page = picture.page
        self.setVisible(picture is not None and not self._pixmap.isNull())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.color("sunk"))
        if self._marks and not self._pixmap.isNull():
            part = self._part()
            scale = self.width() / part.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(self.rect()), self._pixmap, QRectF(part))
            for mark in self._marks:
                moved = QRectF(mark.translated(-part.topLeft()))
                box = QRectF(
                    moved.left() * scale, moved.top() * scale,
                    moved.width() * scale, moved.height() * scale,
                )  # fmt: skip
                paint_box(painter, box, 3, border=theme.color("warn"), width=2)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line2"))
        painter.end()

    def _part(self) -> QRect:
        """Return what of the page is shown: the width of the lines, in this widget's shape."""
        around = self._marks[0]
        for mark in self._marks:
            around = around.united(mark)
        width = min(around.width() + 2 * _AIR, self._pixmap.width())
        height = max(width * self.height() // max(self.width(), 1), 1)
        left = min(max(around.left() - _AIR, 0), self._pixmap.width() - width)
        top = min(max(around.top() - _AIR, 0), max(self._pixmap.height() - height, 0))
        return QRect(left, top, width, height)

    def _found(self, number: int) -> tuple[PagePicture | None, tuple[QRect, ...]]:
        """Return the page of a paragraph and its lines on it."""
        if number < 0 or not self._desk.pictures:
            return None, ()
        paragraph = paragraph_of(self._desk.draft, number)
        lines = range(paragraph.first_line, paragraph.last_line + 1)
        for picture in self._desk.pictures:
            boxes = tuple(QRect(*box) for line, box in picture.boxes if line in lines)
            if boxes:
                return picture, boxes
        return None, ()
