"""Numbers of any unit of a family as places on an axis."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from briefing_app.analysis.comparing.across.rows import Mark, Tick
from briefing_app.analysis.comparing.difference import plain
from briefing_app.analysis.comparing.dumbbells import chevron, nice
from briefing_app.analysis.conversion import kind_of
from briefing_app.analysis.words import falls, signed
from briefing_app.model.figure import Figure

_MOST_PARTS = 5
_PARTS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_ZERO = Fraction(0)


class Axis(NamedTuple):
    """What an axis reads at its left and its right end, in base units."""

    low: Fraction
    high: Fraction

    def at(self, value: Fraction | int) -> float:
        """Return where a value lies, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))

    def mark(self, figure: Figure) -> Mark | None:
        """Return where a figure lies; None for what is no length."""
        if not figure.is_quantity:
            return None
        places = [self.at(value) for value in values(figure)]
        return Mark(places[0], places[1] if len(places) > 1 else None, chevron(figure))


def shared_axis(figures: Iterable[Figure]) -> Axis:
    """Return one axis for all: from zero, or a round number below, to a round one above."""
    found = [_ZERO, *(value for figure in figures for value in values(figure))]
    low, high = (Fraction(nice(_decimal(end))) for end in (min(found), max(found)))
    return _wide(low, high)


def own_axis(figures: Iterable[Figure]) -> Axis:
    """Return an axis from zero to the greatest of a few numbers."""
    found = [_ZERO, *(value for f in figures if f.is_quantity for value in values(f))]
    return _wide(min(found), max(found))


def ticks(axis: Axis) -> tuple[Tick, ...]:
    """Return round lines of an axis in per cent, at most six; the last reads the unit."""
    low, high = _decimal(axis.low), _decimal(axis.high)
    step = _step(high - low)
    first = int(low / step)
    found = [step * n for n in range(first, int(high / step) + 1)]
    words = [plain(value).replace("-", "−") for value in found]
    words[-1] += "%"
    return tuple(Tick(axis.at(Fraction(v)), text) for v, text in zip(found, words, strict=True))


def values(figure: Figure) -> list[Fraction]:
    """Return the number of a figure in base units, signed; of a range both ends."""
    factor = kind_of(figure.unit).factor
    found = [Fraction(signed(figure)) * factor]
    if figure.upper is not None:
        found.append(Fraction(figure.upper) * factor * (-1 if falls(figure) else 1))
    return found


def _step(span: Decimal) -> Decimal:
    """Return the least round step that divides a span into five parts at most."""
    power = Decimal(1).scaleb((span / _MOST_PARTS).adjusted())
    return next(part * power for part in _PARTS if part * power * _MOST_PARTS >= span)


def _wide(low: Fraction, high: Fraction) -> Axis:
    return Axis(low, high if high > low else low + 1)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
