"""What a written number is worth: Arabic, Chinese and mixed, in full-width digits or capitals.

Two readings are offered. `read_number` takes the whole number, scale and all (3.5亿 is
350000000). `split_scale` keeps the last 万 or 亿 apart, as units are written (3.5 and 亿).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12, "万亿": 10**12, "": 1}
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，％壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬億兩倆負點餘幾",
    "0123456789.,%一二二三四五六六七八九十百千万亿两两负点余几",
)
_DIGIT = r"(\d[\d,]*(?:\.\d+)?|[一二三四五六七八九两双几数半])"
_SECTION = re.compile(f"零?(?:{_DIGIT}?千)?零?(?:{_DIGIT}?百)?零?(?:{_DIGIT}?十)?[零〇]?{_DIGIT}?")
"""Up to four places, 两千零五 or 5千4百: what stands in front of one 万 or 亿."""
_LARGE = re.compile("([万亿兆])")
_LONGEST = 64
_VAGUE = "几数"
_SIGNS = ("负", "-", "－", "−")


def plain(words: str) -> str:
    """Return the words with half-width digits and everyday numerals: １２ and 壹拾 too."""
    return words.translate(_PLAIN)


@lru_cache(maxsize=1024)
def read_number(words: str) -> Decimal | None:
    """Return what a whole written number is worth; None if it is not one.

    >>> read_number("两百零五万"), read_number("负1.5亿"), read_number("百分之三点五")
    (Decimal('2050000'), Decimal('-150000000.0'), Decimal('3.5'))
    """
    return _read(plain(words)) if len(words) <= _LONGEST else None


def _read(words: str) -> Decimal | None:
    if words.startswith(_SIGNS):
        number = _unsigned(words[1:])
        return None if number is None else -number
    return _unsigned(words)


def _unsigned(words: str) -> Decimal | None:
    if words.startswith("百分之"):
        return _with_point(words[3:])
    below, divided, above = words.partition("分之")
    if not divided:
        return _with_point(words)
    over, under = _with_point(above), _with_point(below)
    return over / under if over is not None and under else None


def _with_point(words: str) -> Decimal | None:
    """Return 三点一四 as 3.14: after 点 every character is a digit of its own."""
    before, point, after = words.partition("点")
    whole = _whole(before)
    if not point or whole is None:
        return whole
    digits = after.rstrip("万亿")
    decimals, scale = _said(digits), _SCALES.get(after[len(digits) :])
    if decimals is None or scale is None:
        return None
    return (whole + Decimal("0." + decimals)) * scale


def _said(words: str) -> str | None:
    """Return 二〇二三 as 2023: digits said one by one."""
    digits = [str(_DIGITS[c]) for c in words if c in _DIGITS]
    return "".join(digits) if digits and len(digits) == len(words) else None


def _whole(words: str) -> Decimal | None:
    """Return the sum of what stands in front of each 万 and 亿: 5亿1万4千6百."""
    pieces = _LARGE.split(re.sub("[多余来]", "", words))
    total = Decimal(0)
    for section, scale in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        value = _section(section)
        if value is None:
            said = _said(words) if len(words) > 2 else None
            return None if said is None else Decimal(said)
        total = _scaled(total, value, _SCALES[scale])
    return None if words[:1] in {"", "万", "亿", "兆"} else total + _tail(words)


def _section(words: str) -> Decimal | None:
    """Return what 两千零五 or 5千4百 is worth; nothing at all is 0."""
    match = _SECTION.fullmatch(words)
    if match is None:
        return None
    total = Decimal(0)
    for digit, tens in zip(match.groups(), "千百十个", strict=True):
        if digit and digit in _VAGUE and tens == "个" and len(words) > 1:
            continue  # 二十几
        if digit or tens in words:
            total += _digit(digit) * _TENS.get(tens, 1)
    return total


def _digit(words: str | None) -> Decimal:
    """Return one digit or Arabic number; 数 and 几 and a digit left out (百三) are one."""
    if not words or words in _VAGUE:
        return Decimal(1)
    if words == "半":
        return Decimal("0.5")
    if words in _DIGITS:
        return Decimal(_DIGITS[words])
    return Decimal(words.replace(",", ""))


def _scaled(total: Decimal, part: Decimal, scale: int) -> Decimal:
    """Return 两千 + 万 beside 一亿, but 三万 as a whole times 亿, and 四万万."""
    return total + part * scale if part and total >= scale else (total + part) * scale


def _tail(words: str) -> Decimal:
    """Return what the last digit of 两千四百五 and 一万三 stands for beyond itself."""
    digit = _DIGITS.get(words[-1], 0)
    tens = _TENS.get(words[-2:-1], 0) or _SCALES.get(words[-2:-1] or "-", 0)
    return Decimal(digit * tens) / 10 - digit if tens >= 100 else Decimal(0)


@lru_cache(maxsize=1024)
def split_scale(words: str) -> tuple[Decimal | None, str]:
    """Return a Chinese number and its last 万 or 亿 apart, as units are written.

    >>> split_scale("千万"), split_scale("三千亿"), split_scale("一万二千")
    ((Decimal('1000'), '万'), (Decimal('3000'), '亿'), (Decimal('12000'), ''))
    """
    scale = "万亿" if words.endswith("万亿") else words[-1] if words[-1] in "万亿" else ""
    if words == scale:
        return Decimal(1), scale
    number = read_number(words)
    return (None if number is None else number / _SCALES[scale]), scale


def scale_of(unit: str) -> Decimal:
    """Return the factor in front of a unit: 万亿元 is 10**12 元."""
    length = 2 if unit.startswith("万亿") else 1 if unit[:1] in {"万", "亿"} else 0
    return Decimal(_SCALES[unit[:length]])
