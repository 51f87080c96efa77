"""What is measured: the indicator behind a figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """A quantity that reports speak of year after year.

    Two figures may be compared only when they share the indicator; `scope` holds the
    words that make look-alikes different (省市 against 市级, 新增 against 余额).
    """

    id: str
    name: str
    english: str
    family: str
    """Unit family: ratio, money, usd, count, people, area, length, mass, ..."""
    aliases: tuple[str, ...] = ()
    """As people say it: 固投, 社零, GDP."""
    scope: tuple[str, ...] = ()
    topic: str = ""
