"""What kind of file this is, by looking into it; the name is only a hint."""

from __future__ import annotations

import codecs
import os.path
import re

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.records import Format

_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 后再导入"
_AS_TEXT = "请把正文复制到剪贴板后粘贴，或另存为 .docx、.txt 后再导入"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "是 RTF 文件，不能直接读入", _AS_DOCX),
    (b"GIF8", "是 GIF 图片，不能直接读入", "请另存为 PNG 或 JPG 后再导入"),
    (b"BM", "是 BMP 图片，不能直接读入", "请另存为 PNG 或 JPG 后再导入"),
    (b"II*\x00", "是 TIFF 图片，不能直接读入", "请另存为 PNG、JPG 或 PDF 后再导入"),
    (b"MM\x00*", "是 TIFF 图片，不能直接读入", "请另存为 PNG、JPG 或 PDF 后再导入"),
    (b"RIFF", "是图片或音像文件，不能直接读入", "图片请另存为 PNG 或 JPG 后再导入"),
    (b"Rar!", "是压缩包，不能直接读入", "请先解压，再导入里面的文件"),
    (b"7z\xbc\xaf", "是压缩包，不能直接读入", "请先解压，再导入里面的文件"),
    (b"\x1f\x8b", "是压缩包，不能直接读入", "请先解压，再导入里面的文件"),
    (b"MZ", "是程序，不是文档", ""),
    (b"\x7fELF", "是程序，不是文档", ""),
    (b"%!PS", "是 PostScript 文件，不能直接读入", "请转成 PDF 后再导入"),
    (b"HN CAJ", "是 CAJ 文件，不能直接读入", "请用 CAJViewer 另存为 PDF 后再导入"),
    (b"CAJ\x00", "是 CAJ 文件，不能直接读入", "请用 CAJViewer 另存为 PDF 后再导入"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = (
    ("EncryptedPackage", "有打开密码，不能读入", "请用 Word 或 WPS 打开，去掉密码后另存为 .docx"),
    ("Workbook", "是 Excel 表格，不能直接读入", _AS_TEXT),
    ("PowerPoint Document", "是幻灯片，不能直接读入", _AS_TEXT),
    ("WordDocument", "是旧版 Word 或 WPS 文件（.doc、.wps），不能直接读入", _AS_DOCX),
)
_PDF_WITHIN = 1024
"""The header of a PDF may have so many bytes of rubbish before it."""
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|table|article|p)\b[^<]{0,2000}?>",
    re.IGNORECASE,
)
_HTML_WITHIN = 4096
_HEADINGS = re.compile(r"^#{1,6} +\S", re.MULTILINE)


def kind_of(data: bytes, name: str) -> Format | None:
    """Return the kind of a file, None for text still to be decoded; refuse what is neither.

    A package of the Word family is DOCX here; whether it is one is seen when it is opened.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise RefusedError("是空文件", "请换一份有内容的文件")
    if data.startswith(_PICTURES):
        return Format.SCAN
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Format.DOCX
    _refuse_others(data)
    return Format.HTML if _is_html(data, name) else None


def text_kind(text: str, name: str) -> Format:
    """Return whether a decoded text is Markdown or plain."""
    marked = len(_HEADINGS.findall(text)) > 1
    named = os.path.splitext(name)[1].lower() in (".md", ".markdown")
    return Format.MARKDOWN if named or marked else Format.TEXT


def _refuse_others(data: bytes) -> None:
    for magic, reason, hint in _OTHERS:
        if data.startswith(magic) and not _reads_on(data, magic):
            raise RefusedError(reason, hint)
    if data.startswith(_OLE):
        for part, reason, hint in _OLE_PARTS:
            if part.encode("utf-16-le") in data:
                raise RefusedError(reason, hint)
        raise RefusedError("是旧版 Office 文件，不能直接读入", _AS_DOCX)
    if data[:_HTML_WITHIN].lstrip().lower().startswith((b"mime-version:", b"from: <saved by")):
        raise RefusedError(
            "是单个网页文件（.mht），不能直接读入", "请在浏览器里另存为“网页，仅 HTML”"
        )


def _reads_on(data: bytes, magic: bytes) -> bool:
    """Return whether letters such as BM or MZ only begin a text."""
    return magic in (b"BM", b"MZ", b"RIFF") and b"\x00" not in data[:64]


def _is_html(data: bytes, name: str) -> bool:
    tags = max(len(_HTML.findall(start)) for start in _starts(data))
    named = os.path.splitext(name)[1].lower() in (".html", ".htm", ".shtml", ".xhtml")
    return tags > 1 or (named and tags > 0)


def _starts(data: bytes) -> tuple[str, ...]:
    """Return the beginning of a file as letters, in each way two bytes may make one.

    Bytes alone do not do: half of 值 is a <.
    """
    start = data[: _HTML_WITHIN * 2]
    if b"\x00" in start or start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return tuple(start.decode(name, errors="replace") for name in ("utf-16-le", "utf-16-be"))
    return (start[:_HTML_WITHIN].decode("latin-1"),)
