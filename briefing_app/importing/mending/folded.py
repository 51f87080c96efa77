"""A report that came without its line ends: paragraphs found again where grammar is sure.

What was lost for good, paragraphs without a label and without a blank before them, stays in
the paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_app.importing.mending.labels import Label, LabelStyle, label_of
from briefing_app.importing.mending.lines import is_finished, squeezed

_FOLDED = 800
"""Paragraphs that are on average so long are none: their ends were lost."""
_DEEP = re.compile(r"(?<=\S)(?:\u3000{2,}|[ \u00a0]{4,})(?=\S)")
_BLANK = re.compile(r"(?<=\S)\s+(?=\S)")
_SURE = 0.5
_SHORTEST = 4
"""Less than this on either side of a blank is part of a name: 市长 张 三."""
_NEARBY = 8
_PLACES = re.compile(
    r"(?<=[。！？；：”）】!?;])\s*(?=[（(【]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十]+部分"
    r"|\d{1,2}[.．、]|[㈠-㈩]|——|―|各位代表[：:！!，]|现在，我)"
    r"|(?<=[^。！？；：”）】!?;])(?=[（(]一[）)]|各位代表[：:])"
)
_OPENERS = ("各位代表", "现在，我")
_END_OF_PART = re.compile(
    r"[^，。；：！？\s]{2,28}?(?:回顾|总结|安排|任务|目标|要求|部署|打算|建设|思路|取向|重点|举措)"
    r"(?=[^，。；：！？、和及与的])(?!工作|任务|目标|安排|部署|要求|举措|情况|思路|建设)"
)
_HEADING = 40
"""A heading that has no full stop and is followed by （一） is at most so long."""


def is_folded(texts: Sequence[str]) -> bool:
    """Return whether the lines of a document, empty ones left out, are no paragraphs."""
    return sum(map(len, texts)) > _FOLDED * max(len(texts), 1)


def unfolded(text: str) -> list[str]:
    """Return the paragraphs of one long line: at blanks that mean it, and before labels."""
    return _by_labels([part for piece in _by_gaps(text) for part in _by_blanks(piece)])


def _by_gaps(text: str) -> list[str]:
    """Split at deep gaps, but not in 市长　　张三."""
    gaps = [m for m in _DEEP.finditer(text) if not _is_in_name(text, m)]
    return _split(text, gaps)


def _is_in_name(text: str, gap: re.Match[str]) -> bool:
    before = text[max(gap.start() - _NEARBY, 0) : gap.start()].rsplit(maxsplit=1)[-1]
    after = text[gap.end() : gap.end() + _NEARBY].split(maxsplit=1)[0]
    return not is_finished(before) and min(len(before), len(after)) < _SHORTEST


def _by_blanks(text: str) -> list[str]:
    """Split at blanks where most of them stand behind a sentence.

    Others end a heading or a title, which has no full stop.
    """
    blanks = list(_BLANK.finditer(text))
    ends = sum(_ends(text, m.start()) for m in blanks)
    if not blanks or ends < _SURE * len(blanks):
        return [text]
    gaps: list[re.Match[str]] = []
    done = 0
    for blank in blanks:
        short = blank.start() - done <= _HEADING and "。" not in text[done : blank.start()]
        if _ends(text, blank.start()) or (short and not _is_in_name(text, blank)):
            gaps.append(blank)
            done = blank.end()
    return _split(text, gaps)


def _ends(text: str, at: int) -> bool:
    """Return whether a sentence ends before an offset."""
    return is_finished(text[max(at - 3, 0) : at])


def _split(text: str, gaps: list[re.Match[str]]) -> list[str]:
    starts = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _by_labels(parts: list[str]) -> list[str]:
    """Split before labels that count on, and behind the headings of parts."""
    reader = _Counting()
    found: list[str] = []
    for part in parts:
        done = 0
        for place in _PLACES.finditer(part):
            at = place.end()
            stop = place.start()
            finished = _ends(part, stop)
            short = stop - done < _HEADING
            if stop > done and reader.begins(part[at : at + 12], finished=finished, short=short):
                found.append(part[done:at])
                done = at
        found.append(part[done:])
        reader.begins(part[:12], finished=True)
    return [piece for part in found for piece in _without_heading(part)]


class _Counting:
    """The labels met so far: one that does not count on is no label."""

    def __init__(self) -> None:
        self._last: dict[LabelStyle, int] = {}

    def begins(self, text: str, *, finished: bool, short: bool = False) -> bool:
        """Return whether a paragraph begins with `text`.

        The one before it is `finished` as a sentence is, or so `short` that it is a heading.
        """
        label = label_of(squeezed(text))
        if label is None:
            return text.startswith(_OPENERS)
        if label.style is LabelStyle.DASH:
            return finished
        if not (finished or short) or not self._counts_on(label):
            return False
        self._last[label.style] = label.number
        for style in LabelStyle:
            if style > label.style:
                self._last.pop(style, None)
        return True

    def _counts_on(self, label: Label) -> bool:
        known = self._last.get(label.style, 0)
        return label.number == known + 1 or (label.number == 1 and label.style > LabelStyle.PART)


def _without_heading(text: str) -> list[str]:
    """Split the heading of a part, 一、工作回顾, from the paragraph that runs on behind it."""
    label = label_of(text)
    if label is None or label.style > LabelStyle.PART:
        return [text]
    heading = _END_OF_PART.match(text, label.length)
    return [text] if heading is None else [text[: heading.end()], text[heading.end() :]]
