"""What the child process and the program say to each other: a line of JSON a message."""

from __future__ import annotations

import base64
import json
from typing import Any, NamedTuple

from briefing_app.importing.documents.records import Document, Format, Line, PagePicture

Message = dict[str, Any]


class Order(NamedTuple):
    """What the child is to do: which reader, and whether pages may be recognised."""

    format: Format
    name: str
    sha256: str
    recognise: bool = False


class Reading(NamedTuple):
    """What a reader made of a file: the document, and its pages without any text."""

    document: Document
    textless: tuple[int, ...] = ()


def pack(message: Message) -> bytes:
    """Return a message as one line of bytes."""
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def unpack(line: bytes) -> Message:
    """Return the message of a line; raise ValueError for anything else."""
    message = json.loads(line)
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message


def order_message(order: Order) -> Message:
    """Return an order as a message."""
    return {**order._asdict(), "format": order.format.value}


def order_of(message: Message) -> Order:
    """Return the order of a message."""
    return Order(**{**message, "format": Format(message["format"])})


def reading_message(reading: Reading) -> Message:
    """Return a reading as a message."""
    document = reading.document
    return {
        "name": document.name,
        "format": document.format.value,
        "lines": [
            (o.text, o.page, o.level, o.whole, o.number, o.confidence, o.indented, o.room)
            for o in document.lines
        ],
        "sha256": document.sha256,
        "title": document.title,
        "encoding": document.encoding,
        "remarks": document.remarks,
        "pictures": [
            (p.page, base64.b64encode(p.png).decode(), p.boxes) for p in document.pictures
        ],
        "textless": reading.textless,
    }


def reading_of(message: Message) -> Reading:
    """Return the reading of a message; ValueError, KeyError, TypeError if it is none."""
    document = Document(
        name=str(message["name"]),
        format=Format(message["format"]),
        lines=tuple(Line(*line) for line in message["lines"]),
        sha256=str(message["sha256"]),
        title=str(message["title"]),
        encoding=str(message["encoding"]),
        remarks=tuple(map(str, message["remarks"])),
        pictures=tuple(
            PagePicture(page, base64.b64decode(png), _boxes(boxes))
            for page, png, boxes in message["pictures"]
        ),
    )
    return Reading(document, tuple(message["textless"]))


def _boxes(boxes: list[Any]) -> tuple[tuple[int, tuple[int, int, int, int]], ...]:
    return tuple((index, (left, top, width, height)) for index, (left, top, width, height) in boxes)
