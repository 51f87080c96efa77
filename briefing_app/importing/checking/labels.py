"""Numbers of headings: which are missing between two."""

from __future__ import annotations

import re

from briefing_app.dataset.numerals import chinese_number

_NUMBER = re.compile(r"[一二三四五六七八九十]+|\d+")
_DIGITS = "零一二三四五六七八九"


def between(before: str, label: str) -> str:
    """Return the labels that are missing between two of a kind; "" where none is.

    >>> between("（三）", "（五）"), between("（三）", "（六）"), between("（三）", "（四）")
    ('（四）', '（四）至（五）', '')
    """
    first, second = _number(before), _number(label)
    if first is None or second is None or _frame(before) != _frame(label):
        return ""
    missing = range(first + 1, second)
    if not missing:
        return ""
    ends = dict.fromkeys((missing[0], missing[-1]))
    return "至".join(_NUMBER.sub(_written(n, label), label, count=1) for n in ends)


def _number(label: str) -> int | None:
    found = _NUMBER.search(label)
    if not found:
        return None
    words = found.group()
    return int(words) if words.isdecimal() else chinese_number(words)


def _frame(label: str) -> str:
    """Return a label without its number."""
    return _NUMBER.sub("#", label, count=1)


def _written(number: int, label: str) -> str:
    """Return a number as the label writes numbers."""
    if re.search(r"\d", label):
        return str(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")
