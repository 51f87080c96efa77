"""The sentence a doubtful place stands in, in pieces, as a card shows it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from briefing_app.importing.checking.finding import doubt_of, paragraph_of
from briefing_app.importing.checking.places import text_offset
from briefing_app.importing.draft import Doubt, DoubtState, Draft, DraftFigure, DraftParagraph
from briefing_app.importing.text import shown_text, with_rules
from briefing_app.model.correction import CorrectionKind

_BEFORE, _AFTER, _FAR = 34, 40, 70
"""Characters before a place, after it, and after it up to a stop or the evidence."""
_AREA = 2
"""The level whose label says where one is."""
_ENDS = "。！？；"
_PAUSES = _ENDS + "，：、"
_CUT = "……"


class Part(StrEnum):
    """What a piece of an excerpt is."""

    PLAIN = "plain"
    DOUBT = "doubt"
    """The words that seem to be wrong."""
    PUT = "put"
    """Words that a decision put in their place."""
    REMOVED = "removed"
    """Words that a decision took away; they are not in the text any more."""
    EVIDENCE = "evidence"
    """Words of the same paragraph that speak for the suggestion."""
    FIGURE = "figure"
    """The words of a figure."""
    GAP = "gap"
    """Where words are lost; the piece is empty."""


class Piece(NamedTuple):
    """A run of words of one kind."""

    text: str
    part: Part = Part.PLAIN


def excerpt(draft: Draft, doubt: Doubt) -> tuple[Piece, ...]:
    """Return the words around a doubtful place; …… where the paragraph goes on."""
    paragraph = paragraph_of(draft, doubt.paragraph)
    text = shown_text(paragraph, draft.rules)
    start, end = _span(paragraph, doubt)
    left, right = _left(text, start), _right(text, end, doubt.evidence)
    before = [Piece(_CUT)] if left > 0 else []
    after = [Piece(_CUT)] if right < len(text) else []
    return tuple(
        piece
        for piece in (
            *before,
            *_marked(text[left:start], doubt),
            *_middle(draft, doubt, text[start:end]),
            *_marked(text[end:right], doubt),
            *after,
        )
        if piece.text or piece.part is Part.GAP
    )


def figure_excerpt(draft: Draft, figure: DraftFigure) -> tuple[Piece, ...]:
    """Return the words around a figure, as those around a doubtful place."""
    text = shown_text(paragraph_of(draft, figure.paragraph), draft.rules)
    left, right = _left(text, figure.start), _right(text, figure.end, "")
    pieces = (
        Piece(_CUT if left > 0 else ""),
        Piece(text[left : figure.start]),
        Piece(text[figure.start : figure.end], Part.FIGURE),
        Piece(text[figure.end : right]),
        Piece(_CUT if right < len(text) else ""),
    )
    return tuple(piece for piece in pieces if piece.text)


def place_words(draft: Draft) -> dict[int, str]:
    """Return by paragraph where it stands, in short: （三）· 服务业加快发展."""
    words: dict[int, str] = {}
    path: list[str] = []
    label = ""
    for paragraph in draft.paragraphs:
        if heading := paragraph.heading:
            del path[heading.level - 1 :]
            path += [""] * (heading.level - 1 - len(path))
            path.append(heading.title.split("，", 1)[0])
            if heading.level <= _AREA:
                label = heading.label if heading.level == _AREA else ""
        title = next((title for title in reversed(path) if title), "")
        between = "· " if label and len(path) > _AREA else ""
        words[paragraph.id] = f"{label}{between}{title}"
    return words


def decision_words(doubt: Doubt, words: str) -> str:
    """Return what stands at a card's right: why it is doubtful, or what was decided."""
    if doubt.state is DoubtState.OPEN:
        return doubt.reason.rstrip("。").split("；", 1)[0]
    if doubt.state is DoubtState.KEPT:
        return "保留原字"
    if doubt.state is DoubtState.ACCEPTED and doubt.suggestion == doubt.exact:
        return "标为存疑"
    if not words:
        torn = doubt.kind is CorrectionKind.TORN_HEADLINE
        return "已移除版面残字" if torn else f"已去掉“{doubt.exact}”"
    return f"已改为“{words}”"


def words_now(draft: Draft, doubt_id: str) -> str:
    """Return what stands at a doubtful place now."""
    doubt = doubt_of(draft, doubt_id)
    paragraph = paragraph_of(draft, doubt.paragraph)
    start, end = _span(paragraph, doubt)
    return paragraph.text[start:end]


def span_in_text(draft: Draft, doubt: Doubt) -> tuple[int, int]:
    """Return the offsets of a doubtful place in the text of its paragraph."""
    return _span(paragraph_of(draft, doubt.paragraph), doubt)


def _span(paragraph: DraftParagraph, doubt: Doubt) -> tuple[int, int]:
    """Return where a place stands in the corrected text, what was put in its place included."""
    start = text_offset(paragraph, doubt.start)
    for edit in paragraph.edits:
        if (edit.start, edit.end) == (doubt.start, doubt.end):
            return start, start + len(edit.corrected)
    return start, max(start, text_offset(paragraph, doubt.end))


def _middle(draft: Draft, doubt: Doubt, words: str) -> list[Piece]:
    lost = doubt.kind is CorrectionKind.LOST_TEXT and doubt.suggestion == doubt.exact
    if doubt.state is DoubtState.OPEN or words == with_rules(doubt.exact, draft.rules):
        gap = [Piece("", Part.GAP)] if lost else []
        return [Piece(words, Part.DOUBT), *gap]
    if not words:
        return [Piece(doubt.exact, Part.REMOVED)]
    return [Piece(words, Part.PUT)]


def _marked(text: str, doubt: Doubt) -> list[Piece]:
    """Return words with the suggestion marked where the evidence has it."""
    evidence, suggestion = doubt.evidence, doubt.suggestion
    at = evidence.find(suggestion) if suggestion else -1
    wanted = suggestion if at >= 0 else evidence
    pieces, done = [], 0
    while evidence and (found := text.find(evidence, done)) >= 0:
        start = found + max(at, 0)
        pieces += [Piece(text[done:start]), Piece(wanted, Part.EVIDENCE)]
        done = start + len(wanted)
    return [*pieces, Piece(text[done:])]


def _left(text: str, start: int) -> int:
    """Return where the excerpt begins: after a stop, not too far before the place."""
    if start <= _BEFORE:
        return 0
    for marks in (_ENDS, _PAUSES):
        near = [n + 1 for n in range(start - _BEFORE, start - 4) if text[n] in marks]
        if near:
            return near[0]
    return start - _BEFORE


def _right(text: str, end: int, evidence: str) -> int:
    """Return where the excerpt ends: after a stop, with the evidence if it is near."""
    found = text.find(evidence, end, end + _FAR) if evidence else -1
    least = max(found + len(evidence), end + 2)
    if len(text) - end <= _AFTER:
        return len(text)
    limit = min(end + _FAR, len(text))
    for marks in (_ENDS, _PAUSES):
        near = [n + 1 for n in range(least, limit) if text[n] in marks]
        if near:
            return near[0]
    return min(max(end + _AFTER, least), len(text))
