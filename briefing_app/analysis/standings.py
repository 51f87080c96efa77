"""Ranks, firsts and streaks of a report, by scope: 全国第五, 全省首个, 唯一, 连续5年."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.model.figure import Status


@dataclass(frozen=True, slots=True)
class Standing:
    """One claim of place, with the figures whose place it is."""

    figure: str
    name: str
    printed: str
    kind: str
    """位次, 首创, 前列, 连续."""
    status: Status
    period: int
    place: str


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """The claims among one set of peers, the widest peers first."""

    scope: str
    standings: tuple[Standing, ...]
