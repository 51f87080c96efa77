from __future__ import annotations

import pytest

from briefing_app.dataset.outline import read_outline
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import read_yaml
from briefing_app.model.report import BlockKind, Report, Section, SectionKind
from tests.dataset.conftest import Check
from tests.dataset.folders import REPORT, SOURCE


def test_blocks_in_text_order(sample: Report) -> None:
    blocks = [(b.kind, b.section, sample.text[b.start : b.end][:6]) for b in sample.blocks]
    assert blocks == [
        (BlockKind.HEADING, "review", ""),
        (BlockKind.MARKER, "review", "【上接第1版"),
        (BlockKind.PARAGRAPH, "review", "一年来，主要"),
        (BlockKind.HEADING, "review-1", "（一）稳链保"),
        (BlockKind.LEAD, "review-1", "坚持主动抓、"),
        (BlockKind.TOPIC, "review-1-1", "助企纾困落实"),
        (BlockKind.TOPIC, "review-1-2", "稳链“见效”"),
        (BlockKind.PARAGRAPH, "review", "全年增长5%"),
    ]
    assert "".join(sample.text[b.start : b.end] for b in sample.blocks) == sample.text


def test_sections_know_their_place(sample: Report) -> None:
    part, area, first, second = sample.outline()
    assert (part.level, area.level, first.level) == (1, 2, 3)
    assert area.parent == "review"
    assert part.children == (area,)
    assert area.children == (first, second)
    assert {s.kind for s in sample.outline()} == {SectionKind.REVIEW}
    assert part.supplied
    assert first.run_in


def test_headings_are_no_sentences(sample: Report) -> None:
    sentences = [sample.quote(span) for span in sample.sentences]
    assert sentences[:3] == [
        "【上接第1版】",
        "一年来，主要做了三方面工作。",
        "坚持主动抓、抓主动。",
    ]
    assert "助企纾困落实。" in sentences


def test_marker_is_one_pair_of_brackets() -> None:
    problems = Problems()
    data = read_yaml(REPORT.replace("- 【上接第1版】", "- 【上】第1【版】"), "r", problems)
    assert data is not None
    outline = read_outline(data, "r", problems)
    assert outline.blocks[1].kind is BlockKind.PARAGRAPH


def test_too_deep(check: Check) -> None:
    deeper = "            run_in: true\n            sections: [{id: x, title: 深}]\n"
    found = check(report=REPORT.replace("            run_in: true\n", deeper, 1))
    assert "sample/report.yaml:33: 章节最多 3 级，请并入上一级。" in found


def test_kind_is_needed_at_the_top(check: Check) -> None:
    assert "缺少必填的字段“kind”" in check(report=REPORT.replace("    kind: review\n", ""))[0]


def test_duplicate_section_id(check: Check) -> None:
    found = check(report=REPORT.replace("id: review-1-2", "id: review-1-1"))
    assert "sample/report.yaml:35: 章节编号“review-1-1”与第 30 行重复。" in found


def test_run_in_title_must_open_the_paragraph(check: Check) -> None:
    found = check(report=REPORT.replace("title: 助企纾困落实", "title: 助企落实"))
    assert any("第一段应以“助企落实。”开头" in f and "report.yaml:34" in f for f in found)


def test_run_in_without_paragraph(check: Check) -> None:
    text = REPORT.replace("            title: 稳链“见效”\n", "            title: 见效\n")
    start = text.index("            paragraphs:\n              - 稳链")
    text = text[:start] + text[text.index("    closing:") :]
    assert any("接排的标题要在段首" in complaint for complaint in check(report=text))


def test_run_in_title_may_have_a_label_and_another_stop(check: Check) -> None:
    report = REPORT.replace("title: 助企纾困落实", "label: 一是\n            title: 助企纾困落实")
    report = report.replace("- 助企纾困落实。", "- 一是助企纾困落实：")
    assert check(report=report, source=SOURCE.replace("助企纾困落实。", "一是助企纾困落实：")) == []


@pytest.mark.parametrize(
    ("title", "words", "end"),
    [
        ("稳链", "一是稳链。好", 5), ("稳链", "一是稳链：好", 5), ("稳链？", "一是稳链？好", 5),
        ("稳链", "一是稳链好", 0), ("稳链", "一是稳链", 0), ("稳链", "稳链。好", 0),
    ],
)  # fmt: skip
def test_a_run_in_heading_ends_behind_its_stop(title: str, words: str, end: int) -> None:
    section = Section("x", "一是", title, SectionKind.REVIEW, 2, run_in=True)
    assert section.opens(words) == end
    assert section.opens("话。" + words, 2) == end + 2


def test_run_in_title_is_not_supplied(check: Check) -> None:
    found = check(report=REPORT.replace("run_in: true", "run_in: true\n            supplied: true"))
    assert any("不能是 supplied" in complaint for complaint in found)
