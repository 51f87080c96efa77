"""Two reports side by side as something to be written: chosen once, for every format alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing_app.analysis.comparing.across import (
    KIND_WORDS,
    QUESTION_WORDS,
    Across,
    Question,
    compare_reports,
    questions_for,
)
from briefing_app.analysis.comparing.across.listing import RULE, Filter, chips, rest_words
from briefing_app.analysis.evidence.across import pair_words
from briefing_app.analysis.words import WORKED_OUT
from briefing_app.export.about import absent, source
from briefing_app.export.choosing import content as content_of
from briefing_app.export.choosing import now
from briefing_app.model.report import Report

NAMES = ("甲", "乙")
_APART = "口径有别的只并列、不比较"


@dataclass(frozen=True, slots=True)
class AcrossContent:
    """Two reports under one or more questions. Writers read this and nothing else."""

    left: Report
    right: Report
    views: tuple[Across, ...]
    """What each question finds, in order."""
    only: Filter | None = None
    """What is written of it; None for all."""
    made: str = ""
    """When it was made, local time with minutes: 2023-02-01 09:30."""

    @property
    def reports(self) -> tuple[Report, Report]:
        """甲 and 乙."""
        return self.left, self.right


def across_content(
    left: Report,
    right: Report,
    question: Question | None = None,
    only: Filter | None = None,
    *,
    made: str = "",
) -> AcrossContent:
    """Return two reports under a question; without one, under those that `asked` gives."""
    questions = (question,) if question else asked(left, right)
    views = tuple(compare_reports(left, right, each) for each in questions)
    return AcrossContent(left, right, views, only, made or now())


def asked(left: Report, right: Report) -> tuple[Question, ...]:
    """Return what is asked: whether goals were kept where the years fit, then like beside like."""
    found = questions_for(left, right)
    return found[: found.index(Question.ALIKE) + 1]


def title(content: AcrossContent) -> str:
    """Return what a paper is called: 示例市 2022 与 2023 报告对照."""
    return f"{pair_words(*content.reports)} 报告对照"


def extent(content: AcrossContent) -> str:
    """Return what was asked: 一地两年：甲定的目标，乙报的实绩."""
    questions = "；".join(QUESTION_WORDS[view.question] for view in content.views)
    return f"{KIND_WORDS[content.views[0].kind]}：{questions}"


def filter_words(content: AcrossContent) -> str:
    """Return what narrows it, in the words of the filters; "" for nothing."""
    if content.only is None:
        return ""
    return next(c.word for c in chips(content.views[0], NAMES) if c.filter is content.only)


def counted(view: Across) -> str:
    """Return how many figures are where; each report's sum is its total."""
    counts = view.counts
    parts = (
        f"对上 {counts.aligned} 项，其中换算 {counts.converted}",
        f"口径有别 {counts.apart}",
        f"只在甲 {counts.only_left}",
        f"只在乙 {counts.only_right}",
        rest_words(view),
        f"合计甲 {counts.left_total}、乙 {counts.right_total}",
    )
    return "，".join(filter(None, parts))


def about(content: AcrossContent) -> tuple[tuple[str, str], ...]:
    """Return what a paper contains, as labels and values: 报告, 范围, 数字, 来源 ..."""
    return tuple((label, value) for label, value in _about(content) if value)


def _about(content: AcrossContent) -> Iterator[tuple[str, str]]:
    named = zip(NAMES, content.reports, strict=True)
    yield "报告", "；".join(f"{who}：{report.title}" for who, report in named)
    yield "范围", extent(content)
    yield "筛选", filter_words(content)
    for view in content.views:
        several = len(content.views) > 1
        head = f"{QUESTION_WORDS[view.question]}：" if several else ""
        yield "数字", head + counted(view)
    yield "对上", f"{RULE}；{_APART}"
    for who, report in zip(NAMES, content.reports, strict=True):
        own = content_of(report, figures=())
        yield f"{who}来源", source(own)
        yield f"{who}未收录", absent(own)
    if any(view.aligned for view in content.views):
        yield "算", f"标“算”的高低（乙比甲）和标“＝”的换算{WORKED_OUT}"
    yield "生成时间", content.made
