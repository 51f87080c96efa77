"""Two reports side by side as a Word document."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.export import docx_xml as w
from briefing_app.export.across_content import AcrossContent, about, extent, title
from briefing_app.export.across_paper import QUOTES_TITLE, PaperCell, PaperTable, paper
from briefing_app.export.docx_writer import add_parts
from briefing_app.export.docx_xml import Column
from briefing_app.export.progress import Tell
from briefing_app.model.figure import Status

_STYLES = {Status.ACTUAL: w.ACTUAL, Status.TARGET: w.TARGET}
_PARTS = 20


def write(content: AcrossContent, path: str, tell: Tell) -> None:
    """Write a document; raise Cancelled if `tell` says so, OSError if the disk does."""
    from briefing_app.export.docx_package import empty_document

    tell.step(0.0, "准备文档")
    places = "、".join(dict.fromkeys(report.place for report in content.reports))
    document = empty_document(title(content), extent(content), places, content.made)
    tell.step(0.3, "写对照")
    add_parts(document, _parts(content))
    tell.step(0.9, "存文档")
    document.save(path)


def _parts(content: AcrossContent) -> Iterator[str]:
    """Yield the document from top to bottom."""
    yield w.words(title(content), w.TITLE)
    for label, value in about(content):
        yield w.paragraph(w.bold(f"{label}　") + w.run(value), w.NOTE)
    known = paper(content)
    for table in known.tables:
        yield from _table(table)
    if known.quotes:
        yield w.words(QUOTES_TITLE, w.HEADINGS[0])
    for quote in known.quotes:
        yield w.words(quote, w.QUOTE)


def _table(table: PaperTable) -> Iterator[str]:
    if table.heading:
        yield w.words(table.heading, w.HEADINGS[0])
    yield w.words(table.title, w.CAPTION)
    columns = [
        Column(head, round(share * _PARTS))
        for head, share in zip(table.heads, table.shares, strict=True)
    ]
    yield w.table(columns, (tuple(map(_cell, row)) for row in table.rows))


def _cell(cell: PaperCell) -> str:
    style = _STYLES[cell.status] if cell.status is not None else None
    return w.run(cell.before) + w.run(cell.words, style) + w.run(cell.after)
