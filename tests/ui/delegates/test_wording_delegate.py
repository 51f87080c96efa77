from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from briefing_app.analysis.wording import Line, Sign
from briefing_app.model.figure import Measure, Rank
from briefing_app.ui.delegates.wording_cell import CellLayout
from briefing_app.ui.delegates.wording_delegate import WordingDelegate
from briefing_app.ui.look import DARK, LIGHT, Look
from briefing_app.ui.models.wording_model import WordingModel, WordingRole
from briefing_app.ui.models.wording_rows import wording_rows
from tests.builders import make_figure, make_report
from tests.ui.looks import make_look
from tests.ui.wordings import BARE, LEFT, RIGHT, all_signs, changed, numbers, same, wording

REPORT = make_report()
HEAD, SAME, CHANGED, ADDED, GONE = range(5)
WIDTH = 650


def make_model(*lines: Line) -> WordingModel:
    made = wording(*lines) if lines else all_signs(REPORT)
    return WordingModel(wording_rows(made, REPORT, REPORT))


def make_delegate(look: Look | None = None, width: int = WIDTH) -> WordingDelegate:
    made = WordingDelegate(look or make_look())
    made.set_width(width)
    return made


def option(state: QStyle.StateFlag = QStyle.StateFlag.State_None) -> QStyleOptionViewItem:
    made = QStyleOptionViewItem()
    made.rect = QRect(0, 0, WIDTH, 200)
    made.state = state
    return made


def painted(
    delegate: WordingDelegate,
    index: QModelIndex,
    state: QStyle.StateFlag = QStyle.StateFlag.State_None,
) -> QImage:
    canvas = QImage(WIDTH, 200, QImage.Format.Format_RGB32)
    canvas.fill(delegate.look.theme.color("paper"))
    painter = QPainter(canvas)
    delegate.paint(painter, option(state), index)
    painter.end()
    return canvas


def has(
    image: QImage, token: str, look: Look | None = None, left: int = 0, right: int = WIDTH
) -> bool:
    """Whether a part of an image has a pixel of exactly this colour."""
    wanted = QColor((look or make_look()).theme.color(token)).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(left, right) for y in range(image.height())
    )


def height(model: WordingModel, row: int, width: int = WIDTH) -> int:
    return make_delegate(width=width).sizeHint(option(), model.index(row, 0)).height()


def test_rows_are_as_high_as_the_design_has_them(qtbot: QtBot) -> None:
    model = make_model()
    assert (height(model, HEAD), height(model, SAME)) == (38, 54)


def test_rows_grow_when_words_do_not_fit(qtbot: QtBot) -> None:
    model = make_model(changed(REPORT))
    assert height(model, 1, 320) > height(model, 1, WIDTH)


def test_a_note_takes_a_line(qtbot: QtBot) -> None:
    words = "年指标11增长1.1%，达20"
    here = make_model(Line(Sign.SAME, same(REPORT, LEFT, words), same(REPORT, RIGHT, words)))
    words = "年指标12增长1.2%，达20"
    there = make_model(
        Line(Sign.SAME, same(REPORT, "review-1-2", words), same(REPORT, "plan-1-2", words))
    )
    assert height(there, 1, 300) == height(here, 1, 300) + 18


def test_rows_grow_with_the_text_size(qtbot: QtBot) -> None:
    delegate, model = make_delegate(), make_model()
    before = delegate.sizeHint(option(), model.index(SAME, 0)).height()
    delegate.apply_look(make_look(text_size=22))
    assert delegate.sizeHint(option(), model.index(SAME, 0)).height() > before


def test_layouts_are_kept_until_the_width_changes(qtbot: QtBot) -> None:
    delegate, model = make_delegate(), make_model()
    row = model.index(SAME, 0).data(WordingRole.ROW)
    first = delegate._layouts(row)
    delegate.set_width(WIDTH)
    assert delegate._layouts(row) is first
    delegate.set_width(WIDTH + 1)
    assert delegate._layouts(row) is not first


def test_both_sides_are_spots(qtbot: QtBot) -> None:
    model = make_model()
    spots = make_delegate().spots(model.index(SAME, 0))
    row = model.rows[SAME]
    assert [spot.left for spot in spots] == [True, False]
    assert [spot.offset for spot in spots] == [row.left.span.start, row.right.span.start]  # type: ignore[attr-defined]


