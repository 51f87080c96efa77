"""Conditions as they are said: 1000亿以上, 超1000亿, 100-500亿, and commas between them."""

from __future__ import annotations

import re

_NUMBER = r"[+-]?\d[\d,]*(?:\.\d+)?"
_BOUNDED = re.compile(
    rf"(?P<left>\D*?)(?P<number>{_NUMBER}[^\d,.]*?)(?P<bound>及?以上|及?以下|以内)"
)
_PASSED = re.compile(rf"(?P<left>\D*?)(?:超|突破)(?P<number>{_NUMBER}[^\d,.]+)")
_RANGE = re.compile(
    rf"(?P<left>\D*?)(?P<low>{_NUMBER})(?P<own>[^\d\s~至到-]*)(?:[-~至]|到)"
    rf"(?P<high>{_NUMBER})(?P<unit>[^\d,.]+?)(?:之间)?"
)
_COMMAS = re.compile(r"(?<!\d)[,，﹐、､﹑;；。｡]+|[,，﹐、､﹑;；。｡]+(?!\d)")
"""Commas and full stops, but for those that group the digits of a number."""

_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}


def in_signs(words: str) -> tuple[str, ...]:
    """Return a folded condition as it would be written with signs; () if it is none.

    >>> in_signs("增长20%以上"), in_signs("100-500亿")
    (('增长≥20%',), ('≥100亿', '≤500亿'))
    """
    if found := _BOUNDED.fullmatch(words):
        sign = "≥" if found["bound"].endswith("上") else "≤"
        return (f"{found['left']}{sign}{found['number']}",)
    if found := _PASSED.fullmatch(words):
        return (f"{found['left']}>{found['number']}",)
    if found := _RANGE.fullmatch(words):
        low, unit = found["low"], found["unit"]
        return (
            f"{found['left']}≥{low}{found['own'] or unit}",
            f"{found['left']}≤{found['high']}{unit}",
        )
    return ()


def between_commas(words: str) -> list[str]:
    """Return the words that commas and full stops separate; 1,000 is one number.

    >>> between_commas(">1,000亿，目标")
    ['>1,000亿', '目标']
    """
    return [piece for piece in _COMMAS.split(words) if piece]


def small_number(text: str) -> int:
    """Return a number up to 99 in Arabic or Chinese digits."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
