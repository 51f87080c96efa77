from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from briefing_app.meeting.lineup import Stage
from briefing_app.meeting.room import Mode
from tests.ui.conftest import press, type_keys
from tests.ui.looks import dark_look
from tests.ui.panes.meeting.rigs import HALL, OWN, THIRD, Rig, opened


@pytest.fixture
def rig(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Rig]:
    with opened(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def live(rig: Rig, qtbot: QtBot) -> Rig:
    rig.view.begin()
    qtbot.waitUntil(rig.view.hasFocus)
    return rig


# ------------------------------------------------------------------------- before
def test_the_page_in_view_is_the_one_to_begin_with(rig: Rig) -> None:
    press(Qt.Key.Key_PageDown)
    assert rig.view.frame.words.note == "第 2 站"
    assert rig.view.console.begin.isVisible()
    assert not rig.view.console.black.isVisible()


def test_f5_begins_at_the_page_in_view(rig: Rig) -> None:
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_F5)
    assert rig.shown == 2


def test_shift_f5_begins_with_the_first(rig: Rig) -> None:
    press(Qt.Key.Key_End)
    type_keys("Shift+F5")
    assert rig.shown == 1


def test_letters_mean_nothing_before_the_meeting(rig: Rig) -> None:
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_Escape)
    assert not rig.room.live


def test_a_marked_stop_comes_into_view(rig: Rig) -> None:
    rig.view.agenda.list.setCurrentIndex(rig.view.agenda.model.index(2))
    assert rig.view.index == 2


def test_with_one_screen_the_talk_is_asked_for(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, qtbot, OWN) as rig, qtbot.waitSignal(rig.view.present_requested) as told:
        press(Qt.Key.Key_F5)
    assert told.args == [rig.desk.deck(), 0]


def test_a_screen_chosen_before_begins_there(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, qtbot, OWN, HALL, THIRD) as rig:
        rig.view.console.screen_chosen.emit("DP-3")
        assert rig.state.screen == THIRD


def test_the_notes_of_the_stop_in_view_are_shown(rig: Rig) -> None:
    press(Qt.Key.Key_Right)
    assert rig.view.side.notes.notes == ("先说实绩",)


def test_notes_typed_are_kept(rig: Rig) -> None:
    rig.view.side.notes.setPlainText("一\n\n 二 ")
    assert rig.desk.notes_of(0) == ("一", "二")


def test_the_whole_report_takes_no_notes(rig: Rig) -> None:
    rig.desk.choose("")
    assert rig.view.side.notes.isReadOnly()


# ------------------------------------------------------------------------- live
def test_page_keys_turn_the_room(live: Rig) -> None:
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Down):
        press(key)
    assert live.shown == 3


def test_home_and_end(live: Rig) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Home)
    assert live.shown == 1


@pytest.mark.parametrize("keys", ["B", ".", "F9"])
def test_black_and_light_again(live: Rig, keys: str) -> None:
    type_keys(keys)
    assert live.state.mode is Mode.BLACK
    assert live.view.console.black.warns
    type_keys(keys)
    assert live.shown == 1


@pytest.mark.parametrize("keys", ["F", "Shift+F9"])
def test_a_frozen_room_stays_while_pages_turn(live: Rig, keys: str) -> None:
    type_keys(keys)
    press(Qt.Key.Key_PageDown)
    assert (live.shown, live.view.index) == (1, 1)
    live.view.frame.undo_button.click()
    assert live.shown == 2


def test_the_picture_is_the_very_one_of_the_room(live: Rig) -> None:
    press(Qt.Key.Key_PageDown)
    assert live.view.frame.picture.cacheKey() == live.room.picture.cacheKey()


def test_f5_sends_what_was_found(live: Rig) -> None:
    live.view.search.set_query("指标")
    press(Qt.Key.Key_F5)
    assert live.state.lit == live.view.search.current.page  # type: ignore[union-attr]
    assert live.view.search.send_button.text() == "大屏上就是它"


def test_f5_sends_the_page_in_view_where_nothing_was_found(live: Rig) -> None:
    type_keys("F")
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_F5)
    assert (live.shown, live.state.mode) == (2, Mode.FROZEN)


def test_searching_changes_nothing_in_the_room(live: Rig) -> None:
    before = live.room.picture.cacheKey()
    type_keys("Ctrl+K")
    QTest.keyClicks(live.view.search.field, "bfxsd")
    press(Qt.Key.Key_Down)
    assert live.room.picture.cacheKey() == before
    assert live.state.mode is Mode.FOLLOWING


