"""WordprocessingML as strings: runs, paragraphs, tables, fields.

A whole report has thousands of runs; written as text and parsed once they take a hundredth of
the time that building them one by one does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing_app.export.office_look import xml

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT_WIDTH = 8845
"""Between the margins of the page, in twentieths of a point."""
_EAST = '<w:rFonts w:hint="eastAsia"/>'
"""“ ” · … belong to Chinese here, and are as wide as its characters."""


class Style(NamedTuple):
    """A style by id and by the name that Word shows; built-in names are translated by it."""

    id: str
    name: str


TITLE, SUBTITLE = Style("Title", "Title"), Style("Subtitle", "Subtitle")
HEADINGS = (
    Style("Heading1", "heading 1"),
    Style("Heading2", "heading 2"),
    Style("Heading3", "heading 3"),
)
CONTENTS = (Style("TOC1", "toc 1"), Style("TOC2", "toc 2"))
CONTENTS_HEAD = Style("TOCHeading", "TOC Heading")
BODY, CAPTION = Style("BodyText", "Body Text"), Style("Caption", "caption")
QUOTE, NOTE, CELL = Style("Quote", "Quote"), Style("Note", "说明"), Style("Cell", "表格文字")
ACTUAL, TARGET = Style("Actual", "实绩数字"), Style("Target", "目标数字")
RANK, LINK = Style("Rank", "位次"), Style("Hyperlink", "Hyperlink")
TABLE = Style("BriefingTable", "简报表格")


def run(words: str, style: Style | None = None, *, hidden: bool = False) -> str:
    """Return words in one character style."""
    if not words:
        return ""
    named = f'<w:rStyle w:val="{style.id}"/>' if style else ""
    vanish = "<w:vanish/>" if hidden else ""
    properties = f"<w:rPr>{named}{_EAST}{vanish}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{xml(words)}</w:t></w:r>'


def bold(words: str) -> str:
    """Return words in bold."""
    return f'<w:r><w:rPr>{_EAST}<w:b/></w:rPr><w:t xml:space="preserve">{xml(words)}</w:t></w:r>'


def paragraph(inner: str, style: Style) -> str:
    """Return a paragraph of runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr>{inner}</w:p>'


def words(text: str, style: Style) -> str:
    """Return a paragraph of plain words."""
    return paragraph(run(text), style)


def bookmark(number: int, name: str, inner: str) -> str:
    """Return runs that links can lead to; numbers are of one document."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{xml(name)}"/>'
    return f'{start}{inner}<w:bookmarkEnd w:id="{number}"/>'


def link(name: str, inner: str) -> str:
    """Return runs that lead to a bookmark."""
    return f'<w:hyperlink w:anchor="{xml(name)}" w:history="1">{inner}</w:hyperlink>'


def field(code: str, shown: str) -> str:
    """Return a field with what it shows until it is worked out."""
    simple = f'<w:fldSimple w:instr=" {xml(code)} ">'
    return f"{simple}{run(shown)}</w:fldSimple>"


def field_start(code: str) -> str:
    """Return the beginning of a field whose result is many paragraphs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {xml(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


class Column(NamedTuple):
    """The head of a table's column; its share of the width, in parts."""

    title: str
    share: int


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as wide as the text; cells are runs. The head repeats, no row is parted."""
    whole = sum(column.share for column in columns)
    widths = [TEXT_WIDTH * column.share // whole for column in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row([run(column.title) for column in columns], widths, head=True)
    body = "".join(_row(row, widths) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE.id}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    repeats = "<w:tblHeader/>" if head else ""
    inner = "".join(map(_cell, cells, widths))
    return f"<w:tr><w:trPr><w:cantSplit/>{repeats}</w:trPr>{inner}</w:tr>"


def _cell(inner: str, width: int) -> str:
    size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f"<w:tc>{size}{paragraph(inner, CELL)}</w:tc>"
