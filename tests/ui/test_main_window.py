"""The whole window on the bundled report: one selection, all keys, every size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.model.figure import Figure
from briefing_app.ui.app import Program
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.figures_model import FigureRole
from briefing_app.ui.models.outline_model import OutlineRole
from briefing_app.ui.panes.data.bar_card import BarCardView
from briefing_app.ui.panes.data.rows_card import RowsCardView
from briefing_app.ui.shell.shortcuts import KEYS
from tests.ui.conftest import close_dialogs, press, type_keys, wait_for_charts

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
TALL = QSize(1440, 2600)
"""So high that every card of an area is in view and drawn."""


# ------------------------------------------------- one selection drives all panes
@pytest.fixture
def tall(window: MainWindow) -> MainWindow:
    window.resize(TALL)
    return window


def cards(window: MainWindow) -> list[BarCardView | RowsCardView]:
    stack = window.data.cards
    return [*stack.bar_cards(), *stack.row_cards()]


def draw_all(window: MainWindow) -> None:
    if window.data.cards.waiting():
        wait_for_charts(window)


def press_row(window: MainWindow, figure: Figure) -> None:
    """Choose a figure by its row in the chart panel."""
    for card in cards(window):
        assert card.rows is not None
        for row in card.rows.rows:
            if figure.id in row.figures:
                card.rows.press(row.top + 1, row.figures.index(figure.id))
                return
    pytest.fail(f"no row for {figure.id}")


def is_marked(window: MainWindow, figure: Figure) -> bool:
    """Return whether a card of the chart panel marks the row of a figure."""
    return any(
        card.rows.state(index).marked
        for card in cards(window)
        if card.rows
        for index, row in enumerate(card.rows.rows)
        if figure.id in row.figures
    )


def shown_in_table(window: MainWindow) -> tuple[str, ...]:
    """Return the figure of the current row and the places that it shows as its seal."""
    row = window.views.figures.table.currentIndex().data(FigureRole.ROW)
    return (row.id, *row.also) if row else ()


def differs(window: MainWindow, figure: Figure) -> list[str]:
    """Return which panes do not show a figure as the selected one."""
    draw_all(window)
    section = window.outline.view.currentIndex().data(OutlineRole.SECTION_ID)
    caret = window.reading.view.report_offset()
    shown = window.data.detail_card.detail
    agree = {
        "session": window.session.figure is figure,
        "text": figure.span.start <= caret < figure.span.end,
        "tree": section == figure.section,
        "chart": is_marked(window, figure),
        "card": shown is not None and shown.figure == figure.id,
    }
    return [f"{figure.id}: {pane}" for pane, same in agree.items() if not same]


def test_every_row_of_the_chart_panel_leads_to_its_words(tall: MainWindow) -> None:
    wrong: list[str] = []
    for figure in tall.session.report.figures:
        tall.session.select_section(figure.section)
        draw_all(tall)
        press_row(tall, figure)
        wrong += differs(tall, figure)
    assert wrong == []


def test_every_row_of_the_table_leads_to_its_words(tall: MainWindow) -> None:
    tall.show_view("figures")
    press(Key.Key_Home)
    wrong: list[str] = []
    for figure in (f for f in tall.session.report.figures if not f.ranks):
        wrong += differs(tall, figure)
        wrong += [] if figure.id in shown_in_table(tall) else [f"{figure.id}: table"]
        press(Key.Key_Down)
    assert wrong == []


def test_every_figure_of_the_text_can_be_clicked(tall: MainWindow) -> None:
    view = tall.reading.view
    wrong: list[str] = []
    for figure in tall.session.report.figures:
        view.reveal(figure.span)
        QTest.mouseClick(view.viewport(), LEFT, NONE, view.point_of(figure.span))
        wrong += differs(tall, figure)
    assert wrong == []


def test_the_table_follows_every_selection(window: MainWindow) -> None:
    window.show_view("figures")
    wrong = []
    for figure in window.session.report.figures:
        window.session.select_figure(figure.id)
        if figure.id not in shown_in_table(window):
            wrong.append(figure.id)
    assert wrong == []


def test_the_table_catches_up_when_it_is_shown(window: MainWindow) -> None:
    window.show_view("figures")
    for figure in window.session.report.figures[::23]:
        window.focus_reading()
        window.session.select_figure(figure.id)
        window.show_view("figures")
        assert figure.id in shown_in_table(window)


def test_enter_in_the_table_opens_the_text(window: MainWindow) -> None:
    window.show_view("figures")
    press(Key.Key_Home)
    press(Key.Key_Return)
    first = window.session.report.figures[0]
    assert window.view == "read"
    assert window.reading.view.hasFocus()
    assert window.session.figure is first


def test_reading_without_a_figure_opens_the_text(window: MainWindow) -> None:
    window.show_view("figures")
    window.views.figures.reading_requested.emit("")
    assert window.view == "read"
    assert window.session.figure is None


# ------------------------------------------------- keys
def put_away(window: MainWindow) -> None:
    """Close what a command may have opened over the views."""
    close_dialogs(window)
    window.meeting.close_talk()
    window.overlays.enlarged.close()
    window.overlays.guide.close_guide()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


@pytest.mark.parametrize("place", ["reading_view", "outline_tree", "figures_table", "search_field"])
def test_each_key_runs_its_command_and_no_other(window: MainWindow, place: str) -> None:
    ran: list[str] = []
    actions = {name: a for name, a in window.actions_by_name.items() if name != "quit"}
    slots = {name: (lambda *_, name=name: ran.append(name)) for name in actions}
    for name, action in actions.items():
        action.triggered.connect(slots[name])
    with QSignalBlocker(window):  # theme and text size may stay
        for name, keys in [(n, keys) for n in actions for keys in KEYS[n][1]]:
            if keys in ("/", "T") and place == "search_field":
                continue  # a character like any other where one types
            window.overlays.search.close_popup()
            window.show_view("figures" if place == "figures_table" else "read")
            window.desk.restore(264, 424, tree=True, data=True)
            window.findChild(QWidget, place).setFocus()
            ran.clear()
            type_keys(keys)
            assert ran == [name], keys
            put_away(window)
    for name, action in actions.items():
        action.triggered.disconnect(slots[name])


def test_the_keys_for_figures_step_through_the_text(window: MainWindow) -> None:
    first, second = window.session.report.figures[:2]
    type_keys("F8")
    assert window.session.figure is first
    type_keys("F8")
    assert window.session.figure is second
    type_keys("Shift+F8")
    assert window.session.figure is first


def test_the_keys_for_topics_go_through_the_outline(window: MainWindow) -> None:
    first, second, *_ = window.session.report.outline()
    type_keys("Alt+Down")
    assert window.session.place == second.id
    type_keys("Alt+Up")
    assert window.session.place == first.id


@pytest.fixture
def travelled(window: MainWindow) -> tuple[MainWindow, str, str]:
    """A window where one figure was selected after another."""
    first, second = (f.id for f in window.session.report.figures[:2])
    window.session.select_figure(first)
    window.session.select_figure(second)
    return window, first, second


def test_back_and_forward_by_keys(travelled: tuple[MainWindow, str, str]) -> None:
    window, first, second = travelled
    type_keys("Alt+Left")
    assert window.session.selection.figure == first
    type_keys("Alt+Right")
    assert window.session.selection.figure == second


@pytest.mark.parametrize("place", ["text", "table", "bar", "tree"])
def test_back_and_forward_by_the_mouse(travelled: tuple[MainWindow, str, str], place: str) -> None:
    window, first, second = travelled
    window.show_view("figures" if place == "table" else "read")
    target = {
        "text": window.reading.view.viewport(),
        "table": window.views.figures.table.viewport(),
        "bar": window.bar,
        "tree": window.outline.view.viewport(),
    }[place]
    QTest.mouseClick(target, Qt.MouseButton.BackButton)
    assert window.session.selection.figure == first
    QTest.mouseClick(target, Qt.MouseButton.ForwardButton)
    assert window.session.selection.figure == second


def test_views_by_keys_take_the_focus_along(window: MainWindow) -> None:
    type_keys("Ctrl+2")
    assert (window.view, window.views.figures.table.hasFocus()) == ("figures", True)
    type_keys("Ctrl+1")
    assert (window.view, window.reading.view.hasFocus()) == ("read", True)


def test_views_by_the_bar(window: MainWindow) -> None:
    QTest.mouseClick(window.bar.views.button("figures"), LEFT)
    assert window.views.currentWidget() is window.views.figures
    QTest.mouseClick(window.bar.views.button("read"), LEFT)
    assert window.views.currentWidget() is window.desk


@pytest.mark.parametrize(("keys", "column"), [("Ctrl+B", "tree"), ("Ctrl+J", "data")])
def test_columns_by_keys(window: MainWindow, keys: str, column: str) -> None:
    slot = getattr(window.desk, column)
    type_keys(keys)
    assert not slot.isVisible()
    type_keys(keys)
    assert slot.isVisible()


def test_text_sizes_by_keys_stop_at_the_end(program: Program, window: MainWindow) -> None:
    seen = []
    for keys in ("Ctrl++", "Ctrl+=", "Ctrl++", "Ctrl+-", "Ctrl+0"):
        type_keys(keys)
        seen.append(program.settings.text_size)
    assert seen == [20, 22, 22, 20, 18]


def test_the_theme_by_keys_and_back(program: Program, window: MainWindow) -> None:
    light = window.grab().toImage()
    type_keys("Ctrl+D")
    assert program.settings.theme == "dark"
    assert window.grab().toImage() != light
    type_keys("Ctrl+D")
    assert program.settings.theme == "light"


def test_full_screen_and_back(window: MainWindow) -> None:
    type_keys("F11")
    assert window.isFullScreen()
    type_keys("F11")
    assert not window.isFullScreen()


def test_find_opens_steps_and_leaves(window: MainWindow) -> None:
    type_keys("Ctrl+F")
    bar = window.reading.find_bar
    assert bar.field.hasFocus()
    bar.field.insert("全省第一")  # as an input method does
    total = bar.count.text().split("/")[1]
    assert bar.count.text() == f"1/{total}"
    type_keys("F3")
    assert bar.count.text() == f"2/{total}"
    type_keys("Shift+F3")
    assert bar.count.text() == f"1/{total}"
    type_keys("Esc")
    assert bar.isHidden()
    assert window.reading.view.hasFocus()


@pytest.mark.parametrize("keys", ["Ctrl+F", "F3"])
def test_finding_from_the_comparison_shows_the_text(window: MainWindow, keys: str) -> None:
    window.show_view("compare")
    type_keys(keys)
    assert window.view == "read"
    assert window.reading.find_bar.isVisible()


def test_finding_backwards_from_the_figures_shows_the_text(window: MainWindow) -> None:
    window.show_view("figures")
    type_keys("Shift+F3")
    assert window.view == "read"


def test_find_in_the_figures_view_goes_to_its_field(window: MainWindow) -> None:
    window.show_view("figures")
    type_keys("Ctrl+F")
    assert window.views.figures.head.field.hasFocus()


@pytest.mark.parametrize("view", ["read", "figures", "compare"])
@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+L", "F6", "/"])
def test_search_opens_over_every_view_and_gives_the_keys_back(
    window: MainWindow, view: str, keys: str
) -> None:
    window.show_view(view)
    before = QApplication.focusWidget()
    type_keys(keys)
    assert window.overlays.search.is_open
    assert window.bar.search_field.hasFocus()
    type_keys("Esc")
    assert not window.overlays.search.is_open
    assert QApplication.focusWidget() is before


def test_enter_on_an_answer_opens_its_sentence(window: MainWindow) -> None:
    window.show_view("figures")
    type_keys("Ctrl+K")
    window.bar.search_field.insert("固投")
    press(Key.Key_Return)
    assert window.view == "read"
    assert window.reading.view.hasFocus()
    assert window.session.selection.figure == "review-2-1.fixed-investment.growth"
    assert window.bar.search_field.text() == ""


def test_an_answer_goes_to_the_comparison(window: MainWindow) -> None:
    type_keys("Ctrl+K")
    window.bar.search_field.insert("固投")
    type_keys("Ctrl+Return")
    assert window.view == "compare"
    assert window.session.selection.figure == "review-2-1.fixed-investment.growth"


@pytest.mark.parametrize("steps", [0, 1, 6], ids=["answer", "related", "sentence"])
def test_what_is_chosen_is_enlarged_and_the_search_stays(window: MainWindow, steps: int) -> None:
    type_keys("Ctrl+K")
    window.bar.search_field.insert("固投")
    for _ in range(steps):
        press(Key.Key_Down)
    type_keys("F5")
    assert window.overlays.enlarged.isVisible()
    window.overlays.enlarged.close()
    assert window.overlays.search.is_open


def test_a_click_on_the_field_opens_the_search(window: MainWindow) -> None:
    QTest.mouseClick(window.bar.search_field, Qt.MouseButton.LeftButton)
    assert window.overlays.search.is_open
    type_keys("Esc")
    assert window.reading.view.hasFocus()


def test_a_sentence_without_a_figure_is_opened_by_its_place(window: MainWindow) -> None:
    offset = window.session.report.text.index("稳定器")
    window.overlays.search.offset_chosen.emit(offset)
    sentence = window.session.selection.sentence
    assert sentence is not None
    assert sentence.start <= offset < sentence.end


def test_escape_leaves_the_field_of_the_bar(window: MainWindow) -> None:
    type_keys("Ctrl+K")
    type_keys("Esc")
    assert window.reading.view.hasFocus()


@pytest.mark.parametrize("view", ["read", "figures"])
def test_copying_with_the_source(window: MainWindow, view: str) -> None:
    QGuiApplication.clipboard().clear()
    window.show_view(view)
    figure = window.session.report.figures[0]
    window.session.select_figure(figure.id)
    type_keys("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert figure.quote.exact in copied
    assert window.session.report.place in copied


@pytest.mark.parametrize(
    ("width", "keys", "slot"), [(1024, "Ctrl+B", "tree"), (900, "Ctrl+J", "data")]
)
def test_escape_closes_a_drawer(window: MainWindow, width: int, keys: str, slot: str) -> None:
    window.resize(width, 640)
    type_keys(keys)
    drawer = getattr(window.desk, slot)
    assert drawer.isVisible()
    type_keys("Esc")
    assert not drawer.isVisible()


def test_the_drawer_of_the_tree_takes_the_keys(window: MainWindow) -> None:
    window.resize(1024, 700)
    type_keys("Ctrl+B")
    assert window.outline.view.hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert window.session.place == window.session.report.outline()[1].id


def test_escape_closes_a_message(window: MainWindow) -> None:
    window.messages.show_warning("设置没有存上。")
    window.messages.close_button.setFocus()
    type_keys("Esc")
    assert window.messages.isHidden()
