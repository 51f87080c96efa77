"""A draft of a made-up report with doubts of every sort, and a plain reader of its numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from briefing_app.importing.draft import (
    About,
    Doubt,
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
    DraftSource,
    Heading,
    HeadingStyle,
)
from briefing_app.importing.naming import Named
from briefing_app.importing.text import shown_text
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Bound, Measure, MentionKind, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind

CATALOGUE = {
    "gdp": Indicator("gdp", "地区生产总值", "GDP", "money", aliases=("GDP",)),
    "retail": Indicator("retail", "社会消费品零售总额", "Retail", "money", aliases=("社零",)),
}
LINE, RUN_IN, SUPPLIED = HeadingStyle.LINE, HeadingStyle.RUN_IN, HeadingStyle.SUPPLIED
TEXTS = (
    ("", Heading(1, "一、", "2022年工作回顾", SUPPLIED, SectionKind.REVIEW)),
    ("（一）经济稳中有进", Heading(2, "（一）", "经济稳中有进", LINE)),
    (
        "示例市人选国家试点，县城人选省级试点。生产总值增长5%，社零增长8%。入选名单。",
        None,
    ),
    ("民生持续改善。新增岗位6", Heading(3, "", "民生持续改善", RUN_IN)),
    ("二、2023年主要任务", Heading(1, "二、", "2023年主要任务", LINE, SectionKind.TASKS)),
    ("“稳”、“进”并举，生产总值府工作增长6%。", None),
)


def doubt(
    number: int, paragraph: int, words: str, suggestion: str, text: str, **fields: Any
) -> Doubt:
    start = text.index(words, fields.pop("after", 0))
    values: dict[str, Any] = {"alike": f"{words}>{suggestion}", **fields}
    kind = values.pop("kind", CorrectionKind.OCR)
    return Doubt(
        f"d{number}", kind, paragraph, start, start + len(words), words, suggestion,
        "形近字。", Certainty.LIKELY, **values,
    )  # fmt: skip


def sample_draft(**fields: Any) -> Draft:
    paragraphs = tuple(
        DraftParagraph(n, words, heading=heading) for n, (words, heading) in enumerate(TEXTS)
    )
    texts = [words for words, _ in TEXTS]
    doubts = (
        doubt(1, 2, "人选", "入选", texts[2], evidence="入选"),
        doubt(2, 2, "人选", "入选", texts[2], after=5, evidence="入选"),
        doubt(3, 3, "6", "6", texts[3], kind=CorrectionKind.LOST_TEXT, alike=""),
        doubt(4, 5, "府工作", "", texts[5], kind=CorrectionKind.TORN_HEADLINE),
    )
    values: dict[str, Any] = {
        "about": About("shili-2023", "示例市政府工作报告2023", "示例市", "示", 2022, 2023),
        "sources": (DraftSource("示例.txt", "txt", "a" * 64),),
        "paragraphs": paragraphs,
        "doubts": doubts,
        **fields,
    }
    draft = Draft(**values)
    named = read_numbers(draft, CATALOGUE)
    return replace(draft, figures=named.figures, mentions=named.mentions)


def read_numbers(
    draft: Draft, catalogue: Mapping[str, Indicator], *, only: Collection[int] | None = None
) -> Named:
    """Take every percentage for growth of the GDP, every other digit for a label."""
    figures, mentions = [], []
    aims = False
    for paragraph in draft.paragraphs:
        if paragraph.heading and paragraph.heading.kind:
            aims = paragraph.heading.kind is SectionKind.TASKS
        if only is not None and paragraph.id not in only:
            continue
        text = shown_text(paragraph, draft.rules)
        for number, found in enumerate(re.finditer(r"\d+%?", text), 1):
            start, end = found.span()
            if not found.group().endswith("%"):
                mentions.append(DraftMention(paragraph.id, start, end, MentionKind.LABEL))
                continue
            about = draft.about
            figures.append(
                DraftFigure(
                    f"p{paragraph.id}.{number}",
                    paragraph.id,
                    start,
                    end,
                    found.group(),
                    found.group(),
                    ("gdp",),
                    "地区生产总值",
                    Decimal(found.group()[:-1]),
                    "%",
                    Measure.GROWTH,
                    Bound.EXACT,
                    None,
                    about.plan_year if aims else about.review_year,
                    Status.TARGET if aims else Status.ACTUAL,
                    confidence=50 + 5 * number,
                )
            )
    return Named(tuple(figures), tuple(mentions), ())
