"""Whether the values in view may be drawn as bars, and on which axis. Nothing of Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.analysis.table import FigureRow
from briefing_app.model.figure import Measure

_STEPS = (Decimal(1), Decimal("1.5"), Decimal(2), Decimal(3), Decimal(4), Decimal(5), Decimal(6))
_STEPS_END = (Decimal(8), Decimal(10))
_NO_LENGTH = (Measure.RANK, Measure.STREAK)


@dataclass(frozen=True, slots=True)
class Axis:
    """One scale for all bars, from `low` (0 or below) to `high`, in one unit."""

    unit: str
    low: Decimal
    high: Decimal

    @property
    def text(self) -> str:
        """What the column's head says: 同为 %，同轴 0–100."""
        low, high = (format(v.normalize(), "f") for v in (self.low, self.high))
        return f"同为 {self.unit}，同轴 {low}–{high}"

    def share(self, value: Decimal) -> float:
        """Return where a value stands between `low` (0) and `high` (1)."""
        return float((value - self.low) / (self.high - self.low))


def shared_axis(rows: Iterable[FigureRow]) -> Axis | None:
    """Return the axis of these rows; None if units differ or fewer than two have a length."""
    values, units = list[Decimal](), set[str]()
    for row in rows:
        if row.value is not None and row.measure not in _NO_LENGTH:
            values.append(row.value)
            units.add(row.unit)
    if len(values) < 2 or len(units) != 1 or not any(values):
        return None
    low, high = min(values), max(values)
    return Axis(units.pop(), -_round_up(-low) if low < 0 else Decimal(0), _round_up(high))


def has_bar(row: FigureRow) -> bool:
    """Whether a row has a length at all: ranks and streaks have none."""
    return row.value is not None and row.measure not in _NO_LENGTH


def _round_up(value: Decimal) -> Decimal:
    """Return the next even number of an axis: 51.4 -> 60; 0 for what does not reach above."""
    if value <= 0:
        return Decimal(0)
    power = Decimal(10) ** value.adjusted()
    return next(step * power for step in (*_STEPS, *_STEPS_END) if step * power >= value)
