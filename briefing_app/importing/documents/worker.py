"""The child process: one order and one file in, progress and one answer out.

Whatever happens to it, the program only sees that no answer came.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import BinaryIO

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.fence import fence, stay_offline
from briefing_app.importing.documents.limits import allowance
from briefing_app.importing.documents.records import Format
from briefing_app.importing.documents.wire import (
    Message,
    Order,
    Reading,
    order_of,
    pack,
    reading_message,
    unpack,
)

Tell = Callable[[int, int], None]
BROKEN = "内容已损坏，无法解析"
TOO_MUCH = "内容过大，解析时内存不够"


def main() -> None:
    """Serve one order on the standard streams; nothing else may write to them."""
    source = sys.stdin.buffer
    with os.fdopen(os.dup(1), "wb") as sink, open(os.devnull, "wb") as nothing:
        os.dup2(nothing.fileno(), 1)
        order = order_of(unpack(source.readline()))
        allowed = allowance(order.format, order.recognise)
        fence(allowed.memory, allowed.processor_seconds)
        stay_offline()
        serve(order, source.read(), sink)


def serve(order: Order, data: bytes, sink: BinaryIO) -> None:
    """Read the file and send the answer: a document, or why there is none."""

    def tell(done: int, total: int) -> None:
        _send(sink, {"progress": (done, total)})

    _send(sink, _answer(order, data, tell))


def read(order: Order, data: bytes, tell: Tell) -> Reading:
    """Return what the reader of this format makes of the bytes; raise RefusedError."""
    if order.format in (Format.HTML, Format.CLIPBOARD):
        from briefing_app.importing.documents.html_reader import read_html

        return Reading(read_html(data, order))
    if order.format is Format.DOCX:
        from briefing_app.importing.documents.docx_reader import read_docx

        return Reading(read_docx(data, order))
    if order.format is Format.PDF:
        from briefing_app.importing.documents.pdf_reader import read_pdf

        return read_pdf(data, order, tell)
    from briefing_app.importing.documents.scan_reader import read_picture

    return Reading(read_picture(data, order, tell))


def _answer(order: Order, data: bytes, tell: Tell) -> Message:
    try:
        return {"reading": reading_message(read(order, data, tell))}
    except RefusedError as error:
        return {"refused": (error.reason, error.hint)}
    except MemoryError:
        return {"refused": (TOO_MUCH, "")}
    except Exception:  # noqa: BLE001 - a parser met something its makers did not think of
        return {"refused": (BROKEN, "")}


def _send(sink: BinaryIO, message: Message) -> None:
    sink.write(pack(message))
    sink.flush()
