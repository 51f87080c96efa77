"""A file or the clipboard to lines: what it is, who may read it, how long it may take."""

from __future__ import annotations

import hashlib
import os.path
from collections.abc import Callable
from dataclasses import replace

from briefing_app.importing.documents.encodings import Decoded, decode
from briefing_app.importing.documents.errors import (
    DocumentError,
    ReadingCancelledError,
    RefusedError,
)
from briefing_app.importing.documents.kinds import kind_of, text_kind
from briefing_app.importing.documents.limits import CHARACTERS, FILE_BYTES, LINES, MEGABYTE
from briefing_app.importing.documents.markdown import markdown_lines
from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.documents.tidying import lines_of

Progress = Callable[[int, int], None]
Stopped = Callable[[], bool]


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
        data = _bytes_of(path)
        return _read(data, name, is_cancelled, progress)
    except RefusedError as error:
        raise DocumentError(path, error.reason, error.hint) from error


def read_clipboard(text: str, html: str = "") -> Document:
    """Return what was copied as lines; the HTML flavour is taken where there is one."""
    return _text_document(Decoded(text, ""), "剪贴板", hashlib.sha256(text.encode()).hexdigest())


def _read(data: bytes, name: str, is_cancelled: Stopped, progress: Progress | None) -> Document:
    kind = kind_of(data, name)
    if is_cancelled():
        raise ReadingCancelledError
    if kind is not None:
        raise NotImplementedError
    return _text_document(decode(data), name, hashlib.sha256(data).hexdigest())


def _text_document(decoded: Decoded, name: str, sha256: str) -> Document:
    text, encoding = decoded
    if len(text) > CHARACTERS:
        raise RefusedError(f"文字超过 {CHARACTERS // 10_000:,} 万字", "请分成几份再导入")
    kind = text_kind(text, name)
    lines = markdown_lines(text) if kind is Format.MARKDOWN else lines_of(text)
    return checked(Document(name, kind, tuple(lines), sha256, encoding=encoding))


def checked(document: Document) -> Document:
    """Return a document that has words and not too many lines; raise RefusedError."""
    if not any(line.text for line in document.lines):
        raise RefusedError("里面没有文字", "请换一份有文字的文件")
    if len(document.lines) > LINES:
        raise RefusedError(f"行数超过 {LINES // 10_000:,} 万行", "请分成几份再导入")
    return replace(document, remarks=tuple(dict.fromkeys(document.remarks)))


def _bytes_of(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(FILE_BYTES + 1)
    except OSError as error:
        from briefing_app.storage.reasons import reason

        raise RefusedError(f"打不开（{reason(error)}）", "请检查文件是否还在、能否打开") from error
    if len(data) > FILE_BYTES:
        raise RefusedError(
            f"文件超过 {FILE_BYTES // MEGABYTE} MB", "请分成几份，或另存为文字版后再导入"
        )
    return data


__all__ = ["Line", "checked", "never", "read_clipboard", "read_document"]
