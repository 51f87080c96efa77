"""The labels that headings and lists begin with: 一、 （一） 1. ① 一是 ——."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}


class LabelStyle(IntEnum):
    """Styles of label, from the outermost of a report inwards."""

    CHAPTER = 1
    """第一部分"""
    PART = 2
    """一、"""
    AREA = 3
    """（一）"""
    ITEM = 4
    """1."""
    SUB = 5
    """（1） ①"""
    LIST = 6
    """一是 一要 第一，"""
    DASH = 7
    """—— ●"""


class Label(NamedTuple):
    """A label at the start of a text: `text[:length]`. `number` is 0 where it has none."""

    style: LabelStyle
    number: int
    length: int


_LABEL = re.compile(
    rf"""
    (?P<CHAPTER>第(?P<n1>{_NUMERAL})(?:部分|章)[：:、，,.．]?)
  | (?P<PART>(?P<n2>{_NUMERAL})[、．.﹑](?!{_NUMERAL}(?:[、．产季次级类线十百千万]|元|者)))
  | (?P<AREA>[（(﹙](?P<n3>{_NUMERAL})[）)﹚][、．.]?|[㈠-㈩][、．.]?)
  | (?P<ITEM>(?P<n4>\d{{1,2}})[、．.﹒](?![\d、]))
  | (?P<SUB>[（(﹙](?P<n5>\d{{1,2}})[）)﹚][、．.]?|(?P<n6>\d{{1,2}})[）)]|[①-⑳][、．.]?)
  | (?P<LIST>(?P<n7>{_NUMERAL})(?:[是要](?![一二三四五六七八九十])|方面[，,、])
        |第(?P<n8>{_NUMERAL})[，,、：:])
  | (?P<DASH>[—―－–─━-]{{2,}}|[●◆■▲★◇□○•])
    """,
    re.VERBOSE,
)


def label_of(text: str) -> Label | None:
    """Return the label that a text without white space begins with.

    >>> label_of("（十二）切实改善民生")
    Label(style=<LabelStyle.AREA: 3>, number=12, length=4)
    """
    found = _LABEL.match(text)
    if found is None or found.lastgroup is None:
        return None
    style = next(s for s in LabelStyle if found[s.name] is not None)
    return Label(style, _number(found), found.end())


def numeral(words: str) -> int:
    """Return the value of a Chinese numeral below one hundred, or of digits.

    >>> numeral("二十一"), numeral("十"), numeral("7")
    (21, 10, 7)
    """
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if ten:
        return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
    return _DIGITS.get(words, 0)


def _number(found: re.Match[str]) -> int:
    """Return the number of a label; enclosed characters count from their first."""
    words = next((found[f"n{i}"] for i in range(1, 9) if found[f"n{i}"]), "")
    if words:
        return numeral(words)
    for first, last in ("㈠㈩", "①⑳"):
        if first <= found[0][0] <= last:
            return ord(found[0][0]) - ord(first) + 1
    return 0
