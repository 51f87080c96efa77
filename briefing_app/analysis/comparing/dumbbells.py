"""Actual to target as positions on an axis: growth on one, totals against their own 2022."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.comparing.difference import in_points, plain
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.units import in_base, split_unit
from briefing_app.analysis.words import bar_text, falls, phrase, signed
from briefing_app.model.figure import Bound, Figure, Measure

TITLE = "实绩 → 目标"
TOTAL, GAIN = "总量", "增量"
_STEPS = tuple(Decimal(n) for n in (1, 2, 4, 5, 6, 8, 10))
_ONE = Decimal(1)
_MARGIN = Decimal("0.15")
_LEAST_REACH = Decimal("0.1")
"""As much more or less as an axis shows at least, so that little looks little."""


class Chevron(StrEnum):
    """Where the true value may lie beyond the mark."""

    NONE = ""
    MORE = "›"
    LESS = "‹"


class DumbbellRow(NamedTuple):
    """One pair: `start` and `end` lie on the group's axis, from 0 (left) to 1 (right)."""

    actual: str
    target: str
    label: str
    unit: str
    actual_text: str
    target_text: str
    start: Decimal
    end: Decimal
    chevron: Chevron
    change: str
    spoken: str


class DumbbellGroup(NamedTuple):
    """Rows on one axis; `lines` are grid lines, or the one line that is 2022 (`relative`).

    `ends` are what the axis reads at 0 and at 1: per cent, or ratios to the actual value.
    """

    title: str
    relative: bool
    lines: tuple[Decimal, ...]
    rows: tuple[DumbbellRow, ...]
    ends: tuple[Decimal, Decimal] = (Decimal(0), Decimal(1))


@dataclass(frozen=True, slots=True)
class DumbbellCard:
    """All pairs of a scope: growth rates first, then totals and gains as ratios."""

    key: str
    title: str
    years: tuple[int, int]
    groups: tuple[DumbbellGroup, ...]


def chevron(figure: Figure) -> Chevron:
    """Return on which side of the printed number the true one lies."""
    if figure.bound in (Bound.OVER, Bound.EXCEEDS, Bound.AT_LEAST):
        return Chevron.LESS if falls(figure) else Chevron.MORE
    if figure.bound in (Bound.NEARLY, Bound.AT_MOST):
        return Chevron.MORE if falls(figure) else Chevron.LESS
    return Chevron.NONE


def dumbbell_card(pairs: Sequence[Pair]) -> DumbbellCard | None:
    """Return the card for these pairs; None where there are none.

    Growth rates and other changes in per cent share an axis. Totals, amounts and shares are
    drawn as the target's ratio to the actual value, each against its own.
    """
    rates = [p for p in pairs if _is_rate(p)]
    gains = [p for p in pairs if p.actual.measure is Measure.INCREASE]
    totals = [p for p in pairs if not _is_rate(p) and p not in gains]
    found = (_rate_group(rates), _total_group(totals, TOTAL), _total_group(gains, GAIN))
    groups = tuple(g for g in found if g)
    if not groups:
        return None
    years = (pairs[0].actual.period, pairs[0].target.period)
    return DumbbellCard("pairs", TITLE, years, groups)


def comparison_groups(pairs: Sequence[Pair]) -> tuple[DumbbellGroup, ...]:
    """Return the groups of the comparison table: rates, then all else as ratios.

    Totals, gains and shares share an axis whose middle is the actual value, so that as much
    more and as much less are as far from it. Groups without rows are left out.
    """
    rates = [p for p in pairs if _is_rate(p)]
    others = [p for p in pairs if not _is_rate(p)]
    found = (_rate_group(rates), _total_group(others, TOTAL, centred=True))
    return tuple(g for g in found if g)


def _is_rate(pair: Pair) -> bool:
    """Whether the pair stands on the axis in per cent rather than on its own ratio."""
    return pair.actual.measure in (Measure.GROWTH, Measure.CHANGE) or (
        in_points(pair.actual) and signed(pair.actual) <= 0
    )


