"""Which unit stands behind a number: 万亿元, 万套（间）, 微克/立方米, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing_app.importing.quantities import unit_words as words
from briefing_app.importing.quantities.records import QuantityKind

_PERCENT = frozenset(words.PERCENT.split())
_POINTS = frozenset(words.POINTS.split())
_MULTIPLE = frozenset(words.MULTIPLE.split())
THINGS = frozenset(words.THINGS.split())
MEASURES = frozenset(words.MEASURES.split())
PARTS = frozenset(words.COUNTED_PARTS.split())
NAMES = frozenset(words.NAMES.split())
MONEY = frozenset(unit for unit in MEASURES if unit.endswith(("元", "币", "镑", "郎", "钱")))
_UNITS = MEASURES | THINGS | _PERCENT | _POINTS | _MULTIPLE

KINDS = (
    dict.fromkeys(NAMES, QuantityKind.LABEL)
    | dict.fromkeys(words.ORDINALS, QuantityKind.ORDINAL)
    | dict.fromkeys(PARTS, QuantityKind.COUNT)
    | dict.fromkeys(MEASURES | THINGS, QuantityKind.AMOUNT)
    | dict.fromkeys(_PERCENT, QuantityKind.PERCENT)
    | dict.fromkeys(_POINTS, QuantityKind.POINTS)
    | dict.fromkeys(_MULTIPLE, QuantityKind.MULTIPLE)
)
"""What a number is taken for by the unit behind it; other units make an amount."""


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def table(units: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the units by their first character, longest first, with what may not follow."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word in sorted(set(units), key=_longest_first):
        found.setdefault(word[0], []).append((word, words.NOT_BEFORE.get(word, "")))
    return {first: tuple(pairs) for first, pairs in found.items()}


_BY_FIRST = table(_UNITS | NAMES | PARTS)
_SCALE_OR_MORE = frozenset("多余来几万亿千百十")
_TAIL = re.compile(
    r"([多余来几]?)(万亿|[千百十]?[万亿]|百(?![姓货年科花米克])|千(?![瓦米克卡伏升帕比字赫家]))?([多余]?)"
)
_TAILS = frozenset("（(/／")
_PER = "|".join(sorted(words.PER.split(), key=_longest_first))
_SECOND = re.compile(rf"[（(]([\u4e00-\u9fff]{{1,2}})[）)]|[/／](?:{_PER})")


class Tail(NamedTuple):
    """What stands behind a number up to `end`: 多, 万 and 户 of 130多万户."""

    more: str
    scale: str
    unit: str
    end: int


def unit_at(text: str, start: int) -> str:
    """Return the longest unit or name word at `start`, "" where a noun begins at once."""
    for word, vetoed in _BY_FIRST.get(text[start : start + 1], ()):
        if text.startswith(word, start):
            end = start + len(word)
            if not vetoed or text[end : end + 1] not in vetoed or end == len(text):
                return word
    return ""


def tail_at(text: str, start: int) -> Tail:
    """Read 多, the scale and the unit behind a number that ends at `start`."""
    more = scale = ""
    char = text[start : start + 1]
    unit = unit_at(text, start) if char in _BY_FIRST else ""
    end = start + len(unit)
    if not unit and char in _SCALE_OR_MORE:
        match = _TAIL.match(text, start)
        assert match is not None  # noqa: S101 - every part of the pattern may be empty
        scale, end = match[2] or "", match.end()
        more = match[1] or match[3]
        unit = unit_at(text, end)
        end += len(unit)
    if unit and text[end : end + 1] in _TAILS:
        return _with_second(text, Tail(more, scale, unit, end))
    return Tail(more, scale, unit, end)


def _with_second(text: str, tail: Tail) -> Tail:
    """Take a second unit in: 套（间）, 微克/立方米."""
    match = _SECOND.match(text, tail.end)
    if match is None or (match[1] and match[1] not in _UNITS):
        return tail
    return tail._replace(unit=tail.unit + match[0].replace("／", "/"), end=match.end())
