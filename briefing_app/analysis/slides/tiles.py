"""The tiles of a topic: each fact beside what the other year says of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.comparing.ledger import Ledger, Reason, Unlike
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.slides.facts import Fact, Facts
from briefing_app.analysis.slides.records import Tile, TileSide
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import MEASURE_WORDS, STATUS_WORDS, headline, phrase
from briefing_app.model.figure import Figure, Measure, Span, Status
from briefing_app.model.report import Report

OTHER_SCOPE = "口径有别"
_ANY = "不限"
_GRADES = re.compile("重点|重大")
"""Words that a level of government goes with: 省市重点."""
_PLACE = "位次"


class Drafted(NamedTuple):
    """A tile, and what decides where it goes."""

    tile: Tile
    paired: bool
    """Whether it has both years: such tiles go first."""
    figure: str = ""
    """Id of its only figure, where a row of a chart says as much as the tile."""


class _Match(NamedTuple):
    """What stands beside a figure: a figure of the other year, and how the two are called."""

    other: Figure
    indicator: str
    title: str
    scope: str = ""
    other_scope: str = ""


class Tiler:
    """Makes the tiles of a report's sections."""

    def __init__(self, report: Report, facts: Facts, book: Ledger) -> None:
        """Lay out what stands beside what; what compares goes before what only looks alike."""
        self._report, self._facts = report, facts
        self._pairs: dict[str, list[_Match]] = defaultdict(list)
        self._unlike: dict[str, list[_Match]] = defaultdict(list)
        for pair in book.pairs:
            self._add(self._pairs, pair.actual, pair.target, _pair_match(pair))
        for unlike in book.unlike:
            self._add(self._unlike, unlike.actual, unlike.target, _unlike_match(unlike))

    def _add(
        self, beside: dict[str, list[_Match]], actual: Figure, target: Figure, match: _Match
    ) -> None:
        beside[actual.id].append(match)
        turned = match._replace(other=actual, scope=match.other_scope, other_scope=match.scope)
        beside[target.id].append(turned)

    def drafts(self, section_id: str) -> tuple[Drafted, ...]:
        """Return the tiles of a section: those with both years first, else in text order.

        Every figure of the section is on at least one of them.
        """
        placed: set[str] = set()
        made: list[Drafted] = []
        for fact in self._facts.of_section(section_id):
            if fact.main.id not in placed:
                drafts = list(self._of_fact(fact))
                placed.update(key for each in drafts for key in each.tile.figures)
                made += drafts
        return tuple(sorted(made, key=_is_alone))

    def _of_fact(self, fact: Fact) -> Iterator[Drafted]:
        """Yield a tile for each indicator of a fact that has a counterpart; else one alone."""
        matches = self._matches(fact)
        for match in matches:
            sides = (
                self._side(fact, match.scope),
                self._side(self._facts.of_figure(match.other.id), match.other_scope),
            )
            yield Drafted(_tile(match.title, sides), paired=True)
        if not matches:
            title = fact.main.name.removesuffix(_PLACE) if fact.main.is_rank else fact.main.name
            tile = _tile(title, (self._side(fact),))
            yield Drafted(tile, paired=False, figure=fact.main.id if fact.plain else "")

    def _matches(self, fact: Fact) -> Sequence[_Match]:
        """Return what stands beside a fact: its pairs, else what looks alike, else words."""
        pairs: dict[str, _Match] = {}
        for match in (m for f in fact.figures for m in self._pairs.get(f.id, ())):
            pairs.setdefault(match.indicator, match)
        if pairs:
            return self._distinct(fact, pairs.values())
        alike = [m for f in fact.figures for m in self._unlike.get(f.id, ())]
        return alike[:1] or self._in_words(fact)

    def _distinct(self, fact: Fact, matches: Iterable[_Match]) -> Sequence[_Match]:
        """Return a match for each fact beside this one; one for both indicators has both names."""
        found: dict[str, _Match] = {}
        for match in matches:
            key = self._facts.of_figure(match.other.id).main.id
            found[key] = match._replace(title=fact.main.name) if key in found else match
        return tuple(found.values())

    def _in_words(self, fact: Fact) -> Sequence[_Match]:
        """Return the other year's fact of the same indicator where one of both has no number."""
        main = fact.main
        status = Status.TARGET if main.status is Status.ACTUAL else Status.ACTUAL
        for indicator in main.indicators:
            others = [o.main for o in self._facts.of_indicator(indicator, status)]
            fitting = [o for o in others if not (_is_numbered(o) and _is_numbered(main))]
            if fitting:
                other = min(fitting, key=_is_place)
                return (_Match(other, indicator, self._name(indicator, main)),)
        return ()

    def _name(self, indicator: str, main: Figure) -> str:
        known = self._report.indicators.get(indicator)
        return known.name if known else main.name

    def _side(self, fact: Fact, scope: str = "") -> TileSide:
        main = fact.main
        also = tuple(f.id for f in fact.figures[1:])
        heading = f"{main.period} {STATUS_WORDS[main.status]}"
        if main.is_rank and main.rank:
            return TileSide(
                main.status, heading, main.id, words=main.rank.printed, name=main.name, also=also
            )
        shown = headline(main, gain_verb(self._report, main))
        return TileSide(
            status=main.status,
            heading=heading,
            figure=main.id,
            value=shown if shown.number else None,
            words="" if shown.number else shown.text(),
            scope="" if scope in shown.before else scope,
            growth=phrase(fact.growth) if fact.growth else "",
            seals=tuple(dict.fromkeys(f.rank.printed for f in fact.figures if f.rank)),
            name=main.name,
            also=also,
        )


def _tile(title: str, sides: Iterable[TileSide]) -> Tile:
    by_status = {side.status: side for side in sides}
    return Tile(title, by_status.get(Status.ACTUAL), by_status.get(Status.TARGET))


def _is_alone(draft: Drafted) -> bool:
    return not draft.paired


def _is_place(figure: Figure) -> bool:
    return figure.is_rank


def _is_numbered(figure: Figure) -> bool:
    return figure.is_number


def _pair_match(pair: Pair) -> _Match:
    return _Match(pair.target, pair.indicator, pair.name)


def _unlike_match(unlike: Unlike) -> _Match:
    """Return two figures that are not compared, with the word that tells each apart."""
    actual, target = unlike.actual, unlike.target
    scopes = _scopes(unlike)
    return _Match(target, (*target.indicators, *actual.indicators)[0], unlike.name, *scopes)


def _scopes(unlike: Unlike) -> tuple[str, str]:
    """Return what sets two figures apart: 省市重点 and 市级重点, 总量 and 新增."""
    if unlike.reason is Reason.MEASURE:
        return _measure(unlike.actual), _measure(unlike.target)
    if unlike.reason not in (Reason.SCOPE, Reason.OBJECT):
        return "", ""
    actual = _narrowed(unlike.actual.name, unlike.actual_marks)
    target = _narrowed(unlike.target.name, unlike.target_marks)
    if not actual and not target:
        return OTHER_SCOPE, OTHER_SCOPE
    return actual or _ANY, target or _ANY


def _measure(figure: Figure) -> str:
    """Return what a figure measures; a growth rate says so itself."""
    return "" if figure.measure is Measure.GROWTH else MEASURE_WORDS[figure.measure]


def _narrowed(name: str, marks: Sequence[Span]) -> str:
    """Return the words of a name that narrow it, with the grade that belongs to them."""
    words = []
    for mark in marks:
        grade = _GRADES.match(name, mark.end)
        words.append(name[mark.start : grade.end() if grade else mark.end])
    return "、".join(words)
