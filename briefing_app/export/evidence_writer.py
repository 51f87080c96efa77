"""The evidence sheet as a PDF: one page of A4 that can be handed round and written on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.analysis.evidence import Cell, EvidenceError, EvidenceRow, EvidenceSheet, Passage
from briefing_app.analysis.evidence.sources import circled
from briefing_app.export.progress import Tell
from briefing_app.export.typst_pieces import Piece, axis, dumbbell, pair_axis, pair_row, pieces
from briefing_app.export.typst_press import Data, TypesetError, press

_DRAWN_ALONE = 6
"""So many indicators have a chart of their own; more have it in the table."""
_COLUMNS = ((4, 11), (6, 17), (5, 12), (6, 13))
"""Least and most ems of name, actual, target and change."""
_PAIR_COLUMNS = ((4, 11), (6, 14), (6, 14), (6, 13))
"""The same of two reports."""
_DRAWING, _NUMBERS = 6.6, 2.4


def write(sheet: EvidenceSheet, path: str, tell: Tell, *, pages: int = 1) -> None:
    """Write the sheet as PDF; `pages` is 1, or 2 to let it run on.

    Raises EvidenceError if it does not fit on one page, OSError if the disk refuses,
    Cancelled if `tell` says so.
    """
    with open(path, "wb") as file:
        file.write(render(sheet, tell, pages=pages))


def render(sheet: EvidenceSheet, tell: Tell, *, pages: int = 1) -> bytes:
    """Return the sheet as PDF; raises as write does.

    If it does not fit, clauses are cut closer, then the chart goes into the table. Type is
    never made smaller.
    """
    for n, (tried, drawn) in enumerate(_arrangements(sheet)):
        tell.step(0.1 + 0.2 * n, "排证据单")
        try:
            return press("evidence.typ", _data(tried, drawn=drawn, pages=pages), made=sheet.made)
        except TypesetError as error:
            if not error.refused:
                raise
    raise EvidenceError(_too_long(len(sheet.rows)))


def _arrangements(sheet: EvidenceSheet) -> Iterator[tuple[EvidenceSheet, bool]]:
    """Yield what to try in turn: a sheet, and whether its dumbbells stand in the table."""
    shorter = sheet.shorter or sheet
    if len(sheet.rows) <= _DRAWN_ALONE:
        yield sheet, False
        yield shorter, False
    else:
        yield sheet, True
    yield shorter, True


def _too_long(count: int) -> str:
    """Return what to do about a sheet that is too long."""
    fewer = _DRAWN_ALONE if count > _DRAWN_ALONE else count - 1
    return f"一页放不下：减到 {fewer} 项，或改两页。" if fewer else "一页放不下：改两页。"


def _data(sheet: EvidenceSheet, *, drawn: bool, pages: int) -> Data:
    """Return what the template takes; with `drawn` the dumbbells are in the table."""
    charted = bool(sheet.axes or sheet.beside)
    relative = {row.actual for each in sheet.axes if each.group.relative for row in each.group.rows}
    return {
        "title": sheet.title,
        "report": sheet.report,
        "seal": sheet.seal,
        "count": sheet.count,
        "summary": sheet.summary,
        "worked": any(row.comparable for row in sheet.rows),
        "keywords": [row.name for row in sheet.rows],
        "years": [str(year) for year in sheet.years],
        "sides": list(sheet.sides) if sheet.sides else None,
        "drawn": drawn and charted,
        "columns": _columns(sheet, drawn=drawn and charted),
        "axes": [] if drawn else [axis(*each, sheet.years[0]) for each in sheet.axes],
        "beside": [] if drawn else [pair_axis(each) for each in sheet.beside],
        "spoken": sheet.spoken,
        "rows": [_row(row, relative) for row in sheet.rows],
        "passages": [_passage(each) for each in sheet.passages],
        "sources": [list(line) for line in sheet.sources],
        "pages": pages,
    }


def _row(row: EvidenceRow, relative: set[str]) -> Data:
    first = row.dumbbells[0] if row.dumbbells else None
    return {
        "name": row.name,
        "actual": _cell(row.actual),
        "target": _cell(row.target),
        "change": row.change,
        "reason": row.reason,
        "comparable": row.comparable,
        "numbers": "".join(map(circled, row.numbers)),
        "dumbbell": dumbbell(first) if first else None,
        "relative": bool(first and first.actual in relative),
        "pair": pair_row(row.drawn) if row.drawn else None,
    }


def _cell(cell: Cell) -> Data:
    return cell._asdict() | {"status": str(cell.status or "")}


def _passage(passage: Passage) -> Data:
    kind = str(passage.status)
    marks = [(m.start, m.end, "rank" if m.rank else kind, "") for m in passage.marks]
    marks += [(at, at, "lost", "") for at in passage.lost]
    found: list[Piece] = pieces(passage.words, marks)
    return {
        "number": circled(passage.number),
        "status": kind,
        "side": passage.side,
        "pieces": found,
        "place": passage.place if passage.place.startswith("（") else f" {passage.place}",
    }


def _columns(sheet: EvidenceSheet, *, drawn: bool) -> list[float]:
    """Return how wide the columns are to one another: as their longest words, within limits."""
    rows, heads = sheet.rows, sheet.sides or ("", "")
    texts = (
        [row.name for row in rows],
        [heads[0], *(_text(row.actual) for row in rows)],
        [heads[1], *(_text(row.target) for row in rows)],
        [row.change for row in rows],
    )
    limits = _PAIR_COLUMNS if sheet.sides else _COLUMNS
    found = [
        min(max([least, *map(_ems, column)]) + 1.0, most)
        for column, (least, most) in zip(texts, limits, strict=True)
    ]
    numbers = max([_NUMBERS, *(len(row.numbers) + 0.3 for row in rows)])
    return [*found[:3], *([_DRAWING] if drawn else []), found[3], numbers]


def _text(cell: Cell) -> str:
    return "".join((cell.words, cell.scope, cell.note, *(f" {words} " for words in cell.seals)))


def _ems(words: str) -> float:
    """Return about how wide words are: a letter of ASCII is half as wide as a character."""
    return sum(0.58 if letter.isascii() else 1.0 for letter in words)
