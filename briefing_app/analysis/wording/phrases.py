"""Set phrases (提法) of two texts: which are kept, which are new, which are gone.

A set phrase is one of these, in this order; each is stated with every place it has:

1. a quoted term “…” or the title of a work 《…》, up to 20 characters, as it stands inside
   the marks; of three characters or more, it is found without its marks too;
2. a numbered shorthand: 三大攻坚行动, 四大高地;
3. a named undertaking: what stands between a verb such as 实施 and its 行动, 工程, 计划,
   战略;
4. a run of 4 to 12 Chinese characters that recurs, on one side or on both. It is as long
   as it can be (its places have different neighbours), ends on either side where words end
   at one place at least, is not cut out of a longer one, does not begin or end with a word
   that carries a figure (新增, 增长), and is more than common verbs (深入推进).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from briefing_app.analysis.wording.records import Phrase, Standing
from briefing_app.analysis.wording.repeats import SHORTEST, repeats
from briefing_app.model.figure import Span
from briefing_app.model.report import Report

_QUOTED = re.compile(r"“([^“”，。；]{2,20})”|《([^《》]{2,20})》")
_SHORTHAND = re.compile(
    r"(?<![一二三四五六七八九十第])(?!二十大)([二三四五六七八九十]{1,2}大"
    r"(?:[^\W\da-zA-Z的和与及等了]{2}){1,2}?(?:行动|工程|计划|体系|高地|任务|举措|改革)?)"
    r"(?=[，。；、：的和与及等“]|$)"
)
_UNDERTAKING = re.compile(
    r"(?:实施|开展|启动|落实|制定|推进|出台)(?:实施|落实|新一轮)*"
    r"((?:[^\W的和与及等了]|[“”+]){2,18}?(?:行动(?:计划|方案|纲要)?|工程|计划|战略))"
    r"(?=[，。；、：的和与及等]|$)"
)
_AROUND_FIGURES = re.compile(
    r"^(?:新增|增长|实现|达到?|突破|累计|省级|个|家|均?位?居|实施|开展)|(?:新增|增长|达到?|突破|实现|超|居)$"
)
_EVERYWHERE = re.compile(
    r"(?:深入|扎实|加快|加大|加强|推进|推动|建设|发展|提升|增强|有效|进一步|开工|全面|持续|不断|"
    r"实施|着力|大力|完善|优化|强化|落实|打造|高标准|显著|成效|明显|积极|工作|健全|深化)+"
)
_RUN = re.compile(r"(?:党的|(?![的了和与及等])[\u3400-\u9fff]){4,}")
_FOUND_BARE = 3
"""Characters from which a quoted term is looked for without its marks."""


class _Scope(NamedTuple):
    """The text of one side and the ranges of it that count."""

    text: str
    ranges: tuple[Span, ...]

    def pieces(self) -> Iterator[tuple[int, str]]:
        """Yield where each range begins, and its words."""
        for start, end in self.ranges:
            yield start, self.text[start:end]

    def places(self, words: str) -> tuple[Span, ...]:
        """Return every place of some words."""
        found: list[Span] = []
        for start, piece in self.pieces():
            at = piece.find(words)
            while at >= 0:
                found.append(Span(start + at, start + at + len(words)))
                at = piece.find(words, at + len(words))
        return tuple(found)


def phrases(
    left: Report, left_section: str, right: Report, right_section: str
) -> tuple[Phrase, ...]:
    """Return the set phrases of two sections ("" for the whole report).

    New ones first, then those that are gone, then those kept; each group in text order.
    Raise UnknownIdError for a section that does not exist.
    """
    mine, other = _scope(left, left_section), _scope(right, right_section)
    named = {words for side in (mine, other) for words in _named(side)}
    again = {words for words in repeats(_runs(mine), _runs(other)) if _is_term(words)}
    found = [_phrase(words, mine, other) for words in sorted(named | again)]
    kept = _without_inner(found, named)
    order = (Standing.NEW, Standing.GONE, Standing.KEPT)
    return tuple(sorted(kept, key=lambda p: (order.index(p.standing), p.right or p.left)))


def _scope(report: Report, section: str) -> _Scope:
    below = {s.id for s in report.section(section).walk()} if section else None
    return _Scope(
        report.text,
        tuple(Span(b.start, b.end) for b in report.blocks if below is None or b.section in below),
    )


def _named(side: _Scope) -> Iterator[str]:
    """Yield quoted terms, shorthands and undertakings."""
    for _, piece in side.pieces():
        for pattern in (_QUOTED, _SHORTHAND, _UNDERTAKING):
            for found in pattern.finditer(piece):
                words = next(group for group in found.groups() if group)
                if words.count("“") == words.count("”"):
                    yield words


def _runs(side: _Scope) -> Iterator[str]:
    """Yield the runs of Chinese characters without function words."""
    for _, piece in side.pieces():
        yield from _RUN.findall(piece)


def _is_term(words: str) -> bool:
    """Whether what recurs is a term, not a verb that any report has or one with a figure."""
    return not _AROUND_FIGURES.search(words) and not _EVERYWHERE.fullmatch(words)


def _phrase(words: str, mine: _Scope, other: _Scope) -> Phrase:
    left, right = _places(words, mine), _places(words, other)
    both = Standing.KEPT if left and right else None
    return Phrase(words, both or (Standing.NEW if right else Standing.GONE), left, right)


def _places(words: str, side: _Scope) -> tuple[Span, ...]:
    """Return the places of a phrase; a very short one counts between its marks only."""
    if len(words) >= _FOUND_BARE:
        return side.places(words)
    quoted = [*side.places(f"“{words}”"), *side.places(f"《{words}》")]
    return tuple(Span(start + 1, end - 1) for start, end in sorted(quoted))


def _without_inner(found: Sequence[Phrase], named: set[str]) -> list[Phrase]:
    """Drop what recurs only within longer phrases."""
    having: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in found:
        for at in range(len(phrase.text) - SHORTEST + 1):
            having[phrase.text[at : at + SHORTEST]].append(phrase)
    return [
        phrase
        for phrase in found
        if phrase.text in named or not _inside(phrase, having[phrase.text[:SHORTEST]])
    ]


def _inside(phrase: Phrase, tried: Iterable[Phrase]) -> bool:
    """Whether every place of a phrase lies within a place of a longer one."""
    around = [p for p in tried if phrase.text in p.text and phrase is not p]
    return _covered(phrase.left, [s for p in around for s in p.left]) and _covered(
        phrase.right, [s for p in around for s in p.right]
    )


def _covered(places: Sequence[Span], around: Iterable[Span]) -> bool:
    """Return whether each place lies within one of those around."""
    ordered = sorted(around)
    ends = list(accumulate((span.end for span in ordered), max, initial=0))
    return all(ends[bisect_right(ordered, p.start, key=_start)] >= p.end for p in places)


def _start(span: Span) -> int:
    return span.start
