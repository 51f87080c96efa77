"""Records as what templates take: lists and dicts of strings and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_app.analysis.comparing.dumbbells import Chevron, DumbbellGroup, DumbbellRow
from briefing_app.analysis.comparing.table import Tick
from briefing_app.analysis.evidence import DrawnPair, PairAxis, Point

Piece = list[str]
"""Words, how they are marked, and the name by which they can be linked to ("" for none)."""

Mark = tuple[int, int, str, str]
"""Start, end, kind (actual, target, rank, lost) and name."""

_CHEVRONS = {Chevron.NONE: 0, Chevron.MORE: 1, Chevron.LESS: -1}
LOST = "〔原文缺字〕"


def pieces(words: str, marks: Iterable[Mark]) -> list[Piece]:
    """Return words cut where their marks begin and end, in any order; none inside another."""
    return [piece for piece in _cut(words, sorted(marks)) if piece[0]]


def _cut(words: str, marks: Iterable[Mark]) -> Iterator[Piece]:
    at = 0
    for start, end, kind, name in marks:
        if start >= at:
            yield [words[at:start], "", ""]
            yield [LOST if kind == "lost" else words[start:end], kind, name]
            at = end
    yield [words[at:], "", ""]


def axis(title: str, group: DumbbellGroup, ticks: Iterable[Tick], year: int) -> dict[str, object]:
    """Return dumbbells on one axis; readings are per cent, or the one line that is the actual."""
    readings = [[float(tick.at), tick.text] for tick in ticks]
    if group.relative:
        readings = [[float(line), f"{year} 实绩"] for line in group.lines]
    return {
        "title": title,
        "relative": group.relative,
        "readings": readings,
        "rows": [dumbbell(row) for row in group.rows],
    }


def dumbbell(row: DumbbellRow) -> dict[str, object]:
    """Return one pair as it is drawn."""
    return {
        "label": row.label,
        "unit": row.unit,
        "actual": row.actual_text,
        "target": row.target_text,
        "start": float(row.start),
        "end": float(row.end),
        "chevron": _CHEVRONS[row.chevron],
        "change": row.change,
    }


def pair_axis(axis: PairAxis) -> dict[str, object]:
    """Return rows of two reports on their axis."""
    return {
        "title": axis.title,
        "readings": [[at, words] for at, words in axis.ticks],
        "zero": axis.zero,
        "rows": [pair_row(row) for row in axis.rows],
    }


def pair_row(row: DrawnPair) -> dict[str, object]:
    """Return one quantity of two reports as it is drawn."""
    return {
        "label": row.label,
        "note": row.status,
        "left": _point("left", row.left),
        "right": _point("right", row.right),
    }


def _point(side: str, point: Point) -> dict[str, object]:
    end = point.at if point.end is None else point.end
    return {
        "side": side,
        "at": point.at,
        "end": end,
        "text": point.text,
        "status": str(point.status),
    }
