"""A number in digits: its unit, bounds and range, and what kind of number it is."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.importing.quantities import dates, names, ranks, units
from briefing_app.importing.quantities.limits import limited
from briefing_app.importing.quantities.numbers import plain, scale_of
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.importing.quantities.units import Tail, tail_at

_NUMBER = re.compile("[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LETTERS_AND_PLUS = _LETTERS | {"+", "＋"}
_SIGNS = frozenset("+＋×*・·")
_DATE_HINTS = frozenset("年月日时—-－~～–至到、和:：")
_TO = re.compile("——|[—\\-－~～–至到]")
_DASHES = frozenset("—-－~～–至到")
_LIST = frozenset("、和与")
_LONGEST = 40
"""Digits of a number; more of them are no number but damage."""
_LONGEST_LIST = 8
_FRACTION = re.compile("[/／]([0-9０-９]+)(?![0-9０-９/／])|分之([0-9０-９]+)")
_HUNDREDS = {"百": 100, "千": 1000, "十": 10}
_TIMES = frozenset({"分钟", "小时", "天", "个月", "秒", "周", "个工作日", "工作日"})
_WITH_LETTERS = units.MONEY | {"%", "％", "吨", "个百分点"}
"""Units that make an amount of a number behind letters: GDP8%, but not PM2.5."""
_PLACES = frozenset("省市县区")
_ROUNDS = frozenset("轮批代")
_PHONE = re.compile("0[0-9]{2,3}[—-][0-9]{7,8}")
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[:：∶︰﹕][0-9]+(?:\.[0-9]+)?){1,4}")
_THREE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[:：∶︰﹕][0-9]+(?:\.[0-9]+)?){2,4}")
"""Three parts of a whole, 15:61.9:23.1; two might be a time of day."""
_COLONS = frozenset(":：∶︰﹕")
_SHARED_POINTS = re.compile(r"个(?:[、和与及][0-9]{1,3}(?:\.[0-9]{1,3})?个?){1,5}百分点")
"""5.4个和2.4个百分点: the first number has the unit of the last."""
_STEPS = re.compile("个(?:[十百千万亿]{1,2}元?级?)?[大新]{0,2}(?:台阶|关口|大关|门槛)")
"""跨越3个百亿台阶: the number counts steps, and the sum is that of a step."""
_CLOSED = frozenset("）)。；;")
_POINTS = frozenset(".．")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def value_of(digits: str) -> Decimal:
    """Return the value of a number in digits, full-width or with thousands marks."""
    if not digits.isascii():
        digits = plain(digits)
    return Decimal(digits.replace(",", "") if "," in digits else digits)


def read(text: str, start: int, end: int, done: int) -> Quantity:
    """Read the number in digits that stands at `start:end`."""
    if end - start > _LONGEST:
        return names.label(start, end)
    before = text[start - 1] if start > done else ""
    behind = text[end : end + 1]
    tail = tail_at(text, end)
    if before in _LETTERS or behind in _LETTERS or before in _SIGNS or behind in _SIGNS:
        name = _code(text, start, end, tail, done)
        if name is not None:
            return name
    if not tail.unit and not tail.scale:
        special = _without_unit(text, start, end, tail, done)
        if special is not None:
            return special
    return amount(text, start, end, tail, done)


def _code(text: str, start: int, end: int, tail: Tail, done: int) -> Quantity | None:
    """Return a number with letters or signs beside it as a name, None for 10km and GDP8%."""
    before = text[start - 1] if start > done else ""
    behind = text[end : end + 1]
    if before in _LETTERS_AND_PLUS and (tail.scale or tail.unit in _WITH_LETTERS):
        return None
    if (
        behind in _LETTERS
        and tail.unit[:1] in _LETTERS
        and text[tail.end : tail.end + 1] not in _LETTERS
    ):
        return None
    if behind in _SIGNS:
        return names.sum_of(text, start)
    return names.code(text, start, end, done)


def _without_unit(text: str, start: int, end: int, tail: Tail, done: int) -> Quantity | None:
    """Read a number with no unit behind it: a date, a mark, a fraction, an item of a list."""
    behind = text[end : end + 1]
    if behind in _COLONS and (ratio := _THREE.match(text, start)):
        return names.label(start, ratio.end())
    if behind in _DATE_HINTS and (date := dates.calendar(text, start)):
        return date
    if text[tail.end : tail.end + 1] == "年":
        return dates.years(text, start, tail.end + 1, value_of(text[start:end]), done)
    if behind in _DASHES and not _PHONE.match(text, start):
        return None
    found = names.bracketed(text, start, end, done) or _fraction(text, start, end, done)
    if found is None and behind in _LIST:
        found = _item(text, start, end, done)
    return found or _bare(text, start, end)


def _fraction(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read 1/3 and 3分之1 as 1 of the unit "/3"."""
    match = _FRACTION.match(text, end)
    if match is None:
        return None
    first = plain(text[start:end])
    over, under = (first, plain(match[1])) if match[1] else (plain(match[2]), first)
    if "." in over + under or not Decimal(over) < Decimal(under):
        return names.label(start, match.end())
    return limited(
        text, (start, match.end()), QuantityKind.PERCENT, Decimal(over), f"/{under}", done
    )