def test_a_clicker_turns_pages_wherever_the_cursor_is(live: Rig) -> None:
    type_keys("Ctrl+K")
    press(Qt.Key.Key_PageDown)
    live.view.side.notes.setFocus()
    press(Qt.Key.Key_PageDown)
    live.view.agenda.list.setFocus()
    press(Qt.Key.Key_PageUp)
    assert live.shown == 2


def test_marking_a_stop_leaves_the_room_alone(live: Rig) -> None:
    live.view.agenda.list.setCurrentIndex(live.view.agenda.model.index(2))
    assert live.shown == 1


def test_enter_shows_the_marked_stop(live: Rig) -> None:
    live.view.agenda.list.setFocus()
    live.view.agenda.list.mark(2)
    press(Qt.Key.Key_Return)
    assert live.shown == 3


def test_escape_leaves_the_search_first(live: Rig) -> None:
    type_keys("Ctrl+K")
    press(Qt.Key.Key_Escape)
    assert live.view.hasFocus()
    assert live.room.live


def test_escape_twice_ends(live: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.view.notice_given) as told:
        press(Qt.Key.Key_Escape)
    assert told.args == ["再按一次 Esc 结束投屏。"]
    press(Qt.Key.Key_Escape)
    assert not live.room.live
    assert live.view.console.begin.isVisible()


def test_a_screen_that_goes_is_said_and_the_meeting_goes_on(live: Rig) -> None:
    live.desktop.unplug(HALL)
    press(Qt.Key.Key_PageDown)
    assert live.view.index == 1
    assert live.view.frame.instead[0] == "“会议室投影”不见了。"
    live.view.frame.undo_button.click()
    assert live.view.console.menu.isVisible()
    live.view.console.menu.close()


def test_a_dark_room_is_black_here_too(live: Rig) -> None:
    type_keys("B")
    assert live.view.frame.words.title == "场内黑屏 0:00"
    live.now += 20
    live.view._tick.timeout.emit()
    assert live.view.frame.words.title == "场内黑屏 0:20"
    live.view.frame.undo_button.click()
    assert live.shown == 1


def test_another_screen_is_chosen_by_name(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, qtbot, OWN, HALL, THIRD) as rig:
        rig.view.begin()
        type_keys("S")
        names = [action.text() for action in rig.view.console.menu.actions()]
        assert names == ["会议室投影　480 × 270", "走廊屏　480 × 270"]
        rig.view.console.menu.actions()[1].trigger()
        assert rig.state.screen == THIRD
        rig.view.console.menu.close()
        rig.view.console.screen_chosen.emit("none")
        assert rig.state.screen == THIRD


def test_used_time_is_counted_by_stop(live: Rig) -> None:
    live.now += 30
    press(Qt.Key.Key_PageDown)
    live.now += 70
    live.view._tick.timeout.emit()
    first, second, _ = live.view.agenda.model.rows
    assert (first.stage, first.used) == (Stage.DONE, "0:30")
    assert (second.left, second.over) == ("超 0:10", True)
    assert live.view.agenda.foot.sums()[1] == ("已用，在第 2 站", "1:40")
    assert live.view.side.clock.words.used == "1:40"


def test_what_was_sent_is_logged(live: Rig) -> None:
    press(Qt.Key.Key_PageDown)
    live.view.search.set_query("指标")
    live.view.send()
    lines = live.view.side.log.lines
    assert [line.words for line in lines] == ["指标11", "站二", "站一"]
    assert [line.place for line in lines] == ["", "第 2 站", "第 1 站"]


def test_a_note_is_taken_live(live: Rig, qtbot: QtBot) -> None:
    type_keys("Ctrl+Shift+N")
    QTest.keyClicks(live.view.side.field, "note")
    with qtbot.waitSignal(live.view.note_taken) as told:
        press(Qt.Key.Key_Return)
    assert told.args == ["note"]
    assert live.view.side.field.text() == ""
    assert live.view.hasFocus()


def test_an_empty_note_is_none(live: Rig, qtbot: QtBot) -> None:
    type_keys("Ctrl+Shift+N")
    with qtbot.assertNotEmitted(live.view.note_taken):
        press(Qt.Key.Key_Return)


def test_a_stop_added_in_the_meeting_keeps_the_room(live: Rig) -> None:
    before = live.room.picture.cacheKey()
    live.view.search.set_query("指标")
    type_keys("Ctrl+M")
    assert live.desk.listed()[-1].title == "指标11"
    assert live.room.picture.cacheKey() == before
    assert len(live.state.deck.pages) == 4


def test_with_nothing_found_what_is_selected_is_added(live: Rig, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.view.add_requested):
        type_keys("Ctrl+M")


def test_composing_keeps_all_keys(live: Rig) -> None:
    live.view.search.field.setFocus()
    live.view.search.field._composing = True
    press(Qt.Key.Key_PageDown)
    assert live.shown == 1


