from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.analysis.figure_filter import Chip
from briefing_app.analysis.table import Filter
from briefing_app.ui.models.figures_model import Column
from briefing_app.ui.panes.figures.chips import ChipButton, ChipRow
from briefing_app.ui.panes.figures.figures_pane import FiguresPane
from briefing_app.ui.session import Session
from tests.analysis.sample import marked_report
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

REPORT = marked_report()
LOANS = ["35.5%", "16%"]


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(REPORT)
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> FiguresPane:
    made = FiguresPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(1440, 816)
    made.show()
    return made


def shown(pane: FiguresPane) -> list[str]:
    model = pane.table.model()
    return [str(model.index(row, Column.VALUE).data()) for row in range(model.rowCount())]


def checked(pane: FiguresPane, group: str) -> list[str]:
    return [b.facet.key for b in pane.facets.groups[group].buttons if b.isChecked()]


def click_facet(pane: FiguresPane, group: str, key: str) -> None:
    next(b for b in pane.facets.groups[group].buttons if b.facet.key == key).click()


def chip(pane: FiguresPane, words: str) -> ChipButton:
    return next(b for b in pane.head.understood.buttons if b.chip.words == words)


# ------------------------------------------------------------------------- typing
def test_a_typed_condition_filters(qtbot: QtBot, pane: FiguresPane) -> None:
    qtbot.keyClicks(pane.head.field, ">10%")
    assert shown(pane) == ["35.5%", "80.9%", "16%"]


