"""What a line of a page looks like: its width, its end, its beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from typing import NamedTuple

from briefing_app.importing.mending.labels import Label, LabelStyle, label_of

_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))
_CLOSING = "”’）)』」》】〉\"'"
_FINISHED = "。！？：；!?:;…"
_TITLE = re.compile(
    r"工作报告|人民代表大会|会议上|代表大会上|^[（(].*[）)]$|^[—―－–-]{2}\d{4}年"
    r"|(?:省|市|县|区|州|旗|镇|乡|自治区|政府)(?:代理?)?(?:省长|市长|县长|区长|州长|旗长|主席|镇长|乡长)"
    r"|总理|^(?:来源|发布|时间|日期|字号|作者|文章来源|信息来源|浏览|索引号|发文)|^【|^\d{4}年\d{1,2}月\d{1,2}日"
)
_BEGINS = re.compile(r"各位代表[，,：:！!]|【|(?:名词|名词术语|名词和术语)解释$|注释[：:]?$")
_ALONE = re.compile(r"(?:名词|名词术语|名词和术语)解释|注释|附件?[一二三\d]?")
_OPENS = re.compile(
    r"[［\[〔]\d{1,3}[］\]〕]|现在[，,]我|过去的?一年[，,]|[一五]年来[，,]|这一年[，,]|回顾过去"
    r"|今年(?:政府工作|经济社会|全[省市县区]|发展)|做好今年|在肯定成绩|综合考虑|具体工作中"
)
_NEAR = 2.5
"""Lines of a column end within so many characters."""
_NUMERALS = "一二三四五六七八九十"


def squeezed(text: str) -> str:
    """Return the characters of a text without white space and without invisible marks."""
    return "".join(text.split()).translate(_INVISIBLE)


def width(text: str) -> float:
    """Return how wide a text stands in a column: a Chinese character is 1, ASCII a half."""
    narrow = sum(c < "\u2000" for c in text)
    return len(text) - narrow / 2


def is_finished(text: str) -> bool:
    """Return whether a text ends a sentence or announces something."""
    bare = text.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in _FINISHED


def is_titular(text: str) -> bool:
    """Return whether a line before the text is its title, date, speaker or a caption."""
    short = width(text) <= 20 and not re.search(r"[，,。；;：:]", text)
    return (short or (bool(_TITLE.search(text)) and width(text) <= 80)) and "。" not in text


def is_heading(text: str) -> bool:
    """Return whether a line has a label and no full stop: a heading, or the start of one."""
    label = label_of(text)
    return label is not None and "。" not in text and width(text) <= 60


def begins_paragraph(text: str, *, after: str, within: str) -> bool:
    """Return whether a line cannot go on from the paragraph before it.

    `after` is the last line of that paragraph and `within` all of it.
    """
    if _BEGINS.match(text) or _ALONE.fullmatch(within):
        return True
    done = is_finished(after)
    label = label_of(text)
    if label is None:
        return done and _OPENS.match(text) is not None
    if label.style is LabelStyle.DASH:
        return done or is_heading(after)
    if label.style in (LabelStyle.LIST, LabelStyle.SUB, LabelStyle.ITEM):
        return done and not after.endswith(("；", ";")) and not _counts_on(label, within)
    return not after.endswith(("第", "、"))


def _counts_on(label: Label, within: str) -> bool:
    """Return whether 二是 follows 一是 in the middle of the same paragraph."""
    if label.style is not LabelStyle.LIST or not 1 < label.number <= len(_NUMERALS):
        return False
    return any(within.find(_NUMERALS[label.number - 2] + word) > 0 for word in "是要")


class Column(NamedTuple):
    """The column that lines were wrapped in: how wide it is, and how that is measured."""

    width: float
    """0 where lines were not wrapped."""
    measure: Callable[[str], float]


def column_of(texts: Sequence[str]) -> Column:
    """Return the column the lines were wrapped in.

    Pages are wrapped at a width, text files often after so many characters, whatever these
    are: the measure by which the lines are more alike is the right one.
    """
    body = [t for t in texts if not is_heading(t)]
    broken = [t for t in body if not is_finished(t) and width(t) > 6]
    return min(
        (Column(_column(body, broken, measure), measure) for measure in (width, _length)),
        key=partial(_spread, broken),
    )


def _length(text: str) -> float:
    return float(len(text))


def _spread(broken: Sequence[str], column: Column) -> float:
    """Return how far from the column's width the lines usually end; none is infinitely far."""
    if not column.width:
        return float("inf")
    return sum(min(abs(column.measure(t) - column.width), _NEAR) for t in broken)


def _column(texts: Sequence[str], cut: Sequence[str], measure: Callable[[str], float]) -> float:
    """Return the width of the column by one measure, or 0 where lines were not wrapped.

    `cut` are those of the lines that stop in the middle of a sentence. Lines are wrapped
    where many of them do, most at about the same place: that is the width, and hardly a line
    is somewhat wider. Those that are much wider are paragraphs that were not wrapped.
    """
    body = [measure(t) for t in texts]
    broken = [measure(t) for t in cut]
    if len(broken) < 2 or len(broken) < 0.2 * len(body):
        return 0.0
    usual = median(broken)
    bunched = sum(abs(w - usual) <= _NEAR for w in broken) >= 0.5 * len(broken)
    wider = sum(usual + _NEAR < w <= 3 * usual for w in body)
    return usual if bunched and wider <= 0.2 * len(body) else 0.0
