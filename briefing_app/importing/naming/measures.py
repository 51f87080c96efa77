"""What kind of statement a number makes: a level, a growth, a change, a share."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.importing.naming.leads import Lead
from briefing_app.importing.naming.words import FALL_ENDINGS, GROWTH_ENDINGS, NAMED_RISES
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Direction, Measure


class Measured(NamedTuple):
    """A measure and the way it points."""

    measure: Measure
    direction: Direction | None


def measured(quantity: Quantity, lead: Lead, name: str, *, new: bool) -> Measured:
    """Return what kind of statement a number makes about its indicator.

    `new` says that 新增 stands before it.
    """
    if quantity.kind is QuantityKind.POINTS:
        return Measured(Measure.CHANGE, lead.direction or Direction.UP)
    if quantity.kind is QuantityKind.MULTIPLE:
        return _multiple(quantity, lead)
    if quantity.kind is QuantityKind.PERCENT:
        return _percent(lead)
    return _amount(lead, name, new)


def _amount(lead: Lead, name: str, new: bool) -> Measured:
    if lead.arrives:
        return Measured(Measure.LEVEL, lead.direction)
    if lead.moves or lead.beyond:
        return Measured(Measure.CHANGE, lead.direction)
    if name.endswith(NAMED_RISES):
        return Measured(Measure.CHANGE, Direction.UP)
    return Measured(Measure.INCREASE if new or "新增" in name else Measure.LEVEL, None)


def _multiple(quantity: Quantity, lead: Lead) -> Measured:
    if quantity.unit == "番" or lead.moves:
        return Measured(Measure.GROWTH, lead.direction or Direction.UP)
    return Measured(Measure.LEVEL, None)


def _percent(lead: Lead) -> Measured:
    if lead.arrives:
        return Measured(Measure.SHARE, lead.direction)
    if lead.moves:
        measure = Measure.CHANGE if "精简" in lead.verb else Measure.GROWTH
        return Measured(measure, lead.direction)
    if lead.words.endswith(FALL_ENDINGS):
        return Measured(Measure.GROWTH, Direction.DOWN)
    if lead.words.endswith((*GROWTH_ENDINGS, *NAMED_RISES)):
        return Measured(Measure.GROWTH, Direction.UP)
    return Measured(Measure.SHARE, None)
