"""Target minus actual, saying no more than the printed words allow.

A bound is an interval: 超6% is everything above 6, 10%以上 is 10 and everything above.
The difference of two intervals is exact, or limited on one side, or open on both; only
what holds for every value inside the intervals is said. A printed range (5%—5.5%) has both
ends, and so has then the difference. Growth rates, shares and changes
differ in percentage points (exact decimals); totals differ in per cent of the actual
value, small counts (both below 100) in pieces: from 3 to 5 is 2 more, not 67 % more.
Per cents are rounded half to even, to whole numbers from 1 % on and to one decimal below;
a limit that this would make untrue is rounded outwards to one decimal instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.analysis.units import (
    PERCENT,
    POINTS,
    in_base,
    is_counted,
    same_kind,
    split_unit,
)
from briefing_app.analysis.words import falls, signed
from briefing_app.model.figure import Bound, Figure, Measure, Status

_RISING = frozenset((Bound.OVER, Bound.EXCEEDS, Bound.AT_LEAST))
_FALLING = frozenset((Bound.NEARLY, Bound.AT_MOST))
_STRICT = frozenset((Bound.OVER, Bound.NEARLY))
_ROUGH = frozenset((Bound.ABOUT, Bound.NEARLY))
_NOUNS = {Measure.GROWTH: "增速", Measure.INCREASE: "新增"}


_FEW = 100


class Limit(StrEnum):
    """What the difference's value says: it is the difference, or limits it."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    """Between `value` and `upper`."""
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Difference:
    """How a target stands to an actual value.

    `value` is signed, in `unit` (个百分点, % of the actual value, or 家), as rounded for show;
    None where the words leave it open. `lean` is the direction as printed: 1 the target's
    number is higher, 0 equal, -1 lower. `text` is short (表格), `sentence` names the measure.
    """

    limit: Limit
    about: bool
    value: Decimal | None
    unit: str
    text: str
    sentence: str
    lean: int
    upper: Decimal | None = None
    """The higher end, where the two leave a range."""


class _Range(NamedTuple):
    low: Decimal | None
    high: Decimal | None
    strict: bool
    about: bool


def comparable(actual: Figure, target: Figure) -> bool:
    """Whether the two state the same quantity of a shared indicator in kindred units."""
    shared = not set(actual.indicators).isdisjoint(target.indicators)
    return shared and _same_quantity(actual, target)


def _same_quantity(actual: Figure, target: Figure) -> bool:
    """Whether the two are stated alike, of whatever they are."""
    return (
        actual.status is Status.ACTUAL
        and target.status is Status.TARGET
        and _stated_alike(actual, target)
    )


def _stated_alike(left: Figure, right: Figure) -> bool:
    return (
        left.is_quantity
        and right.is_quantity
        and left.measure is right.measure
        and same_kind(left.unit) == same_kind(right.unit)
    )


def in_points(figure: Figure) -> bool:
    """Whether the figure's differences are percentage points."""
    return figure.unit in (PERCENT, POINTS)


def difference(actual: Figure, target: Figure, *, listed: bool = False) -> Difference | None:
    """Return what can truthfully be said about target minus actual; None if nothing compares.

    `listed` says that the dataset takes both for the same, whatever their indicators.
    """
    if not (_same_quantity(actual, target) if listed else comparable(actual, target)):
        return None
    return change(actual, target)


def change(left: Figure, right: Figure) -> Difference | None:
    """Return what can truthfully be said about right minus left, of whichever status and year.

    Both are of one quantity, in units that differ by 万 and 亿 at most. None where they are
    not stated alike, or where one is not above zero and a rate would mean nothing.
    """
    if not _stated_alike(left, right):
        return None
    before, after = signed(left), signed(right)
    rough = left.bound in _ROUGH and right.bound in _ROUGH
    start, end = _range(left, rough), _range(right, rough)
    points = in_points(left)
    if not points and not (_is_positive(start) and _is_positive(end)):
        return None
    pieces = not points and _are_few(left, before) and _are_few(right, after)
    exact = points or pieces
    limit, low, high = _between(start, end, exact)
    about, strict = start.about or end.about, start.strict or end.strict
    shown, upper = (value if exact else _rounded(value, limit) for value in (low, high))
    noun = _NOUNS.get(left.measure, "" if points else "总量")
    unit = POINTS if points else right.unit if pieces else PERCENT
    if limit is Limit.BETWEEN and shown is not None and upper is not None:
        text, sentence = _say_between(shown, upper, about, unit, noun)
    elif pieces and shown:
        text, sentence = _say_pieces(limit, shown, about, unit)
    else:
        text, sentence = _say(limit, shown, about, strict, points, noun)
    if limit is Limit.OPEN:
        text = "两边都只写下限" if start.high is None else "两边都只写上限"
        sentence = f"{text}，算不出高低"
    lean = _sign(_middle(right) - _middle(left))
    return Difference(limit, about, shown, unit, text, sentence, lean, upper)


def _is_positive(each: _Range) -> bool:
    """Whether what the words allow is above zero, as far as they limit it."""
    return all(end is None or end > 0 for end in (each.low, each.high))


def _middle(figure: Figure) -> Decimal:
    """Return the printed number in the base unit, of a range its middle."""
    low, high = _ends(figure)
    return (low + high) / 2


