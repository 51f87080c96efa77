"""Puts the pages of a PDF on paper: the very pages, as pictures at 300 dpi, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from briefing_app.export.pages import page_count
from briefing_app.ui.dialogs.page_preview import image_of

DPI = 300


def pages_to_print(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages (from 1) that were asked for, in the order asked for."""
    first, last = 1, count
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage(), count)
    pages = tuple(range(first, last + 1))
    return pages[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else pages


class PrintRun(QObject):
    """Prints page after page; between two of them the window lives and it can be cancelled.

    Signals: `progressed(printed, of)`, then exactly one of `finished(pages)` and
    `failed(sentence)`; neither after `cancel`.
    """

    progressed = Signal(int, int)
    finished = Signal(int)
    failed = Signal(str)

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        """Take what to print and where; nothing is printed before `start`."""
        super().__init__(parent)
        self._pdf, self._printer = pdf, printer
        self._pages = pages_to_print(printer, page_count(pdf))
        self._printed = 0
        self._painter = QPainter()
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._print_next)

    @property
    def running(self) -> bool:
        """Whether there are pages to come."""
        return self._next.isActive()

    def start(self) -> None:
        """Begin; the first page comes when the window has nothing else to do."""
        self._printer.setResolution(DPI)
        self._printer.setFullPage(True)
        if not self._pages:
            self.failed.emit("没有要打印的页：请看页码范围。")
        elif self._painter.begin(self._printer):
            self._next.start()
        else:
            self.failed.emit("打印机没有应答，什么也没有打印：请看打印机是否接好，或者存为 PDF。")

    def cancel(self) -> None:
        """Stop after this page and drop the job."""
        if self.running:
            self._next.stop()
            self._printer.abort()
            self._painter.end()

    def _print_next(self) -> None:
        if self._printed and not self._printer.newPage():
            self._stop_short()
            return
        self._paint(self._pages[self._printed])
        self._printed += 1
        self.progressed.emit(self._printed, len(self._pages))
        if self._printed == len(self._pages):
            self._next.stop()
            if self._painter.end():
                self.finished.emit(self._printed)
            else:
                self._complain()

    def _stop_short(self) -> None:
        self._next.stop()
        self._painter.end()
        self._complain()

    def _complain(self) -> None:
        self.failed.emit(f"打印机停了，打印了 {self._printed} 页：请看打印机，再从下一页打起。")

    def _paint(self, page: int) -> None:
        """Paint a page as large as the paper; paper of another form leaves white at the side."""
        paper = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        image = image_of(self._pdf, page - 1, _width(self._printer, paper))
        self._painter.drawImage(_fitted(image, paper), image)


def _width(printer: QPrinter, paper: QRectF) -> int:
    """Return how many pixels wide a page is at 300 dpi."""
    return max(round(paper.width() * DPI / printer.resolution()), 1)


def _fitted(image: QImage, paper: QRectF) -> QRectF:
    """Return the largest place of the picture's form in the middle of the paper."""
    scale = min(paper.width() / image.width(), paper.height() / image.height())
    place = QRectF(0, 0, image.width() * scale, image.height() * scale)
    place.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    return place