def test_its_keys_are_not_the_windows(live: Rig) -> None:
    event = QKeyEvent(
        QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier
    )
    event.ignore()
    QApplication.sendEvent(live.view, event)
    assert event.isAccepted()


def test_the_last_page_has_none_after_it(live: Rig) -> None:
    press(Qt.Key.Key_End)
    assert live.view.side.next_picture.picture.isNull()


def test_other_keys_are_left_to_the_window(live: Rig) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(live.view, event)
    assert not event.isAccepted()


# ------------------------------------------------------------------------- agenda
def test_a_stop_is_moved_with_the_keys(rig: Rig) -> None:
    rig.view.agenda.list.setFocus()
    rig.view.agenda.list.mark(0)
    type_keys("Alt+Down")
    assert [stop.title for stop in rig.desk.listed()] == ["站二", "站一", "站三"]
    assert rig.view.agenda.list.row == 1


def test_a_row_dropped_lower_comes_before_what_was_there(rig: Rig) -> None:
    rig.view.agenda.model.row_dropped.emit(0, 2)
    assert [stop.title for stop in rig.desk.listed()] == ["站二", "站一", "站三"]


def test_a_stop_is_removed_and_put_back(rig: Rig) -> None:
    rig.view.agenda.list.setFocus()
    rig.view.agenda.list.mark(2)
    press(Qt.Key.Key_Delete)
    assert len(rig.desk.listed()) == 2
    type_keys("Ctrl+Z")
    assert len(rig.desk.listed()) == 3


def test_minutes_are_typed_in_place(rig: Rig, qtbot: QtBot) -> None:
    rig.view.agenda.list.setFocus()
    rig.view.agenda.list.mark(2)
    press(Qt.Key.Key_F2)
    editor = rig.view.agenda.list.findChild(QSpinBox)
    assert editor is not None
    QTest.keyClicks(editor, "12")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rig.desk.listed()[2].minutes == 12)


def test_a_new_agenda_is_named_at_once(rig: Rig) -> None:
    rig.view.agenda.head.new_button.click()
    QTest.keyClicks(rig.view.agenda.head.field, "abc")
    press(Qt.Key.Key_Return)
    assert rig.desk.current is not None
    assert rig.desk.current.title == "abc"
    assert rig.view.agenda.empty.isVisible()


def test_a_report_opened_in_its_place_starts_anew(rig: Rig) -> None:
    press(Qt.Key.Key_PageDown)
    rig.session.open_report(rig.session.report)
    assert rig.view.index == 0


def test_an_empty_agenda_has_nothing_to_begin_with(rig: Rig, qtbot: QtBot) -> None:
    rig.desk.create()
    with qtbot.assertNotEmitted(rig.view.present_requested):
        rig.view.begin()
        rig.view.begin_at_first()
    assert rig.view.frame.words.title == "没有可投的内容"
    assert not rig.view.console.begin.isEnabled()


def test_menus_do_not_grow_with_the_meeting(live: Rig) -> None:
    before = live.view.agenda.head.menu.actions()
    press(Qt.Key.Key_PageDown)
    assert live.view.agenda.head.menu.actions() == before


# ------------------------------------------------------------------------- widths
@pytest.mark.parametrize("width", [880, 1024])
def test_narrow_windows_have_the_side_under_a_tab(tmp_path: Path, qtbot: QtBot, width: int) -> None:
    with opened(tmp_path, qtbot, width=width) as rig:
        view = rig.view
        assert view.folded
        assert view.search.isVisible()
        type_keys("Ctrl+Shift+N")
        assert view.side.isVisible()
        assert not view.search.isVisible()
        view.tabs.button("search").click()
        assert view.search.isVisible()
        assert view.rect().contains(view.search.geometry())


def test_wide_windows_show_everything(rig: Rig) -> None:
    view = rig.view
    assert view.side.isVisible()
    assert view.search.isVisible()
    assert not view.tabs.isVisible()
    assert view.rect().contains(view.side.geometry())


def test_the_large_buttons_are_large_enough_for_fingers(live: Rig) -> None:
    buttons = live.view.console._buttons()
    shown = [button for button in buttons if button.isVisible()]
    assert min(min(button.width(), button.height()) for button in shown) >= 44


def test_another_look_reaches_every_part(live: Rig) -> None:
    look = dark_look()
    live.view.apply_look(look)
    assert live.view.grab().toImage().pixelColor(1, 600) == look.theme.color("pane")


def test_a_hidden_view_catches_up_when_it_is_shown(rig: Rig) -> None:
    rig.view.hide()
    rig.view.begin()
    rig.room.next_page()
    rig.view.show()
    assert rig.view.frame.words.note == "第 2 站"
