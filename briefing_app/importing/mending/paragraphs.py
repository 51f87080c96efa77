"""Lines of a document to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import DraftParagraph, Heading, HeadingStyle
from briefing_app.importing.mending.edges import Edges, edges_of, had_room
from briefing_app.importing.mending.furniture import is_furniture
from briefing_app.importing.mending.labels import LabelStyle, label_of
from briefing_app.importing.mending.lines import (
    Column,
    begins_paragraph,
    column_of,
    is_finished,
    is_heading,
    is_titular,
    squeezed,
)
from briefing_app.importing.mending.pieces import Piece, pieces_of

_RUN_IN = 50
"""A title that runs on into its paragraph is at most so long, label included."""
_LONG = 45
"""A line this wide that stops in the middle of a sentence was cut, whatever the layout."""
_FEW, _MOST = 0.05, 0.7
"""Empty lines between so many of the lines stand between paragraphs."""
_CUT = re.compile(r"[，,、和与及的]$|[，,][^，,。]{1,3}$")
"""A heading that stops like this goes on in the next line."""


_TITLE_ENDS = re.compile(r"[）)]$|(?:会议|大会)上$|报告$")
"""A line before the text that stops like this is whole."""


def mend(document: Document) -> tuple[DraftParagraph, ...]:
    """Return the paragraphs of a document without white space, nothing lost.

    Lines that the document marks as whole stay as they are. Others are joined where the
    sentence, or the heading, goes on; page numbers in the middle of a sentence stay in it,
    for the person who checks to take away.
    """
    pieces = list(pieces_of(document.lines))
    texts = [squeezed(p.text) for p in pieces]
    loose = [(t, p) for t, p in zip(texts, pieces, strict=True) if not p.whole]
    gaps = sum(p.blank for _, p in loose) / max(len(loose), 1)
    front = _front(texts)
    wrapped = [t for t, p in zip(texts[front:], pieces[front:], strict=True) if not p.whole]
    mender = _Mender(column_of(wrapped), edges_of(pieces), gaps=_FEW < gaps < _MOST)
    for index, piece in enumerate(pieces):
        mender.add(piece, front=index < front)
    return mender.paragraphs()


def _front(texts: Sequence[str]) -> int:
    """Return how many lines at the start are title, date and speaker."""
    for index, text in enumerate(texts):
        if is_furniture(text) or not is_titular(text):
            return index
        label = label_of(text)
        if label is not None and label.style is not LabelStyle.DASH:
            return index
    return 0


@dataclass(slots=True)
class _Open:
    """A paragraph that is still growing."""

    words: list[str]
    first: Piece
    last: Piece
    last_width: float
    front: bool = False
    seams: list[int] = field(default_factory=list)
    tail: str = ""
    """The words since the last page number: what the next line goes on from."""

    @property
    def printed(self) -> str:
        return "".join(self.words)


class _Mender:
    """Joins pieces one after the other.

    `column` is what the lines were wrapped in; `edges` say what the ends of lines mean,
    `gaps` that empty lines mean something.
    """

    def __init__(self, column: Column, edges: Edges, *, gaps: bool) -> None:
        self._column, self._measure = column
        self._edges = edges
        self._gaps = gaps
        self._done: list[_Open] = []
        self._joinable = False

    def add(self, piece: Piece, *, front: bool) -> None:
        """Take the next piece: it goes on, or a paragraph begins."""
        head, body = self._headed(piece)
        self._put(head, front=front)
        if body is not None:
            self._start(body, joinable=True)

    def paragraphs(self) -> tuple[DraftParagraph, ...]:
        """Return everything taken."""
        return tuple(_draft(number, one) for number, one in enumerate(self._done))

    def _put(self, piece: Piece, *, front: bool) -> None:
        text = squeezed(piece.text)
        if self._joinable and not piece.whole and self._goes_on(piece, text, front=front):
            self._join(piece, text)
        else:
            self._start(piece, joinable=not piece.whole, front=front)

    def _start(self, piece: Piece, *, joinable: bool, front: bool = False) -> None:
        text = squeezed(piece.text)
        self._done.append(_Open([text], piece, piece, self._measure(text), front, tail=text))
        self._joinable = joinable and not is_furniture(text)

    def _join(self, piece: Piece, text: str) -> None:
        last = self._done[-1]
        last.seams.append(sum(map(len, last.words)))
        last.words.append(text)
        last.last = piece
        if not is_furniture(text):
            last.tail, last.last_width = text, self._measure(text)

    def _goes_on(self, piece: Piece, text: str, *, front: bool) -> bool:
        """Return whether a line continues the paragraph before it."""
        last = self._done[-1]
        if is_furniture(text):
            return not is_finished(last.tail) and self._is_cut(last)
        if self._edges.indents_begin and piece.indented:
            return False
        if front or last.front:
            whole = not front or (_TITLE_ENDS.search(last.tail) and not last.first.indented)
            return not whole and self._filled(last, text)
        if last.last.room >= 0:
            return self._goes_on_page(last, piece, text)
        return self._goes_on_in_text(last, piece, text)

    def _filled(self, last: _Open, text: str) -> bool:
        """Return whether what follows had no room in the line before it."""
        if last.last.room < 0:
            return self._is_full(last)
        return not had_room(last.last.room, text, justified=self._edges.justified)

    def _goes_on_in_text(self, last: _Open, piece: Piece, text: str) -> bool:
        """Return whether a line goes on from one of a text without places."""
        if begins_paragraph(text, after=last.tail, within=last.printed):
            return False
        ends = is_finished(last.tail) or (is_heading(last.printed) and not _cut(last.printed))
        if ends and piece.blank and self._gaps:
            return False
        if is_finished(last.tail):
            return self._is_full(last) and self._measure(text) <= self._column + 3
        return self._is_cut(last)

    def _goes_on_page(self, last: _Open, piece: Piece, text: str) -> bool:
        """Return whether a line goes on from one whose end is known to be full or not."""
        finished = is_finished(last.tail)
        if not self._filled(last, text):
            stops = finished or piece.blank or is_heading(last.printed)
            return not stops and (bool(last.seams) or _cut(last.tail))
        if self._edges.flush_goes_on:
            label = label_of(text)
            return not (finished and label and label.style <= LabelStyle.AREA and is_heading(text))
        if not finished and not is_heading(last.printed):
            return True
        if finished and piece.blank and self._gaps:
            return False
        return not begins_paragraph(text, after=last.tail, within=last.printed)

    def _is_cut(self, last: _Open) -> bool:
        """Return whether an unfinished paragraph was cut by the end of its line."""
        words = last.printed
        if is_heading(words):
            return _cut(words) or self._is_full(last)
        if not self._column:
            return last.last_width > _LONG or words.endswith(("，", ",", "、"))
        return True

    def _is_full(self, last: _Open) -> bool:
        """Return whether the last line fills the column, so that its end says nothing.

        The first line of a paragraph is indented by two characters, which are gone.
        """
        indent = 0 if last.seams else 2
        missing = self._column - last.last_width
        return bool(self._column) and -1.5 <= missing <= 1.5 + indent

    def _headed(self, piece: Piece) -> tuple[Piece, Piece | None]:
        """Split a heading from the paragraph that follows it in the same line.

        The only sign is a gap: （一）着力稳定大盘 今年要……。 A title that ends with a full
        stop needs no gap and is left to the outline.
        """
        segments = piece.text.split()
        if len(segments) < 2 or piece.whole:
            return piece, None
        before = self._open_heading(segments[0])
        if before is None:
            return piece, None
        words = before
        for count, segment in enumerate(segments[:-1], 1):
            words += segment
            rest = "".join(segments[count:])
            if "。" in segment or len(words) > _RUN_IN:
                break
            stop = (words + rest).find("。")
            if len(words) >= 10 and stop > _RUN_IN and not self._runs_on(words, segment):
                cut = piece.text.index(segment) + len(segment)
                return piece._replace(text=piece.text[:cut]), piece._replace(text=piece.text[cut:])
        return piece, None

    def _open_heading(self, first: str) -> str | None:
        """Return the words of the heading that a line begins or goes on with."""
        label = label_of(first)
        if label is not None:
            return "" if label.style <= LabelStyle.AREA else None
        last = self._done[-1] if self._done and self._joinable else None
        if last is None or not is_heading(last.printed) or not self._is_cut(last):
            return None
        return last.printed

    def _runs_on(self, words: str, segment: str) -> bool:
        full = bool(self._column) and abs(self._measure(segment) - self._column) <= 1.5
        return full or _cut(words)


def _cut(heading: str) -> bool:
    """Return whether a heading stops in the middle."""
    return _CUT.search(heading) is not None


def _draft(number: int, one: _Open) -> DraftParagraph:
    """Return the record; a heading of the document itself is noted as it stands."""
    printed = one.printed
    level = one.first.level
    heading = Heading(min(level, 3), "", printed, HeadingStyle.LINE) if level else None
    return DraftParagraph(
        number,
        printed,
        heading=heading,
        page=one.first.page,
        first_line=one.first.line,
        last_line=one.last.line,
        seams=tuple(one.seams),
    )
