from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.importing.checking import Checking, CheckingError, outline_rows
from briefing_app.importing.checking.about import about_of, suggested_id
from briefing_app.importing.checking.excerpts import (
    Part,
    Piece,
    decision_words,
    excerpt,
    figure_excerpt,
    place_words,
    span_in_text,
    words_now,
)
from briefing_app.importing.checking.finding import doubt_of, kinds
from briefing_app.importing.checking.labels import between
from briefing_app.importing.checking.places import printed_offset, text_offset
from briefing_app.importing.checking.rows import NO_OUTLINE, outline_summary, warnings
from briefing_app.importing.draft import DraftParagraph, Heading, HeadingStyle, TextEdit
from briefing_app.model.correction import Certainty, CorrectionKind
from tests.importing.checking.samples import sample_draft


def shown(checking: Checking, doubt_id: str) -> list[tuple[str, Part]]:
    return [tuple(p) for p in excerpt(checking.draft, doubt_of(checking.draft, doubt_id))]


def note(checking: Checking, doubt_id: str) -> str:
    words = words_now(checking.draft, doubt_id)
    return decision_words(doubt_of(checking.draft, doubt_id), words)


def test_an_excerpt_marks_doubt_and_evidence(checking: Checking) -> None:
    pieces = shown(checking, "d1")
    assert ("人选", Part.DOUBT) in pieces
    assert ("入选", Part.EVIDENCE) in pieces
    assert pieces[0] == ("示例市", Part.PLAIN)


def test_of_longer_evidence_the_suggestion_is_marked() -> None:
    draft = sample_draft()
    doubt = replace(draft.doubts[0], evidence="。入选名单")
    pieces = excerpt(draft, doubt)
    assert pieces[-2:] == (Piece("入选", Part.EVIDENCE), Piece("名单。"))


def test_evidence_without_the_suggestion_is_marked_whole() -> None:
    draft = sample_draft()
    pieces = excerpt(draft, replace(draft.doubts[0], evidence="名单"))
    assert Piece("名单", Part.EVIDENCE) in pieces


def test_a_figure_has_its_sentence() -> None:
    draft = sample_draft()
    pieces = figure_excerpt(draft, draft.figures[0])
    assert Piece("5%", Part.FIGURE) in pieces
    assert "".join(piece.text for piece in pieces) == draft.paragraphs[2].text


def test_an_excerpt_shows_where_words_are_lost(checking: Checking) -> None:
    assert shown(checking, "d3")[-2:] == [("6", Part.DOUBT), ("", Part.GAP)]


def test_an_excerpt_shows_what_was_put_and_what_was_taken(checking: Checking) -> None:
    checking.accept("d1")
    checking.accept("d4")
    assert ("入选", Part.PUT) in shown(checking, "d1")
    assert ("府工作", Part.REMOVED) in shown(checking, "d4")


def test_an_excerpt_is_cut_at_stops() -> None:
    draft = sample_draft()
    long = "前面的话很长很长，" * 6 + "示例市人选国家试点" + "，后面的话也很长" * 20
    paragraph = DraftParagraph(2, long)
    start = long.index("人选")
    doubt = replace(draft.doubts[0], start=start, end=start + 2, evidence="")
    draft = replace(draft, paragraphs=(paragraph,), doubts=(doubt,), figures=(), mentions=())
    pieces = excerpt(draft, doubt)
    assert pieces[0] == pieces[-1] == Piece("……")
    assert pieces[1].text.startswith("前面的话") or pieces[1].text.startswith("示例市")
    assert pieces[-2].text.endswith("，")


def test_an_excerpt_without_stops_is_cut_all_the_same() -> None:
    draft = sample_draft()
    paragraph = DraftParagraph(2, "长" * 100 + "人选" + "长" * 100)
    doubt = replace(draft.doubts[0], start=100, end=102, evidence="")
    draft = replace(draft, paragraphs=(paragraph,), doubts=(doubt,), figures=(), mentions=())
    assert sum(len(piece.text) for piece in excerpt(draft, doubt)) < 90


@pytest.mark.parametrize(
    ("number", "words"),
    [(2, "（一）经济稳中有进"), (3, "（一）· 民生持续改善"), (5, "2023年主要任务")],
)
def test_where_a_paragraph_stands(number: int, words: str) -> None:
    assert place_words(sample_draft())[number] == words


def test_what_was_decided_in_words(checking: Checking) -> None:
    assert note(checking, "d1") == "形近字"
    checking.accept("d1")
    checking.keep("d2")
    checking.accept("d3")
    checking.accept("d4")
    notes = [note(checking, f"d{n}") for n in range(1, 5)]
    assert notes == ["已改为“入选”", "保留原字", "标为存疑", "已移除版面残字"]


