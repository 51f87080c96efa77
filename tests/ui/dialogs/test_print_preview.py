from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.export.offers import offers
from briefing_app.export.pages import page_count, page_image
from briefing_app.export.progress import Progress, Stopped
from briefing_app.model.errors import BriefingError
from briefing_app.model.report import Report
from briefing_app.ui.dialogs.print_preview import NO_PRINTER, PrintPreview, preview_of
from briefing_app.ui.dialogs.printing import PrintRun, pages_to_print
from tests.ui.dialogs.samples import two_pages
from tests.ui.looks import make_look


def ready(_progress: Progress, _stopped: Stopped) -> bytes:
    _progress(0.2, "排版")
    _progress(0.9, "")
    return two_pages()


@pytest.fixture
def printers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the printers there are; a test may take them away."""
    names = ["一号"]
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: names)
    return names


@pytest.fixture
def preview(qtbot: QtBot, host: QWidget, printers: list[str], tmp_path: Path) -> PrintPreview:
    return opened(qtbot, host, tmp_path)


def opened(qtbot: QtBot, host: QWidget, folder: Path) -> PrintPreview:
    made = PrintPreview("报告", "报告.pdf", ready, make_look(), host, folder=str(folder))
    with qtbot.waitSignal(made.work.idle):
        made.open()
    return made


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    return to_file(tmp_path / "paper.pdf")


def test_pages_are_shown_and_counted(preview: PrintPreview) -> None:
    assert preview.number.text() == "1 / 2 页"
    preview.on_button.click()
    assert preview.number.text() == "2 / 2 页"
    assert not preview.on_button.isEnabled()
    preview.back_button.click()
    assert preview.number.text() == "1 / 2 页"


def test_printed_pages_are_those_of_the_pdf(
    qtbot: QtBot, preview: PrintPreview, printer: QPrinter, tmp_path: Path
) -> None:
    preview.print_on(printer)
    assert preview.printing
    qtbot.waitUntil(lambda: preview.words.text() == "交给打印机 2 页。")
    paper = (tmp_path / "paper.pdf").read_bytes()
    assert page_count(paper) == 2
    assert all(abs(a - b) <= 1 for a, b in zip(box(paper), box(two_pages()), strict=True))


def box(pdf: bytes) -> tuple[int, int, int, int]:
    """Return the edges of what is black on the first page, when it is 400 pixels wide."""
    page = page_image(pdf, 0, 400)
    black = [n for n, ink in enumerate(page.pixels[::4]) if ink < 128]
    across, down = [n % page.width for n in black], [n // page.width for n in black]
    return min(across), max(across), min(down), max(down)


def test_pages_that_were_asked_for_are_printed(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert pages_to_print(printer, 3) == (2, 3)


def test_last_page_may_come_first(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_to_print(printer, 3) == (3, 2, 1)


def test_range_without_pages_is_told(qtbot: QtBot, printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(7, 9)
    run = PrintRun(two_pages(), printer)
    with qtbot.waitSignal(run.failed) as told:
        run.start()
    assert told.args == ["没有要打印的页：请看页码范围。"]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_printer_that_does_not_answer_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    run = PrintRun(two_pages(), to_file(tmp_path / "none" / "paper.pdf"))
    with qtbot.waitSignal(run.failed) as told:
        run.start()
    assert told.args[0].startswith("打印机没有应答")


class Jammed(QPrinter):
    """A printer that takes one page."""

    def newPage(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_printer_that_stops_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    printer = Jammed()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    run = PrintRun(two_pages(), printer)
    with qtbot.waitSignal(run.failed) as told:
        run.start()
    assert told.args[0].startswith("打印机停了，打印了 1 页")


def test_stopped_printing_says_so(preview: PrintPreview, printer: QPrinter) -> None:
    preview.print_on(printer)
    preview.stop_button.click()
    assert not preview.printing
    assert preview.words.text() == "停止了打印。"


def test_closing_ends_printing(preview: PrintPreview, printer: QPrinter) -> None:
    preview.print_on(printer)
    preview.reject()
    assert not preview.printing


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_failed_printing_is_told(qtbot: QtBot, preview: PrintPreview, tmp_path: Path) -> None:
    with qtbot.waitSignal(preview.failed):
        preview.print_on(to_file(tmp_path / "none" / "paper.pdf"))
    assert preview.words.text().startswith("打印机没有应答")


@pytest.mark.parametrize("answer", list(QDialog.DialogCode))
def test_printer_is_asked_for(
    preview: PrintPreview, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode
) -> None:
    asked: list[tuple[int, int]] = []

    def exec_(dialog: QPrintDialog) -> QDialog.DialogCode:
        asked.append((dialog.fromPage(), dialog.toPage()))
        return answer

    printed: list[QPrinter] = []
    monkeypatch.setattr(QPrintDialog, "exec", exec_)
    monkeypatch.setattr(preview, "print_on", printed.append)
    preview.print_button.click()
    assert asked == [(1, 2)]
    assert bool(printed) is (answer is QDialog.DialogCode.Accepted)


def test_without_a_printer_a_pdf_is_offered(
    qtbot: QtBot, host: QWidget, printers: list[str], tmp_path: Path
) -> None:
    printers.clear()
    preview = opened(qtbot, host, tmp_path)
    assert preview.words.text() == NO_PRINTER
    assert not preview.print_button.isEnabled()
    assert preview.keep_button.isDefault()
    preview.print()
    assert not preview.printing


def test_pdf_is_kept(
    qtbot: QtBot, preview: PrintPreview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer = (str(tmp_path / "mine"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    with qtbot.waitSignal(preview.saved):
        preview.keep_button.click()
    assert (tmp_path / "mine.pdf").read_bytes() == two_pages()


def test_pdf_that_cannot_be_kept_is_told(
    qtbot: QtBot, preview: PrintPreview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "d.pdf").mkdir()
    answer = (str(tmp_path / "d.pdf"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    with qtbot.waitSignal(preview.failed):
        preview.keep_button.click()
    assert preview.words.text().startswith("文件没有写成")


def test_pdf_that_nobody_wants_is_not_kept(
    qtbot: QtBot, preview: PrintPreview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(preview.saved):
        preview.keep_button.click()


@pytest.mark.parametrize("error", [BriefingError("这份报告是空的。"), OSError("坏了")])
def test_pdf_that_cannot_be_made_is_told(
    qtbot: QtBot, host: QWidget, printers: list[str], error: Exception
) -> None:
    def refuse(_progress: Progress, _stopped: Stopped) -> bytes:
        raise error

    made = PrintPreview("报告", "报告.pdf", refuse, make_look(), host)
    with qtbot.waitSignal(made.failed):
        made.open()
    assert str(error) in made.preview.words
    assert not made.keep_button.isEnabled()


def test_what_can_be_exported_can_be_printed(
    qtbot: QtBot, host: QWidget, report: Report, printers: list[str]
) -> None:
    made = preview_of(report, offers(report)[0], make_look(), host)
    with qtbot.waitSignal(made.work.succeeded):
        made.open()
    assert made.preview.pages >= 1
    assert made.new_printer().docName() == report.title.replace(" ", "")
