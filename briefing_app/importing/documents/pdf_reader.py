"""A PDF with a text layer to lines, column by column; pages without text may be recognised."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing_app.importing.documents.encodings import plausibility
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.layout import pages_in_order
from briefing_app.importing.documents.limits import CHARACTERS, PDF_PAGES
from briefing_app.importing.documents.page_notes import lines_of_notes, without_notes
from briefing_app.importing.documents.pdf_glyphs import glyphs_of, runs_of
from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.documents.rows import Run
from briefing_app.importing.documents.running import running_remark, without_running
from briefing_app.importing.documents.tidying import clean, trimmed
from briefing_app.importing.documents.wire import Order, Reading

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

_FEW = 5
"""A page with fewer characters and pictures on it is taken for a scan with a page number."""
_PLAUSIBLE = 0.6
_AGAIN = "请用阅读器打开确认，或另存为新的 PDF 后再导入"


class _PageText(NamedTuple):
    """The runs of a page; None where its text is missing or cannot be made out."""

    runs: list[Run] | None


def read_pdf(data: bytes, order: Order, tell: Callable[[int, int], None]) -> Reading:
    """Return the lines of a PDF; without recognition, pages without text are only named."""
    document = _opened(data)
    try:
        pages = _pages(document, tell)
        textless = tuple(i for i, page in enumerate(pages, 1) if page.runs is None)
        if textless and order.recognise:
            from briefing_app.importing.documents.scan_reader import read_pages

            return Reading(read_pages(document, *_lines(pages), textless, order, tell))
        title = _title(document)
    finally:
        document.close()
    lines, running = _lines(pages)
    whole = tuple(trimmed([line for page in lines for line in page]))
    remarks = running_remark(running)
    found = Document(order.name, Format.PDF, whole, order.sha256, title=title, remarks=remarks)
    return Reading(found, textless)


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise RefusedError("有打开密码，不能读入", "请去掉密码后另存，再导入") from error
        raise RefusedError("PDF 已损坏，打不开", _AGAIN) from error
    if count > PDF_PAGES:
        document.close()
        raise RefusedError(f"有 {count:,} 页，超过 {PDF_PAGES} 页", "请拆成几份再导入")
    return document


def _pages(document: PdfDocument, tell: Callable[[int, int], None]) -> list[_PageText]:
    import pypdfium2

    pages: list[_PageText] = []
    characters = 0
    for index in range(len(document)):
        try:
            page = document[index]
            pages.append(_page(page))
            page.close()
        except pypdfium2.PdfiumError as error:
            raise RefusedError(f"PDF 第 {index + 1} 页已损坏", _AGAIN) from error
        characters += sum(len(run.text) for run in pages[-1].runs or ())
        if characters > CHARACTERS:
            raise RefusedError(f"文字超过 {CHARACTERS // 10_000:,} 万字", "请拆成几份再导入")
        tell(index + 1, len(document))
    return pages


def _page(page: Any) -> _PageText:
    text_page = page.get_textpage()
    runs = runs_of(glyphs_of(text_page))
    text_page.close()
    words = "".join(run.text for run in runs)
    if len(words) <= _FEW:
        return _PageText(None if next(page.get_objects(max_depth=1), None) else runs)
    return _PageText(runs if plausibility(words) >= _PLAUSIBLE else None)


def _lines(pages: list[_PageText]) -> tuple[list[list[Line]], int]:
    """Return the lines of each page, and how many rows of furniture were left out.

    Notes at the feet of pages come behind the last page.
    """
    cleared = without_running([page.runs or [] for page in pages])
    bodies, notes = without_notes(cleared.pages)
    lines = [
        [Line(clean(o.text), number, indented=o.indented, room=o.room) for o in page]
        for number, page in enumerate(pages_in_order(bodies), 1)
    ]
    lines[-1:] = [[*last, *lines_of_notes(notes)] for last in lines[-1:]]
    return lines, cleared.rows


def _title(document: PdfDocument) -> str:
    """Return the title in the PDF's own record, if it is one a person wrote."""
    title = clean(document.get_metadata_dict().get("Title", ""))
    return title if any("\u4e00" <= sign <= "\u9fff" for sign in title) else ""
