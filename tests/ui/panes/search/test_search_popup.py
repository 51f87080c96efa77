"""The popup by keys, mouse and input method; the field stays outside, in a bar."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.asking.answers import Answer, Chip, Hit, Related, Results, Suggestion
from briefing_app.analysis.asking.rows import FEW, RowKind
from briefing_app.ui.panes.search.search_popup import SearchPopup
from briefing_app.ui.session import Session
from briefing_app.ui.shell.search_field import SearchField
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.search.made import ACTUAL, OTHER, FakeAnswerer, make_results

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Stage:
    """A window with a bar, a pane that has the focus, and the popup."""

    def __init__(self, qtbot: QtBot) -> None:
        self.answerer = FakeAnswerer(
            {
                "固头": Results("固头", suggestion=Suggestion("固投", "固投（固定资产投资）")),
                "无": Results("无"),
                "多": make_results("多", hits=FEW + 5, answer=False),
                "目标 投资": Results("目标 投资", chips=(Chip("目标", "目标"),)),
                "原文": make_results("原文", answer=False),
            }
        )
        self.session = Session()
        self.session.open_report(make_report())
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.pane = QLineEdit(self.window)
        bar = QWidget(self.window)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(bar)
        column.addWidget(self.pane, 1)
        bar.setFixedHeight(56)
        self.field = SearchField(make_look(), bar)
        row = QVBoxLayout(bar)
        row.addWidget(self.field)
        self.popup = SearchPopup(
            self.session, make_look(), self.window, make=lambda _report: self.answerer
        )
        self.popup.attach(self.field)
        self.field.search_requested.connect(self._on_search_requested)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.pane.setFocus()

    def _on_search_requested(self) -> None:
        self.popup.open(self.field.text())

    def ask(self, words: str) -> None:
        """Open the popup with words typed."""
        self.popup.open()
        self.field.insert(words)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)

    @property
    def row(self) -> str:
        """Kind of the chosen row."""
        row = self.popup.card.list.current_row
        return row.kind.value if row else ""


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.popup.stop()


# ------------------------------------------------- opening and closing
def test_opening_puts_the_keys_into_the_field_and_closing_gives_them_back(stage: Stage) -> None:
    stage.popup.open()
    assert stage.popup.is_open
    assert stage.field.hasFocus()
    stage.press(Key.Key_Escape)
    assert not stage.popup.is_open
    assert stage.pane.hasFocus()


def test_closing_empties_the_field_and_tells(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("指标")
    with qtbot.waitSignal(stage.popup.closed):
        stage.popup.close_popup()
    assert stage.field.text() == ""
    with qtbot.assertNotEmitted(stage.popup.closed):
        stage.popup.close_popup()


def test_opening_with_words_asks_them(stage: Stage) -> None:
    stage.popup.open("指标")
    assert stage.popup.results.query == "指标"
    assert stage.popup.query == "指标"


def test_opening_again_selects_what_is_typed(stage: Stage) -> None:
    stage.ask("指标")
    stage.popup.card.list.setFocus()
    stage.popup.open("指标")
    assert stage.field.selectedText() == "指标"


def test_a_click_on_the_scrim_closes_and_one_on_the_card_does_not(stage: Stage) -> None:
    stage.popup.open()
    QTest.mouseClick(stage.popup.card.foot, Qt.MouseButton.LeftButton)
    assert stage.popup.is_open
    QTest.mouseClick(stage.popup, Qt.MouseButton.LeftButton, pos=QPoint(10, 300))
    assert not stage.popup.is_open
    assert stage.pane.hasFocus()


def test_the_popup_goes_when_the_keys_go_elsewhere(stage: Stage) -> None:
    stage.popup.open()
    stage.pane.setFocus()
    assert not stage.popup.is_open
    assert stage.pane.hasFocus()


def test_a_typed_character_opens_the_popup_with_it(stage: Stage) -> None:
    stage.field.setFocus()
    QTest.keyClicks(stage.field, "z")
    assert stage.popup.is_open
    assert stage.field.text() == "z"
    stage.press(Key.Key_Escape)
    assert stage.field.hasFocus()


def test_without_a_bar_the_popup_has_a_field_of_its_own(qtbot: QtBot) -> None:
    session = Session()
    popup = SearchPopup(session, make_look(), make=lambda _report: FakeAnswerer())
    qtbot.addWidget(popup)
    popup.resize(1000, 700)
    popup.open("指标")
    popup.apply_look(dark_look())
    assert popup.field.text() == "指标"
    popup.close_popup()
    popup.stop()


def test_the_popup_covers_the_window_below_the_bar(stage: Stage) -> None:
    stage.popup.open()
    bar = stage.field.parentWidget()
    assert bar is not None
    assert stage.popup.geometry().top() == bar.geometry().bottom() + 1
    assert stage.popup.card.width() == 960
    stage.window.resize(900, 600)
    assert stage.popup.width() == 900
    assert stage.popup.card.width() == 900 - 48


# ------------------------------------------------- going through the rows
def test_the_answer_is_chosen_first_and_arrows_run_through_everything(stage: Stage) -> None:
    stage.ask("指标")
    seen = [stage.row]
    for _ in range(6):
        stage.press(Key.Key_Down)
        seen.append(stage.row)
    assert seen == ["answer", "related", "hit", "hit", "hit", "hit", "hit"]
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Up)
    assert stage.row == "answer"


def test_end_and_home_reach_the_last_and_the_first_row(stage: Stage) -> None:
    stage.ask("指标")
    stage.press(Key.Key_End)
    assert stage.popup.card.list.currentIndex().row() == len(stage.popup.card.list.rows) - 1
    stage.press(Key.Key_Home)
    assert stage.row == "answer"
    stage.press(Key.Key_End, CTRL)
    stage.press(Key.Key_Home, CTRL)
    assert stage.row == "answer"


def test_home_and_end_are_the_fields_where_they_can_be(stage: Stage) -> None:
    stage.ask("指标")
    stage.press(Key.Key_Home)
    assert stage.field.cursorPosition() == 0
    stage.press(Key.Key_End)
    assert stage.field.cursorPosition() == 2
    assert stage.row == "answer"


def test_pages_turn_by_what_is_in_view(stage: Stage) -> None:
    stage.ask("多")
    first = stage.popup.card.list.currentIndex().row()
    stage.press(Key.Key_PageDown)
    after = stage.popup.card.list.currentIndex().row()
    assert after > first + 5
    stage.press(Key.Key_PageUp)
    assert stage.popup.card.list.currentIndex().row() == first


def test_the_rest_of_many_sentences_is_listed_on_demand(stage: Stage) -> None:
    stage.ask("多")
    stage.press(Key.Key_End)
    assert stage.row == "more"
    stage.press(Key.Key_Return)
    assert stage.row == "hit"
    hits = [r for r in stage.popup.card.list.rows if r.kind is RowKind.HIT]
    assert len(hits) == FEW + 5


def test_tab_goes_round_inside_the_popup(stage: Stage) -> None:
    stage.ask("指标")
    names = []
    for _ in range(4):
        stage.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        names.append(focused.objectName() if focused else "")
    assert names == ["search_results", "answer_copy", "answer_enlarge", "search_field"]
    stage.press(Key.Key_Backtab, SHIFT)
    stage.press(Key.Key_Backtab, SHIFT)
    assert stage.popup.card.list.card.copy_button.hasFocus()


def test_keys_serve_the_rows_wherever_the_focus_is(stage: Stage) -> None:
    stage.ask("指标")
    stage.popup.card.list.setFocus()
    stage.press(Key.Key_Down)
    assert stage.row == "related"
    stage.press(Key.Key_X)
    assert stage.field.hasFocus()
    assert stage.field.text() == "指标x"


def test_a_key_of_nobody_is_left_alone(stage: Stage) -> None:
    stage.ask("指标")
    stage.popup.card.list.setFocus()
    stage.press(Key.Key_F9)
    assert stage.popup.card.list.hasFocus()


# ------------------------------------------------- opening, enlarging, comparing, copying
def test_enter_opens_the_figure_of_the_row(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("指标")
    with qtbot.waitSignal(stage.popup.figure_chosen) as told:
        stage.press(Key.Key_Return)
    assert told.args == [ACTUAL]
    assert not stage.popup.is_open


def test_enter_on_a_sentence_without_its_figure_opens_the_place(stage: Stage, qtbot: QtBot) -> None:
    hit = stage.answerer.answers["原文"].hits[0]
    group = stage.answerer.answers["原文"].groups[0]
    bare = Hit(hit.report, hit.section, hit.sentence, hit.text, hit.marks, (), hit.place)
    changed = type(group)(group.report, group.section, group.status, group.label, 1, (bare,))
    stage.answerer.answers["原文"] = Results("原文", groups=(changed,))
    stage.ask("原文")
    with qtbot.waitSignal(stage.popup.offset_chosen) as told:
        stage.press(Key.Key_Return)
    assert told.args == [hit.sentence.start + hit.marks[0].start]


def test_enter_on_an_offer_asks_it(stage: Stage) -> None:
    stage.ask("固头")
    stage.press(Key.Key_Return)
    assert stage.field.text() == "固投"
    assert stage.row == "answer"


@pytest.mark.parametrize(("downs", "kind"), [(0, Answer), (1, Related), (2, Hit)])
def test_f5_enlarges_what_is_chosen(stage: Stage, qtbot: QtBot, downs: int, kind: type) -> None:
    stage.ask("指标")
    for _ in range(downs):
        stage.press(Key.Key_Down)
    with qtbot.waitSignal(stage.popup.enlarge_requested) as told:
        stage.press(Key.Key_F5)
    assert isinstance(told.args[0], kind)
    assert stage.popup.is_open


@pytest.mark.parametrize(("downs", "figure"), [(0, ACTUAL), (1, OTHER), (2, "review-1-1.growth")])
def test_ctrl_enter_goes_to_the_comparison(
    stage: Stage, qtbot: QtBot, downs: int, figure: str
) -> None:
    stage.ask("指标")
    for _ in range(downs):
        stage.press(Key.Key_Down)
    with qtbot.waitSignal(stage.popup.compare_requested) as told:
        stage.press(Key.Key_Return, CTRL)
    assert told.args == [figure]


def test_a_row_that_says_nothing_is_neither_compared_nor_enlarged_nor_copied(
    stage: Stage, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("vorher")
    stage.ask("固头")
    with qtbot.assertNotEmitted(stage.popup.compare_requested):
        stage.press(Key.Key_Return, CTRL)
    with qtbot.assertNotEmitted(stage.popup.enlarge_requested):
        stage.press(Key.Key_F5)
    stage.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "vorher"


def test_nothing_chosen_does_nothing(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("无")
    QGuiApplication.clipboard().setText("vorher")
    for key, held in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Return, CTRL),
        (Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Key.Key_C, CTRL),
        (Key.Key_C, CTRL | SHIFT),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
    ):
        stage.press(key, held)
    assert stage.popup.is_open
    assert QGuiApplication.clipboard().text() == "vorher"


def test_copying_one_sentence_and_copying_it_with_its_source(stage: Stage) -> None:
    stage.ask("指标")
    stage.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("2022年指标11")
    stage.press(Key.Key_C, CTRL | SHIFT)
    assert "示例市政府工作报告" in QGuiApplication.clipboard().text()


def test_selected_words_of_the_field_are_copied_instead(stage: Stage) -> None:
    stage.ask("指标")
    stage.field.selectAll()
    stage.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "指标"


def test_the_buttons_of_the_answer_do_what_their_keys_do(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("指标")
    card = stage.popup.card.list.card
    stage.press(Key.Key_Down)
    card.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("2022年指标11")
    with qtbot.waitSignal(stage.popup.enlarge_requested):
        card.enlarge_button.setFocus()
        stage.press(Key.Key_Return)


def test_a_click_on_a_row_opens_it(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("指标")
    rows = stage.popup.card.list
    at = rows.visualRect(rows.model().index(2, 0)).center()
    with qtbot.waitSignal(stage.popup.figure_chosen) as told:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [OTHER]


def test_a_click_on_a_title_does_nothing(stage: Stage) -> None:
    stage.ask("指标")
    rows = stage.popup.card.list
    at = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stage.popup.is_open


def test_a_click_on_the_answer_opens_it(stage: Stage, qtbot: QtBot) -> None:
    stage.ask("指标")
    with qtbot.waitSignal(stage.popup.figure_chosen):
        QTest.mouseClick(stage.popup.card.list.card, Qt.MouseButton.LeftButton, pos=QPoint(30, 90))


# ------------------------------------------------- conditions and what was asked before
def test_a_condition_is_added_and_taken_away_by_its_chip(stage: Stage) -> None:
    stage.popup.open()
    stage.popup.card.head.chips[0].click()
    assert stage.field.text() == "目标"
    stage.field.setText("")
    stage.field.insert("目标 投资")
    (chip,) = stage.popup.card.head.chips
    assert chip.accessibleName() == "去掉条件：目标"
    chip.click()
    assert stage.field.text() == "投资"
    assert stage.field.hasFocus()


def test_what_was_asked_comes_back_in_an_empty_field(stage: Stage) -> None:
    stage.ask("指标")
    stage.press(Key.Key_Escape)
    stage.popup.open()
    assert stage.row == "query"
    stage.press(Key.Key_Return)
    assert stage.field.text() == "指标"


def test_without_anything_asked_enter_asks_nothing(stage: Stage) -> None:
    stage.popup.open()
    assert stage.row == ""
    stage.press(Key.Key_Return)
    assert stage.field.text() == ""
    stage.press(Key.Key_Down)
    assert stage.row == "query"


def test_what_found_nothing_is_not_remembered(stage: Stage) -> None:
    stage.ask("无")
    stage.press(Key.Key_Escape)
    stage.popup.open()
    assert "无" not in [row.query for row in stage.popup.card.list.rows]


# ------------------------------------------------- input methods, speech, bad input
def test_composing_disturbs_nothing_and_enter_opens_exactly_once(
    stage: Stage, qtbot: QtBot
) -> None:
    opened: list[str] = []
    stage.popup.figure_chosen.connect(opened.append)
    stage.popup.open()
    asked = len(stage.answerer.asked)
    QApplication.sendEvent(stage.field, QInputMethodEvent("zhi biao", []))
    for key in (Key.Key_Return, Key.Key_Down, Key.Key_F5, Key.Key_Escape):
        stage.press(key)
    assert stage.popup.is_open
    assert len(stage.answerer.asked) == asked
    done = QInputMethodEvent("", [])
    done.setCommitString("指标")
    QApplication.sendEvent(stage.field, done)
    assert stage.answerer.asked[-1] == "指标"
    assert opened == []
    stage.press(Key.Key_Return)
    assert opened == [ACTUAL]


def test_shortcuts_of_the_window_give_way(stage: Stage) -> None:
    stage.ask("指标")
    for widget in (stage.field, stage.popup):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_C, CTRL | SHIFT)
        event.ignore()
        QApplication.sendEvent(widget, event)
        assert event.isAccepted()


def test_the_popup_can_be_read_aloud(stage: Stage) -> None:
    stage.ask("指标")
    rows = stage.popup.card.list
    assert stage.popup.accessibleName() == "查找"
    assert rows.accessibleName() == "查找结果"
    assert "增长1.1%；2023年目标" in rows.card.accessibleName()
    assert "2022年实绩" in stage.field.accessibleDescription()
    spoken = QAccessible.queryAccessibleInterface(rows)
    assert spoken.child(2).text(QAccessible.Text.Name) == "指标12，目标，增长1.2%，话题12"


@pytest.mark.parametrize("text", ["a" * 10_000, "😀", ".*[", "\x01", "   "])
def test_odd_input_is_shown_and_never_raises(stage: Stage, text: str) -> None:
    stage.popup.open()
    stage.popup.set_query(text)
    assert stage.popup.is_open


# ------------------------------------------------- look and report
def test_the_theme_and_the_size_change_while_it_is_open(stage: Stage) -> None:
    stage.ask("指标")
    height = stage.popup.card.list.card.height()
    stage.popup.apply_look(make_look(text_size=22))
    assert stage.popup.card.list.card.height() > height
    stage.popup.apply_look(dark_look())
    corner = stage.popup.card.geometry().bottomLeft() + QPoint(6, -100)
    assert stage.popup.grab().toImage().pixelColor(corner) == dark_look().theme.color("card")


def test_another_report_is_asked_at_once(stage: Stage) -> None:
    stage.ask("指标")
    asked = len(stage.answerer.asked)
    stage.session.open_report(make_report(areas=1))
    assert stage.answerer.asked[asked:] == ["指标"]
    stage.popup.close_popup()
    stage.session.open_report(make_report())
    assert len(stage.answerer.asked) == asked + 1


def test_pinyin_that_is_ready_asks_again_where_there_was_no_answer(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.popup.open()
    stage.popup.set_query("无")
    with qtbot.waitSignal(stage.popup._asker.ready):
        asked = len(stage.answerer.asked)
    assert stage.answerer.asked[asked:] == ["无"]
