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
        self._line = QRect()
        self.setObjectName("import_page")
        self.setAccessibleName("原页图")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.pointed.connect(self.show_paragraph)
        self.show_paragraph(desk.place)

    @property
    def marks(self) -> tuple[QRect, ...]:
        """The lines that are marked, in pixels of the page."""
        return self._marks

    @property
    def line(self) -> QRect:
        """The line that is looked at, in pixels of the page."""
        return self._line

    def show_paragraph(self, number: int) -> None:
        """Show where a paragraph stands on its page, at the place that is looked at."""
        picture, self._marks = self._found(number)
        self._line = self._looked_at(number) if self._marks else QRect()
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
                self._paint_mark(painter, mark.translated(-part.topLeft()), scale, mark)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line2"))
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRect, scale: float, mark: QRect) -> None:
        """Frame a line of the paragraph; the one that is looked at in amber."""
        box = QRectF(rect)
        box = QRectF(
            box.left() * scale, box.top() * scale, box.width() * scale, box.height() * scale
        )
        looked_at = mark == self._line
        ink = self._look.theme.color("warn" if looked_at else "line2")
        paint_box(painter, box, 3, border=ink, width=2 if looked_at else 1)

    def _part(self) -> QRect:
        """Return what of the page is shown: the width of the lines, in this widget's shape."""
        around = self._marks[0]
        for mark in self._marks:
            around = around.united(mark)
        width = min(around.width() + 2 * _AIR, self._pixmap.width())
        height = max(width * self.height() // max(self.width(), 1), 1)
        left = min(max(around.left() - _AIR, 0), self._pixmap.width() - width)
        lowest = max(self._pixmap.height() - height, 0)
        top = min(max(self._line.center().y() - height // 2, 0), lowest)
        return QRect(left, top, width, height)

    def _looked_at(self, number: int) -> QRect:
        """Return the line in which the place is likely to be: lines are as long as wide."""
        printed = paragraph_of(self._desk.draft, number).printed
        whole = sum(mark.width() for mark in self._marks)
        wanted = whole * self._desk.offset / max(len(printed), 1)
        for mark in self._marks:
            if wanted < mark.width():
                return mark
            wanted -= mark.width()
        return self._marks[-1]

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
