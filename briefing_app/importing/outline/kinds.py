"""What each part of a report is for, from the words of its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.importing.outline.passages import Passage
from briefing_app.model.report import SectionKind

_AHEAD = (
    r"任务|安排|部署|打算|建议|重点|[抓做]好|自身建设|政府建设|举措|民生实事|规划|纲要|今后五年"
    r"|未来五年|下一步|展望|年(?:的|政府)?工作$"
)
_KINDS = (
    (SectionKind.NOTES, r"名词解释|名词注释|注释$|用语解释|术语解释|名词.{0,4}说明"),
    (SectionKind.PROBLEMS, r"(?:存在|面临).{0,8}(?:困难|问题|不足|短板|挑战)"),
    (
        SectionKind.REVIEW,
        (
            "目标(?:任务)?(?:提前|全面|圆满|顺利|超额|基本|如期|胜利)+(?:实现|完成)|"
            "回顾|工作总结|工作情况|完成情况|执行情况|发展成就|主要成绩|^过去|^[一五]年来|工作的?基本情况"
        ),
    ),
    (
        SectionKind.TASKS,
        _AHEAD,
    ),
    (
        SectionKind.REQUIREMENTS,
        r"总体要求|总体思路|指导思想|政策取向|工作思路|基本要求|形势|总要求|原则",
    ),
    (SectionKind.TARGETS, r"预期目标|主要目标|发展目标|奋斗目标|工作目标|目标"),
)
_OWN = (
    (SectionKind.PROBLEMS, r"(?:存在|面临)的.{0,10}(?:困难|问题|不足|短板|挑战)"),
    (SectionKind.TARGETS, r"(?:主要|预期|发展|奋斗|工作|总体)目标$"),
    (SectionKind.REQUIREMENTS, r"(?:总体要求|总体思路|指导思想|基本思路|总要求)(?:和.{2,6})?$"),
)
"""Kinds that a section below a part may have of its own."""
_PLAN = (SectionKind.TASKS, SectionKind.TARGETS, SectionKind.REQUIREMENTS)


def set_kinds(passages: Sequence[Passage], review_year: int) -> None:
    """Give parts their kind, and sections below them one where they differ from it."""
    part = SectionKind.REVIEW
    planned = False
    for passage in passages:
        heading = passage.heading
        if heading is None:
            continue
        kind = heading.kind
        if heading.level == 1:
            kind = part = kind or _part_kind(heading.title, review_year, planned=planned)
            planned = planned or part in _PLAN
        else:
            kind = _own_kind(heading.title, part)
        passage.heading = replace(heading, kind=kind)


def kind_of(title: str) -> SectionKind | None:
    """Return the kind that the words of a heading say.

    >>> kind_of("2021年工作回顾"), kind_of("2022年主要目标任务")
    (<SectionKind.REVIEW: 'review'>, <SectionKind.TASKS: 'tasks'>)
    """
    return next((kind for kind, words in _KINDS if re.search(words, title)), None)


def _part_kind(title: str, review_year: int, *, planned: bool) -> SectionKind:
    """Return the kind of a part; one that does not say it looks ahead behind a plan."""
    kind = kind_of(title)
    if kind is SectionKind.TASKS and not planned and f"{review_year}年" in title:
        return SectionKind.REVIEW  # 2022年重点工作完成得好
    if kind is not None:
        return kind
    if planned:
        return SectionKind.TASKS
    return SectionKind.REVIEW


def _own_kind(title: str, part: SectionKind) -> SectionKind | None:
    """Return the kind of a section inside a part, or None where it inherits.

    Problems are looked back at, targets and requirements are part of a plan.
    """
    kind = next((kind for kind, words in _OWN if re.search(words, title)), None)
    if kind is None or kind is part:
        return None
    return kind if (part is SectionKind.REVIEW) is (kind is SectionKind.PROBLEMS) else None
