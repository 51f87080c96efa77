from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from briefing_app.model.correction import Edit
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, BlockKind
from tests.builders import make_report

REPORT = make_report()


def test_nothing_open_is_a_report() -> None:
    assert NO_REPORT.outline() == ()
    assert NO_REPORT.figures == ()


def test_records_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        REPORT.title = "x"  # type: ignore[misc]


def test_outline_is_in_text_order() -> None:
    ids = [section.id for section in REPORT.outline()]
    assert ids[:4] == ["review", "review-1", "review-1-1", "review-1-2"]
    assert len(ids) == 14


def test_section_words() -> None:
    area = REPORT.section("review-1")
    assert area.heading == "（1）2022年领域1，副题"
    assert area.short == "2022年领域1"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("稳链保供，确保平稳", "稳链保供"),
        ("过去的一年，我们坚持稳字当头、稳中求进，运行向好", "坚持稳字当头、稳中求进"),
        ("五年来，城乡面貌焕然一新", "城乡面貌焕然一新"),
        ("过去五年，我们", "过去五年"),
        ("过去的一年", "过去的一年"),
    ],
)
def test_words_that_only_say_when_are_passed_over(title: str, short: str) -> None:
    assert replace(REPORT.sections[0], title=title).short == short


def test_path_leads_from_the_outermost() -> None:
    assert [s.id for s in REPORT.path("plan-2-1")] == ["plan", "plan-2", "plan-2-1"]
    assert REPORT.path("") == ()


def test_unknown_ids_are_named() -> None:
    with pytest.raises(UnknownIdError, match="没有这个章节：x；现有：review、"):
        REPORT.section("x")
    with pytest.raises(UnknownIdError, match=r"没有这个数字：x$"):
        REPORT.figure("x")


def test_figures_by_id_and_by_section() -> None:
    figure = REPORT.figures[0]
    assert REPORT.figure(figure.id) is figure
    assert len(REPORT.figures_in("review-1-1")) == 2
    assert len(REPORT.figures_in("review")) == 8


def test_status_comes_from_the_part() -> None:
    assert REPORT.status_of("review-1-1") is Status.ACTUAL
    assert REPORT.status_of("plan-1") is Status.TARGET


def test_places_of_the_text() -> None:
    block = next(b for b in REPORT.blocks if b.kind is BlockKind.TOPIC)
    inside = block.start + 1
    assert REPORT.block_at(inside) == block
    assert REPORT.section_at(inside).id == "review-1-1"
    sentence = REPORT.sentence_at(inside)
    assert REPORT.quote(sentence) == "话题11。"
    assert REPORT.sentence_at(0) == REPORT.sentences[0]


def test_printed_offsets_follow_the_edits() -> None:
    text, printed = "甲入乙丙丁", "甲人乙题丙"
    edits = (Edit(1, 2, "人", "a"), Edit(3, 3, "题", "b"), Edit(4, 5, "", "c"))
    report = replace(REPORT, text=text, printed=printed, edits=edits)
    assert [report.printed_offset(n) for n in (0, 1, 2)] == [0, 1, 2]
    assert report.printed_offset(3) == 3  # before the words that were left out
    assert replace(report, text="甲入乙丙丁戊").printed_offset(5) == 5


def test_of_many_ids_the_likest_are_named() -> None:
    known = tuple(f"review-{n}" for n in range(1, 30))
    near = str(UnknownIdError("章节", "review-77", known))
    assert "review-7、" in near
    assert near.endswith(" 等 29 个")
    far = str(UnknownIdError("章节", "zz", known))
    assert "现有：review-1、" in far


def test_the_area_of_a_section() -> None:
    assert REPORT.area("plan-2-1").id == "plan-2"
    assert REPORT.area("plan-2").id == "plan-2"
    assert REPORT.area("plan").id == "plan"
