"""Numbers in words: what 七, 十六, 两 and 首 stand for."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_SET = {"两位数": 10, "双位数": 10, "三位数": 100}
"""Set phrases; the others say once as much again: 翻番."""
_SCALES = {"万": (10**4,), "亿": (10**8,), "万亿": (10**8, 10**12)}
_TAIL = re.compile("万亿|[万亿]$")
_ABOUT = re.compile(
    "(.*)([一二两三四五六七八九])([二三四五六七八九])([^零〇一二两三四五六七八九]*)"
)
"""Two neighbours for about so many: 三五, 七八十, 十五六."""
_NUMBER = re.compile(
    r"(?P<set>[两双三]位数|翻番|翻倍|倍增)"
    r"|(?P<arabic>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"[多余几]?(?P<small>[十百千])?[多余几]?[万亿]*"
    r"|(?P<words>[零〇一二两三四五六七八九十百千万亿双]{1,24}|首)(?:点(?P<part>[零〇一二三四五六七八九]+))?"
)


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
    """Return the numbers that a printed form bears out, in the units it can be read in.

    万 and 亿 behind a number may belong to its unit: 近千万 is 1000 (万) as well as all of it.

    >>> numbers_in("超22万人"), numbers_in("七连增"), numbers_in("居全省首位")
    ((Decimal('22'),), (Decimal('7'),), (Decimal('1'),))
    >>> numbers_in("翻番"), numbers_in("两位数"), numbers_in("1,234.5亿元")
    ((Decimal('1'),), (Decimal('10'),), (Decimal('1234.5'),))
    """
    found: list[Decimal] = []
    for match in _NUMBER.finditer(unicodedata.normalize("NFKC", printed)):
        found += _readings(match)
    return tuple(dict.fromkeys(found))


def _readings(match: re.Match[str]) -> list[Decimal]:
    if match["set"]:
        return [Decimal(_SET.get(match["set"], 1))]
    if match["arabic"]:
        number = Decimal(match["arabic"].replace(",", ""))
        return [number, number * _UNITS[match["small"]]] if match["small"] else [number]
    return _chinese(match["words"], match["part"] or "")


def _chinese(words: str, part: str) -> list[Decimal]:
    """Return what a numeral can stand for; `part` are the digits after 点."""
    if part:
        whole = chinese_number(words) or 0
        return [Decimal(f"{whole}.{_digits(part)}")]
    if len(words) > 2 and all(char in DIGITS for char in words):
        return [Decimal(_digits(words))]  # 二〇二三
    if about := _ABOUT.fullmatch(words):
        head, one, other, tail = about.groups()
        return [r for digit in (one, other) for r in _chinese(head + digit + tail, "")]
    number = chinese_number("一" + words if words[0] in _LARGE else words)
    if number is None:
        return []
    large = _TAIL.search(words)
    scales = _SCALES.get(large.group(), ()) if large else ()
    return [Decimal(number), *(Decimal(number) / scale for scale in scales)]


def _digits(words: str) -> str:
    return "".join(str(DIGITS[char]) for char in words)
