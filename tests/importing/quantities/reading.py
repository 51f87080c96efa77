"""What the grammar reads, as short lines that a test can compare."""

from __future__ import annotations

from briefing_app.importing.quantities import Quantity, find_quantities
from briefing_app.model.figure import Bound


def lines(text: str) -> list[str]:
    """Return each number as `words kind value..upper unit bound`, left out where empty."""
    return [_line(text, quantity) for quantity in find_quantities(text)]


def line(text: str) -> str:
    """Return the only number of the text."""
    (found,) = lines(text)
    return found


def kinds(text: str) -> list[str]:
    """Return each number as `words kind`."""
    return [f"{text[q.start : q.end]} {q.kind}" for q in find_quantities(text)]


def _line(text: str, quantity: Quantity) -> str:
    value = "" if quantity.value is None else f"{quantity.value:f}"
    if quantity.upper is not None:
        value += f"..{quantity.upper:f}"
    bound = "" if quantity.bound is Bound.EXACT else quantity.bound
    place = f"{quantity.scope}/{quantity.place}" if quantity.place else ""
    parts = (text[quantity.start : quantity.end], quantity.kind, value, quantity.unit, bound, place)
    return " ".join(filter(None, parts))