def _rate_group(pairs: Sequence[Pair]) -> DumbbellGroup | None:
    if not pairs:
        return None
    values = [signed(f) for p in pairs for f in (p.actual, p.target)]
    low, high = nice(min(Decimal(0), *values)), nice(max(Decimal(0), *values))
    span = high - low or Decimal(1)
    rows = tuple(
        _row(p, (signed(p.actual) - low) / span, (signed(p.target) - low) / span, "")
        for p in _by_change(pairs)
    )
    lines = (Decimal(0), Decimal("0.5"), Decimal(1))
    title = f"增速，同轴 {_signed_text(low)}–{_signed_text(high)}%"
    return DumbbellGroup(title, relative=False, lines=lines, rows=rows, ends=(low, low + span))


def _total_group(
    pairs: Sequence[Pair], word: str, *, centred: bool = False
) -> DumbbellGroup | None:
    if not pairs:
        return None
    ordered = _by_change(pairs)
    ratios = [_ratio(p) for p in ordered]
    low, high = min(_ONE, *ratios), max(_ONE, *ratios)
    if centred:
        reach = max(high - _ONE, _ONE - low, _LEAST_REACH)
        low, high = _ONE - reach, _ONE + reach
    pad = Decimal(0) if centred else max(high - low, 2 * _LEAST_REACH) * _MARGIN
    low, span = low - pad, high - low + 2 * pad
    here = (1 - low) / span
    units = {p.actual.unit for p in ordered} | {p.target.unit for p in ordered}
    year = ordered[0].actual.period
    shared = next(iter(units)) if len(units) == 1 else ""
    rows = tuple(
        _row(p, here, (ratio - low) / span, "" if shared else p.actual.unit)
        for p, ratio in zip(ordered, ratios, strict=True)
    )
    title = f"{_axis(word, shared)}，竖线为 {year} 实绩"
    ends = (low, low + span)
    return DumbbellGroup(title, relative=True, lines=(here,), rows=rows, ends=ends)


def _axis(word: str, unit: str) -> str:
    """Return what a group measures: 总量, 亿元, 增量, 增量 · 家."""
    return f"{word} · {unit}" if unit and word != TOTAL else unit or word


def _by_change(pairs: Sequence[Pair]) -> list[Pair]:
    """Sort by what changes most upwards; ties stay in text order."""
    return sorted(pairs, key=_change, reverse=True)


def _change(pair: Pair) -> Decimal:
    if _is_rate(pair):
        return signed(pair.target) - signed(pair.actual)
    return _ratio(pair)


def _ratio(pair: Pair) -> Decimal:
    """Return target by actual, in the base unit."""
    target, actual = pair.target, pair.actual
    return in_base(signed(target), target.unit) / in_base(signed(actual), actual.unit)


def _row(pair: Pair, start: Decimal, end: Decimal, unit: str) -> DumbbellRow:
    actual, target = pair.actual, pair.target
    alike = split_unit(actual.unit)[0] == split_unit(target.unit)[0]
    return DumbbellRow(
        actual=actual.id,
        target=target.id,
        label=pair.name,
        unit="" if unit.endswith("%") else unit,
        actual_text=bar_text(actual),
        target_text=bar_text(target) if alike else phrase(target),
        start=start,
        end=end,
        chevron=_visible_chevron(chevron(target), start, end),
        change=pair.difference.text,
        spoken=f"{pair.name}，{actual.period}年{phrase(actual)}，"
        f"{target.period}年目标{phrase(target)}，{pair.difference.text}",
    )


def _visible_chevron(mark: Chevron, start: Decimal, end: Decimal) -> Chevron:
    """Leave out a chevron that would point back over the connecting line."""
    if (mark is Chevron.MORE and end < start) or (mark is Chevron.LESS and end > start):
        return Chevron.NONE
    return mark


def nice(value: Decimal) -> Decimal:
    """Return the next round number away from zero; 0 for what lies on zero's other side."""
    if value == 0:
        return value
    power = Decimal(1).scaleb(abs(value).adjusted())
    size = next(s * power for s in _STEPS if s * power >= abs(value))
    return size if value > 0 else -size


def _signed_text(value: Decimal) -> str:
    return plain(value).replace("-", "−")