def _item(text: str, start: int, end: int, done: int) -> Quantity | None:
    """Read an item of a list that is followed by its unit only at the last: 3.5、2.8亿元."""
    last = end
    for _ in range(_LONGEST_LIST):
        match = _NUMBER.match(text, last + 1) if text[last : last + 1] in _LIST else None
        if match is None:
            return None
        tail = tail_at(text, match.end())
        if tail.unit or tail.scale:
            if units.KINDS.get(tail.unit) is QuantityKind.LABEL:
                return names.label(start, tail.end)
            value = value_of(text[start:end])
            kind = units.KINDS.get(tail.unit, QuantityKind.AMOUNT)
            return limited(text, (start, end), kind, value, tail.scale + tail.unit, done)
        last = match.end()
    return None


def _bare(text: str, start: int, end: int) -> Quantity | None:
    """Read a bare number as a name or mark where it can be nothing else."""
    digits = text[start:end]
    whole = _PHONE.match(text, start) or _RATIO.match(text, start)
    if whole:
        return names.label(start, whole.end())
    opens = start == 0 or text[start - 1] in _CLOSED
    if opens and (text[end : end + 1] in _POINTS or (start == 0 and text[end : end + 1] == "、")):
        return Quantity(start, end, QuantityKind.ORDINAL, value_of(digits), "")
    leading_zero = len(digits) > 1 and digits[0] in "0０" and digits[1] not in ".．"
    if leading_zero or digits.endswith((".0", "．０")):
        return names.label(start, end)
    if _YEAR.fullmatch(digits):
        return names.label(start, end)
    return None


def amount(text: str, start: int, end: int, tail: Tail, done: int) -> Quantity:
    """Read a number with the unit behind it, its bounds and the other end of its range."""
    value = value_of(text[start:end])
    kind = units.KINDS.get(tail.unit, QuantityKind.AMOUNT)
    if kind is QuantityKind.LABEL:
        return _label(text, start, tail, value, done)
    counts = kind is QuantityKind.COUNT and tail.unit != "大"
    if kind is QuantityKind.ORDINAL or counts or (tail.unit == "个" and _STEPS.match(text, end)):
        kind = QuantityKind.COUNT if tail.unit == "个" else kind
        return Quantity(start, tail.end, kind, value, tail.unit)
    if tail.unit == "个" and _SHARED_POINTS.match(text, end):
        span, points = (start, tail.end), QuantityKind.POINTS
        return limited(text, span, points, value, "个百分点", done, tail.more)
    return _measured(text, start, value, tail, done)


