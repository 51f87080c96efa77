from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, BlockKind, Section, SectionKind
from briefing_app.ui.panes.compare.wording_sections import (
    Chosen,
    area_of,
    cannot_compare,
    groups,
    suggested_pair,
)
from tests.builders import make_report

REPORT = make_report()


def test_areas_are_grouped_by_part() -> None:
    made = [(g.title, [s.id for s in g.sections]) for g in groups(REPORT)]
    assert made == [
        ("2022年部分", ["review-1", "review-2"]),
        ("2023年部分", ["plan-1", "plan-2"]),
    ]


def test_a_part_without_areas_stands_for_itself() -> None:
    report = make_report(areas=0)
    assert [g.sections[0].id for g in groups(report)] == ["review", "plan"]


@pytest.mark.parametrize(
    ("place", "area"),
    [("review-2-1", "review-2"), ("plan-1", "plan-1"), ("plan", "plan-1"), ("", "review-1")],
)
def test_every_place_has_an_area(place: str, area: str) -> None:
    assert area_of(REPORT, place) == area


def test_a_report_without_sections_has_no_area() -> None:
    assert area_of(NO_REPORT, "") == ""


def test_what_was_done_stands_at_the_left() -> None:
    for place in ("review-2-1", "plan-2-1"):
        left, right = suggested_pair(REPORT, place)
        assert (left.status, right.status) == (Status.ACTUAL, Status.TARGET)


def test_the_section_being_read_is_one_of_the_pair() -> None:
    assert suggested_pair(REPORT, "plan-2-1")[1].section == "plan-2"


def test_nothing_open_suggests_nothing() -> None:
    left, right = suggested_pair(NO_REPORT, "")
    assert (left.section, right.section) == ("", "")


def alone() -> Section:
    return Section("only", "", "只有一节", SectionKind.REVIEW, 1)


def test_a_single_section_stands_beside_itself() -> None:
    report = replace(REPORT, sections=(alone(),), figures=(), blocks=())
    assert [side.section for side in suggested_pair(report, "only")] == ["only", "only"]


def test_a_section_unlike_all_others_stands_beside_the_first_of_the_other_kind() -> None:
    plan = Section("next", "", "打算", SectionKind.TASKS, 1)
    report = replace(REPORT, sections=(alone(), plan), figures=(), blocks=())
    assert [side.section for side in suggested_pair(report, "only")] == ["only", "next"]


def test_a_side_is_named_as_in_the_outline() -> None:
    side = Chosen(REPORT, "plan-1")
    assert (side.name, side.year) == ("（1）2023年领域1", 2023)


def test_a_review_speaks_of_the_year_before() -> None:
    assert Chosen(REPORT, "review-1").year == 2022


def test_the_whole_report_holds_every_section() -> None:
    whole = Chosen(REPORT, "")
    assert (whole.name, whole.status, whole.holds("review-1")) == ("全文", Status.TARGET, True)


def test_a_side_holds_what_lies_below_it() -> None:
    side = Chosen(REPORT, "review-1")
    assert (side.holds("review-1-2"), side.holds("review-2-1")) == (True, False)


def test_two_sections_with_text_can_be_compared() -> None:
    assert cannot_compare(Chosen(REPORT, "review-1"), Chosen(REPORT, "plan-1")) == ""


def test_a_section_beside_itself_is_not_compared() -> None:
    side = Chosen(REPORT, "review-1")
    assert cannot_compare(side, side) == "左右是同一节，文字相同。换一节就能对照。"


def test_a_section_without_text_is_named() -> None:
    headings = tuple(b for b in REPORT.blocks if b.kind is BlockKind.HEADING)
    bare = replace(REPORT, blocks=headings)
    sentence = cannot_compare(Chosen(REPORT, "review-1"), Chosen(bare, "plan-1"))
    assert sentence == "（1）2023年领域1没有正文，无从对照。"


def test_nothing_open_needs_no_sentence() -> None:
    assert cannot_compare(Chosen(NO_REPORT, ""), Chosen(NO_REPORT, "")) == ""


def test_a_report_without_sections_says_so() -> None:
    side = Chosen(replace(NO_REPORT, id="x"), "")
    assert cannot_compare(side, side) == "这份报告没有章节，无从对照。"
