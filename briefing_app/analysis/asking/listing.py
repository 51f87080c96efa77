"""Words looked for in all reports, one after another: some sentences of each, all counted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from briefing_app.analysis.asking.records import Hit, HitGroup, Mark
from briefing_app.analysis.asking.wide import EACH, MOST_EVER, Question
from briefing_app.library.search.across import AcrossHit, Corpus, Page, hits_in, places_in
from briefing_app.library.search.index import Groups
from briefing_app.model.figure import Span, Status

_STEP = " · "

IsCancelled = Callable[[], bool]


class Listed(NamedTuple):
    """What is found so far; `groups` are reports, `total` and `reports` count beyond them."""

    groups: tuple[HitGroup, ...] = ()
    total: int = 0
    reports: int = 0
    done: bool = True


class Room:
    """How many sentences may still be listed, of a report and altogether."""

    def __init__(self, question: Question) -> None:
        self._question, self._left = question, question.most

    @property
    def full(self) -> bool:
        """Whether no further report is listed, but for those asked for as a whole."""
        return self._left <= 0

    def of(self, report_id: str) -> int:
        """Return how many sentences of a report may be listed."""
        return MOST_EVER if report_id in self._question.whole else min(EACH, max(self._left, 0))

    def take(self, count: int) -> None:
        """Note how many sentences of a report are listed, as if only the first of them were."""
        self._left -= min(count, EACH)


class _Others:
    """Every report but one, as what a corpus may be asked for."""

    def __init__(self, report_id: str) -> None:
        self._id = report_id

    def __contains__(self, report_id: object) -> bool:
        return report_id != self._id


class Listing:
    """A question's words in the reports of a corpus.

    `ids` are those of its pages by their base; the report `first` goes before the others.
    `among` are the ids of the reports that matter, None for all.
    """

    def __init__(
        self,
        corpus: Corpus,
        ids: Mapping[int, str],
        question: Question,
        first: str = "",
        among: Collection[str] | None = None,
    ) -> None:
        self._corpus, self._ids, self._question = corpus, ids, question
        self._first, self._among = first, among

    def look(self, groups: Groups, is_cancelled: IsCancelled) -> Iterator[Listed]:
        """Yield what is found once enough is listed, and again when all is counted.

        `groups` are folded words, one of each in a sentence. Cancelled, it just ends.
        """
        room, found = Room(self._question), _Found()
        told = False
        for page in self._pages(groups):
            if is_cancelled():
                return
            found.add(self._group(page, groups, room))
            if room.full and not told:
                told = True
                yield found.listed(done=False)
        yield found.listed(done=True)

    def _pages(self, groups: Groups) -> Iterator[Page]:
        """Yield the pages that may hold the words, that of the first report before the others."""
        if self._among is not None or self._first not in self._ids.values():
            return self._corpus.pages(groups, self._among)
        among = ((self._first,), _Others(self._first))
        return chain.from_iterable(self._corpus.pages(groups, each) for each in among)

    def _group(self, page: Page, groups: Groups, room: Room) -> HitGroup | None:
        """Return what a page holds; None for nothing, and for a page that is damaged."""
        folded = page.words.shadow.text
        if not all(any(word in folded for word in group) for group in groups):
            return None
        report_id = self._ids.get(page.base, "")
        most = room.of(report_id)
        if not most and len(groups) == len(groups[0]) == 1:
            return _group(report_id, page.words.shadow.count(groups[0][0]))
        places = places_in(page.words, groups)
        try:
            hits = _hits(page, places, most)
        except ValueError:
            self._corpus.forget(page.base)
            return None
        room.take(len(hits))
        return _group(report_id, len(places), hits)


class _Found:
    """What is gathered of page after page."""

    def __init__(self) -> None:
        self._groups: list[HitGroup] = []
        self._total = self._reports = 0

    def add(self, group: HitGroup | None) -> None:
        if group is None or not group.count:
            return
        self._total += group.count
        self._reports += 1
        if group.hits:
            self._groups.append(group)

    def listed(self, *, done: bool) -> Listed:
        return Listed(tuple(self._groups), self._total, self._reports, done)


def _group(report_id: str, count: int, hits: Sequence[AcrossHit] = ()) -> HitGroup:
    title = hits[0].title if hits else ""
    return HitGroup(report_id, "", Status.ACTUAL, title, count, tuple(map(_hit, hits)))


def _hits(page: Page, places: Sequence[Span], most: int) -> list[AcrossHit]:
    return list(islice(hits_in(page, places), most)) if places and most else []


def short_path(path: str) -> str:
    """Return the label of the first heading of a path and the words of the last.

    >>> short_path("（二）抢机遇扩投资 · 投资提质"), short_path("主要预期目标")
    ('（二）投资提质', '主要预期目标')
    """
    first, *_, last = path.split(_STEP) if _STEP in path else ("", path)
    label = first[: first.find("）") + 1] if first.startswith("（") else ""
    return label + last


def _hit(hit: AcrossHit) -> Hit:
    return Hit(
        report=hit.report,
        section=hit.section,
        sentence=hit.sentence,
        text=hit.text,
        marks=tuple(Mark(start, end, exact=True) for start, end in hit.marks),
        figures=(),
        place=short_path(hit.path),
        status=Status(hit.status) if hit.status else None,
    )
