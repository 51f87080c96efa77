"""Headings that the text does not have and that are sure all the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing_app.importing.draft import Heading
from briefing_app.importing.mending.labels import LabelStyle
from briefing_app.importing.outline.passages import (
    Passage,
    is_marker,
    supplied,
    supplied_heading,
)
from briefing_app.model.report import SectionKind

_PROBLEMS = re.compile(
    r"(?:肯定成绩|看到成绩|总结成绩|成绩面前).{0,80}(?:困难|问题|不足|短板|挑战|差距)"
    r"|(?:清醒|深刻|深知|明白|认识).{0,60}(?:存在|面临|还有|仍有).{0,20}(?:困难|问题|不足|短板|挑战|差距|矛盾)"
    r"|成绩.{0,12}问题.{0,4}不容忽视"
    r"|(?:存在|面临)(?:着|的)?(?:一些|不少|许多|诸多|很多)?.{0,8}(?:困难|问题|不足|短板|挑战).{0,12}[：:。]"
)
_PLANS = (
    (
        SectionKind.REQUIREMENTS,
        "总体要求",
        re.compile(
            r"[^。；]{0,30}(?:总体要求|总体思路|指导思想|总的要求|总要求|基本思路)(?:是|为)?[：:，]"
        ),
    ),
    (
        SectionKind.TARGETS,
        "主要预期目标",
        re.compile(
            r"[^。；]{0,50}(?:预期目标|主要目标|发展目标|奋斗目标|工作目标)[^。；]{0,6}[：:]"
        ),
    ),
)
_FOLLOWERS = 2
"""A supplied section takes at most so many more paragraphs with it."""
_CLOSING = re.compile(r"各位代表|各位同志|同志们|同时，|与此同时，|此外，|在此，")
_AHEAD = re.compile("将|力争|确保|争取|计划|今年")
_BEHIND = re.compile("完成|达到|荣获|获评|入选|增长|去年|一年来")


def supply_parts(passages: list[Passage], front: int, review_year: int) -> list[Passage]:
    """Return the passages with headings for the front and for a part that begins before.

    A page that opens in the middle lacks the heading of its first part; 二、 says that
    it was 一、.
    """
    result = list(passages)
    at = next((i for i, p in enumerate(result) if i >= front and p.level == 1), len(result))
    body = result[front:at]
    torn = at == len(result) or _number(result[at]) == 2 or any(p.heading for p in body)
    if torn and not all(p.is_aside for p in body):
        number = _number(result[at]) if at < len(result) else 0
        result.insert(front, supplied(_torn(body, number, review_year), body[0]))
    else:
        front = at
    if front:
        heading = supplied_heading(1, "", "开篇", SectionKind.FRONT)
        result.insert(0, supplied(heading, result[0]))
    return result


def supply_problems(passages: list[Passage]) -> list[Passage]:
    """Return the passages with a heading before 在肯定成绩的同时，我们也清醒看到……."""
    result: list[Passage] = []
    parts = [i for i, p in enumerate(passages) if p.level == 1]
    places = set()
    for begin, end in pairwise([*parts, len(passages)]):
        heading = passages[begin].heading
        named = any(
            p.heading and p.heading.kind is SectionKind.PROBLEMS for p in passages[begin:end]
        )
        if heading and heading.kind is SectionKind.REVIEW and not named:
            place = _problems(passages, begin, end)
            places |= {place} if place is not None else set()
    for index, passage in enumerate(passages):
        if index in places:
            heading = supplied_heading(1, "", "存在的困难和问题", SectionKind.PROBLEMS)
            result.append(supplied(heading, passage))
        result.append(passage)
    return result


def supply_plans(passages: list[Passage]) -> list[Passage]:
    """Return the passages with headings for 总体要求 and 主要预期目标 of a plan.

    Only where the next heading is near, so that nothing foreign falls below them.
    """
    result: list[Passage] = []
    followers = _FOLLOWERS + 1
    part = _parts(passages)
    for index in range(len(passages) - 1, -1, -1):
        passage = passages[index]
        plan = _plan(passage, part[index]) if followers <= _FOLLOWERS else None
        result.append(passage)
        followers = 0 if passage.heading else followers + (not passage.is_aside)
        if plan is not None and _opens(passages, index):
            result.append(supplied(plan, passage))
            followers = 0
    return result[::-1]


def close_parts(passages: Sequence[Passage]) -> None:
    """Note the paragraphs that close a part behind its sections: 各位代表！, 【下转第3版】."""
    closing, inside = False, False
    for passage in passages:
        if passage.heading:
            closing, inside = False, passage.level > 1
            continue
        closing = closing or (inside and _closes(passage.words))
        if closing:
            passage.paragraph = replace(passage.paragraph, closes=1)


def _closes(words: str) -> bool:
    return _CLOSING.match(words) is not None or is_marker(words)


def _number(passage: Passage) -> int:
    """Return the number of a part: 2 for 二、."""
    label = passage.label
    return label.number if label and label.style <= LabelStyle.PART else 0


def _torn(body: Sequence[Passage], number: int, review_year: int) -> Heading:
    words = "".join(p.words for p in body)
    if number == 2:
        year = f"{review_year}年" if review_year else ""
        return supplied_heading(1, "一、", f"{year}工作回顾", SectionKind.REVIEW)
    if len(_AHEAD.findall(words)) > len(_BEHIND.findall(words)):
        return supplied_heading(1, "", "工作任务", SectionKind.TASKS)
    return supplied_heading(1, "", "工作回顾", SectionKind.REVIEW)


def _problems(passages: Sequence[Passage], begin: int, end: int) -> int | None:
    """Return the paragraph that turns to the problems, near the end of its part."""
    last = max(i for i in range(begin, end) if passages[i].heading)
    plain = [i for i in range(last + 1, end) if passages[i].is_plain]
    for index in plain[-_FOLLOWERS - 1 :]:
        if _PROBLEMS.search(passages[index].words[:160]):
            return index
    return None


def _parts(passages: Sequence[Passage]) -> list[Passage | None]:
    """Return the part each passage stands in."""
    parts: list[Passage | None] = []
    for passage in passages:
        parts.append(passage if passage.level == 1 else parts[-1] if parts else None)
    return parts


def _plan(passage: Passage, part: Passage | None) -> Heading | None:
    if not passage.is_plain or part is None or part.heading is None:
        return None
    if part.heading.kind not in (SectionKind.TASKS, SectionKind.TARGETS):
        return None
    for kind, title, words in _PLANS:
        if words.match(passage.words):
            return supplied_heading(2, "", title, kind)
    return None


def _opens(passages: Sequence[Passage], index: int) -> bool:
    """Return whether only plain paragraphs stand between a part's heading and this one."""
    while index > 0 and not passages[index].heading:
        index -= 1
    return passages[index].level == 1
