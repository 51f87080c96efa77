from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.importing.draft import Draft, HeadingStyle
from briefing_app.importing.laying.sections import lay_sections, writing
from briefing_app.importing.text import shown_text
from briefing_app.model.report import SectionKind
from tests.importing.drafts import REVIEW, heading, make_draft

RUN_IN, SUPPLIED = HeadingStyle.RUN_IN, HeadingStyle.SUPPLIED


def laid(draft: Draft, kind: SectionKind = REVIEW) -> list[tuple[str, str, str]]:
    """Return id, heading and own words of every section."""
    texts = {p.id: shown_text(p, draft.rules) for p in draft.paragraphs}
    parts = lay_sections(draft, texts, kind)
    return [
        (w.section.id, w.section.heading, "|".join((*w.paragraphs, *w.closing)))
        for part in parts
        for w in writing(part, texts).walk()
    ]


def test_headings_nest_and_are_named() -> None:
    draft = make_draft(
        ("一、回顾", heading(1, "回顾", label="一、", kind=REVIEW)),
        "开头。",
        ("（一）工业", heading(2, "工业", label="（一）")),
        ("提质。好。", heading(3, "提质", style=RUN_IN)),
        ("（三）农业", heading(2, "农业", label="（三）")),
        ("", heading(1, "安排", style=SUPPLIED, kind=SectionKind.TASKS)),
        ("", heading(2, "目标", style=SUPPLIED, kind=SectionKind.TARGETS)),
        ("1.工业", heading(2, "工业", label="1.")),
        ("", heading(1, "建设", style=SUPPLIED, kind=SectionKind.TASKS)),
    )
    assert laid(draft) == [
        ("review", "一、回顾", "开头。"), ("review-1", "（一）工业", ""),
        ("review-1-1", "提质", "提质。好。"), ("review-3", "（三）农业", ""), ("plan", "安排", ""),
        ("plan-targets", "目标", ""), ("plan-1", "1.工业", ""), ("plan2", "建设", ""),
    ]  # fmt: skip


def test_ids_from_before_stay() -> None:
    draft = make_draft(
        ("", heading(1, "回顾", style=SUPPLIED, kind=REVIEW)),
        ("甲", heading(2, "甲", id="review-2")),
        ("乙", heading(2, "乙")),
        ("丙", heading(2, "丙", id="review-2")),
        ("丁", heading(2, "丁", id="不是编号")),
    )
    assert [key for key, _, _ in laid(draft)] == [
        "review", "review-2", "review-2-2", "review-3", "review-4",
    ]  # fmt: skip


def test_paragraphs_can_go_back_behind_the_sections() -> None:
    draft = make_draft(
        ("", heading(1, "回顾", style=SUPPLIED, kind=REVIEW)),
        ("甲", heading(2, "甲")),
        "甲的。",
        "谢谢。",
        ("乙", heading(2, "乙")),
        "再谢。",
    )
    closing = tuple(replace(p, closes=1) if p.id in (3, 5) else p for p in draft.paragraphs)
    found = laid(replace(draft, paragraphs=closing))
    assert found == [
        ("review", "回顾", "再谢。"), ("review-1", "甲", "甲的。|谢谢。"), ("review-2", "乙", ""),
    ]  # fmt: skip


def test_what_stands_before_the_first_heading_has_a_section() -> None:
    draft = make_draft("各位代表：", ("回顾", heading(1, "回顾", kind=REVIEW)), "好。")
    assert laid(draft) == [("front", "开篇", "各位代表："), ("review", "回顾", "好。")]


def test_a_report_without_headings_is_one_section() -> None:
    assert laid(make_draft("好。", "更好。"), SectionKind.TASKS) == [
        ("plan", "示例市政府工作报告2023", "好。|更好。")
    ]


@pytest.mark.parametrize(
    ("printed", "title", "found"),
    [
        ("提质增效。好。", "提质", "提质增效"), ("一是提质：好。", "质", "一是提质"),
        ("没有停顿", "提质", "没有停顿"), ("一是", "", "一是"),
    ],
)  # fmt: skip
def test_a_title_is_read_off_the_words_that_are_there(printed: str, title: str, found: str) -> None:
    draft = make_draft((printed, heading(1, title, label="一是", style=RUN_IN, kind=REVIEW)))
    assert laid(draft)[0][1] == found


def test_a_supplied_heading_may_stand_over_words() -> None:
    draft = make_draft(("好。", heading(1, " ", style=SUPPLIED)))
    assert laid(draft) == [("review", "正文", "好。")]


def test_what_the_whole_lacks_stands_at_the_end() -> None:
    draft = make_draft(
        ("甲", heading(1, "甲", kind=REVIEW, absent="（二）未收录")),
        ("乙", heading(1, "乙")),
        absent=("（二）未收录。", "后文未收录。"),
    )
    texts = {p.id: p.text for p in draft.paragraphs}
    assert [part.absent for part in lay_sections(draft, texts, REVIEW)] == [
        "（二）未收录", "后文未收录",
    ]  # fmt: skip
