"""Where one unit ends and the next begins in rows sorted by value. Nothing of Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefing_app.analysis.table import FigureRow


def unit_groups(rows: Sequence[FigureRow]) -> dict[int, str]:
    """Return the first row of each unit with what is said there: 元 · 21 项.

    万元 and 亿元 are one unit. Rows of a single unit need no words: the result is empty.
    """
    found, start = dict[int, str](), 0
    for unit, group in groupby(rows, _unit):
        count = len(list(group))
        found[start] = f"{unit} · {count} 项"
        start += count
    return found if len(found) > 1 else {}


def _unit(row: FigureRow) -> str:
    """Return what the values of a group have in common."""
    return "没有数值" if row.amount is None else row.base or "没有单位"
