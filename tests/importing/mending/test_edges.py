"""Ends and beginnings of lines whose place on the page is known."""

from __future__ import annotations

import pytest

from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.mending import mend
from briefing_app.importing.mending.edges import edges_of, had_room
from briefing_app.importing.mending.pieces import pieces_of

LINE = "深入实施重大工程，完善工作机制，推动任务见效"


Placed = tuple[str, float] | tuple[str, float, bool]


def page(*lines: Placed) -> list[str]:
    """Return the paragraphs of lines given with their room and whether they are set in."""
    made = tuple(Line(o[0], room=o[1], indented=len(o) > 2) for o in lines)
    return [p.printed for p in mend(Document("a.pdf", Format.PDF, made, ""))]


@pytest.mark.parametrize(
    ("room", "following", "answer"),
    [
        (0.0, "的话", False),
        (1.2, "的话", False),
        (2.0, "的话", True),
        (2.0, "（的）话", False),
        (2.0, "2023年", False),
        (3.0, "2023年", True),
        (2.0, "建“一带一路”", False),
        (2.0, "说。”", False),
        (9.0, "", False),
    ],
)
def test_room_is_that_for_what_cannot_be_broken(
    room: float, following: str, *, answer: bool
) -> None:
    assert had_room(room, following) is answer


def test_a_justified_line_with_any_room_was_meant_to_end() -> None:
    assert had_room(0.9, "的话", justified=True)
    assert not had_room(0.2, "的话", justified=True)


def test_what_most_lines_do_is_what_it_means() -> None:
    lines = [Line(LINE, room=0.0, indented=True), Line(LINE, room=0.1), Line("好。", room=18)] * 4
    assert edges_of(list(pieces_of(tuple(lines)))) == (True, True, True)
    ragged = [Line(LINE, room=1.0), Line(LINE, room=0.1), Line("好。", room=18)] * 4
    assert edges_of(list(pieces_of(tuple(ragged)))) == (False, False, False)
    assert edges_of([]) == (False, False, False)


SET_IN: list[Placed] = [(LINE, 0.0, True), ("任务见效。", 15.0), (LINE[:-1] + "。", 0.0, True)]


def test_a_full_line_at_a_paragraphs_end_does_not_swallow_the_next() -> None:
    assert page(*SET_IN, *SET_IN, ("新的一段。", 15.0, True)) == [
        LINE + "任务见效。",
        LINE[:-1] + "。",
        LINE + "任务见效。",
        LINE[:-1] + "。",
        "新的一段。",
    ]


def test_a_full_line_that_ends_a_sentence_goes_on_where_paragraphs_are_set_in() -> None:
    assert page(*SET_IN, *SET_IN, ("一是抓项目。", 14.0))[-1] == LINE[:-1] + "。一是抓项目。"


def test_a_labelled_heading_begins_even_if_it_is_not_set_in() -> None:
    assert page(*SET_IN, *SET_IN, ("二、今年安排", 14.0))[-1] == "二、今年安排"


def test_a_numeral_at_the_start_of_a_line_is_no_label() -> None:
    lines = ((LINE[:-3] + "举一反", 0.0), ("三、建章立制。", 13.0), (LINE[:-1] + "。", 0.0))
    assert page(*lines)[0] == LINE[:-3] + "举一反三、建章立制。"


def test_a_line_that_stops_early_goes_on_only_within_a_sentence() -> None:
    assert page((LINE, 0.0), (LINE, 6.0), ("任务见效。", 15.0)) == [LINE * 2 + "任务见效。"]
    assert page((LINE, 9.0), ("任务见效。", 15.0)) == [LINE, "任务见效。"]


def test_gaps_part_paragraphs_where_nothing_is_set_in() -> None:
    full = (LINE[:-1] + "。", 0.0)
    lines: list[Placed] = [full, ("", -1.0), full, full, ("任务见效。", 15.0)]
    assert (
        page(*lines, *lines)
        == [
            LINE[:-1] + "。",
            (LINE[:-1] + "。") * 2 + "任务见效。",
        ]
        * 2
    )


def test_titles_go_on_where_they_fill_their_line() -> None:
    title = ("示例市人民政府关于全市经济社会发展", 0.4)
    assert page(title, ("情况的政府工作报告", 4.0), ("各位代表：", 15.0)) == [
        "示例市人民政府关于全市经济社会发展情况的政府工作报告",
        "各位代表：",
    ]
    whole = page(("示例市政府工作报告", 0.4), ("市长张三", 8.0), ("各位代表：", 15.0))
    assert whole == ["示例市政府工作报告", "市长张三", "各位代表："]