def _ends(figure: Figure) -> tuple[Decimal, Decimal]:
    """Return the lower and the higher printed number in the base unit."""
    value = in_base(signed(figure), figure.unit)
    if figure.upper is None:
        return value, value
    other = in_base(-figure.upper if falls(figure) else figure.upper, figure.unit)
    return min(value, other), max(value, other)


def _are_few(figure: Figure, value: Decimal) -> bool:
    """Whether this counts things or people, and fewer than a hundred of them."""
    return split_unit(figure.unit)[0] == 1 and is_counted(figure.unit) and value < _FEW


def _say_pieces(limit: Limit, value: Decimal, about: bool, unit: str) -> tuple[str, str]:
    """Return short text and sentence for a difference in pieces: +2 家, 多2家."""
    edge, rough, size = _edge(limit, value), "约" if about else "", plain(abs(value))
    text = f"{edge}{rough}{'+' if value > 0 else '−'}{size} {unit}"
    return text, f"{edge}{rough}{'多' if value > 0 else '少'} {size} {unit}"


def _range(figure: Figure, rough: bool) -> _Range:
    """Return every value the printed words allow, in the base unit."""
    (low, high), bound = _ends(figure), figure.bound
    up, down = bound in _RISING, bound in _FALLING and not rough
    if falls(figure):
        up, down = down, up
    strict = bound in _STRICT and not rough
    about = rough or bound is Bound.ABOUT
    return _Range(None if down else low, None if up else high, strict, about)


def _between(
    left: _Range, right: _Range, points: bool
) -> tuple[Limit, Decimal | None, Decimal | None]:
    """Return the limit of right minus left that the two allow, its value, and a range's end."""
    low = _step(left.high, right.low, points)
    high = _step(left.low, right.high, points)
    if low is not None and high is not None and low < high:
        return Limit.BETWEEN, low, high
    if low is not None:
        return (Limit.EXACT if high is not None else Limit.AT_LEAST), low, None
    return (Limit.OPEN if high is None else Limit.AT_MOST), high, None


def _step(start: Decimal | None, end: Decimal | None, points: bool) -> Decimal | None:
    """Return end minus start, in points or in per cent of start."""
    if start is None or end is None:
        return None
    return end - start if points else (end / start - 1) * 100


def _rounded(rate: Decimal | None, limit: Limit) -> Decimal | None:
    """Round a rate for show; a limit keeps to the side on which it stays true."""
    if rate is None:
        return None
    exponent = 0 if abs(rate) >= 1 else -1
    near = rate.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_EVEN)
    outwards = {Limit.AT_LEAST: ROUND_FLOOR, Limit.AT_MOST: ROUND_CEILING}.get(limit)
    untrue = (limit is Limit.AT_LEAST and near > rate) or (limit is Limit.AT_MOST and near < rate)
    mode = outwards if untrue and outwards else ROUND_HALF_EVEN
    exponent = -1 if untrue else exponent
    near = rate.quantize(Decimal(1).scaleb(exponent), mode)
    while near == 0 and rate != 0:
        exponent -= 1
        near = rate.quantize(Decimal(1).scaleb(exponent), mode)
    return near


def _say_between(low: Decimal, high: Decimal, about: bool, unit: str, noun: str) -> tuple[str, str]:
    """Return short text and sentence for a difference that has two ends."""
    gap = "" if unit == PERCENT else " "
    rough = "约" if about else ""
    text = f"{rough}{_with_sign(low)} 至 {_with_sign(high)}{gap}{unit}"
    if low >= 0 or high <= 0:
        near, far = sorted((abs(low), abs(high)))
        side = "高" if low >= 0 else "低"
        return text, f"{noun}{rough}{side} {plain(near)} 至 {plain(far)}{gap}{unit}"
    return text, f"{noun}相差{text}"


def _with_sign(value: Decimal) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + plain(abs(value))


def _say(
    limit: Limit, value: Decimal | None, about: bool, strict: bool, points: bool, noun: str
) -> tuple[str, str]:
    """Return the short text and the sentence for a limited or exact difference."""
    if value is None:
        return "", ""
    if value == 0:
        level = _level_words(limit, about, strict)
        return level, level
    size = plain(abs(value))
    edge = _edge(limit, value)
    rough = "约" if about else ""
    sign = "+" if value > 0 else "−"
    if points:
        high = "高" if value > 0 else "低"
        return f"{edge}{rough}{sign}{size} {POINTS}", f"{noun}{edge}{rough}{high} {size} {POINTS}"
    if limit is Limit.EXACT:
        high = "高" if value > 0 else "低"
        return f"{rough}{sign}{size}%", f"{noun}{rough}{high} {size}%"
    text = f"{edge}{'升' if value > 0 else '降'}{rough}{size}%"
    return text, text


def _edge(limit: Limit, value: Decimal) -> str:
    """Return 至少 or 至多 as it qualifies the size: a fall of at most 44 % is at least -44 %."""
    if limit is Limit.EXACT:
        return ""
    return "至少" if (limit is Limit.AT_LEAST) == (value > 0) else "至多"


def _level_words(limit: Limit, about: bool, strict: bool) -> str:
    """Return the words for a difference that starts or ends at zero."""
    level = "大致持平" if about else "持平"
    if limit is Limit.EXACT:
        return level
    side = "更高" if limit is Limit.AT_LEAST else "更低"
    return side if strict and not about else f"{level}或{side}"


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def plain(value: Decimal) -> str:
    """Return a decimal without exponent and without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
