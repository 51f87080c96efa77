from __future__ import annotations

import pytest

from briefing_app.importing.checking import Checking, CheckingError, open_doubts, progress
from briefing_app.importing.checking.finding import doubt_of, words_of
from briefing_app.importing.draft import DoubtState
from briefing_app.model.correction import Certainty
from briefing_app.model.errors import UnknownIdError


def test_an_accepted_suggestion_stands_in_the_text(checking: Checking) -> None:
    checking.accept("d1")
    assert words_of(checking.draft, 2).startswith("示例市入选国家试点，县城人选")
    assert doubt_of(checking.draft, "d1").state is DoubtState.ACCEPTED
    assert checking.said == "“人选”改为“入选”。"


def test_words_that_are_taken_away(checking: Checking) -> None:
    checking.accept("d4")
    assert words_of(checking.draft, 5) == "“稳”、“进”并举，生产总值增长6%。"
    assert checking.said == "去掉“府工作”。"


def test_a_place_without_better_words_is_marked_as_doubtful(checking: Checking) -> None:
    checking.accept("d3")
    (edit,) = checking.draft.paragraphs[3].edits
    assert (edit.corrected, edit.certainty) == ("6", Certainty.DOUBT)
    assert checking.said == "“6”标为存疑。"


def test_kept_words_need_no_edit(checking: Checking) -> None:
    checking.keep("d1")
    assert checking.draft.paragraphs[2].edits == ()
    assert doubt_of(checking.draft, "d1").state is DoubtState.KEPT


def test_words_of_ones_own(checking: Checking) -> None:
    checking.change("d1", " 当 选 ")
    assert words_of(checking.draft, 2).startswith("示例市当选国家")
    assert doubt_of(checking.draft, "d1").state is DoubtState.CHANGED


@pytest.mark.parametrize(
    ("words", "state"), [("人选", DoubtState.KEPT), ("入选", DoubtState.ACCEPTED)]
)
def test_words_of_ones_own_that_are_an_answer_already(
    checking: Checking, words: str, state: DoubtState
) -> None:
    checking.change("d1", words)
    assert doubt_of(checking.draft, "d1").state is state


def test_a_decision_can_be_changed(checking: Checking) -> None:
    checking.accept("d1")
    checking.change("d1", "中选")
    assert words_of(checking.draft, 2).startswith("示例市中选国家")


def test_all_alike_at_once(checking: Checking) -> None:
    assert checking.same_for_all("d1") == 2
    assert words_of(checking.draft, 2).startswith("示例市入选国家试点，县城入选省级")
    assert checking.said == "2 处同类：“人选”改为“入选”。"


def test_those_decided_before_stay_as_they_are(checking: Checking) -> None:
    checking.keep("d2")
    assert checking.same_for_all("d1") == 1
    assert doubt_of(checking.draft, "d2").state is DoubtState.KEPT


def test_a_place_like_no_other_is_alike_to_itself(checking: Checking) -> None:
    assert checking.same_for_all("d3") == 1


def test_nothing_alike_is_open_any_more(checking: Checking) -> None:
    checking.same_for_all("d1")
    before = checking.draft
    assert checking.same_for_all("d1") == 0
    assert checking.draft is before


def test_a_reopened_place_reads_as_printed(checking: Checking) -> None:
    checking.accept("d1")
    checking.reopen("d1")
    assert words_of(checking.draft, 2).startswith("示例市人选国家")
    assert doubt_of(checking.draft, "d1").state is DoubtState.OPEN


def test_overlapping_changes_are_refused(checking: Checking) -> None:
    from dataclasses import replace

    first = doubt_of(checking.draft, "d1")
    wider = replace(
        first, id="d9", start=first.start - 1, exact="市人选", suggestion="市入选", alike=""
    )
    both = Checking(
        replace(checking.draft, doubts=(*checking.draft.doubts, wider)), checking.catalogue
    )
    both.accept("d1")
    before = both.draft
    with pytest.raises(CheckingError, match="“人选”重叠"):
        both.accept("d9")
    assert both.same_for_all("d9") == 0
    assert both.draft is before


def test_how_far_it_is(checking: Checking) -> None:
    checking.accept("d1")
    done = progress(checking.draft)
    assert (done.decided, done.total, done.open) == (1, 4, 3)
    assert [doubt.id for doubt in open_doubts(checking.draft)] == ["d2", "d3", "d4"]


def test_an_unknown_doubt(checking: Checking) -> None:
    with pytest.raises(UnknownIdError):
        checking.accept("nobody")


def test_undo_and_redo(checking: Checking) -> None:
    start = checking.draft
    checking.accept("d1")
    done = checking.draft
    assert checking.can_undo
    assert checking.undo() == "撤销：“人选”改为“入选”。"
    assert checking.draft is start
    assert checking.can_redo
    assert checking.redo() == "重做：“人选”改为“入选”。"
    assert checking.draft is done


def test_nothing_to_undo(checking: Checking) -> None:
    assert (checking.undo(), checking.redo(), checking.said) == ("", "", "")


def test_another_change_ends_what_can_be_redone(checking: Checking) -> None:
    checking.accept("d1")
    checking.undo()
    checking.keep("d1")
    assert not checking.can_redo
