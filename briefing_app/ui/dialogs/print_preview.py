"""Print with a preview: what is seen are the pages that will be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import (
    QAbstractPrintDialog,
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.export.content import Content
from briefing_app.export.offers import Offer, proposed_name
from briefing_app.export.progress import Progress, Stopped, Tell
from briefing_app.model.errors import BriefingError
from briefing_app.model.report import Report
from briefing_app.ui.dialogs.keeping import asked_path, keep
from briefing_app.ui.dialogs.page_preview import PagePreview
from briefing_app.ui.dialogs.printing import PrintRun
from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.text_button import LARGE, TextButton

_WIDTH, _HEIGHT = 900, 860
NO_PRINTER = "这台电脑没有装打印机。可以存为 PDF，拿到别处打印。"
PdfMaking = Callable[[Progress, Stopped], bytes]


def pdf_of(chosen: Content) -> PdfMaking:
    """Return what makes the PDF of a content in a worker."""

    def making(progress: Progress, stopped: Stopped) -> bytes:
        from briefing_app.export.pdf_writer import pdf

        return pdf(chosen, Tell(progress, stopped))

    return making


def preview_of(
    report: Report, offer: Offer, look: Look, parent: QWidget | None = None, *, folder: str = ""
) -> PrintPreview:
    """Return the preview of what can be exported, too: report, section, agenda, comparison."""
    name = proposed_name(report, offer.name, ".pdf")
    making = pdf_of(offer.content(report))
    return PrintPreview(offer.label, name, making, look, parent, folder=folder)


class PrintPreview(WorkingDialog):
    """Makes a PDF in a worker, shows its pages and prints them.

    Signals: see WorkingDialog.
    """

    def __init__(
        self,
        subject: str,
        name: str,
        making: PdfMaking,
        look: Look,
        parent: QWidget | None = None,
        *,
        folder: str = "",
    ) -> None:
        """Begin to make it; `name` is proposed for a file, `folder` where it is kept."""
        super().__init__(f"打印：{subject}", look, parent)
        self.setObjectName("print_preview")
        self._name, self.last_folder, self.pdf = name, folder, b""
        self._run: PrintRun | None = None
        self._printer: QPrinter | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self.fit(_WIDTH, _HEIGHT)
        self.preview.show_words("正在排版…")
        self._enable()
        self.work.start(making)

    @property
    def printing(self) -> bool:
        """Whether pages are on their way to the printer."""
        return self._run is not None and self._run.running

    def print(self) -> None:
        """Ask for printer and pages, then print."""
        if not (self.pdf and self._has_printer()) or self.printing:
            return
        printer = self.new_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("打印")
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self.preview.pages)
        dialog.setFromTo(1, self.preview.pages)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)
        dialog.deleteLater()

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer that is set up."""
        self._printer = printer  # it must outlive the job
        self._run = PrintRun(self.pdf, printer, self)
        self._run.progressed.connect(self._on_print_progressed)
        self._run.finished.connect(self._on_printed)
        self._run.failed.connect(self._on_print_failed)
        self._run.start()
        self._enable()

    def new_printer(self) -> QPrinter:
        """Return a printer set to the form of the pages."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        printer.setDocName(self._name.removesuffix(".pdf"))
        return printer

    def keep_pdf(self) -> None:
        """Ask for a place and keep the PDF there."""
        path = asked_path(self, self.last_folder, self._name) if self.pdf else ""
        if not path:
            return
        try:
            keep(path, self.pdf)
        except BriefingError as error:
            self._complain(str(error))
        else:
            self._say(f"写好了：{path}")
            self.saved.emit(path)

    @override
    def done(self, result: int) -> None:
        if self._run is not None:
            self._run.cancel()
        super().done(result)

    def _has_printer(self) -> bool:
        return bool(QPrinterInfo.availablePrinterNames())

    def _make_parts(self) -> None:
        look = self._look
        self.preview = PagePreview(look, self)
        self.back_button = IconButton("chevron-up", "上一页", look, keys="PgUp", parent=self)
        self.on_button = IconButton("chevron-down", "下一页", look, keys="PgDn", parent=self)
        self.number = self.label()
        self.number.setWordWrap(False)
        self.words = self.label()
        self.stop_button = TextButton("停止打印", look, size=LARGE, parent=self)
        self.close_button = TextButton("关闭", look, keys="Esc", size=LARGE, parent=self)
        self.keep_button = TextButton("存为 PDF…", look, keys="Ctrl S", size=LARGE, parent=self)
        self.print_button = TextButton(
            "打印…", look, keys="Ctrl P", size=LARGE, primary=True, parent=self
        )
        for name, part in (
            ("print_back", self.back_button),
            ("print_on", self.on_button),
            ("print_stop", self.stop_button),
            ("print_close", self.close_button),
            ("print_keep", self.keep_button),
            ("print_print", self.print_button),
        ):
            part.setObjectName(name)

    def _lay_out(self) -> None:
        px = self._look.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(16), px(10))
        foot.setSpacing(px(8))
        foot.addWidget(self.back_button)
        foot.addWidget(self.number)
        foot.addWidget(self.on_button)
        foot.addWidget(self.words, 1)
        for button in (self.stop_button, self.close_button, self.keep_button, self.print_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.preview.page_changed.connect(self._on_page_changed)
        self.back_button.clicked.connect(self._on_back_clicked)
        self.on_button.clicked.connect(self._on_on_clicked)
        self.stop_button.clicked.connect(self._on_stop_clicked)
        self.close_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.keep_pdf)
        self.shortcut("Ctrl+P").activated.connect(self.print)
        self.shortcut("Ctrl+S").activated.connect(self.keep_pdf)
        self.print_button.clicked.connect(self.print)
        self.work.progressed.connect(self._on_progressed)
        self.work.succeeded.connect(self._on_made)
        self.work.failed.connect(self._on_failed)

    def _enable(self) -> None:
        ready, possible = bool(self.pdf) and not self.printing, self._has_printer()
        self.print_button.setEnabled(ready and possible)
        self.print_button.setToolTip("" if possible else NO_PRINTER)
        self.keep_button.setEnabled(bool(self.pdf))
        self.stop_button.setVisible(self.printing)
        (self.print_button if possible else self.keep_button).setDefault(True)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.colour(self.words, "ink2")

    def _complain(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.colour(self.words, "err")
        self.failed.emit(sentence)

    def _on_progressed(self, _done: float, words: str) -> None:
        if not self.pdf:
            self.preview.show_words(f"正在{words}…" if words else "正在排版…")

    def _on_made(self, pdf: object) -> None:
        if isinstance(pdf, bytes):
            self.pdf = pdf
            self.preview.show_pdf(pdf)
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say("" if self._has_printer() else NO_PRINTER)
        self._enable()

    def _on_failed(self, error: Exception) -> None:
        sentence = str(error) if isinstance(error, BriefingError) else f"排版没有成：{error}。"
        self.preview.show_words(sentence, wrong=True)
        self.failed.emit(sentence)

    def _on_page_changed(self, page: int, pages: int) -> None:
        self.number.setText(f"{page} / {pages} 页" if pages else "")
        self.back_button.setEnabled(page > 1)
        self.on_button.setEnabled(page < pages)

    def _on_back_clicked(self) -> None:
        self.preview.go_to(self.preview.page - 1)

    def _on_on_clicked(self) -> None:
        self.preview.go_to(self.preview.page + 1)

    def _on_stop_clicked(self) -> None:
        if self._run is not None:
            self._run.cancel()
        self._say("停止了打印。")
        self._enable()

    def _on_print_progressed(self, printed: int, pages: int) -> None:
        self._say(f"打印第 {printed} 页，共 {pages} 页…")

    def _on_printed(self, pages: int) -> None:
        self._say(f"交给打印机 {pages} 页。")
        self._enable()

    def _on_print_failed(self, sentence: str) -> None:
        self._complain(sentence)
        self._enable()
