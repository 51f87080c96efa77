"""What may be typed into the search field, with words and numbers of the report itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.analysis.units import PERCENT
from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.model.figure import Bound, Figure, Measure, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report, SectionKind

_RATES = (100, 50, 30, 20, 10, 5, 3, 1)
_AMOUNTS = (10_000, 5_000, 1_000, 500, 100, 50, 10, 1)
_MONEY = "亿元"
_ENOUGH = 3
"""A condition is worth showing when it holds for this many figures."""


class Example(NamedTuple):
    """A query that finds something, and what it shows how to do."""

    query: str
    meaning: str


def filter_hints(report: Report) -> tuple[str, ...]:
    """Return conditions that hold for some figures: 目标, 实绩, 增长>10%, 全省第一."""
    states = [STATUS_WORDS[s] for s in (Status.TARGET, Status.ACTUAL) if _some(report, s)]
    rates = [f for f in report.figures if f.measure is Measure.GROWTH and f.unit == PERCENT]
    money = [f for f in report.figures if f.unit == _MONEY]
    found = [*(states if len(states) == len(Status) else ())]
    found += [f"增长>{step}%" for step in _threshold(rates, _RATES)]
    found += [f">{step}{_MONEY[0]}" for step in _threshold(money, _AMOUNTS)]
    return (*found, *_best_rank(report), *_section(report))


def examples(report: Report, spelling: str = "") -> tuple[Example, ...]:
    """Return queries to begin with: a name, its alias, a question, a printed number.

    `spelling` is how the alias is typed without an input method, once that is known.
    """
    named = _example_indicator(report)
    found = []
    if named is not None:
        found.append(Example(named.name, "指标的名称，或其中几个字"))
        found += [Example(a, f"简称，即{named.name}") for a in named.aliases[:1]]
        found += [Example(spelling, "拼音，或拼音首字母")] if spelling else []
        found.append(Example(f"{(*named.aliases, named.name)[0]}去年多少，今年目标", "一句问话"))
    amounts = [f for f in report.figures if f.is_quantity and f.unit and f.unit != PERCENT]
    found += [Example(f.printed, "报告里的一个数") for f in amounts[:1]]
    return tuple(found)


def example_alias(report: Report) -> str:
    """Return the alias that `examples` shows, "" if there is none."""
    return next((e.query for e in examples(report) if e.meaning.startswith("简称")), "")


def _example_indicator(report: Report) -> Indicator | None:
    """Return an indicator with both years, if possible a main goal and one with an alias."""
    aims = [s.id for s in report.outline() if s.kind is SectionKind.TARGETS]
    pairs = sorted(find_pairs(report), key=lambda p: p.target.section not in aims)
    known = [report.indicators[p.indicator] for p in pairs if p.indicator in report.indicators]
    return next((i for i in known if i.aliases), known[0] if known else None)


def _some(report: Report, status: Status) -> bool:
    return any(f.status is status for f in report.figures)


def _threshold(figures: Iterable[Figure], steps: Iterable[int]) -> list[int]:
    """Return the largest step that enough exact figures exceed, if any."""
    exact = [f.value for f in figures if f.value is not None and f.bound is Bound.EXACT]
    passing = (step for step in steps if sum(v > Decimal(step) for v in exact) >= _ENOUGH)
    return list(passing)[:1]


def _best_rank(report: Report) -> list[str]:
    """Return the standing claimed most often: 全省第一."""
    claims = Counter(f.rank.printed for f in report.figures if f.rank)
    return [words for words, _ in claims.most_common(1)]


def _section(report: Report) -> list[str]:
    """Return a condition on the section with the most figures that has a short title."""
    counts = Counter(f.section for f in report.figures)
    titles = (report.section(key).short for key, _ in counts.most_common())
    return [f"章节:{title}" for title in titles if 0 < len(title) <= 8][:1]
