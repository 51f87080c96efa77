"""What kind of statement a number makes: a level, a growth, a change, a share."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing_app.importing.naming.leads import Lead
from briefing_app.importing.naming.words import FALL_ENDINGS, GROWTH_ENDINGS
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Direction, Measure


class Measured(NamedTuple):
    """A measure and the way it points."""

    measure: Measure
    direction: Direction | None


_GROWING = re.compile(r"的?(?:中?高速|较快|快速|平稳|稳定|持续){0,2}的?(?:增长|增速|增幅|涨幅)")
_FALLING = ("压减", "削减", "减少", "降低", "压缩", "下调", "压降")
_RISING = ("提高", "增加", "上调", "提升")
_RATES = ("自然增长率",)
"""Rates that are called growth and are levels."""


def measured(
    quantity: Quantity, lead: Lead, name: str, behind: str = "", *, new: bool = False
) -> Measured:
    """Return what kind of statement a number makes about its indicator.

    `behind` are the words after it (保持8%的增速), `new` says that 新增 stands before it.
    """
    if quantity.kind is QuantityKind.POINTS:
        return Measured(Measure.CHANGE, lead.direction or Direction.UP)
    if quantity.kind is QuantityKind.MULTIPLE:
        return _multiple(quantity, lead)
    if quantity.kind is QuantityKind.PERCENT:
        return _percent(lead, name, behind)
    return _amount(lead, name, new)


def _amount(lead: Lead, name: str, new: bool) -> Measured:
    if lead.arrives:
        return Measured(Measure.LEVEL, lead.direction)
    if lead.moves or lead.beyond:
        return Measured(Measure.CHANGE, lead.direction)
    return Measured(Measure.INCREASE if new or "新增" in name else Measure.LEVEL, None)


def _multiple(quantity: Quantity, lead: Lead) -> Measured:
    if quantity.unit == "番" or lead.moves:
        return Measured(Measure.GROWTH, lead.direction or Direction.UP)
    return Measured(Measure.LEVEL, None)


def _percent(lead: Lead, name: str, behind: str) -> Measured:
    if lead.arrives:
        return Measured(Measure.SHARE, lead.direction)
    if lead.moves:
        measure = Measure.CHANGE if "精简" in lead.verb else Measure.GROWTH
        return Measured(measure, lead.direction)
    if moved := _moved(name, behind):
        return Measured(Measure.GROWTH, moved)
    if lead.words.endswith(FALL_ENDINGS):
        return Measured(Measure.GROWTH, Direction.DOWN)
    if lead.words.endswith(GROWTH_ENDINGS) and not lead.words.endswith(_RATES):
        return Measured(Measure.GROWTH, Direction.UP)
    return Measured(Measure.SHARE, None)


def _moved(name: str, behind: str) -> Direction | None:
    """Return which way a verb points that stands apart: 压减一般性支出5%, 8%的增速."""
    if name.startswith(_FALLING):
        return Direction.DOWN
    rises = name.startswith(_RISING) or _GROWING.match(behind)
    return Direction.UP if rises else None


def is_percent(unit: str) -> bool:
    """Return whether a unit is a share of a hundred or a thousand."""
    return unit in ("%", "‰", "成")
