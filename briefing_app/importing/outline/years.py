"""The year a report looks back on, and the year it plans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_YEAR = re.compile(r"(?<!\d)(20\d{2})年")
_SPOKEN = re.compile("二[〇○零][〇○零一二三四五六七八九]{2}年")
_BACK = re.compile(r"回顾|总结|工作情况|完成情况|成就|成绩")
_AHEAD = re.compile(r"任务|安排|部署|打算|重点|目标|要求|建议|举措|做好")
_MONTH = re.compile(r"(20\d{2})年(\d{1,2})月")
_IS = re.compile(r"(20\d{2})年是")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def years_of(
    headings: Iterable[str], front: Sequence[str], body: Sequence[str], names: Sequence[str]
) -> tuple[int, int]:
    """Return the year looked back on and the year planned, 0 where nothing says them.

    In this order: headings (2021年工作回顾, 2022年重点工作), the date of the meeting, the
    title and the file's name, and the text (2022年是……). The plan follows the review.
    """
    back, ahead = _headed([_arabic(heading) for heading in headings])
    review, plan = max(back, default=0), max(ahead, default=0)
    if not review and min(ahead, default=0) < plan:
        review = min(ahead)
    if not plan:
        plan = review + 1 if review else _meeting(front) or _named(names) or _said(body)
    if not 0 < review < plan:
        review = max(plan - 1, 0)
    return review, plan


def _headed(headings: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return the years of headings that look back, and of those that look ahead.

    The first heading looks back unless it says otherwise: 2025年主要工作.
    """
    back: list[int] = []
    ahead: list[int] = []
    for index, heading in enumerate(headings):
        years = [int(year) for year in _YEAR.findall(heading)]
        looks_back = _BACK.search(heading) or (not index and not _AHEAD.search(heading))
        (back if looks_back else ahead).extend([max(years)] if years else ())
    return back, ahead


def _meeting(front: Sequence[str]) -> int:
    """Return the year planned at a meeting; one late in the year plans the next."""
    for words in map(_arabic, front):
        date = _MONTH.search(words)
        if date:
            return int(date[1]) + (int(date[2]) >= 11)
    return 0


def _named(names: Sequence[str]) -> int:
    """Return the year in a title or file name: 2022年政府工作报告, ningbo-2023."""
    for name in map(_arabic, names):
        year = re.search(r"(?<!\d)(20\d{2})(?!\d)", name)
        if year:
            return int(year[1])
    return 0


def _said(body: Sequence[str]) -> int:
    """Return the last year the text introduces, or else the one it names most."""
    said = [int(y) for words in body for y in _IS.findall(words)]
    if said:
        return max(said)
    named = Counter(int(y) for words in body for y in _YEAR.findall(words))
    return named.most_common(1)[0][0] + 1 if named else 0


def _arabic(words: str) -> str:
    """Write 二〇二三年 as 2023年."""
    return _SPOKEN.sub(lambda m: m[0].translate(_DIGITS), words)