def test_it_ticks_its_facet_and_is_named(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    assert checked(pane, "measures") == ["growth"]
    assert pane.head.understood.text == "即 增速大于 10%"


def test_words_of_a_filter_may_be_conditions(pane: FiguresPane) -> None:
    pane.set_filter(Filter(words=("增长>10%",)))
    assert shown(pane) == LOANS


def test_conditions_of_a_filter_are_typed(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    chosen = pane.filter
    pane.set_filter(Filter())
    pane.set_filter(chosen)
    assert (pane.head.field.text(), shown(pane)) == ("增长>10%", LOANS)


def test_facet_counts_follow_the_condition(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    counts = {b.facet.key: b.facet.here for b in pane.facets.groups["statuses"].buttons}
    assert counts == {"actual": 1, "target": 1}


def test_a_hidden_pane_catches_up(qtbot: QtBot, session: Session) -> None:
    pane = FiguresPane(session, make_look())
    qtbot.addWidget(pane)
    pane.ask("亿美元 >40亿美元")
    pane.show()
    assert shown(pane) == ["50亿美元"]


def test_another_report_forgets_the_conditions(pane: FiguresPane, session: Session) -> None:
    pane.ask("增长>10%")
    session.open_report(make_report())
    assert (pane.head.field.text(), pane.filter.empty) == ("", True)


# ------------------------------------------------------------------------- undoing
def test_a_click_on_the_ticked_facet_takes_the_condition_away(pane: FiguresPane) -> None:
    pane.ask("增长>10% 目标")
    click_facet(pane, "measures", "growth")
    assert pane.head.field.text() == "目标"


def test_a_facet_that_is_typed_and_clicked_goes_at_once(pane: FiguresPane) -> None:
    pane.set_filter(Filter(measures=frozenset({"growth"}), words=("增长>10%",)))
    click_facet(pane, "measures", "growth")
    assert pane.filter.empty


def test_the_chip_of_a_condition_takes_it_away(pane: FiguresPane) -> None:
    pane.ask("增长>10% 目标")
    chip(pane, "增速大于 10%").click()
    assert pane.head.field.text() == "目标"


def test_the_chip_of_a_facet_unticks_it(pane: FiguresPane) -> None:
    pane.set_filter(Filter(measures=frozenset({"growth"})))
    chip(pane, "增速").click()
    assert pane.filter.empty


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_take_a_chip_away(qtbot: QtBot, pane: FiguresPane, key: Qt.Key) -> None:
    pane.ask("目标")
    qtbot.keyClick(chip(pane, "目标"), key)
    assert pane.head.field.text() == ""


def test_the_keys_stay_with_the_chips(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.activateWindow()
    pane.ask("增长>10% 目标")
    chip(pane, "目标").setFocus()
    qtbot.waitUntil(chip(pane, "目标").hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    qtbot.waitUntil(chip(pane, "增速大于 10%").hasFocus)


def test_other_keys_leave_a_chip(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.ask("目标")
    qtbot.keyClick(chip(pane, "目标"), Qt.Key.Key_A)
    assert pane.head.field.text() == "目标"


# ------------------------------------------------------------------------- 说不准
def test_undecided_rows_are_counted_apart(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    assert pane.unsure.isVisible()
    assert pane.unsure.head.text() == "说不准 2"
    assert "是否大于 10% 原文没说" in pane.unsure.head.accessibleName()


def test_they_are_folded_until_asked_for(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    folded = pane.unsure.rows.isVisible()
    pane.unsure.head.click()
    assert (folded, pane.unsure.rows.isVisible()) == (False, True)


def test_an_undecided_row_selects_its_figure(
    qtbot: QtBot, pane: FiguresPane, session: Session
) -> None:
    pane.ask("增长>10%")
    pane.unsure.head.click()
    qtbot.keyClick(pane.unsure.rows, Qt.Key.Key_Return)
    assert session.selection.figure == "review-2-1.hightech-emerging.growth"


def test_a_selected_undecided_row_is_marked(pane: FiguresPane, session: Session) -> None:
    pane.ask("增长>10%")
    session.select_figure("plan-targets.fai.growth")
    row = pane.unsure.rows.rows.marked_row()
    assert row is not None
    assert row.figures == ("plan-targets.fai.growth",)


def test_without_undecided_rows_there_is_no_band(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    pane.ask("目标")
    assert pane.unsure.isHidden()


# ------------------------------------------------------------------------- problems
def test_a_bad_condition_is_named_and_kept(pane: FiguresPane) -> None:
    pane.ask("增长>abc")
    assert pane.head.field.text() == "增长>abc"
    assert pane.problem.isVisible()
    assert "增长>abc" in pane.problem.text


def test_the_line_goes_with_the_problem(pane: FiguresPane) -> None:
    pane.ask("增长>")
    pane.ask("增长>10%")
    assert pane.problem.isHidden()


def test_nothing_left_says_the_extreme(pane: FiguresPane) -> None:
    pane.set_filter(Filter(statuses=frozenset({"actual"}), words=("增长>60%",)))
    assert pane.empty.label.text() == "没有符合“增长>60%”的实绩。最高是 35.5%。"
    assert pane.empty.button.isVisible()


@pytest.mark.parametrize(
    "text", ["", " ", ">", "((", "\\d+[", "\x00\x07", "😀", "投" * 10_000, "sec:", "sec:没有"]
)
def test_odd_questions_do_no_harm(pane: FiguresPane, text: str) -> None:
    pane.ask(text)
    assert pane.isVisible()


# ------------------------------------------------------------------------- pictures
def test_another_look(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    pane.unsure.head.click()
    before = pane.grab().toImage()
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != before
    assert pane.head.understood.text == "即 增速大于 10%"


def test_a_problem_is_painted(pane: FiguresPane) -> None:
    pane.ask("增长>")
    ground = pane.problem.grab().toImage().pixelColor(2, 2)
    assert ground == make_look().theme.color("warn_t")


def test_chips_without_room_are_counted(qtbot: QtBot) -> None:
    row = ChipRow(make_look())
    qtbot.addWidget(row)
    row.resize(200, 28)
    row.show()
    row.show_chips([Chip(f"第{n}个条件，名字很长", "", str(n)) for n in range(4)])
    assert [button.isVisible() for button in row.buttons] == [True, False, False, False]
    narrow = row.grab().toImage()
    row.resize(900, 28)
    assert all(button.isVisible() for button in row.buttons)
    assert row.grab().toImage() != narrow


def test_an_empty_row_of_chips_is_blank(qtbot: QtBot) -> None:
    row = ChipRow(make_look())
    qtbot.addWidget(row)
    assert (row.text, row.minimumSizeHint().width()) == ("", 0)
    row.grab()


def test_a_narrow_band_leaves_rows_out(pane: FiguresPane) -> None:
    pane.ask("增长>10%")
    for width in (300, 560, 1440):
        pane.unsure.head.resize(width, 30)
        pane.unsure.head.grab()
    assert "超6%" in pane.unsure.head.toolTip()


def test_a_focused_chip_and_band_have_a_ring(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.activateWindow()
    pane.ask("增长>10%")
    for part in (chip(pane, "增速大于 10%"), pane.unsure.head):
        before = part.grab().toImage()
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        assert part.grab().toImage() != before


def test_where_no_chip_has_room_all_are_counted(qtbot: QtBot) -> None:
    row = ChipRow(make_look())
    qtbot.addWidget(row)
    row.resize(80, 28)
    row.show()
    row.show_chips([Chip(f"第{n}个条件，名字很长", "", str(n)) for n in range(2)])
    assert not any(button.isVisible() for button in row.buttons)
    assert row.toolTip() == row.text