def test_other_words_taken_away(checking: Checking) -> None:
    checking.change("d1", "")
    assert note(checking, "d1") == "已去掉“人选”"


def test_the_outline_counts_and_complains() -> None:
    rows = outline_rows(sample_draft())
    assert [(row.label, row.level, row.paragraphs, row.complaint) for row in rows] == [
        ("一、", 1, 2, "标题已补"),
        ("（一）", 2, 2, ""),
        ("", 3, 1, ""),
        ("二、", 1, 1, ""),
    ]
    assert outline_summary(sample_draft()) == "2 部分，1 个领域，3 段"


def test_a_missing_number_is_noticed() -> None:
    draft = sample_draft()
    jump = Heading(1, "四、", "2023年主要任务", HeadingStyle.LINE)
    paragraphs = tuple(replace(p, heading=jump) if p.id == 4 else p for p in draft.paragraphs)
    rows = outline_rows(replace(draft, paragraphs=paragraphs))
    assert rows[-1].complaint == "缺二、至三、"


@pytest.mark.parametrize(
    ("before", "label", "missing"),
    [
        ("（三）", "（五）", "（四）"), ("（九）", "（十二）", "（十）至（十一）"),
        ("1.", "3.", "2."), ("（十九）", "（二十一）", "（二十）"),
        ("（三）", "四、", ""), ("（三）", "（四）", ""), ("", "（四）", ""), ("（三）", "", ""),
    ],
)  # fmt: skip
def test_labels_between(before: str, label: str, missing: str) -> None:
    assert between(before, label) == missing


def test_a_text_without_headings_says_so() -> None:
    draft = sample_draft()
    bare = tuple(replace(p, heading=None) for p in draft.paragraphs)
    assert warnings(replace(draft, paragraphs=bare, absent=("缺后文。",))) == (
        NO_OUTLINE, "缺后文。",
    )  # fmt: skip
    assert outline_summary(replace(draft, paragraphs=bare)) == "6 段"


def test_a_heading_without_a_kind_has_that_of_its_part() -> None:
    found = kinds(sample_draft())
    assert found[3] is found[0]
    assert found[5] is found[4]


def test_text_before_any_heading_has_no_kind() -> None:
    draft = sample_draft()
    paragraphs = (DraftParagraph(9, "各位代表："), *draft.paragraphs[1:])
    found = kinds(replace(draft, paragraphs=paragraphs))
    assert found[9] is None
    assert found[1] is None


def edit(start: int, end: int, words: str) -> TextEdit:
    return TextEdit(start, end, words, CorrectionKind.OCR, "", Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("printed", "shown"), [(0, 0), (2, 2), (3, 2), (4, 5), (6, 7), (8, 8), (9, 9)]
)
def test_offsets_go_over_edits(printed: int, shown: int) -> None:
    paragraph = DraftParagraph(1, "0123456789", (edit(2, 4, "abc"), edit(7, 8, "")))
    assert paragraph.text == "01abc45689"
    assert text_offset(paragraph, printed) == shown


@pytest.mark.parametrize(("shown", "printed"), [(1, 1), (2, 2), (3, 2), (5, 4), (7, 6), (9, 9)])
def test_offsets_come_back(shown: int, printed: int) -> None:
    paragraph = DraftParagraph(1, "0123456789", (edit(2, 4, "abc"), edit(7, 8, "")))
    assert printed_offset(paragraph, shown) == printed


FIELDS = {
    "title": " 示例市 政府工作报告 ", "place": "示例市", "review_year": "2022年",
    "plan_year": "2023", "id": "",
}  # fmt: skip


def test_what_a_report_is_from_fields() -> None:
    made = about_of(FIELDS)
    assert made == {
        "title": "示例市政府工作报告", "place": "示例市", "review_year": 2022,
        "plan_year": 2023, "id": "shili-2023",
    }  # fmt: skip


def test_fields_may_be_empty() -> None:
    made = about_of(dict.fromkeys(FIELDS, ""))
    assert (made["review_year"], made["id"]) == (0, "")
    assert suggested_id("", "2023") == ""


@pytest.mark.parametrize(
    ("field", "words", "why"),
    [
        ("plan_year", "明年", "不是年份"), ("plan_year", "20233", "不是年份"),
        ("plan_year", "2022", "之后"), ("id", "示例", "编号"),
    ],
)  # fmt: skip
def test_fields_that_are_wrong(field: str, words: str, why: str) -> None:
    with pytest.raises(CheckingError, match=why):
        about_of({**FIELDS, field: words})


def test_a_place_in_the_text_includes_what_was_put_there(checking: Checking) -> None:
    checking.change("d1", "成功入选")
    assert span_in_text(checking.draft, doubt_of(checking.draft, "d1")) == (3, 7)
    assert span_in_text(checking.draft, doubt_of(checking.draft, "d2")) == (14, 16)
