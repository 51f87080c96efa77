"""What a benchmark found, against its limit, and the table that shows it."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Finding:
    """One measured number. `limit` None is for information only."""

    name: str
    value: float
    limit: float | None
    unit: str = ""
    detail: str = ""

    @property
    def ok(self) -> bool:
        """Whether the number is within its limit."""
        return self.limit is None or self.value <= self.limit


def median(numbers: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(numbers)


def percentile(numbers: Sequence[float], share: float) -> float:
    """Return the smallest number that at least this share of all does not exceed."""
    ordered = sorted(numbers)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def show(findings: Sequence[Finding]) -> bool:
    """Print the table; return whether every limit was kept."""
    print(f"\n{'what':44} {'measured':>12} {'limit':>12}   detail")
    for f in findings:
        limit = "" if f.limit is None else f"{f.limit:g} {f.unit}"
        verdict = "" if f.limit is None else ("ok  " if f.ok else "OVER")
        print(f"{f.name:44} {f.value:8.3f} {f.unit:3} {limit:>12}   {verdict} {f.detail}")
    return all(f.ok for f in findings)
