"""A saved web page, or the HTML flavour of the clipboard, to the lines of its article."""

from __future__ import annotations

import codecs
import re

from briefing_app.importing.documents.encodings import Decoded, decode
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.html_article import article, title_of, with_title
from briefing_app.importing.documents.html_tree import Block, page_of, parsed
from briefing_app.importing.documents.limits import CHARACTERS
from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.documents.tidying import clean
from briefing_app.importing.documents.wire import Order

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DOCTYPE = re.compile(r"<!ENTITY", re.IGNORECASE)
_LONGEST_SPOILT = 0.001
"""A page may hold so many damaged characters before its own word on encoding is doubted."""


def read_html(data: bytes, order: Order) -> Document:
    """Return the article of a page, or all of what was copied, as lines."""
    text, encoding = decode_page(data)
    if _DOCTYPE.search(text):
        raise RefusedError("网页里定义了实体，不能读入", "请把正文复制到剪贴板后粘贴")
    if len(text) > CHARACTERS:
        raise RefusedError(f"网页超过 {CHARACTERS // 10_000:,} 万字", "请把正文复制到剪贴板后粘贴")
    root = parsed(text)
    page = page_of(root)
    copied = order.format is Format.CLIPBOARD
    lines = [line for block in (page.blocks if copied else article(page)) for line in _lines(block)]
    title = "" if copied else title_of(root)
    if not copied:
        headings = (clean("".join(h.itertext())) for h in root.iter("h1", "h2"))
        lines = with_title(lines, title, list(headings))
    remarks = (f"{page.pictures} 张图片未读入",) if page.pictures else ()
    return Document(order.name, order.format, tuple(lines), order.sha256, title, encoding, remarks)


def decode_page(data: bytes) -> Decoded:
    """Return a page as text: a byte order mark, the page's own word if it holds, or a guess."""
    if data.startswith(_MARKS):
        return decode(data)
    said = _CHARSET.search(data[:_CHARSET_WITHIN])
    name = said[1].decode().lower() if said else ""
    try:
        codec = codecs.lookup("gb18030" if name.startswith("gb") else name).name
        text = data.decode(codec, errors="replace")
    except (LookupError, UnicodeError):  # none is named, or none that we know
        return decode(data)
    if text.count("\ufffd") > _LONGEST_SPOILT * len(text) + 1:
        return decode(data)
    return Decoded(text, codec.upper())


def _lines(block: Block) -> list[Line]:
    """Return a block's lines; broken ones may go on in the next."""
    whole = len(block.lines) == 1
    return [
        Line(words, level=block.level, whole=whole, indented=indented)
        for words, indented in block.lines
    ]
