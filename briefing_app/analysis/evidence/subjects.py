"""What a chosen figure brings along: its other year, its growth rate, its seals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing_app.analysis.comparing.ledger import Ledger, Unlike
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.evidence.records import Cell
from briefing_app.analysis.summary import Side, detail
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Report


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator as a row of the sheet. Two choices of one indicator make equal subjects."""

    name: str
    actual: Side
    target: Side
    pairs: tuple[Pair, ...] = field(default=(), compare=False)
    unlike: Unlike | None = field(default=None, compare=False)

    @property
    def key(self) -> frozenset[str]:
        """What makes it this subject: the figures of both years."""
        return frozenset((*side_figures(self.actual), *side_figures(self.target)))


def side_figures(side: Side) -> tuple[str, ...]:
    """Return the ids of the figures that a side shows, in order, each once."""
    ids = (side.figure, side.growth_figure, *(partner.figure for partner in side.partners))
    return tuple(dict.fromkeys(filter(None, ids)))


def subjects(report: Report, book: Ledger, figure_ids: Iterable[str]) -> tuple[Subject, ...]:
    """Return what the chosen figures are about, in their order, each once."""
    found: list[Subject] = []
    for figure_id in figure_ids:
        chosen = report.figure(figure_id)
        for each in [report.figure(i) for i in chosen.ranks] or [chosen]:
            for subject in _subjects_of(report, book, each):
                if not any(_covers(known, subject) for known in found):
                    found = [known for known in found if not _covers(subject, known)]
                    found.append(subject)
    return tuple(found)


def _covers(one: Subject, other: Subject) -> bool:
    """Whether a row says all that another would."""
    return other.key <= one.key and (other.name == one.name or len(other.key) > 1)


def _subjects_of(report: Report, book: Ledger, figure: Figure) -> Iterator[Subject]:
    """Yield a subject for each pair of a figure, else for each look-alike, else for itself."""
    own = frozenset((figure.id, *side_figures(_own(report, figure))))
    pairs = [pair for pair in book.pairs if pair.has(own)]
    alike = [u for u in book.unlike if not own.isdisjoint((u.actual.id, u.target.id))]
    if pairs:
        for pair in pairs:
            yield _of_pair(report, book, pair)
    elif alike:
        for unlike in alike:
            actual, target = _own(report, unlike.actual), _own(report, unlike.target)
            yield Subject(unlike.name, actual, target, unlike=unlike)
    else:
        known = detail(report, figure.id)
        yield Subject(known.name, known.actual, known.target)


def _of_pair(report: Report, book: Ledger, pair: Pair) -> Subject:
    """Return a pair with what is joined to its sides; amount and rate may both be paired."""
    actual, target = _own(report, pair.actual), _own(report, pair.target)
    here, there = side_figures(actual), side_figures(target)
    pairs = tuple(
        p
        for p in book.pairs
        if p.indicator == pair.indicator and p.actual.id in here and p.target.id in there
    )
    return Subject(pair.name, actual, target, pairs)


def _own(report: Report, figure: Figure) -> Side:
    """Return a figure's own half of its detail card."""
    return detail(report, figure.id).side(figure.status)


def cell(side: Side, scope: str = "") -> Cell:
    """Return what a side says in one cell of the table."""
    words = [partner.name + partner.words for partner in side.partners]
    words += [side.headline.text()] if side.headline else []
    words += [side.growth] if side.growth else []
    return Cell("，".join(words), scope, side.seals, side.shared)


def scope_words(name: str, marks: Iterable[Span]) -> str:
    """Return the words of a name that set it apart from its look-alike."""
    return "、".join(name[mark.start : mark.end] for mark in marks)


def figures_of(report: Report, side: Side) -> tuple[Figure, ...]:
    """Return the figures a side rests on, the claims of place behind its seals included."""
    own = [report.figure(i) for i in side_figures(side)]
    seals = [f for f in report.figures if _is_seal(f, side, own)]
    return tuple(dict.fromkeys((*own, *seals)))


def _is_seal(figure: Figure, side: Side, own: list[Figure]) -> bool:
    """Whether a claim of place is one of a side's seals."""
    if figure.rank is None or figure.rank.printed not in side.seals:
        return False
    ids = {f.id for f in own}
    indicators = {i for f in own for i in f.indicators}
    return figure.id in ids or (
        figure.status is side.status
        and (not ids.isdisjoint(figure.ranks) or not indicators.isdisjoint(figure.indicators))
    )


def both_sides(subject: Subject) -> tuple[tuple[Status, Side], ...]:
    """Return the sides of a subject that say something, the actual first."""
    sides = ((Status.ACTUAL, subject.actual), (Status.TARGET, subject.target))
    return tuple((status, side) for status, side in sides if not side.absent)
