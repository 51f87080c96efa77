from __future__ import annotations

import pytest

from briefing_app.importing.checking import Checking, CheckingError, outline_rows
from briefing_app.importing.checking.finding import doubt_of, paragraph_of, words_of
from briefing_app.importing.draft import HeadingStyle
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Status


def order(checking: Checking) -> list[int]:
    return [paragraph.id for paragraph in checking.draft.paragraphs]


def test_splitting_a_paragraph(checking: Checking) -> None:
    text = words_of(checking.draft, 2)
    new = checking.split(2, text.index("生产总值"))
    assert order(checking) == [0, 1, 2, new, 3, 4, 5]
    assert words_of(checking.draft, 2) == "示例市人选国家试点，县城人选省级试点。"
    assert words_of(checking.draft, new).startswith("生产总值增长5%")
    assert {f.paragraph for f in checking.draft.figures} == {new, 5}


def test_doubts_and_edits_go_with_their_part(checking: Checking) -> None:
    checking.accept("d2")
    new = checking.split(2, words_of(checking.draft, 2).index("县城"))
    moved = doubt_of(checking.draft, "d2")
    assert (moved.paragraph, moved.start) == (new, 2)
    assert words_of(checking.draft, new).startswith("县城入选省级")
    assert doubt_of(checking.draft, "d1").paragraph == 2


def test_a_number_that_is_parted_is_read_again(checking: Checking) -> None:
    new = checking.split(2, words_of(checking.draft, 2).index("5%") + 1)
    assert [f.exact for f in checking.draft.figures] == ["8%", "6%"]
    assert words_of(checking.draft, new).startswith("%，社零")


def test_joining_again_gives_what_was_there(checking: Checking) -> None:
    checking.accept("d2")
    before = checking.draft
    new = checking.split(2, 10)
    assert checking.join(new) == 2
    assert checking.draft.paragraphs == before.paragraphs
    assert checking.draft.doubts == before.doubts
    assert checking.draft.figures == before.figures


@pytest.mark.parametrize("offset", [0, 99])
def test_no_part_is_empty(checking: Checking, offset: int) -> None:
    with pytest.raises(CheckingError, match="段首段尾"):
        checking.split(2, offset)


def test_doubtful_words_are_not_parted(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="存疑的字中间"):
        checking.split(2, 4)


def test_corrected_words_are_not_parted_either(checking: Checking) -> None:
    checking.change("d1", "成功入选")
    new = checking.split(2, 5)
    assert words_of(checking.draft, new).startswith("成功入选")


def test_the_first_paragraph_has_none_before_it(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="第一段"):
        checking.join(0)


def test_supplied_headings_are_not_joined(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="补写的标题"):
        checking.join(1)


def test_a_heading_torn_in_two_is_one_again(checking: Checking) -> None:
    new = checking.split(1, 5)
    assert paragraph_of(checking.draft, 1).heading.title == "经济"
    checking.join(new)
    assert paragraph_of(checking.draft, 1).heading.title == "经济稳中有进"


def test_a_topic_that_loses_its_text_stands_on_a_line(checking: Checking) -> None:
    checking.split(3, 6)
    heading = paragraph_of(checking.draft, 3).heading
    assert (heading.style, heading.title) == (HeadingStyle.RUN_IN, "民生持续改善")
    checking.split(3, 4)
    heading = paragraph_of(checking.draft, 3).heading
    assert (heading.style, heading.title) == (HeadingStyle.LINE, "民生持续")


def test_unknown_paragraphs(checking: Checking) -> None:
    with pytest.raises(UnknownIdError):
        checking.join(99)


def test_levels_change(checking: Checking) -> None:
    checking.set_level(1, 3)
    assert paragraph_of(checking.draft, 1).heading.level == 3
    assert checking.said == "设为三级标题。"
    checking.set_level(1, 0)
    assert paragraph_of(checking.draft, 1).heading is None
    assert checking.said == "不作标题。"


def test_there_are_three_levels(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="三级"):
        checking.set_level(1, 4)


def test_a_paragraph_becomes_a_heading_with_its_label(checking: Checking) -> None:
    checking.set_level(1, 0)
    checking.set_level(1, 2)
    heading = paragraph_of(checking.draft, 1).heading
    assert (heading.label, heading.title, heading.style) == (
        "（一）", "经济稳中有进", HeadingStyle.LINE,
    )  # fmt: skip


def test_a_paragraph_that_runs_on_has_its_first_clause_as_title(checking: Checking) -> None:
    checking.set_level(2, 3)
    heading = paragraph_of(checking.draft, 2).heading
    assert heading.style is HeadingStyle.RUN_IN
    assert heading.title == "示例市人选国家试点，县城人选省级试点"


def test_a_title_follows_its_words(checking: Checking) -> None:
    checking.set_level(2, 3)
    checking.accept("d1")
    assert paragraph_of(checking.draft, 2).heading.title.startswith("示例市入选国家")


def test_a_supplied_heading_goes_with_its_level(checking: Checking) -> None:
    checking.set_level(0, 0)
    assert order(checking) == [1, 2, 3, 4, 5]


def test_the_only_paragraph_stays() -> None:
    from dataclasses import replace

    from tests.importing.checking.samples import CATALOGUE, sample_draft

    draft = sample_draft()
    alone = replace(draft, paragraphs=draft.paragraphs[:1], doubts=(), figures=(), mentions=())
    with pytest.raises(CheckingError, match="唯一"):
        Checking(alone, CATALOGUE).set_level(0, 0)


def test_figures_of_another_part_are_read_again(checking: Checking) -> None:
    checking.set_level(4, 0)
    (figure,) = [f for f in checking.draft.figures if f.paragraph == 5]
    assert figure.status is Status.ACTUAL


def test_a_supplied_heading_of_ones_own(checking: Checking) -> None:
    new = checking.add_heading(5, 2, "总体要求")
    assert order(checking) == [0, 1, 2, 3, 4, new, 5]
    assert [row.complaint for row in outline_rows(checking.draft)][-1] == "标题已补"


def test_the_title_of_a_supplied_heading(checking: Checking) -> None:
    checking.set_heading(0, "过去一年", "一、")
    assert paragraph_of(checking.draft, 0).heading.title == "过去一年"


def test_another_title_is_a_correction_of_the_text(checking: Checking) -> None:
    checking.set_heading(1, "经济稳中向好", "（一）")
    assert words_of(checking.draft, 1) == "（一）经济稳中向好"
    (edit,) = checking.draft.paragraphs[1].edits
    assert (edit.start, edit.end, edit.corrected) == (7, 9, "向好")


def test_only_the_border_of_the_label_moves(checking: Checking) -> None:
    checking.set_heading(1, "（一）经济稳中有进", "")
    assert checking.draft.paragraphs[1].edits == ()
    assert paragraph_of(checking.draft, 1).heading.label == ""


def test_a_longer_title_is_put_in(checking: Checking) -> None:
    checking.set_heading(1, "经济稳中有进位", "（一）")
    assert words_of(checking.draft, 1) == "（一）经济稳中有进位"


@pytest.mark.parametrize(("paragraph", "title", "why"), [(2, "题", "不是标题"), (1, " ", "空着")])
def test_titles_that_cannot_be(checking: Checking, paragraph: int, title: str, why: str) -> None:
    with pytest.raises(CheckingError, match=why):
        checking.set_heading(paragraph, title)
