"""Ranks, firsts and streaks of a report, by scope: 全国第五, 全省首个, 唯一, 连续5年."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.analysis.quoting import short_place
from briefing_app.model.figure import Figure, Measure, Rank, Status
from briefing_app.model.report import Report

RANKED, FIRST, FOREMOST, RECORD, STREAK = "位次", "首创", "前列", "新高", "连续"
_FIRSTS = re.compile(r"首|唯一|率先|独家|第一")
_RECORDS = re.compile(r"新高|新低|之最")
_PEERS = (
    ("全球", r"全球|世界|国际"),
    ("亚洲", r"亚洲|亚太|东亚"),
    ("全国", r"全国|国内|中国|我国|国家"),
    ("", r"城市|计划单列市|省会|都市圈"),
    ("", r"长三角|珠三角|京津冀|粤港澳|长江|黄河|东部|中部|西部|东北|沿海"),
    ("全省", r"全省|省内|本省|全区|自治区"),
    ("本市", r"本市|全市|市内"),
)
"""Families of peers, the widest first, each with the words that lead to it; peers without a
family's name keep their own words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One claim of place, with the figures whose place it is."""

    figure: str
    name: str
    printed: str
    kind: str
    """位次, 首创, 前列, 新高, 连续."""
    status: Status
    period: int
    place: str
    """（三）创新能力有效提升."""
    figures: tuple[str, ...] = ()
    """Ids of the quantities whose place this is; none where the text gives no number."""


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """The claims among one set of peers, the widest peers first."""

    scope: str
    """全球, 全国, 长三角, 全省, 本市; "" for streaks, which name no peers."""
    standings: tuple[Standing, ...]


def standings(report: Report) -> tuple[StandingGroup, ...]:
    """Return every claim of place once, by peers; within one set of peers in text order."""
    groups: dict[tuple[int, str], list[Standing]] = defaultdict(list)
    stated = {(i, f.rank.printed) for f in report.figures if f.rank for i in f.ranks}
    for figure in report.figures:
        for scope, standing in _claims(report, figure):
            if (figure.id, standing.printed) not in stated:
                groups[_width(scope)].append(standing)
    return tuple(StandingGroup(scope, tuple(found)) for (_, scope), found in sorted(groups.items()))


def _claims(report: Report, figure: Figure) -> Iterator[tuple[str, Standing]]:
    """Yield the place a figure states or carries, and the streak it is, with the peers."""
    if figure.rank:
        own = figure.ranks if figure.is_rank else (figure.id,)
        yield (
            figure.rank.scope,
            _standing(report, figure, figure.rank.printed, _kind(figure.rank), own),
        )
    if figure.measure is Measure.STREAK:
        yield "", _standing(report, figure, figure.printed, STREAK, ())


def _standing(
    report: Report, figure: Figure, printed: str, kind: str, figures: tuple[str, ...]
) -> Standing:
    place = short_place(report, figure.section)
    name, status, period = figure.name, figure.status, figure.period
    return Standing(figure.id, name, printed, kind, status, period, place, figures)


def _kind(rank: Rank) -> str:
    if rank.numbered:
        return RANKED
    if _RECORDS.search(rank.place):
        return RECORD
    return FIRST if _FIRSTS.search(rank.place) else FOREMOST


def _width(scope: str) -> tuple[int, str]:
    """Return where a set of peers stands, the widest first, and what it is called."""
    for order, (family, words) in enumerate(_PEERS):
        if re.match(words, scope):
            return order, family or scope
    return (len(_PEERS) if scope else len(_PEERS) + 1), scope
