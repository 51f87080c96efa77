"""Two reports under one question: what aligns, what looks alike, what only one of them has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from briefing_app.analysis.comparing.across.apart import set_apart
from briefing_app.analysis.comparing.across.headline import headlines
from briefing_app.analysis.comparing.across.identity import Identities
from briefing_app.analysis.comparing.across.matching import Match, Matched, matched
from briefing_app.analysis.comparing.across.questions import kind_of, questions_for
from briefing_app.analysis.comparing.across.reading import Reading, readings
from briefing_app.analysis.comparing.across.records import (
    Across,
    Aligned,
    Apart,
    Conversion,
    Question,
    Side,
    StatusPair,
)
from briefing_app.analysis.comparing.difference import change
from briefing_app.analysis.conversion import convert, same_size
from briefing_app.model.figure import Figure, Status
from briefing_app.model.report import Report


def compare_reports(left: Report, right: Report, question: Question | None = None) -> Across:
    """Return the figures of two reports side by side; without a question, the first that fits.

    What counts is numbers, as everywhere: places among peers are left out.
    """
    asked = question or questions_for(left, right)[0]
    identities = Identities((left, right))
    order = headlines(identities, (right, left))
    parts = [_part(identities, left, right, statuses) for statuses in asked.statuses]
    matches = [match for part in parts for match in part.matched.matches]
    rows = sorted(
        (_row(identities, (left, right), match, order) for match in matches), key=_Place(order)
    )
    apart = sorted((each for part in parts for each in part.apart), key=_left_start)
    mine = _Rest(left, {a for a, _ in asked.statuses}, [p.matched.repeated_left for p in parts])
    other = _Rest(right, {b for _, b in asked.statuses}, [p.matched.repeated_right for p in parts])
    return Across(
        kind=kind_of(left, right),
        question=asked,
        aligned=tuple(rows),
        apart=tuple(apart),
        only_left=mine.only({row.left.id for row in rows} | {each.left.id for each in apart}),
        only_right=other.only({row.right.id for row in rows} | {each.right.id for each in apart}),
        repeated_left=mine.repeated(),
        repeated_right=other.repeated(),
        aside_left=mine.aside(),
        aside_right=other.aside(),
    )


class _Part(NamedTuple):
    """What one part of a question finds."""

    matched: Matched
    apart: tuple[Apart, ...]


def _part(identities: Identities, left: Report, right: Report, statuses: StatusPair) -> _Part:
    """Return what matches among the figures of two statuses, and what then looks alike."""
    mine = list(readings(identities, left, statuses[0]))
    other = list(readings(identities, right, statuses[1]))
    found = matched(mine, other)
    left_ids = found.repeated_left | {match.left.figure.id for match in found.matches}
    right_ids = found.repeated_right | {match.right.figure.id for match in found.matches}
    return _Part(found, tuple(set_apart(_without(mine, left_ids), _without(other, right_ids))))


class _Rest:
    """The figures of one side that are in no row."""

    def __init__(self, report: Report, asked: set[Status], again: Iterable[frozenset[str]]) -> None:
        self._numbers = [f for f in report.figures if f.is_number]
        self._asked = asked
        self._again = frozenset[str]().union(*again)

    def only(self, taken: set[str]) -> tuple[Figure, ...]:
        """Return what was asked for and stands beside nothing."""
        kept = taken | self._again
        return tuple(f for f in self._numbers if f.status in self._asked and f.id not in kept)

    def repeated(self) -> tuple[Figure, ...]:
        """Return what says again what stands in a row."""
        return tuple(f for f in self._numbers if f.id in self._again)

    def aside(self) -> tuple[Figure, ...]:
        """Return what was not asked for."""
        return tuple(f for f in self._numbers if f.status not in self._asked)


def _without(side: Sequence[Reading], ids: Collection[str]) -> list[Reading]:
    return [reading for reading in side if reading.figure.id not in ids]


class _Place:
    """Where a row stands: headline quantities first, then in the order of the left text."""

    def __init__(self, order: dict[str, int]) -> None:
        self._order = order

    def __call__(self, row: Aligned) -> tuple[int, int]:
        return self._order.get(row.identity, len(self._order)), row.left.span.start


def _left_start(each: Apart) -> int:
    return each.left.span.start


def _row(
    identities: Identities, reports: tuple[Report, Report], match: Match, order: dict[str, int]
) -> Aligned:
    left, right = reports
    mine, other = match.left.figure, match.right.figure
    identity = match.left.key.identity
    alone = not (match.left.several or match.right.several)
    name = mine.name if not match.left.several else identities.name_of(left, mine, identity)
    same = identities.called(left, mine) == identities.called(right, other)
    alias = other.name if alone and not same else ""
    conversion = conversion_of(mine, other)
    parts = [f"乙写作“{alias}”" if alias else "", conversion.words if conversion else ""]
    return Aligned(
        identity=identity,
        name=name,
        left=mine,
        right=other,
        how="，".join(filter(None, parts)) or "同名",
        alias=alias,
        conversion=conversion,
        difference=change(*_in_one_unit(mine, other, conversion)),
        shared=match.shared,
        scope=match.left.key.scope,
        headline=identity in order,
    )


def conversion_of(left: Figure, right: Figure) -> Conversion | None:
    """Return one side in the other's unit; None where a number means the same in both.

    乙 is put in the unit of 甲. Where that has no end (亩 as 平方米), 甲 is put in that of 乙.
    """
    if same_size(left.unit, right.unit):
        return None
    return _converted(Side.RIGHT, right, left.unit) or _converted(Side.LEFT, left, right.unit)


def _converted(side: Side, figure: Figure, unit: str) -> Conversion | None:
    ends = [_end(end, figure.unit, unit) for end in (figure.value, figure.upper)]
    value, upper = ends
    if value is None or (upper is None) != (figure.upper is None):
        return None
    return Conversion(side, value, upper, unit, figure.unit)


def _end(value: Decimal | None, unit: str, into: str) -> Decimal | None:
    return None if value is None else convert(value, unit, into)


def _in_one_unit(
    left: Figure, right: Figure, conversion: Conversion | None
) -> tuple[Figure, Figure]:
    """Return both as if they were printed in one unit."""
    if conversion is None:
        return left, replace(right, unit=left.unit)
    if conversion.side is Side.RIGHT:
        return left, _rewritten(right, conversion)
    return _rewritten(left, conversion), right


def _rewritten(figure: Figure, conversion: Conversion) -> Figure:
    return replace(figure, value=conversion.value, upper=conversion.upper, unit=conversion.unit)