def _measured(text: str, start: int, value: Decimal, tail: Tail, done: int) -> Quantity:
    """Read an amount with its range and its bounds; a span of years may be a streak."""
    kind = units.KINDS.get(tail.unit, QuantityKind.AMOUNT)
    if tail.scale:
        value, tail = _whole_scale(text, value, tail)
    kind = QuantityKind.AMOUNT if kind is QuantityKind.COUNT else kind  # 5大片区
    upper, unit, last = None, tail.scale + tail.unit, tail
    if text[tail.end : tail.end + 1] in _DASHES:
        upper, unit, last = _range(text, value, tail)
    if last.unit in dates.STREAK_UNITS:
        begin = dates.streak_start(text, start, done)
        if begin < start:
            return Quantity(begin, tail.end, QuantityKind.STREAK, value, last.unit)
    if last.unit in _TIMES and not tail.scale:
        if dates.names_time(text, last.end):
            return names.label(start, last.end)
        kind = QuantityKind.DATE if dates.passes(text, start) else kind
    if upper is not None:
        kind = units.KINDS.get(last.unit, QuantityKind.AMOUNT)
    read = limited(text, (start, last.end), kind, value, unit, done, tail.more, upper=upper)
    return _drawn(text, read, last, start)


def _drawn(text: str, read: Quantity, tail: Tail, start: int) -> Quantity:
    """Return the amount, or a label where it draws a line or belongs to a name."""
    plain = not (read.approximate or read.upper) and tail.unit not in names.NAMING
    if plain and text[tail.end : tail.end + 1] not in names.GRADED:
        return read
    before, after = text[read.start : start], text[tail.end : read.end]
    if (
        names.is_class(text, tail.unit, read.end, before, after)
        or (read.upper is not None and names.is_span_of_class(text, read.end))
        or names.is_policy(text, start, tail.unit)
    ):
        return read._replace(kind=QuantityKind.LABEL)
    return read


def _label(text: str, start: int, tail: Tail, value: Decimal, done: int) -> Quantity:
    """Read a number whose unit makes a name of it: 500强, 5.0版, 2号线."""
    if tail.unit == "强":
        rank = ranks.among(text, start, tail.end, value, done)
        if rank is not None:
            return rank
    if tail.unit in _ROUNDS:
        span, unit = (start, tail.end), tail.unit
        return limited(text, span, QuantityKind.AMOUNT, value, unit, done, tail.more)
    if tail.unit in _PLACES:
        span, unit = (start, tail.end - 1), tail.scale
        return limited(text, span, QuantityKind.AMOUNT, value, unit, done, tail.more)
    return Quantity(start, tail.end, QuantityKind.LABEL, value, tail.unit)


def _whole_scale(text: str, value: Decimal, tail: Tail) -> tuple[Decimal, Tail]:
    """Multiply 3千万 out to 3000 and 万, and add the second part of 3亿5000万元."""
    first = tail.scale[0]
    if first in _HUNDREDS:
        value, tail = value * _HUNDREDS[first], tail._replace(scale=tail.scale[1:])
    if not tail.unit and (match := _NUMBER.match(text, tail.end)):
        second = tail_at(text, match.end())
        larger, smaller = scale_of(tail.scale), scale_of(second.scale)
        if (second.scale or second.unit) and larger > smaller:
            return value * larger / smaller + value_of(match[0]), second
    return value, tail


def _range(text: str, value: Decimal, tail: Tail) -> tuple[Decimal | None, str, Tail]:
    """Return the other end of a range, the unit of both and where it ends."""
    alone = None, tail.scale + tail.unit, tail
    to = _TO.match(text, tail.end)
    match = _NUMBER.match(text, to.end()) if to else None
    if match is None:
        return alone
    last = tail_at(text, match.end())
    unit = last.scale + last.unit
    alike = (tail.unit or last.unit) == last.unit and (tail.scale or last.scale) == last.scale
    if not unit or not alike:
        return alone
    upper = value_of(match[0])
    return (upper, unit, last) if upper > value else alone
