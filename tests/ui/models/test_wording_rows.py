from __future__ import annotations

import pytest

from briefing_app.analysis.wording import Line, Passage, PieceKind, Sign, Wording
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import Report
from briefing_app.ui.models.wording_rows import (
    HeadRow,
    LineRow,
    Wash,
    copied,
    copied_with_source,
    heading,
    wording_rows,
)
from tests.builders import make_report
from tests.ui.wordings import (
    BARE,
    LEFT,
    RIGHT,
    all_signs,
    changed,
    clause,
    numbers,
    same,
    wording,
)

REPORT = make_report()


def rows_of(*lines: Line, left: str = LEFT, right: str = RIGHT) -> tuple[HeadRow | LineRow, ...]:
    return wording_rows(wording(*lines, left=left, right=right), REPORT, REPORT)


def line_of(line: Line) -> LineRow:
    row = rows_of(line)[1]
    assert isinstance(row, LineRow)
    return row


def washed(row: LineRow, side: str) -> list[tuple[str, Wash]]:
    cell = row.left if side == "left" else row.right
    assert cell is not None
    return [(cell.text[m.start : m.end], m.wash) for m in cell.washes]


def test_a_passage_begins_with_its_headings() -> None:
    row = rows_of(changed(REPORT))[0]
    assert row == HeadRow("（1）话题11", "（1）话题11", frozenset({Sign.CHANGED}))


def test_an_area_heads_its_own_words() -> None:
    assert heading(REPORT, "review-2") == "（2）2022年领域2"


def test_a_part_has_no_label() -> None:
    assert heading(REPORT, "review") == "2022年部分"


def test_a_passage_without_headings_has_only_lines() -> None:
    report = all_signs(REPORT)
    bare = Wording("", "", "", "", (Passage("", "", report.passages[0].lines),), {})
    assert not any(isinstance(row, HeadRow) for row in wording_rows(bare, REPORT, REPORT))


def test_a_passage_without_lines_has_no_headings() -> None:
    assert rows_of() == ()


def test_differences_are_washed_by_kind_at_the_left() -> None:
    row = line_of(changed(REPORT))
    assert washed(row, "left") == [
        ("2022年", Wash.CHANGED),
        ("指标", Wash.GONE),
        ("1.1%", Wash.CHANGED),
    ]


def test_differences_are_washed_by_kind_at_the_right() -> None:
    row = line_of(changed(REPORT))
    assert washed(row, "right") == [
        ("2023年", Wash.CHANGED),
        ("1.1%", Wash.CHANGED),
        ("，达", Wash.ADDED),
    ]


def test_pieces_that_touch_become_one_wash() -> None:
    kind = PieceKind
    left = clause(REPORT, LEFT, ("增长", kind.CHANGED), ("1.1%", kind.NUMBER))
    row = line_of(Line(Sign.CHANGED, left, same(REPORT, RIGHT, BARE)))
    assert washed(row, "left") == [("增长1.1%", Wash.CHANGED)]


def test_a_number_that_differs_alone_has_a_wash_and_a_badge() -> None:
    row = line_of(numbers(REPORT))
    assert (washed(row, "right"), row.badges) == ([("1.1%", Wash.NUMBER)], ("数",))


def test_words_of_one_side_have_no_wash() -> None:
    left = clause(REPORT, LEFT, (BARE, PieceKind.ADDED))
    assert washed(line_of(Line(Sign.GONE, left, None)), "left") == []


def test_an_empty_piece_has_no_wash() -> None:
    left = clause(REPORT, LEFT, ("", PieceKind.CHANGED), (BARE, PieceKind.SAME))
    row = line_of(Line(Sign.CHANGED, left, same(REPORT, RIGHT, BARE)))
    assert washed(row, "left") == []


def test_figures_are_marked_where_they_stand() -> None:
    cell = line_of(changed(REPORT)).left
    assert cell is not None
    marks = [(cell.text[m.start : m.end], m.figure.status) for m in cell.figures]
    assert marks == [("1.1%", Status.ACTUAL)]


def test_a_figure_that_is_cut_by_the_clause_is_marked_in_part() -> None:
    cell = line_of(Line(Sign.GONE, same(REPORT, LEFT, "%，达2022"), None)).left
    assert cell is not None
    assert [cell.text[m.start : m.end] for m in cell.figures] == ["%", "2022"]


