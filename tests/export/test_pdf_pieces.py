"""Words cut at their marks for the templates."""

from __future__ import annotations

from briefing_app.export.typst_pieces import pieces


def test_words_are_cut_where_marks_begin_and_end() -> None:
    found = pieces("增长10%，居第一", [(7, 9, "rank", ""), (2, 5, "actual", "figure-1")])
    assert found == [
        ["增长", "", ""], ["10%", "actual", "figure-1"], ["，居", "", ""], ["第一", "rank", ""]
    ]  # fmt: skip


def test_a_mark_inside_another_is_left_out() -> None:
    found = pieces("增长10%", [(0, 5, "actual", "a"), (2, 5, "actual", "b")])
    assert found == [["增长10%", "actual", "a"]]


def test_lost_words_are_said_behind_their_place() -> None:
    assert pieces("项目6", [(3, 3, "lost", "")]) == [
        ["项目6", "", ""],
        ["〔原文缺字〕", "lost", ""],
    ]


def test_nothing_is_nothing() -> None:
    assert pieces("", []) == []
