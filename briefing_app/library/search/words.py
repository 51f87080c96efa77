"""A report's words as they are searched across a library: what is looked through, what is shown.

`Words` is all that a search touches and opens fast; the `Frame` is opened where there is a hit.
"""

from __future__ import annotations

import json
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing_app.library.search.shadow import Shadow
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

_QUICK = 1
_WIDE = "I"


class Words(NamedTuple):
    """What a search looks through: the folded text, and where sentences begin.

    `edges` are the beginnings of sentences and headings in the text, and its end.
    """

    shadow: Shadow
    edges: Sequence[int]

    def unit_at(self, offset: int) -> int:
        """Return the number of the sentence that holds an offset of the text."""
        return max(bisect_right(self.edges, offset, hi=len(self.edges) - 1) - 1, 0)

    def unit(self, first: int, last: int) -> Span:
        """Return the sentences from one to another as a span of the text."""
        return Span(self.edges[first], self.edges[last + 1])


class Place(NamedTuple):
    """A run of text that one section owns, up to the next one."""

    start: int
    section: str
    path: str
    """Headings around it, as they are shown: （三）加大投资力度 · 有效投资扩量提质."""
    status: str
    """actual or target, as the part looks back or ahead."""


class Frame(NamedTuple):
    """What is shown of a hit: whose it is, the text, where its sections stand."""

    id: str
    title: str
    text: str
    blocks: Sequence[int]
    """Where paragraphs and headings begin, in the shadow."""
    places: Sequence[Place]

    def place_at(self, offset: int) -> Place:
        """Return whose words stand at an offset of the text."""
        return self.places[max(bisect_right(self.places, offset, key=_start) - 1, 0)]


class Packed(NamedTuple):
    """A report's words as they are kept: folded text, edges, what folds oddly, the frame."""

    shadow: bytes
    edges: bytes
    odd: str
    frame: bytes


def _start(place: Place) -> int:
    return place.start


def pack(report: Report) -> Packed:
    """Return a report's words as they are kept."""
    shadow, text = Shadow(report.text), report.text
    edges = {0, len(text), *(edge for s in report.sentences for edge in s)}
    edges.update(edge for b in report.blocks for edge in (b.start, b.end))
    blocks = sorted({0, *(b.start for b in report.blocks if b.start < b.end)})
    frame = (
        report.id, report.title, text, [shadow.folded_at(start) for start in blocks],
        _places(report),
    )  # fmt: skip
    return Packed(
        shadow.text.encode("utf-16-le", "surrogatepass"),
        array(_WIDE, sorted(edges)).tobytes(),
        _json(shadow.odd) if shadow.odd else "",
        zlib.compress(_json(frame).encode("utf-8", "surrogatepass"), _QUICK),
    )


def open_words(packed: Packed) -> Words:
    """Return what a search looks through; raise ValueError if it is not as it was packed."""
    edges = array(_WIDE, packed.edges)
    folded = packed.shadow.decode("utf-16-le", "surrogatepass")
    odd = json.loads(packed.odd) if packed.odd else ()
    if not edges:
        raise ValueError("no words")
    return Words(Shadow.restored(folded, odd, edges[-1]), edges)


def open_frame(packed: Packed) -> Frame:
    """Return what is shown of a hit; raise ValueError if it is not as it was packed."""
    try:
        line = zlib.decompress(packed.frame).decode("utf-8", "surrogatepass")
        report_id, title, text, blocks, places = json.loads(line)
    except (zlib.error, TypeError) as error:
        raise ValueError("no frame") from error
    return Frame(report_id, title, text, blocks, [Place(*place) for place in places])


def _places(report: Report) -> list[Place]:
    """Return whose words stand where; neighbours of one section are one place."""
    found = [Place(0, "", "", "")]
    for block in report.blocks:
        if block.start < block.end and found[-1].section != block.section:
            found.append(_place(report, block.start, block.section))
    return found


def _place(report: Report, start: int, section_id: str) -> Place:
    path = report.path(section_id)
    shown = " · ".join(s.label + s.short for s in path[1:] or path)
    return Place(start, section_id, shown, report.status_of(section_id))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
