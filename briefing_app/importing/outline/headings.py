"""Headings with a label: 一、 （一） 1. 一是 ——; and lines that are headings without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_app.importing.draft import Heading, HeadingStyle
from briefing_app.importing.mending.labels import Label, LabelStyle, label_of
from briefing_app.importing.mending.lines import is_finished
from briefing_app.importing.outline.passages import Passage, bare, sentence_end

_LIMIT = {
    LabelStyle.CHAPTER: 50,
    LabelStyle.PART: 50,
    LabelStyle.AREA: 60,
    LabelStyle.ITEM: 45,
    LabelStyle.SUB: 40,
    LabelStyle.LIST: 50,
    LabelStyle.DASH: 50,
}
"""How long a title with such a label may be."""
_COLON = 25
"""A title that ends with a colon is at most so long."""
_LINE = 30
"""A heading without label and of its own line is at most so long."""
_OUTER = (LabelStyle.CHAPTER, LabelStyle.PART, LabelStyle.AREA)
_DATE = re.compile(
    r"[—―－–─━-]*(?:[（(])?(?:二[〇○零Ｏ0O]|\d{2})[\d〇○零一二三四五六七八九]{2}年.{1,6}月"
)
_PART_LINE = re.compile(
    r"工作回顾|回顾和|主要目标|重点工作|工作安排|工作任务|目标任务|工作部署|自身建设|总体要求"
    r"|存在的?(?:主要)?(?:困难|问题)|工作总结|主要任务|工作打算|^附件?[一二三\d]*$"
)
_ASIDE = re.compile(r"^各位|^同志们|记者|摄$|图为|资料图|编辑|来源|^\d+$|[|｜]")
"""Captions and links of a page, and the address, head nothing."""
_END = re.compile(r"[。！？：；，、,.!?:;…”）》]$")


def find_headings(passages: Sequence[Passage], begin: int, end: int) -> None:
    """Note the headings of passages[begin:end], with their levels."""
    inner = passages[begin:end]
    found = [(p, label) for p in inner if (label := _label(p)) is not None]
    for index, (passage, label) in enumerate(found):
        if label.style in _OUTER or _has_sibling(found, index):
            passage.label = label
            _head(passage, 1)
    for index, passage in enumerate(inner[:-1]):
        if passage.label is None and _is_line(passage, inner[index + 1]):
            _head(passage, 1)
    _set_levels(inner)


def is_part_line(words: str) -> bool:
    """Return whether a line without label heads a part by its words: 2022年工作回顾."""
    return len(words) <= _LINE and _PART_LINE.search(words) is not None and not _END.search(words)


def title_of(words: str, label: Label) -> str | None:
    """Return the title that a label opens, or None: 一是…… may be a mere sentence.

    A title is a line of its own, or ends with the first full stop (or a colon that comes
    soon) of its paragraph.
    """
    rest = words[label.length :]
    limit = _LIMIT[label.style]
    stop = sentence_end(rest)
    if stop < 0 and not is_finished(rest):
        return rest if 1 < len(rest) <= limit and "；" not in rest else None
    title = rest[: stop if stop >= 0 else len(rest)]
    shout = re.match(r"[^，。：；！？“]{2,30}(?=！)", rest)
    if shout and label.style in _OUTER:
        title = shout[0]
    if not 2 <= len(title) <= limit or re.search("[；：！？]", title):
        early = re.match(rf"[^。；：，！？]{{2,{_COLON}}}(?=：)", rest)
        return early[0] if early and label.style is not LabelStyle.LIST else None
    more = len(rest) > len(title) + 1
    return title if more or label.style in _OUTER else None


def _label(passage: Passage) -> Label | None:
    """Return the label of a passage that has a title behind it."""
    label = label_of(passage.words)
    if label is None or _DATE.match(passage.words):
        return None
    return None if title_of(passage.words, label) is None else label


def _has_sibling(found: Sequence[tuple[Passage, Label]], index: int) -> bool:
    """Return whether the item before or after it stands in the same part."""
    label = found[index][1]
    for step in (1, -1):
        at = index + step
        while 0 <= at < len(found):
            other = found[at][1]
            at += step
            if other.style is LabelStyle.PART:
                break
            if other.style is label.style and abs(other.number - label.number) <= 1:
                return True
    return False


def _is_line(passage: Passage, following: Passage) -> bool:
    """Return whether an unlabelled paragraph is a heading: short, unfinished, before text."""
    words = passage.words
    shortest = 1 if passage.hint or is_part_line(words) else 4
    if not shortest <= len(words) <= _LINE or passage.is_aside or _DATE.match(words):
        return False
    if passage.hint:
        return not words.endswith("。")
    if _END.search(words) or "。" in words or _ASIDE.search(words) or label_of(words):
        return False
    return len(following.words) > len(words) and (
        _PART_LINE.search(words) is not None or is_finished(following.words)
    )


def _head(passage: Passage, level: int) -> None:
    """Make a passage a heading of its own line, or run in."""
    words, label = passage.words, passage.label
    length = label.length if label else 0
    title = (title_of(words, label) or "") if label else words
    whole = length + len(title) == len(words)
    style = HeadingStyle.LINE if whole else HeadingStyle.RUN_IN
    passage.heading = Heading(level, words[:length], bare(title), style)


def _set_levels(passages: Sequence[Passage]) -> None:
    """Give every heading its level, from its label and what stands around it."""
    heads = [p for p in passages if p.heading]
    base = _base(heads)
    hints = sorted({p.hint for p in heads if p.hint and not p.label})
    outer = 0
    for index, passage in enumerate(heads):
        level = _level(heads, index, outer, base, hints)
        _head(passage, min(max(level, 1), 3))
        label = passage.label
        if label is None or label.style <= LabelStyle.ITEM:
            outer = passage.level


def _base(heads: Sequence[Passage]) -> int:
    """Return the level of 一、: 2 below chapters, or below parts that have no label."""
    if any(p.label and p.label.style is LabelStyle.CHAPTER for p in heads):
        return 2
    first = next(
        (i for i, p in enumerate(heads) if p.label and p.label.style is LabelStyle.PART), 0
    )
    lines = [i for i, p in enumerate(heads) if p.label is None and is_part_line(p.words)]
    return 2 if len(lines) > 1 and lines[0] < first else 1


def _level(
    heads: Sequence[Passage], index: int, outer: int, base: int, hints: Sequence[int]
) -> int:
    passage = heads[index]
    label = passage.label
    if label is None:
        if base == 1 and any(p.label and p.label.style is LabelStyle.PART for p in heads):
            return _line_level(passage, outer)
        return hints.index(passage.hint) + 1 if passage.hint else _line_level(passage, 0)
    if label.style <= LabelStyle.AREA:
        return {LabelStyle.CHAPTER: 1, LabelStyle.PART: base, LabelStyle.AREA: base + 1}[
            label.style
        ]
    if label.style is LabelStyle.ITEM:
        outside = (p.level for p in reversed(heads[:index]) if p.label and p.label.style in _OUTER)
        return next(outside, 0) + 1
    return outer + 1 + _is_nested(heads, index, label.style)


def _line_level(passage: Passage, outer: int) -> int:
    """Return the level of a heading without label: a part by its words, else one below."""
    return 1 if _PART_LINE.search(passage.words) or not outer else outer + 1


def _is_nested(heads: Sequence[Passage], index: int, style: LabelStyle) -> bool:
    """Return whether 一是 stands below a —— that goes on after it, or the other way round."""
    before = _neighbour(heads[:index][::-1], style)
    after = _neighbour(heads[index + 1 :], style)
    return before is not None and before is after


def _neighbour(heads: Sequence[Passage], own: LabelStyle) -> LabelStyle | None:
    """Return the style of the first other inner label, up to the next outer heading."""
    for passage in heads:
        label = passage.label
        if label is None or label.style <= LabelStyle.ITEM:
            return None
        if label.style is not own:
            return label.style
    return None
