"""The figures as table rows: what is sorted, filtered, counted and copied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.analysis.asking.conditions import Verdict, decide_all, places_of
from briefing_app.analysis.quoting import short_place
from briefing_app.analysis.tsv import tsv
from briefing_app.analysis.units import in_base, split_unit
from briefing_app.analysis.words import MEASURE_WORDS, STATUS_WORDS, signed
from briefing_app.library.search.folding import fold
from briefing_app.library.search.query import Condition
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.report import Report

HEADER = ("年份", "状态", "指标", "原文", "数值", "单位", "度量", "位次", "章节")
_SCOPES = ("全球", "全国", "长三角", "全省", "本市")
"""Whose peers a place is among, the widest first."""
_KINDS = {"数字": "项", "没有数字的目标": "项", "只有位次的": "处"}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure or standing as the table shows it, with its place if it has one."""

    id: str
    order: int
    """Place in the text, from 0: the tie-breaker of every sort."""
    status: Status
    status_word: str
    period: int
    name: str
    printed: str
    value: Decimal | None
    """Signed, in `unit` as written."""
    amount: Decimal | None
    """Signed, without 万 and 亿: comparable among rows of one `base` only."""
    unit: str
    base: str
    measure: Measure
    measure_word: str
    rank: str
    rank_scope: str
    section: str
    area: str
    """Id of the level-2 section (or of the part, above it)."""
    place: str
    """（一）助企纾困加力落实."""
    words: str
    """What the word filter looks through, folded."""
    also: tuple[str, ...] = ()
    """Ids of the statements of place that this row shows as its seal."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows to show. Empty sets and no words let everything pass; groups are AND-ed.

    `conditions` are those that may be undecided for a figure, or that no set expresses.
    """

    statuses: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    rank_scopes: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether every row passes."""
        return self == Filter()

    def matches(self, row: FigureRow) -> bool:
        """Whether a row has the chosen values and words; conditions are left to a Sieve."""
        return (
            (not self.statuses or row.status in self.statuses)
            and (not self.measures or row.measure in self.measures)
            and (not self.units or row.unit in self.units)
            and (not self.sections or row.area in self.sections)
            and (not self.rank_scopes or row.rank_scope in self.rank_scopes)
            and all(fold(word) in row.words for word in self.words)
        )


class Sieve:
    """Decides which rows of a report pass a filter; each row is decided once."""

    def __init__(self, report: Report, chosen: Filter) -> None:
        """Take what the decisions rest on."""
        self._report, self._chosen = report, chosen
        self._places = places_of(report) if chosen.conditions else {}
        self._verdicts: dict[str, Verdict] = {}

    def verdict(self, row: FigureRow) -> Verdict:
        """Return whether a row passes, or that its words leave it open."""
        found = self._verdicts.get(row.id)
        if found is None:
            found = self._verdicts[row.id] = self._decide(row)
        return found

    def passes(self, row: FigureRow) -> bool:
        """Whether a row is to be shown."""
        return self.verdict(row) is Verdict.YES

    def possible(self, row: FigureRow) -> bool:
        """Whether a row passes or its words leave it open."""
        return self.verdict(row) is not Verdict.NO

    def _decide(self, row: FigureRow) -> Verdict:
        conditions = self._chosen.conditions
        if not self._chosen.matches(row):
            return Verdict.NO
        figure = self._report.figure(row.id)
        return decide_all(conditions, self._report, figure, self._places)


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a facet group with its count in the result and in the report."""

    key: str
    label: str
    here: int
    total: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The facet groups, each in order of first appearance in the text.

    Units go by count, scopes of places from the widest to the narrowest.
    """

    statuses: tuple[Facet, ...]
    measures: tuple[Facet, ...]
    units: tuple[Facet, ...]
    rank_scopes: tuple[Facet, ...]
    sections: tuple[Facet, ...]


def figure_rows(report: Report) -> tuple[FigureRow, ...]:
    """Return a row for every figure and standing, in text order.

    A quantity whose place is stated apart carries that seal: a place that is said of
    figures stands in their rows, and has none of its own.
    """
    seals: dict[str, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        for ranked in figure.ranks:
            seals[ranked].append(figure)
    return tuple(
        _row(report, i, f, seals.get(f.id, [])) for i, f in enumerate(report.figures) if not f.ranks
    )


def summary_of(rows: Iterable[FigureRow]) -> str:
    """Return what the rows are, adding up: 4 行 = 数字 3 项 + 只有位次的 1 处."""
    kinds = Counter(_kind(row) for row in rows)
    parts = [f"{word} {kinds[word]} {unit}" for word, unit in _KINDS.items() if kinds[word]]
    count = f"{kinds.total()} 行"
    return f"{count} = {' + '.join(parts)}" if parts else count


def _kind(row: FigureRow) -> str:
    numbers, goals, places = _KINDS
    if row.measure is Measure.RANK:
        return places
    return goals if row.value is None else numbers


def facets(rows: Sequence[FigureRow], chosen: Filter, report: Report) -> Facets:
    """Count every value of every group, in the rows that pass and in all."""
    here = list(filter(Sieve(report, chosen).passes, rows))

    def count(
        key: Callable[[FigureRow], str], label: Callable[[str], str], *, by_size: bool = False
    ) -> tuple[Facet, ...]:
        total, shown = Counter(map(key, rows)), Counter(map(key, here))
        keys = [k for k, _ in total.most_common()] if by_size else list(total)
        return tuple(Facet(k, label(k), shown[k], total[k]) for k in keys if k)

    return Facets(
        statuses=count(lambda r: r.status, lambda k: STATUS_WORDS[Status(k)]),
        measures=count(lambda r: r.measure, lambda k: MEASURE_WORDS[Measure(k)]),
        units=count(lambda r: r.unit, str, by_size=True),
        rank_scopes=tuple(
            sorted(count(lambda r: r.rank_scope, str), key=lambda facet: _wide(facet.key))
        ),
        sections=count(lambda r: r.area, lambda k: area_label(report, k)),
    )


def area_label(report: Report, section_id: str) -> str:
    """Return a section as the facets name it: （一）全力以赴助企纾困稳链."""
    section = report.section(section_id)
    return section.label + section.short


def to_tsv(rows: Iterable[FigureRow]) -> str:
    """Return rows as tab-separated text with a header, the unit in its own column."""
    return tsv([HEADER, *(_cells(row) for row in rows)])


def scope_family(scope: str) -> str:
    """Return the scope whose peers are meant: 全国城市 and 全国大城市 are 全国."""
    return next((known for known in _SCOPES if scope.startswith(known)), scope)


def _wide(scope: str) -> int:
    """Return where a scope stands among all, the widest first."""
    return _SCOPES.index(scope) if scope in _SCOPES else len(_SCOPES)


def _row(report: Report, order: int, figure: Figure, places: Sequence[Figure]) -> FigureRow:
    ranks = [f.rank for f in (figure, *places) if f.rank]
    rank = "、".join(dict.fromkeys(r.printed for r in ranks))
    value = None if figure.value is None or figure.is_rank else signed(figure)
    place = short_place(report, figure.section)
    indicators = [i for key in figure.indicators if (i := report.indicators.get(key))]
    known = [word for i in indicators for word in (i.name, *i.aliases)]
    words = (figure.name, figure.printed, rank, place, *known)
    return FigureRow(
        id=figure.id,
        order=order,
        status=figure.status,
        status_word=STATUS_WORDS[figure.status],
        period=figure.period,
        name=figure.name,
        printed=figure.hedge + figure.printed,
        value=value,
        amount=None if value is None else in_base(value, figure.unit),
        unit="" if figure.is_rank else figure.unit,
        base="" if figure.is_rank else split_unit(figure.unit)[1],
        measure=figure.measure,
        measure_word=MEASURE_WORDS[figure.measure],
        rank=rank,
        rank_scope=scope_family(ranks[0].scope) if ranks else "",
        section=figure.section,
        area=report.area(figure.section).id,
        place=place,
        words="\n".join(map(fold, words)),
        also=tuple(f.id for f in places),
    )


def _cells(row: FigureRow) -> tuple[str, ...]:
    value = "" if row.value is None else format(row.value, "f")
    texts = (row.name, row.printed, value, row.unit, row.measure_word, row.rank, row.place)
    return (str(row.period), row.status_word, *texts)