def test_a_clause_without_figures_has_no_marks() -> None:
    cell = line_of(Line(Sign.GONE, same(REPORT, LEFT, BARE), None)).left
    assert cell is not None
    assert cell.figures == ()


def two_passages(right_report: str, right_section: str = "plan-1") -> list[str]:
    """Return the left headings of a one-sided passage and one with both sides, as shown."""
    gone = Line(Sign.GONE, same(REPORT, LEFT, BARE), None)
    both = Line(Sign.SAME, same(REPORT, "review-1-2", BARE), same(REPORT, RIGHT, BARE))
    passages = (Passage(LEFT, "", (gone,)), Passage("review-1-2", RIGHT, (both,)))
    made = Wording(REPORT.id, "review-1", right_report, right_section, passages, {})
    return [row.left for row in wording_rows(made, REPORT, REPORT) if isinstance(row, HeadRow)]


def test_what_can_be_compared_comes_first_inside_one_report() -> None:
    assert two_passages(REPORT.id) == ["（1）话题12", "（1）话题11"]


def test_two_reports_keep_the_order_of_the_text() -> None:
    assert two_passages("other") == ["（1）话题11", "（1）话题12"]


def test_a_section_and_its_edited_copy_keep_the_order_of_the_text() -> None:
    assert two_passages(REPORT.id, "review-1") == ["（1）话题11", "（1）话题12"]


def moved(words: str, *, right_words: str = "", right: str = RIGHT, moved: bool = True) -> Line:
    sides = same(REPORT, LEFT, words), same(REPORT, right, right_words or words)
    return Line(Sign.SAME, *sides, moved=moved)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        (moved(BARE, right_words="话题11"), "由第 3 句移至第 1 句"),
        (moved(BARE), "同句内移位"),
        (moved(BARE, right="plan-1-2"), "移至（1）话题12"),
        (moved(BARE, right="plan-1-2", moved=False), "在（1）话题12"),
        (moved(BARE, moved=False), ""),
    ],
    ids=["sentence", "inside", "section", "elsewhere", "in place"],
)
def test_a_clause_that_stands_elsewhere_says_where(line: Line, note: str) -> None:
    cell = line_of(line).right
    assert cell is not None
    assert cell.note == note


def test_the_heading_says_that_other_sections_answer_too() -> None:
    row = rows_of(moved(BARE, right="plan-1-2"))[0]
    assert isinstance(row, HeadRow)
    assert row.right == "（1）话题11 等"


def test_a_moved_clause_has_a_badge() -> None:
    assert line_of(moved(BARE)).badges == ("移",)


def test_a_line_reads_sign_left_right() -> None:
    assert line_of(changed(REPORT)).spoken == (
        "改。左：2022年指标11增长1.1%。右：2023年指标11增长1.1%，达"
    )


def test_a_line_reads_what_its_badges_say() -> None:
    assert line_of(numbers(REPORT)).spoken.startswith("同。只有数字不同。左：增长1.1%")
    assert line_of(moved(BARE)).spoken.endswith("同句内移位")


def test_headings_are_read_as_a_pair() -> None:
    assert HeadRow("（一）甲", "", frozenset()).spoken == "（一）甲，对照 无标题"


def copied_rows(*lines: Line) -> list[LineRow]:
    return [row for row in rows_of(*lines) if isinstance(row, LineRow)]


def test_both_sides_are_copied_one_line_each() -> None:
    gone = Line(Sign.GONE, same(REPORT, LEFT, BARE), None)
    assert copied(copied_rows(numbers(REPORT), gone)) == f"增长1.1%\n增长1.1%\n\n{BARE}"


def test_copies_with_source_name_report_and_place() -> None:
    words = copied_with_source(copied_rows(moved(BARE + "。")), REPORT, REPORT)
    assert words == (
        f"“{BARE}”——《示例市政府工作报告 2023》第1版 ·（1）· 话题11\n"
        f"“{BARE}”——《示例市政府工作报告 2023》第1版 · 2023（1）· 话题11"
    )


def test_a_text_without_sentences_counts_from_one() -> None:
    from dataclasses import replace

    report: Report = replace(REPORT, sentences=())
    line = moved(BARE, right_words="话题11")
    row = wording_rows(wording(line), report, report)[1]
    assert isinstance(row, LineRow)
    assert row.right is not None
    assert row.right.note == "同句内移位"


def test_a_cell_knows_its_place() -> None:
    cell = line_of(numbers(REPORT)).left
    assert cell is not None
    assert REPORT.quote(Span(*cell.span)) == cell.text
