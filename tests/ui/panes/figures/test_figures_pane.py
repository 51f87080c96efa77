from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.analysis.table import Filter
from briefing_app.model.figure import Bound, Measure, Rank, Span, Status
from briefing_app.model.report import Report
from briefing_app.ui.models.figures_model import Column
from briefing_app.ui.panes.figures.figures_pane import FiguresPane
from briefing_app.ui.panes.figures.quote_view import QuoteView
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
GROWTH = Filter(measures=frozenset({Measure.GROWTH}))
FIRST = "review-1-1.growth"
SECOND = "review-1-1.level"


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    made = Session()
    made.open_report(make_report())
    return made


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> FiguresPane:
    return make_pane(qtbot, session)


def make_pane(qtbot: QtBot, session: Session, width: int = 1440) -> FiguresPane:
    made = FiguresPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(width, 816)
    made.show()
    return made


def shown(pane: FiguresPane) -> list[str]:
    model = pane.table.model()
    return [str(model.index(row, Column.VALUE).data()) for row in range(model.rowCount())]


def click_row(qtbot: QtBot, pane: FiguresPane, row: int, modifier: Qt.KeyboardModifier) -> None:
    rect = pane.table.visualRect(pane.table.model().index(row, Column.NAME))
    at = QPoint(rect.left() + 5, rect.center().y())
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def clipboard() -> list[str]:
    return QGuiApplication.clipboard().text().splitlines()


NONE = Qt.KeyboardModifier.NoModifier


