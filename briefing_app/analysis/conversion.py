"""Units that are the same but for an exact factor: 公顷 and 亩, 吨 and 斤, 人 and 万人.

Only what is fixed by definition is converted. Currencies, prices of two years, percentage
points and levels have no factor, so that they are of different families here.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from briefing_app.model.units import COUNTED, PEOPLE, split_unit

_MOU = Fraction(2000, 3)
_MULTIPLES = (("百万", 10**6), ("十万", 10**5), ("千万", 10**7), ("千", 10**3))
_DEFINED: dict[str, dict[str, Fraction | int]] = {
    "面积": {
        "平方米": 1, "平米": 1, "㎡": 1, "m²": 1, "亩": _MOU, "公顷": 10**4,
        "平方公里": 10**6, "平方千米": 10**6, "km²": 10**6,
    },
    "长度": {"米": 1, "公里": 10**3, "千米": 10**3, "km": 10**3, "里": 500, "华里": 500},
    "重量": {
        "吨": 1, "公斤": Fraction(1, 1000), "千克": Fraction(1, 1000), "斤": Fraction(1, 2000),
        "担": Fraction(1, 20), "克": Fraction(1, 10**6),
    },
    "标准煤": {
        "吨标准煤": 1, "吨标煤": 1, "千克标准煤": Fraction(1, 1000), "千克标煤": Fraction(1, 1000),
    },
    "体积": {"立方米": 1, "方": 1, "m³": 1, "升": Fraction(1, 1000)},
    "电量": {"千瓦时": 1, "度": 1, "度电": 1, "兆瓦时": 10**3},
    "功率": {"千瓦": 1, "兆瓦": 10**3, "吉瓦": 10**6, "瓦": Fraction(1, 1000)},
    "标箱": {"标箱": 1, "标准箱": 1, "个标箱": 1, "个标准箱": 1, "TEU": 1},
    "钟点": {"小时": 60, "个小时": 60, "分钟": 1},
    "比例": {"%": 1, "％": 1, "‰": Fraction(1, 10), "成": 10},
}  # fmt: skip
_UNITS = {
    unit: (family, Fraction(factor))
    for family, units in _DEFINED.items()
    for unit, factor in units.items()
}


class Kind(NamedTuple):
    """What a unit measures, and how much of it one unit is."""

    family: str
    factor: Fraction


def kind_of(unit: str) -> Kind:
    """Return family and factor of a unit as written; classifiers for things are one family.

    >>> kind_of("万亩").family == kind_of("公顷").family
    True
    """
    over, slash, under = unit.partition("/")
    kind = _simple(over)
    return Kind(f"{kind.family}/{under}", kind.factor) if slash else kind


def same_family(left: str, right: str) -> bool:
    """Whether two units differ by an exact factor at most."""
    return kind_of(left).family == kind_of(right).family


def same_size(left: str, right: str) -> bool:
    """Whether a number means the same in both units: 20家 and 20个, 5公里 and 5千米."""
    return kind_of(left) == kind_of(right)


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """Return the value in another unit, exactly; None where no finite decimal says it.

    >>> convert(Decimal(3200), "公顷", "万亩")
    Decimal('4.8')
    """
    here, there = kind_of(unit), kind_of(into)
    if here.family != there.family:
        return None
    return _decimal(Fraction(value) * here.factor / there.factor)


def _simple(unit: str) -> Kind:
    """Return the kind of a unit without a slash; one that is not known is its own family."""
    factor, base = split_unit(unit)
    scale = Fraction(factor)
    if base not in _UNITS:
        for word, multiple in _MULTIPLES:
            if base.startswith(word) and _is_known(base[len(word) :]):
                scale, base = scale * multiple, base[len(word) :]
                break
    if base in COUNTED:
        return Kind("个", scale)
    if base in PEOPLE:
        return Kind("人", scale)
    family, size = _UNITS.get(base, (base, Fraction(1)))
    return Kind(family, size * scale)


def _is_known(base: str) -> bool:
    return base in _UNITS or base in COUNTED or base in PEOPLE or base == "元"


def _decimal(value: Fraction) -> Decimal | None:
    """Return a fraction as a decimal; None if it has no end."""
    rest, places = value.denominator, 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        places = max(places, count)
    if rest != 1:
        return None
    with localcontext() as context:
        context.prec = len(str(abs(value.numerator))) + 2 * places + 2
        made = Decimal(value.numerator * 10**places // value.denominator).scaleb(-places)
    whole = made == made.to_integral_value()
    return made.quantize(Decimal(1)) if whole else made.normalize()
