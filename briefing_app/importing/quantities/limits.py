"""A number together with the words on both sides that belong to it."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.importing.quantities import bounds
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound

_PER_VOLUME = re.compile("每(立方米|标准立方米|升|公斤|千克)$")
_CONCENTRATIONS = frozenset({"微克", "毫克", "克"})
_WIDE_PERCENT = frozenset({"％", "﹪", "℅"})
_MINUS = frozenset("-－−")
_NOT_MINUS = re.compile("[0-9０-９A-Za-z%％]")


def limited(
    text: str,
    span: tuple[int, int],
    kind: QuantityKind,
    value: Decimal | None,
    unit: str,
    done: int,
    more: str = "",
    *,
    upper: Decimal | None = None,
    words: bool = False,
) -> Quantity:
    """Return the number at `span` with the words around it: 不低于, 左右, 每立方米, a minus.

    Nothing before `done` is taken; `words` says that the number itself is in words.
    """
    start, end = span
    if unit in _CONCENTRATIONS and (per := _PER_VOLUME.search(text[max(done, start - 5) : start])):
        start -= len(per[0])
        unit = f"{unit}/{per[1]}"
    elif unit in _WIDE_PERCENT:
        unit = "%"
    previous = text[start - 1] if start > done else ""
    if previous in _MINUS and value and kind is QuantityKind.PERCENT and _is_minus(text, start):
        start, value = start - 1, -value
        previous = text[start - 1] if start > done else ""
    before = ""
    if previous in bounds.LAST:
        before = bounds.word_before(text, start, done, words=words)
    after = bounds.word_after(text, end) if text[end : end + 1] in bounds.FIRST else ""
    if not (before or after or more):
        return Quantity(start, end, kind, value, unit, Bound.EXACT, upper)
    return Quantity(
        start - len(before),
        end + len(after),
        kind,
        value,
        unit,
        bounds.bound_of(before, more, after),
        upper,
        "",
        "",
        before + more + after,
    )


def _is_minus(text: str, start: int) -> bool:
    """Whether the dash in front is a minus and not that of a range: 增长-2.3%."""
    return start < 2 or not _NOT_MINUS.match(text[start - 2])
