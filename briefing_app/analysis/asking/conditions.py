"""Whether a figure meets a condition: yes, no, or not to be told from its words.

A bound is an interval, as in `difference`: 10%以上 is 10 and everything above, so that
`增长>10%` cannot be settled for it. 左右 and 近 reach a tenth of the number, no further.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.units import PERCENT, POINTS, in_base, is_money, same_kind, split_unit
from briefing_app.analysis.words import falls, signed
from briefing_app.library.search.folding import fold
from briefing_app.library.search.query import Condition, Kind, Operator
from briefing_app.model.figure import Bound, Figure, Rank
from briefing_app.model.report import Report
from briefing_app.model.units import PEOPLE

_RISING = frozenset((Bound.OVER, Bound.EXCEEDS, Bound.AT_LEAST))
_OPEN = frozenset((Bound.OVER, Bound.EXCEEDS))
_REACH = Decimal("0.1")
_YUAN = "元"
_ANY_PIECE = "个"


class Verdict(StrEnum):
    """What the words of a figure say about a condition."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class _Range(NamedTuple):
    """Every value that the printed words allow; None is open, `strict` leaves `low`/`high` out."""

    low: Decimal | None
    high: Decimal | None
    strict: bool = False


def places_of(report: Report) -> Mapping[str, tuple[Rank, ...]]:
    """Return by figure id the places that the text gives it, its own and those stated apart."""
    places: dict[str, tuple[Rank, ...]] = {}
    for figure in report.figures:
        if figure.rank:
            for key in (figure.id, *figure.ranks):
                places[key] = (*places.get(key, ()), figure.rank)
    return places


def decide_all(
    conditions: Sequence[Condition],
    report: Report,
    figure: Figure,
    places: Mapping[str, tuple[Rank, ...]],
) -> Verdict:
    """Decide all conditions on a figure: those of one kind are alternatives, kinds are AND-ed.

    Two values are AND-ed as well: >5% <10% is a range.
    """
    groups: dict[str, list[Verdict]] = {}
    for number, condition in enumerate(conditions):
        alone = condition.kind is Kind.VALUE
        key = f"{condition.kind}{number}" if alone else condition.kind
        groups.setdefault(key, []).append(decide(condition, report, figure, places))
    return _all(_any(group) for group in groups.values())


def decide(
    condition: Condition,
    report: Report,
    figure: Figure,
    places: Mapping[str, tuple[Rank, ...]],
) -> Verdict:
    """Decide one condition on a figure of a report; `places` is places_of(report)."""
    if condition.kind is Kind.VALUE:
        return decide_value(condition, figure)
    tests: dict[Kind, Callable[[], bool]] = {
        Kind.STATUS: lambda: figure.status is condition.status,
        Kind.MEASURE: lambda: figure.measure is condition.measure,
        Kind.BOUND: lambda: figure.bound is condition.bound and figure.is_quantity,
        Kind.UNIT: lambda: figure.unit == condition.unit and figure.is_number,
        Kind.SECTION: lambda: _below(report, figure, condition.section),
        Kind.RANK: lambda: any(_placed(condition, r) for r in places.get(figure.id, ())),
    }
    return Verdict.YES if tests[condition.kind]() else Verdict.NO


def decide_value(condition: Condition, figure: Figure) -> Verdict:
    """Decide a VALUE condition, bounds respected, units converted exactly."""
    wanted = condition.measure
    if not figure.is_quantity or (wanted and figure.measure is not wanted):
        return Verdict.NO
    if condition.value is None or not _same_unit(condition.unit, figure.unit):
        return Verdict.NO
    threshold = in_base(condition.value, condition.unit)
    return _compare(_range(figure), condition.operator, threshold)


def _below(report: Report, figure: Figure, words: str) -> bool:
    return any(words in fold(section.heading) for section in report.path(figure.section))


def _placed(condition: Condition, rank: Rank) -> bool:
    """Whether a place is the one asked for, among peers of the scope asked for or narrower."""
    if not rank.scope.startswith(condition.scope):
        return False
    return condition.place in ("", rank.place)


def _same_unit(asked: str, unit: str) -> bool:
    """Whether a number in the unit asked for can be held against a figure.

    Without a unit, or with a scale alone (1000亿), it goes for all that is counted, but a
    currency other than 元, and per cents, have to be named. What is asked for in 家 is not
    counted in 项; 个 goes for all pieces, and 人 for 名.
    """
    base, own = split_unit(asked)[1], split_unit(unit)[1]
    if base:
        alike = base in (own, _ANY_PIECE) or own in PEOPLE
        return alike and same_kind(asked) == same_kind(unit)
    if unit in (PERCENT, POINTS):
        return False
    return not is_money(own) or own == _YUAN


def _range(figure: Figure) -> _Range:
    value = in_base(signed(figure), figure.unit)
    bound, down = figure.bound, falls(figure)
    if bound is Bound.EXACT:
        return _Range(value, value)
    reach = abs(value) * _REACH
    if bound is Bound.ABOUT:
        return _Range(value - reach, value + reach)
    if bound is Bound.NEARLY:
        return _Range(value, value + reach, True) if down else _Range(value - reach, value, True)
    up = (bound in _RISING) is not down
    strict = bound in _OPEN
    return _Range(value, None, strict) if up else _Range(None, value, strict)


def _compare(known: _Range, operator: Operator | None, threshold: Decimal) -> Verdict:
    if operator is Operator.EQUAL:
        return _equal(known, threshold)
    if operator in (Operator.LESS, Operator.AT_MOST):
        mirrored = _Range(_minus(known.high), _minus(known.low), known.strict)
        return _above(mirrored, -threshold, or_equal=operator is Operator.AT_MOST)
    return _above(known, threshold, or_equal=operator is Operator.AT_LEAST)


def _above(known: _Range, threshold: Decimal, *, or_equal: bool) -> Verdict:
    """Return whether all, none or some of a range lies above a threshold."""
    low, high = known.low, known.high
    if low is not None and (low > threshold or (low == threshold and (or_equal or known.strict))):
        return Verdict.YES
    reached = or_equal and not (known.strict and low != high)
    if high is not None and (high < threshold or (high == threshold and not reached)):
        return Verdict.NO
    return Verdict.UNSURE


def _equal(known: _Range, value: Decimal) -> Verdict:
    low, high = known.low, known.high
    if low == high:
        return Verdict.YES if low == value else Verdict.NO
    under = low is not None and (value < low or (value == low and known.strict))
    over = high is not None and (value > high or (value == high and known.strict))
    return Verdict.NO if under or over else Verdict.UNSURE


def _minus(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def _any(verdicts: Iterable[Verdict]) -> Verdict:
    found = set(verdicts)
    return next((v for v in (Verdict.YES, Verdict.UNSURE) if v in found), Verdict.NO)


def _all(verdicts: Iterable[Verdict]) -> Verdict:
    found = set(verdicts)
    return next((v for v in (Verdict.NO, Verdict.UNSURE) if v in found), Verdict.YES)