def test_one_side_is_one_spot(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    assert [s.left for s in delegate.spots(model.index(ADDED, 0))] == [False]
    assert [s.left for s in delegate.spots(model.index(GONE, 0))] == [True]


def test_headings_have_no_spots(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    assert delegate.spots(model.index(HEAD, 0)) == ()
    assert delegate.spot_at(model.index(HEAD, 0), QPointF(100, 10)) == -1


def test_spots_are_found_by_point(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    found = [delegate.spot_at(model.index(SAME, 0), QPointF(x, 20)) for x in (100, 325, 500)]
    assert found == [0, -1, 1]


def test_words_that_differ_have_grounds(qtbot: QtBot) -> None:
    model = make_model()
    image = painted(make_delegate(), model.index(CHANGED, 0))
    assert has(image, "chg_t", right=300)
    assert has(image, "sunk", right=300)
    assert has(image, "new_t", left=345)


def test_dropped_words_are_not_green(qtbot: QtBot) -> None:
    model = make_model()
    assert not has(painted(make_delegate(), model.index(CHANGED, 0)), "new_t", right=300)


def test_numbers_that_differ_have_the_tint_of_their_year(qtbot: QtBot) -> None:
    model = make_model(numbers(REPORT))
    image = painted(make_delegate(), model.index(1, 0))
    assert (has(image, "act_t", right=300), has(image, "tgt_t", left=345)) == (True, True)
    assert not has(image, "chg_t")


def test_added_words_stand_behind_a_rule(qtbot: QtBot) -> None:
    model = make_model()
    assert has(painted(make_delegate(), model.index(ADDED, 0)), "new", left=330, right=345)


def test_gone_words_are_grey_and_their_figures_too(qtbot: QtBot) -> None:
    model = make_model()
    image = painted(make_delegate(), model.index(GONE, 0))
    assert (has(image, "act"), has(image, "line2")) == (False, True)


def test_figures_have_the_ink_of_their_year(qtbot: QtBot) -> None:
    model = make_model()
    image = painted(make_delegate(), model.index(CHANGED, 0))
    assert (has(image, "act", right=300), has(image, "tgt", left=345)) == (True, True)


def test_ranks_have_dots_of_emphasis(qtbot: QtBot) -> None:
    rank = make_figure(
        REPORT.text,
        "没有数字",
        section=LEFT,
        measure=Measure.RANK,
        value=None,
        rank=Rank("全省", "1", "没有数字"),
    )
    report = make_report(extra=(rank,))
    made = wording_rows(wording(Line(Sign.GONE, same(report, LEFT, BARE), None)), report, report)
    model = WordingModel(made)
    assert has(painted(make_delegate(), model.index(1, 0)), "hon")


def test_what_is_selected_elsewhere_is_washed(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    delegate.marked_right = model.rows[SAME].right.span  # type: ignore[attr-defined]
    image = painted(delegate, model.index(SAME, 0))
    assert (has(image, "link", right=300), has(image, "link", left=345)) == (False, True)


def test_chosen_and_hovered_rows_have_a_ground(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    chosen = painted(delegate, model.index(SAME, 0), QStyle.StateFlag.State_Selected)
    delegate.hovered = SAME
    hovered = painted(delegate, model.index(SAME, 0))
    assert (has(chosen, "sel"), has(hovered, "hover"), has(hovered, "sel")) == (True, True, False)


def test_the_ring_is_around_one_side(qtbot: QtBot) -> None:
    model, delegate = make_model(), make_delegate()
    delegate.ring = (GONE, 0)
    assert has(painted(delegate, model.index(GONE, 0)), "ink", right=300)
    delegate.ring = (GONE, 7)
    assert not has(painted(delegate, model.index(GONE, 0)), "ink", right=300)


def test_two_badges_take_the_place_of_the_word(qtbot: QtBot) -> None:
    sides = numbers(REPORT)
    both = make_model(Line(Sign.SAME, sides.left, sides.right, moved=True, numbers=True))
    image = painted(make_delegate(), both.index(1, 0))
    assert not image.isNull()
    assert both.rows[1].badges == ("移", "数")  # type: ignore[attr-defined]


def test_dark_rows_are_dark(qtbot: QtBot) -> None:
    model, look = make_model(), make_look(DARK)
    image = painted(make_delegate(look), model.index(CHANGED, 0))
    assert has(image, "chg_t", look)
    assert LIGHT.chg_t != DARK.chg_t


def test_where_moved_words_stand_is_written_below_them(qtbot: QtBot) -> None:
    sides = same(REPORT, LEFT, BARE), same(REPORT, "plan-1-2", BARE)
    model, delegate = make_model(Line(Sign.SAME, *sides, moved=True)), make_delegate()
    image = painted(delegate, model.index(1, 0))
    below = image.copy(345, 8 + 28, 200, 18)
    ground = QColor(delegate.look.theme.paper).rgb()
    assert any(below.pixel(x, y) != ground for x in range(200) for y in range(18))


def test_adjacent_marks_are_closed_up(qtbot: QtBot) -> None:
    report = make_report()
    row = wording_rows(wording(Line(Sign.GONE, same(report, LEFT, BARE), None)), report, report)[1]
    cell = row.left  # type: ignore[union-attr]
    assert cell is not None
    apart = CellLayout(replace(cell, text="甲”，乙", washes=(), figures=()), 300, make_look())
    far = CellLayout(replace(cell, text="甲”丙，乙", washes=(), figures=()), 300, make_look())
    width = [each._layout.lineAt(0).naturalTextWidth() for each in (apart, far)]
    assert width[1] - width[0] == 16 + 8
