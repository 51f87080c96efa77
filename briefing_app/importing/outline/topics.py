"""Topic sentences: a short first sentence that says what its paragraph is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_app.importing.draft import Heading, HeadingStyle
from briefing_app.importing.mending.labels import LabelStyle
from briefing_app.importing.outline.passages import Passage, bare, sentence_end

_LONGEST = 34
_LONGEST_OPENER = 70
_BODY = 30
"""So many characters stand at least behind a topic sentence."""
_SHARE = 0.6
"""So many of the paragraphs of an area have topic sentences, where any has."""
_CLOSING = re.compile(r"各位代表|各位同志|同志们|同时，|此外，|另外，|在此，|回顾|总之")
_NO_TOPIC = re.compile(
    r"[\d：；！？]|我们|各位|同志们|^(?:同时|此外|另外|其中|今年|去年|明年|当前|目前|这|那|对|为了?|在|让|由于|因此"
    r"|总之|会议|一年来|五年来|过去|未来|全年|截至|预计|如果|只有|只要|虽然|尽管|面对|按照|根据|围绕|通过)"
)
_OPENER = re.compile(r"(?:[^，。]{2,12}，)?我们|[^，。]{2,8}年(?:来|里|中|间)?，")


def find_topics(passages: Sequence[Passage]) -> None:
    """Note the topic sentences that open paragraphs, area by area and part by part."""
    for begin, end in _stretches(passages):
        owner = passages[begin]
        inner = [p for p in passages[begin + 1 : end] if p.is_plain]
        if owner.label is not None and owner.label.style in (LabelStyle.AREA, LabelStyle.ITEM):
            chosen = _of_area(_before_closing(inner))
        elif owner.level == 1:
            chosen = _repeated(inner) or _parallel(_before_closing(inner))
        else:
            continue
        for passage in chosen:
            _head(passage, min(owner.level + 1, 3))


def topic_of(words: str) -> str | None:
    """Return the topic sentence that opens a paragraph, without its full stop.

    >>> topic_of("加大企业创新激励力度。" + "强化企业创新主体地位，持续推进关键技术攻关，" * 2)
    '加大企业创新激励力度'
    """
    stop = sentence_end(words)
    title = words[: max(stop, 0)]
    if not 4 <= len(bare(title)) <= _LONGEST or len(words) - stop - 1 < _BODY:
        return None
    if _NO_TOPIC.search(bare(title)) or title.count("，") > 1:
        return None
    return title


def _stretches(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield each heading with the paragraphs up to the next one."""
    at = [i for i, p in enumerate(passages) if p.heading]
    yield from zip(at, [*at[1:], len(passages)], strict=True)


def _before_closing(inner: Sequence[Passage]) -> Sequence[Passage]:
    """Return the paragraphs up to 各位代表！ or 同时，……."""
    for index, passage in enumerate(inner):
        if _CLOSING.match(passage.words):
            return inner[:index]
    return inner


def _of_area(inner: Sequence[Passage]) -> list[Passage]:
    """Return the topic paragraphs of an area: most of them, or none."""
    found = [p for p in inner if topic_of(p.words)]
    lead = bool(inner) and inner[0] not in found
    enough = len(found) >= 2 and len(found) >= _SHARE * (len(inner) - lead)
    return found if enough else []


def _parallel(inner: Sequence[Passage]) -> list[Passage]:
    """Return the topic paragraphs of a part without areas: parallel, and most of it."""
    found = [p for p in inner if topic_of(p.words)]
    words = Counter(p.words[:2] for p in found)
    alike = max(words.values(), default=0)
    enough = len(found) >= 3 and len(found) >= _SHARE * len(inner)
    return found if enough and alike >= min(3, len(found) - 1) else []


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
