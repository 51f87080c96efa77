"""Numbers in words: what 七, 十六, 两 and 首 stand for."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿双]+|首")


def chinese_number(words: str) -> int | None:
    """Return the value of a Chinese numeral; None if it is not one.

    >>> chinese_number("十六"), chinese_number("两千零五"), chinese_number("首")
    (16, 2005, 1)
    """
    if words == "首":
        return 1
    total = part = digit = 0
    last = ""
    for char in words:
        if char in DIGITS:
            if last in DIGITS and last not in "零〇":
                return None  # 三五, 七八: not one number
            digit = DIGITS[char]
        elif char in _UNITS:
            part += (digit if last in DIGITS else 1) * _UNITS[char]
            digit = 0
        elif char in _LARGE and last:
            total = _scaled(total, part + digit, _LARGE[char])
            part = digit = 0
        else:
            return None
        last = char
    return total + part + digit if words else None


def _scaled(total: int, part: int, unit: int) -> int:
    """Return 二千 + 万 beside 一亿, but 三万 as a whole times 亿."""
    return total + part * unit if total >= unit else (total + part) * unit


def numbers_in(printed: str) -> tuple[Decimal, ...]:
    """Return the numbers of a printed form, Arabic as written, Chinese as they count.

    >>> numbers_in("超22万人"), numbers_in("七连增"), numbers_in("居全省首位")
    ((Decimal('22'),), (Decimal('7'),), (Decimal('1'),))
    """
    found = []
    for token in _NUMBER.findall(printed):
        if token[0].isascii():
            found.append(Decimal(token))
        elif (number := chinese_number(token)) is not None:
            found.append(Decimal(number))
    return tuple(found)
