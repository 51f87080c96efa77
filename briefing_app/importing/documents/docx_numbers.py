"""The numbers that Word puts before paragraphs by itself, worked out as Word does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_COUNTING = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
        "japaneseDigitalTenThousand",
        "taiwaneseDigital",
    )
)
_FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    restart: int | None
    legal: bool
    style: str


@dataclass(slots=True)
class _List:
    """A list of the document: its levels and how far each of them has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """All lists of a document; asking for a number counts on."""

    def __init__(self, root: Any | None) -> None:
        """Take the root of numbering.xml, or None for a document without lists."""
        self._abstract: dict[str, _List] = {}
        self._lists: dict[str, tuple[_List, dict[int, _Level], set[int]]] = {}
        self._by_style: dict[str, int] = {}
        if root is not None:
            self._take(root)

    def level_of_style(self, style: str) -> int:
        """Return the level that lists give to a paragraph style, 0 if none does."""
        return self._by_style.get(style, 0)

    def label(self, list_id: str, level: int) -> str:
        """Count on in a list and return what Word shows: 一、 or （二） or "" for no list."""
        known = self._lists.get(list_id)
        if known is None:
            return ""
        shared, own, anew = known
        levels = {**shared.levels, **own}
        if level not in levels:
            return ""
        if level in anew:
            anew.discard(level)
            shared.counts.pop(level, None)
        _count(shared.counts, levels, level)
        return _shown(levels, shared.counts, level)

    def _take(self, root: Any) -> None:
        for element in root.iterfind(f"{W}abstractNum"):
            levels = dict(map(_level, element.iterfind(f"{W}lvl")))
            self._abstract[element.get(f"{W}abstractNumId", "")] = _List(levels)
            self._by_style.update({o.style: i for i, o in levels.items() if o.style})
        for element in root.iterfind(f"{W}num"):
            link = element.find(f"{W}abstractNumId")
            shared = self._abstract.get("" if link is None else link.get(f"{W}val", ""))
            if shared is not None:
                number = element.get(f"{W}numId", "")
                self._lists[number] = (shared, *_overrides(element, shared.levels))


def _count(counts: dict[int, int], levels: dict[int, _Level], level: int) -> None:
    """Count one on; levels below begin anew, levels above count as begun."""
    for above in range(level):
        if above in levels:
            counts.setdefault(above, levels[above].start)
    counts[level] = counts.get(level, levels[level].start - 1) + 1
    for below in range(level + 1, _LEVELS):
        restart = levels[below].restart if below in levels else None
        if restart is None or 0 < level + 1 <= restart:
            counts.pop(below, None)


def _shown(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    own = levels[level]
    if own.format == "bullet":
        return "" if any("\ue000" <= c <= "\uf8ff" for c in own.text) else own.text

    def number(place: re.Match[str]) -> str:
        wanted = int(place[1]) - 1
        there = levels.get(wanted)
        if there is None:
            return ""
        format_ = "decimal" if own.legal else there.format
        return counted(counts.get(wanted, there.start), format_)

    return _PLACE.sub(number, own.text).strip()


def counted(value: int, format_: str) -> str:
    """Return a number in one of Word's number formats; unknown ones give plain digits.

    >>> counted(12, "chineseCountingThousand"), counted(4, "upperRoman"), counted(3, "upperLetter")
    ('十二', 'IV', 'C')
    """
    if format_ == "none":
        return ""
    if format_ in _COUNTING and 0 < value < 10_000:
        digital = "igital" in format_
        return "".join(_DIGITS[int(d)] for d in str(value)) if digital else _chinese(value)
    if format_ == "chineseLegalSimplified" and 0 < value < 10_000:
        return _chinese(value).translate(_FORMAL)
    return _special(value, format_) or str(value)


def _special(value: int, format_: str) -> str:
    """Return a number in the rarer formats, "" where they do not reach so far."""
    known = _RARER.get(format_)
    if known is None:
        return ""
    most, write = known
    return write(value) if 0 < value <= most else ""


def _letters(value: int) -> str:
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _wide(value: int) -> str:
    return str(value).translate({ord("0") + i: ord("０") + i for i in range(10)})


def _chinese(value: int) -> str:
    """Return a number below ten thousand as it is said: 十二, 一百零三."""
    words = ""
    digits = str(value)
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit != "0":
            words += _DIGITS[int(digit)] + _UNITS[place]
        elif words and not words.endswith("零"):
            words += "零"
    words = words.rstrip("零")
    return words[1:] if 10 <= value < 20 else words


def _roman(value: int) -> str:
    words = ""
    for worth, sign in _ROMAN:
        words += sign * (value // worth)
        value %= worth
    return words


def _lower_roman(value: int) -> str:
    return _roman(value).lower()


def _lower_letters(value: int) -> str:
    return _letters(value).lower()


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1)


def _circled_chinese(value: int) -> str:
    return chr(ord("㊀") + value - 1)


_RARER: dict[str, tuple[int, Callable[[int], str]]] = {
    "upperRoman": (3999, _roman),
    "lowerRoman": (3999, _lower_roman),
    "upperLetter": (26 * 9, _letters),
    "lowerLetter": (26 * 9, _lower_letters),
    "ideographTraditional": (10, " 甲乙丙丁戊己庚辛壬癸".__getitem__),
    "ideographZodiac": (12, " 子丑寅卯辰巳午未申酉戌亥".__getitem__),
    "decimalEnclosedCircle": (20, _circled),
    "decimalEnclosedCircleChinese": (20, _circled),
    "ideographEnclosedCircle": (10, _circled_chinese),
    "decimalEnclosedParen": (9999, "({})".format),
    "decimalEnclosedFullstop": (9999, "{}.".format),
    "decimalFullWidth": (9999, _wide),
    "decimalFullWidth2": (9999, _wide),
    "decimalZero": (9999, "{:02}".format),
}
"""How far each of the rarer formats reaches, and how it writes a number."""


def _level(element: Any) -> tuple[int, _Level]:
    index = whole(element.get(f"{W}ilvl"), 0)
    restart = value_of(element, "lvlRestart")
    return index, _Level(
        start=whole(value_of(element, "start"), 1),
        format=value_of(element, "numFmt") or "decimal",
        text=value_of(element, "lvlText") or "",
        restart=None if restart is None else whole(restart, 0),
        legal=element.find(f"{W}isLgl") is not None,
        style=value_of(element, "pStyle") or "",
    )


def _overrides(element: Any, levels: dict[int, _Level]) -> tuple[dict[int, _Level], set[int]]:
    """Return the levels that a list counts in its own way, and those that begin anew."""
    own: dict[int, _Level] = {}
    anew: set[int] = set()
    for override in element.iterfind(f"{W}lvlOverride"):
        index = whole(override.get(f"{W}ilvl"), 0)
        replaced = override.find(f"{W}lvl")
        level = _level(replaced)[1] if replaced is not None else levels.get(index)
        start = value_of(override, "startOverride")
        if level is not None and start is not None:
            level = replace(level, start=whole(start, 1))
            anew.add(index)
        if level is not None:
            own[index] = level
    return own, anew


def value_of(element: Any, name: str) -> str | None:
    """Return the w:val of a child, None where there is no such child."""
    child = element.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "")


def whole(text: str | None, otherwise: int) -> int:
    """Return a whole number of a sane size, or what is said otherwise."""
    try:
        value = int(text or "")
    except ValueError:
        return otherwise
    return value if -1 < value < 1_000_000 else otherwise
