"""Numbers with their units and bounds, found by a grammar of our own."""

from briefing_app.importing.quantities.grammar import find_quantities
from briefing_app.importing.quantities.records import Quantity, QuantityKind

__all__ = ["Quantity", "QuantityKind", "find_quantities"]