# ------------------------------------------------------------------------- selection
def test_click_selects_the_figure(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    click_row(qtbot, pane, 1, NONE)
    assert session.selection.figure == SECOND


def test_arrow_selects_the_next_figure(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    assert session.selection.figure == SECOND


@pytest.mark.parametrize(
    ("key", "expected"),
    [(Qt.Key.Key_End, "plan-2-2.level"), (Qt.Key.Key_Home, FIRST)],
    ids=["end", "home"],
)
def test_home_and_end(
    qtbot: QtBot, pane: FiguresPane, session: Session, key: Qt.Key, expected: str
) -> None:
    session.select_figure("review-2-1.level")
    qtbot.keyClick(pane.table, key)
    assert session.selection.figure == expected


def test_end_of_an_empty_table(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    pane.set_filter(Filter(words=("没有",)))
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert session.selection.figure == ""


def test_figure_selected_elsewhere_is_the_current_row(
    qtbot: QtBot, pane: FiguresPane, session: Session
) -> None:
    with qtbot.assertNotEmitted(pane.table.figure_chosen):
        session.select_figure("plan-1-1.growth")
    assert [row.id for row in pane.table.selected_rows()] == ["plan-1-1.growth"]
    assert pane.strip.name.text() == "指标11"


def test_place_is_shown_by_the_row_that_carries_its_seal(
    pane: FiguresPane, session: Session
) -> None:
    report = session.report
    stated = replace(
        report.figures[1], value=None, measure=Measure.RANK, rank=Rank("全省", "1", "全省第一"),
        ranks=(FIRST,),
    )  # fmt: skip
    figures = (report.figures[0], stated, *report.figures[2:])
    session.open_report(replace(report, figures=figures))
    session.select_figure(stated.id)
    assert [row.id for row in pane.table.selected_rows()] == [FIRST]
    assert pane.table._delegate.selected == FIRST


def test_other_year_is_railed(pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    assert pane.table._delegate.partners == {"plan-1-1.growth"}


def test_figure_outside_the_result_is_said_to_be_so(pane: FiguresPane, session: Session) -> None:
    pane.set_filter(GROWTH)
    session.select_figure(SECOND)
    assert pane.table.selected_rows() == []
    assert "不在当前结果里" in pane.strip.note.text()


def test_sentence_selected_elsewhere_leaves_no_row(pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    session.select_section("plan")
    assert pane.table.selected_rows() == []
    assert not pane.strip.read_button.isEnabled()


def test_hidden_pane_waits_until_it_is_shown(qtbot: QtBot, session: Session) -> None:
    pane = FiguresPane(session, make_look())
    qtbot.addWidget(pane)
    session.select_figure(SECOND)
    assert shown(pane) == []
    pane.show()
    assert len(shown(pane)) == 16
    assert [row.id for row in pane.table.selected_rows()] == [SECOND]


def test_pane_shown_again_catches_up(pane: FiguresPane, session: Session) -> None:
    pane.hide()
    session.select_figure(SECOND)
    assert pane.table.selected_rows() == []
    pane.show()
    assert [row.id for row in pane.table.selected_rows()] == [SECOND]


def test_another_report_forgets_the_filter(pane: FiguresPane, session: Session) -> None:
    pane.set_filter(Filter(words=("话题",)))
    session.open_report(make_report(areas=1, topics=1))
    assert pane.filter.empty
    assert pane.head.field.text() == ""
    assert len(shown(pane)) == 4


@pytest.mark.parametrize("how", ["facet", "words", "sort", "none left"])
def test_choosing_rows_leaves_the_selection(pane: FiguresPane, session: Session, how: str) -> None:
    session.select_figure(SECOND)
    before, place = session.selection, session.place
    if how == "facet":
        pane.facets.groups["measures"].buttons[0].click()
    elif how == "words":
        pane.head.field.insert("增长 1.1%")
    elif how == "sort":
        pane.table.head.sectionClicked.emit(Column.VALUE)
    else:
        pane.head.field.insert("没有")
    assert session.selection == before
    assert session.place == place


def test_figure_filtered_out_stays_in_the_strip_and_returns(
    pane: FiguresPane, session: Session
) -> None:
    session.select_figure(SECOND)
    pane.set_filter(GROWTH)
    assert "不在当前结果里" in pane.strip.note.text()
    assert pane.table.selected_rows() == []
    pane.set_filter(Filter())
    assert [row.id for row in pane.table.selected_rows()] == [SECOND]


def test_rows_may_be_picked_one_by_one(qtbot: QtBot, pane: FiguresPane) -> None:
    for row, modifier in ((0, NONE), (2, CTRL), (5, CTRL)):
        click_row(qtbot, pane, row, modifier)
    assert len(pane.table.selected_rows()) == 3


# ---------------------------------------------------------------------------- reading
@pytest.mark.parametrize("how", ["enter", "double click", "button"])
def test_reading_is_asked_for(qtbot: QtBot, pane: FiguresPane, session: Session, how: str) -> None:
    session.select_figure(SECOND)
    with qtbot.waitSignal(pane.reading_requested) as blocker:
        if how == "enter":
            qtbot.keyClick(pane.table, Qt.Key.Key_Return)
        elif how == "button":
            qtbot.mouseClick(pane.strip.read_button, Qt.MouseButton.LeftButton)
        else:
            rect = pane.table.visualRect(pane.table.model().index(1, Column.NAME))
            viewport = pane.table.viewport()
            qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
            qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=rect.center())
    assert blocker.args == [SECOND]


def test_enter_without_a_row_asks_nothing(qtbot: QtBot, pane: FiguresPane) -> None:
    with qtbot.assertNotEmitted(pane.reading_requested):
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)


# ----------------------------------------------------------------------------- filter
def test_words_are_all_wanted(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.head.field.insert("指标11 1.1%")
    assert shown(pane) == ["1.1%", "1.1%"]
    assert pane.foot.label.text() == "2 行 = 数字 2 项；全文 16 行"


def test_facet_filters_and_a_second_click_undoes(pane: FiguresPane) -> None:
    button = pane.facets.groups["statuses"].buttons[1]
    button.click()
    assert len(shown(pane)) == 8
    button.click()
    assert len(shown(pane)) == 16


def test_conditions_are_named(pane: FiguresPane) -> None:
    pane.set_filter(replace(GROWTH, words=("话题11",)))
    assert pane.head.understood.text == "即 增速、“话题11”"
    assert pane.head.field.text() == "话题11"


def test_empty_result_says_why_and_offers_the_way_out(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.set_filter(replace(GROWTH, words=("没有",)))
    assert pane.empty.label.text() == "没有符合增速、“没有”的数字。"
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    assert len(shown(pane)) == 16


def test_report_without_figures(qtbot: QtBot, session: Session, pane: FiguresPane) -> None:
    session.open_report(make_report(figures=False))
    assert pane.empty.label.text() == "还没有数字。"
    assert pane.empty.button.isHidden()
    assert not pane.foot.copy_button.isEnabled()


def test_escape_clears_the_field_then_the_facets(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.set_filter(replace(GROWTH, words=("话题",)))
    field = pane.head.field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), pane.filter) == ("", GROWTH)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert pane.filter.empty


def test_escape_in_the_table_clears_everything(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.set_filter(replace(GROWTH, words=("话题",)))
    qtbot.keyClick(pane.table, Qt.Key.Key_Escape)
    assert pane.filter.empty


def test_clear_button(qtbot: QtBot, pane: FiguresPane) -> None:
    assert pane.head.clear_button.isHidden()
    pane.set_filter(GROWTH)
    qtbot.mouseClick(pane.head.clear_button, Qt.MouseButton.LeftButton)
    assert pane.filter.empty


# ------------------------------------------------------------------------------- keys
def test_find_key_goes_to_the_field_and_down_to_the_table(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.activateWindow()
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(pane.head.field.hasFocus)
    qtbot.keyClick(pane.head.field, Qt.Key.Key_Down)
    qtbot.waitUntil(pane.table.hasFocus)


def test_alt_digit_goes_to_a_facet_group(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.activateWindow()
    qtbot.keyClick(pane.table, Qt.Key.Key_2, ALT)
    qtbot.waitUntil(pane.facets.groups["measures"].buttons[0].hasFocus)


def test_tab_goes_from_field_to_facets_table_strip_and_foot(
    qtbot: QtBot, pane: FiguresPane, session: Session
) -> None:
    session.select_figure(FIRST)
    pane.set_filter(GROWTH)  # some facets are made anew
    pane.activateWindow()
    pane.head.field.setFocus()
    qtbot.waitUntil(pane.head.field.hasFocus)
    found = []
    while (name := QApplication.focusWidget().objectName()) not in found:
        found.append(name)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert found == [
        "figures_find",
        "chip_growth",
        "figures_clear",
        "figures_sort",
        "facet_actual",
        "facet_growth",
        "facet_%",
        "facet_review-1",
        "figures_table",
        "figure_read",
        "figure_copy",
        "figure_enlarge",
        "figures_copy",
        "figures_evidence",
        "figures_export",
    ]


def test_ring_follows_the_keyboard(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    pane.activateWindow()
    pane.table.setFocus()
    qtbot.waitUntil(pane.table.hasFocus)
    click_row(qtbot, pane, 0, NONE)
    without = pane.table.grab().toImage()
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    assert pane.table.grab().toImage() != without


# ------------------------------------------------------------------------------- copy
def test_ctrl_c_copies_the_selected_rows(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL)
    header, row = clipboard()
    assert header.startswith("年份\t状态\t指标")
    assert row.startswith("2022\t实绩\t指标11\t1.1%\t1.1\t%")


def test_ctrl_c_without_a_row_copies_all_in_view(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.set_filter(GROWTH)
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL)
    assert len(clipboard()) == 9


def test_button_copies_all_in_view_or_several_selected(qtbot: QtBot, pane: FiguresPane) -> None:
    click_row(qtbot, pane, 0, NONE)
    assert pane.foot.copy_button.text() == "复制 16 行"
    click_row(qtbot, pane, 2, SHIFT)
    assert pane.foot.copy_button.text() == "复制 3 行"
    qtbot.mouseClick(pane.foot.copy_button, Qt.MouseButton.LeftButton)
    assert len(clipboard()) == 4
    assert pane.strip.name.text() == "已选 3 行"


@pytest.mark.parametrize("how", ["key", "button"])
def test_copy_with_source(qtbot: QtBot, pane: FiguresPane, session: Session, how: str) -> None:
    session.select_figure(FIRST)
    if how == "key":
        qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL | SHIFT)
    else:
        qtbot.mouseClick(pane.strip.copy_button, Qt.MouseButton.LeftButton)
    assert clipboard()[0].startswith("2022年指标11")


def test_copy_with_source_of_nothing_leaves_the_clipboard(pane: FiguresPane) -> None:
    QGuiApplication.clipboard().setText("before")
    pane.copy_with_source()
    assert clipboard() == ["before"]


# ------------------------------------------------------------------------------- sort
def test_head_sorts_largest_first_then_turns_then_returns(qtbot: QtBot, pane: FiguresPane) -> None:
    before = shown(pane)
    pane.set_filter(GROWTH)
    seen = []
    for _ in range(3):
        pane.table.head.sectionClicked.emit(Column.VALUE)
        seen.append(shown(pane)[0])
    assert seen == ["2.2%", "1.1%", before[0]]


def test_click_on_another_head_starts_upwards(qtbot: QtBot, pane: FiguresPane) -> None:
    pane.table.head.sectionClicked.emit(Column.YEAR)
    assert pane.head.sort_button.text() == "年份 ↑"
    assert pane.head.sort_button.accessibleName() == "排序：年份，从低到高"
    pane.table.head.sectionClicked.emit(Column.YEAR)
    assert pane.head.sort_button.accessibleName() == "排序：年份，从高到低"


def test_menu_sorts_too(pane: FiguresPane) -> None:
    actions = {action.text(): action for action in pane.head._menu.actions()}
    actions["数值"].trigger()
    assert pane.table.head.sorted_column == Column.VALUE
    actions["原文次序"].trigger()
    assert pane.table.head.sorted_column == -1
    actions["原文次序"].trigger()
    assert pane.head.sort_button.text() == "原文次序"


def test_units_are_groups_when_values_are_sorted(pane: FiguresPane) -> None:
    before = pane.table.grab().toImage()
    pane.sort_by(Column.VALUE, descending=True)
    assert pane.table.head.value_note == "按单位分组"
    assert set(pane.table._delegate.groups) == {0, 8}
    assert pane.table.grab().toImage() != before
    pane.sort_by(Column.NAME, descending=False)
    assert pane.table._delegate.groups == {}


@pytest.mark.parametrize("width", [1440, 1920])
def test_columns_share_the_width(qtbot: QtBot, session: Session, width: int) -> None:
    pane = make_pane(qtbot, session, width)
    table = pane.table
    widths = {column: table.columnWidth(column) for column in Column}
    assert sum(widths.values()) == table.viewport().width()
    assert widths[Column.PLACE] < 0.4 * table.viewport().width()


# ------------------------------------------------------------------------------- bars
def test_bars_only_where_one_unit_is_in_view(pane: FiguresPane) -> None:
    assert pane.table.axis is None
    assert pane.table.head.value_note == "单位不一，不画柱"
    pane.set_filter(GROWTH)
    assert pane.table.axis is not None
    assert pane.table.head.value_note == "同为 %，同轴 0–3"


def with_hard_cases(report: Report) -> Report:
    """Return the report with a floor, a ceiling, a fall, a rank and a target without number."""
    hard = list(report.figures)
    hard[0] = replace(hard[0], bound=Bound.AT_LEAST, rank=Rank("全省", "1", "居全省第一" * 6))
    hard[2] = replace(hard[2], bound=Bound.AT_MOST)
    hard[4] = replace(hard[4], value=-hard[4].value if hard[4].value else None)
    hard[6] = replace(hard[6], value=None, bound=Bound.AT_LEAST)
    return replace(report, figures=tuple(hard))


@pytest.mark.parametrize("width", [1440, 900], ids=["wide", "narrow"])
def test_hard_cases_paint(qtbot: QtBot, session: Session, width: int) -> None:
    session.open_report(with_hard_cases(make_report()))
    pane = make_pane(qtbot, session, width)
    mixed = pane.grab().toImage()
    pane.set_filter(GROWTH)
    session.select_figure(FIRST)
    bars = pane.grab().toImage()
    pane.sort_by(Column.VALUE, descending=True)
    assert mixed != bars != pane.grab().toImage()


def test_hovered_row_is_tinted(qtbot: QtBot, pane: FiguresPane) -> None:
    before = pane.table.grab().toImage()
    pane.table._hover(2)
    assert pane.table.grab().toImage() != before
    qtbot.mouseMove(pane.table.viewport(), QPoint(50, 40))
    pane.table.leaveEvent(None)  # type: ignore[arg-type]
    assert pane.table._delegate.hovered_row == -1


# ------------------------------------------------------------------------------- look
def test_facets_fold_in_a_narrow_window(qtbot: QtBot, session: Session) -> None:
    pane = make_pane(qtbot, session, 1024)
    assert pane.facets.isHidden()
    pane.head.facets_button.click()
    assert not pane.facets.isHidden()
    pane.resize(1440, 816)
    assert not pane.facets.isHidden()
    assert pane.head.facets_button.isHidden()


def test_look_changes_colours_and_sizes(pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    light, height = pane.grab().toImage(), pane.table.rowHeight(0)
    pane.apply_look(dark_look())
    assert pane.grab().toImage() != light
    pane.apply_look(make_look(text_size=22))
    assert pane.table.rowHeight(0) > height


# ------------------------------------------------------------------------------ strip
def long_sentence(report: Report, before: str) -> Report:
    """Return the report with one sentence so long that it cannot be shown whole."""
    figure = report.figures[0]
    start = figure.span.start
    text = report.text[:start] + before + report.text[start:]
    shift = len(before)
    sentence = report.sentence_at(start)
    sentences = tuple(
        Span(s.start, s.end + shift)
        if s == sentence
        else Span(s.start + shift, s.end + shift)
        if s.start > start
        else s
        for s in report.sentences
    )
    moved = replace(figure, span=Span(start + shift, figure.span.end + shift))
    return replace(report, text=text, sentences=sentences, figures=(moved,))


@pytest.mark.parametrize("before", ["很长的话" * 100, "话"], ids=["figure far in", "sentence fits"])
def test_figure_is_always_among_the_words(qtbot: QtBot, session: Session, before: str) -> None:
    session.open_report(long_sentence(make_report(), before))
    pane = make_pane(qtbot, session)
    session.select_figure(FIRST)
    quote = pane.strip.quotes[session.report.figure(FIRST).status]
    assert quote._source is not None
    words, shift = quote._fitting(quote._source)
    mark = quote._source.mark
    assert words[mark.start + shift : mark.end + shift] == "1.1%"
    assert not pane.grab().isNull()


def test_long_rest_is_cut(qtbot: QtBot, session: Session) -> None:
    report = make_report()
    end = report.sentences[1].end
    longer = report.text[: end - 1] + "后话" * 200 + report.text[end - 1 :]
    sentences = (report.sentences[0], Span(report.sentences[1].start, end + 400))
    session.open_report(
        replace(report, text=longer, sentences=sentences, figures=report.figures[:1])
    )
    pane = make_pane(qtbot, session)
    session.select_figure(FIRST)
    quote = pane.strip.quotes[report.figures[0].status]
    assert quote._source is not None
    assert quote._fitting(quote._source)[0].endswith("……")


def test_adjacent_marks_are_closed_up(qtbot: QtBot) -> None:
    view = QuoteView(Status.ACTUAL, make_look())
    qtbot.addWidget(view)
    view.resize(900, 92)
    apart, met = (view._laid_out(words, Span(0, 1)) for words in ("困、难，", "困难、，"))
    assert met.lineAt(0).naturalTextWidth() < apart.lineAt(0).naturalTextWidth()


def test_missing_year_is_said_to_be_missing(pane: FiguresPane, session: Session) -> None:
    report = session.report
    only = tuple(f for f in report.figures if f.period == 2022)
    session.open_report(replace(report, figures=only))
    session.select_figure(FIRST)
    target = pane.strip.quotes[next(s for s in pane.strip.quotes if s == "target")]
    assert target.accessibleName() == "2023 年目标：原文未载"
    assert not target.grab().isNull()


def test_unhandled_key_goes_on_to_the_window(qtbot: QtBot, pane: FiguresPane) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_F9)
    assert pane.filter.empty


# ------------------------------------------------------------------------- enlarging
def test_the_button_enlarges_the_selected_figure(
    qtbot: QtBot, pane: FiguresPane, session: Session
) -> None:
    session.select_figure(FIRST)
    with qtbot.waitSignal(pane.enlarge_requested) as heard:
        pane.strip.enlarge_button.click()
    assert heard.args == [FIRST]


def test_f5_enlarges_the_selected_figure(qtbot: QtBot, pane: FiguresPane, session: Session) -> None:
    session.select_figure(FIRST)
    with qtbot.waitSignal(pane.enlarge_requested) as heard:
        qtbot.keyClick(pane.table, Qt.Key.Key_F5)
    assert heard.args == [FIRST]


def test_without_a_figure_nothing_is_enlarged(qtbot: QtBot, pane: FiguresPane) -> None:
    with qtbot.assertNotEmitted(pane.enlarge_requested):
        qtbot.keyClick(pane.table, Qt.Key.Key_F5)
    assert not pane.strip.enlarge_button.isEnabled()
