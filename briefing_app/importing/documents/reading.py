"""A file or the clipboard to lines: what it is, who may read it, how long it may take."""

from __future__ import annotations

import hashlib
import os.path
from collections.abc import Callable
from dataclasses import replace

from briefing_app.importing.documents.encodings import Decoded, decode
from briefing_app.importing.documents.errors import DocumentError, RefusedError
from briefing_app.importing.documents.kinds import kind_of, text_kind
from briefing_app.importing.documents.limits import CHARACTERS, FILE_BYTES, LINES, MEGABYTE
from briefing_app.importing.documents.records import Document, Format
from briefing_app.importing.documents.tidying import lines_of
from briefing_app.importing.documents.wire import Order, Reading

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]

CLIPBOARD = "剪贴板"
_INSTALL = "pip install 'briefing-app[ocr]'"


def never() -> bool:
    """Never stop."""
    return False


def read_document(
    path: str, *, is_cancelled: Stopped = never, progress: Progress | None = None
) -> Document:
    """Return a file as lines of text.

    Plain text is decoded here; everything that needs a parser is read in a child process.
    `progress(done, total)` counts pages where there are any. Raises DocumentError with one
    sentence, and ReadingCancelledError soon after `is_cancelled` says yes.
    """
    name = os.path.basename(path)
    try:
        return _read(_bytes_of(path), name, is_cancelled, progress)
    except RefusedError as error:
        raise DocumentError(path, error.reason, error.hint) from error


def read_clipboard(text: str, html: str = "", *, is_cancelled: Stopped = never) -> Document:
    """Return what was copied as lines; the HTML flavour is taken where it can be read.

    Raises DocumentError and ReadingCancelledError as `read_document` does.
    """
    try:
        if html.strip():
            return _copied_page(html, text, is_cancelled)
        return _copied_text(text)
    except RefusedError as error:
        raise DocumentError(CLIPBOARD, error.reason, error.hint) from error


def can_recognise() -> bool:
    """Return whether pages without text can be read: the optional part is installed."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


def _read(data: bytes, name: str, is_cancelled: Stopped, progress: Progress | None) -> Document:
    kind = kind_of(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind is None:
        return _text_document(decode(data), name, sha256)
    if kind is Format.SCAN and not can_recognise():
        raise RefusedError("是图片，要识别文字才能读入", f"请先安装文字识别：{_INSTALL}")
    from briefing_app.importing.documents.child import read_in_child

    order = Order(kind, name, sha256)
    reading = read_in_child(order, data, is_cancelled, progress)
    if reading.textless:
        if can_recognise():
            order = order._replace(recognise=True)
            reading = read_in_child(order, data, is_cancelled, progress)
        else:
            reading = _partly(reading)
    return checked(reading.document)


def _partly(reading: Reading) -> Reading:
    """Return what there is of a document some pages of which have no text."""
    document, textless = reading
    if not any(line.text for line in document.lines):
        raise RefusedError(
            "是扫描件，没有文字层", f"请先安装文字识别：{_INSTALL}，或导入带文字的版本"
        )
    some = "、".join(map(str, textless[:8])) + (" 等" if len(textless) > 8 else "")
    remark = f"第 {some} 页没有文字层，未读入"
    return Reading(replace(document, remarks=(*document.remarks, remark)))


def _copied_page(html: str, text: str, is_cancelled: Stopped) -> Document:
    """Read the HTML flavour; fall back on the plain one if it gives nothing."""
    from briefing_app.importing.documents.child import read_in_child

    data = html.encode("utf-8-sig", errors="replace")
    order = Order(Format.CLIPBOARD, CLIPBOARD, hashlib.sha256(data).hexdigest())
    try:
        if len(data) > FILE_BYTES:
            raise _too_large()
        return checked(read_in_child(order, data, is_cancelled, None).document)
    except RefusedError:
        if text.strip():
            return _copied_text(text)
        raise


def _copied_text(text: str) -> Document:
    if not text.strip():
        raise RefusedError("剪贴板里没有文字", "请先复制报告正文")
    sha256 = hashlib.sha256(text.encode(errors="replace")).hexdigest()
    return replace(_text_document(Decoded(text, ""), CLIPBOARD, sha256), format=Format.CLIPBOARD)


def _text_document(decoded: Decoded, name: str, sha256: str) -> Document:
    text, encoding = decoded
    if len(text) > CHARACTERS:
        raise RefusedError(f"文字超过 {CHARACTERS // 10_000:,} 万字", "请分成几份再导入")
    kind = text_kind(text, name)
    if kind is Format.MARKDOWN:
        from briefing_app.importing.documents.markdown import markdown_lines

        lines = markdown_lines(text)
    else:
        lines = lines_of(text)
    return checked(Document(name, kind, tuple(lines), sha256, encoding=encoding))


def checked(document: Document) -> Document:
    """Return a document that has words and not too many lines; raise RefusedError."""
    if not any(line.text for line in document.lines):
        raise RefusedError("里面没有文字", "请换一份有文字的文件")
    if len(document.lines) > LINES:
        raise RefusedError(f"行数超过 {LINES // 10_000} 万", "请分成几份再导入")
    return document


def _bytes_of(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(FILE_BYTES + 1)
    except OSError as error:
        from briefing_app.storage.reasons import reason

        why = "没有这个文件" if isinstance(error, FileNotFoundError) else reason(error)
        raise RefusedError(f"打不开（{why}）", "请检查文件是否还在") from error
    if len(data) > FILE_BYTES:
        raise _too_large()
    return data


def _too_large() -> RefusedError:
    size = f"文件超过 {FILE_BYTES // MEGABYTE} MB"
    return RefusedError(size, "请分成几份，或另存为文字版后再导入")
