"""Topic sentences: a short first sentence that says what its paragraph is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_app.importing.draft import Heading, HeadingStyle
from briefing_app.importing.mending.labels import LabelStyle
from briefing_app.importing.outline.passages import Passage, bare, sentence_end

_LONGEST = 34
_LONGEST_OPENER = 70
_BODY = 30
"""So many characters stand at least behind a topic sentence."""
_SPREAD = 6
"""Titles of a part differ at most so much in length."""
_SHARE = 0.6
"""So many of the paragraphs of an area have topic sentences, where any has."""
_CLOSING = re.compile(r"各位代表|各位同志|同志们|同时，|此外，|另外，|在此，|回顾|总之")
_NO_TOPIC = re.compile(
    r"[\d：；！？]|我们|各位|同志们|(?<!实事求)是|^(?:同时|此外|另外|其中|今年|去年|明年|当前|目前|这|那|对|为了?|在|让|由于|因此"
    r"|总之|会议|一年来|五年来|过去|未来|全年|截至|预计|如果|只有|只要|虽然|尽管|面对|按照|根据|围绕|通过)"
)
_APPEAL = re.compile("我们|必须|让我们|唯有")
"""A saying that is followed like this (路在脚下。我们要……) names no topic."""
_OPENER = re.compile(r"(?:[^，。]{2,12}，)?我们|[^，。]{2,8}年(?:来|里|中|间)?，")


def find_topics(passages: Sequence[Passage]) -> None:
    """Note the topic sentences that open paragraphs, area by area and part by part."""
    for begin, end in _stretches(passages):
        owner = passages[begin]
        inner = [p for p in passages[begin + 1 : end] if p.is_plain]
        style = owner.label.style if owner.label else None
        chosen, level = _repeated(inner), 2
        if not chosen and style in (LabelStyle.AREA, LabelStyle.ITEM):
            chosen, level = _of_area(_before_closing(inner)), owner.level + 1
        elif not chosen and owner.level == 1:
            chosen = _parallel(_before_closing(inner))
        for passage in chosen:
            _head(passage, min(level, 3))


def topic_of(words: str) -> str | None:
    """Return the topic sentence that opens a paragraph, without its full stop.

    >>> topic_of("做旺城乡消费。" + "办好特色市集，完善商贸设施，" * 3)
    '做旺城乡消费'
    """
    stop = sentence_end(words)
    title = words[: max(stop, 0)]
    if not 4 <= len(bare(title)) <= _LONGEST or len(words) - stop - 1 < _BODY:
        return None
    if _NO_TOPIC.search(bare(title)) or title.count("，") > 1:
        return None
    return None if _APPEAL.match(words, stop + 1) else title


def _stretches(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield each heading with the paragraphs up to the next one."""
    at = [i for i, p in enumerate(passages) if p.heading]
    yield from pairwise([*at, len(passages)])


def _before_closing(inner: Sequence[Passage]) -> Sequence[Passage]:
    """Return the paragraphs up to 各位代表！ or 同时，……."""
    for index, passage in enumerate(inner):
        if _CLOSING.match(passage.words):
            return inner[:index]
    return inner


def _of_area(inner: Sequence[Passage]) -> list[Passage]:
    """Return the topic paragraphs of an area: most of them, or none."""
    at = [i for i, p in enumerate(inner) if topic_of(p.words)]
    if len(at) < 2:
        return []
    lead = at[0] != 0
    enough = len(at) >= _SHARE * (at[-1] + 1 - lead)
    return [inner[i] for i in at] if enough else []


def _parallel(inner: Sequence[Passage]) -> list[Passage]:
    """Return the topic paragraphs of a part: three or more of one make, one behind another."""
    best: list[Passage] = []
    run: list[Passage] = []
    for passage in inner:
        title = topic_of(passage.words)
        if title and (not run or _alike(title, run)):
            run.append(passage)
        else:
            run = [passage] if title else []
        best = max(best, run, key=len)
    return list(best) if len(best) >= 3 else []


def _alike(title: str, run: Sequence[Passage]) -> bool:
    """Return whether a title begins like those before it, or is about as long."""
    first = topic_of(run[0].words) or ""
    return title[:2] == first[:2] or abs(len(title) - len(first)) <= _SPREAD


def _repeated(inner: Sequence[Passage]) -> list[Passage]:
    """Return paragraphs that open alike: 过去一年，我们…… three times or more."""
    openers = [m[0] if (m := _OPENER.match(p.words)) else "" for p in inner]
    chosen: list[Passage] = []
    for opener, count in Counter(o for o in openers if o).items():
        if count < 3:
            continue
        group = [p for p, o in zip(inner, openers, strict=True) if o == opener]
        short = [p for p in group if _is_opening(p.words)]
        if len(short) >= 0.8 * len(group):
            chosen += short
    return chosen


def _is_opening(words: str) -> bool:
    stop = sentence_end(words)
    title = bare(words[: max(stop, 0)])
    return 8 <= len(title) <= _LONGEST_OPENER and len(words) - stop > _BODY and "：" not in title


def _head(passage: Passage, level: int) -> None:
    title = passage.words[: sentence_end(passage.words)]
    passage.heading = Heading(level, "", bare(title), HeadingStyle.RUN_IN)
