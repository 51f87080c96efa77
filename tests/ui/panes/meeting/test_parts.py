from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.slides.answer import AnswerSlide, Half
from briefing_app.analysis.words import Printed
from briefing_app.meeting.clock import StopTime
from briefing_app.meeting.console import FrameWords
from briefing_app.meeting.finds import finds
from briefing_app.meeting.lineup import LineupRow, Listed, timed_rows
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.agenda_head import AgendaChoice, AgendaHead
from briefing_app.ui.panes.meeting.agenda_pane import AgendaPane
from briefing_app.ui.panes.meeting.bar_box import BarBox
from briefing_app.ui.panes.meeting.clock_pair import ClockPair, ClockWords
from briefing_app.ui.panes.meeting.console_button import ConsoleButton
from briefing_app.ui.panes.meeting.console_row import ConsoleRow
from briefing_app.ui.panes.meeting.find_block import FindBlock
from briefing_app.ui.panes.meeting.find_row import FindRow
from briefing_app.ui.panes.meeting.notes_edit import NotesEdit
from briefing_app.ui.panes.meeting.picture_box import PictureBox
from briefing_app.ui.panes.meeting.private_mark import PrivateMark
from briefing_app.ui.panes.meeting.room_frame import RoomFrame
from briefing_app.ui.panes.meeting.seen_log import SeenLine, SeenLog
from briefing_app.ui.panes.meeting.undo_button import UndoButton
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.search.made import make_results

LOOK = make_look()
THEME = LOOK.theme
CHOICES = (AgendaChoice("", "全文", 42), AgendaChoice("a", "投资", 9))
BOTH = (Status.ACTUAL, Status.TARGET)


def picture(width: int = 192, height: int = 108) -> QPixmap:
    made = QPixmap(width, height)
    made.fill(QColor("#00ff00"))
    return made


def coloured(widget: QWidget, x: int, y: int) -> QColor:
    return widget.grab().toImage().pixelColor(x, y)


# ------------------------------------------------------------------------- the frame
@pytest.fixture
def frame(qtbot: QtBot) -> RoomFrame:
    made = RoomFrame(LOOK)
    qtbot.addWidget(made)
    made.resize(480, made.height_for(480))
    made.show()
    return made


def test_a_room_that_follows_has_a_solid_frame(frame: RoomFrame) -> None:
    frame.show_words(FrameWords(False, "场内正在显示", "第 3 站"))
    frame.show_picture(picture())
    assert coloured(frame, 3, 100) == THEME.color("ink")
    assert coloured(frame, 240, 150) == QColor("#00ff00")


def test_one_that_does_not_is_hatched(frame: RoomFrame) -> None:
    frame.show_words(FrameWords(True, "场内黑屏 0:20", "", "亮屏", "B"))
    image = frame.grab().toImage()
    shades = {image.pixelColor(3, y).name().upper() for y in range(60, 120)}
    assert {THEME.err, THEME.err_t} <= shades
    assert frame.undo_button.isVisible()


def test_a_dark_room_is_black_and_lit_again(frame: RoomFrame) -> None:
    frame.show_picture(picture())
    frame.show_black()
    assert coloured(frame, 240, 150) == QColor("#000000")
    frame.show_picture(frame.picture)
    assert coloured(frame, 240, 150) == QColor("#00ff00")


def test_words_stand_in_place_of_a_picture(frame: RoomFrame) -> None:
    frame.show_instead(("屏不见了。",))
    assert coloured(frame, 20, 60) == THEME.color("pane")


def test_a_picture_of_other_proportions_is_said(frame: RoomFrame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.sides_changed):
        frame.show_picture(picture(160, 120))
    assert frame.height_for(480) > 400
    assert frame.sizeHint().height() > frame.minimumSizeHint().height()


def test_in_a_low_frame_the_picture_stays_whole(frame: RoomFrame) -> None:
    frame.show_picture(picture())
    frame.resize(480, 200)
    assert frame.rect().contains(frame.picture_rect())
    assert coloured(frame, 240, 100) == QColor("#00ff00")


def test_before_a_meeting_the_frame_is_quiet(frame: RoomFrame) -> None:
    frame.show_words(FrameWords(False, "开始后场内先看到", ""), quiet=True)
    assert coloured(frame, 3, 100) == THEME.color("line2")


# ------------------------------------------------------------------------- buttons
@pytest.fixture
def console(qtbot: QtBot) -> ConsoleRow:
    made = ConsoleRow(LOOK)
    qtbot.addWidget(made)
    made.resize(640, 48)
    made.show()
    return made


def test_the_list_says_that_there_is_no_second_screen(console: ConsoleRow) -> None:
    console.show_screens((), "")
    assert [a.isEnabled() for a in console.menu.actions()] == [False]


def test_each_button_only_says_what_is_wanted(console: ConsoleRow, qtbot: QtBot) -> None:
    wishes = [console.previous_requested, console.next_requested, console.begin_requested]
    wishes += [console.restart_requested, console.swap_requested]
    with qtbot.waitSignals(wishes):
        for button in (console.previous, console.next, console.begin, console.restart):
            button.click()
        console.swap.click()


@pytest.mark.parametrize("width", [30, 70, 200])
def test_a_button_is_painted_at_any_width(qtbot: QtBot, width: int) -> None:
    button = ConsoleButton("screen", LOOK, opens=True)
    qtbot.addWidget(button)
    button.show_words("会议室投影", "选屏　S", warns=True)
    button.resize(width, 48)
    button.setFocus()
    assert coloured(button, 5, 24) == THEME.color("err")
    button.setEnabled(False)
    assert coloured(button, 5, 24) == THEME.color("card")


def test_words_without_keys_stand_in_the_middle(qtbot: QtBot) -> None:
    button = ConsoleButton("screen", LOOK)
    qtbot.addWidget(button)
    button.show_words("对换", "")
    assert button.toolTip() == "对换"
    assert not button.grab().isNull()


# ------------------------------------------------------------------------- agenda
def row(number: int, *, current: bool = False, lost: bool = False) -> LineupRow:
    stop = Listed("很长很长很长的一个小标题", "2022（二）", BOTH[: number % 3], 5, lost=lost)
    time = StopTime(90.0, 300, current=current, visited=True)
    return timed_rows([stop] * (number + 1), [time] * (number + 1))[number]


@pytest.fixture
def pane(qtbot: QtBot) -> AgendaPane:
    made = AgendaPane(LOOK)
    qtbot.addWidget(made)
    made.resize(292, 700)
    made.show_rows([row(0), row(1, current=True), row(2), row(3, lost=True)], editable=True)
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def test_the_current_stop_has_a_ground_of_its_own(pane: AgendaPane) -> None:
    rect = pane.list.visualRect(pane.model.index(1))
    top = pane.list.y()
    assert coloured(pane, 14, top + rect.top() + 8) == THEME.color("sel")


def test_all_kinds_of_rows_are_painted(pane: AgendaPane) -> None:
    bare = LineupRow(5, Listed("甲", "", ()))
    pane.show_rows([*pane.model.rows, bare], editable=True)
    pane.show_shown(4)
    pane.list.mark(0)
    pane.list.setFocus()
    pane.resize(224, 700)
    assert not pane.grab().isNull()


def test_a_double_click_on_the_minutes_edits_them(pane: AgendaPane) -> None:
    rect = pane.list.visualRect(pane.model.index(1))
    centre = pane.list.delegate.minutes_rect(rect).center()
    QTest.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    editor = pane.list.findChild(QSpinBox)
    assert editor is not None
    assert editor.value() == 5


def test_a_double_click_elsewhere_shows_the_stop(pane: AgendaPane, qtbot: QtBot) -> None:
    rect = pane.list.visualRect(pane.model.index(1))
    with qtbot.waitSignal(pane.list.show_requested) as told:
        QTest.mouseDClick(
            pane.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, rect.center().y())
        )
    assert told.args == [1]


def test_a_double_click_on_nothing_does_nothing(pane: AgendaPane, qtbot: QtBot) -> None:
    below = pane.list.rect().bottomLeft() + QPointF(40, -20).toPoint()
    with qtbot.assertNotEmitted(pane.list.show_requested):
        QTest.mouseDClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=below)


def test_without_a_marked_row_its_keys_are_left_alone(pane: AgendaPane, qtbot: QtBot) -> None:
    pane.list.mark(-1)
    with qtbot.assertNotEmitted(pane.list.removal_requested):
        QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    pane.list.edit_minutes()


def test_arrows_walk_through_the_list(pane: AgendaPane, qtbot: QtBot) -> None:
    pane.list.mark(0)
    with qtbot.waitSignal(pane.list.stop_chosen) as told:
        QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert told.args == [1]


def test_keys_of_a_row_are_no_shortcuts_of_the_window(pane: AgendaPane) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    event.ignore()
    QApplication.sendEvent(pane.list, event)
    assert event.isAccepted()


def test_a_list_that_got_shorter_marks_its_last(pane: AgendaPane) -> None:
    pane.list.mark(3)
    pane.show_rows(pane.model.rows[:2], editable=True)
    assert pane.list.row == 1


@pytest.fixture
def head(qtbot: QtBot) -> AgendaHead:
    made = AgendaHead(LOOK)
    qtbot.addWidget(made)
    made.resize(292, 44)
    made.show_choices(CHOICES, "a")
    made.show()
    return made


def test_the_agenda_in_use_is_named(head: AgendaHead) -> None:
    assert head.title.text() == "投资，9 站"
    checked = [a.text() for a in head.menu.actions() if a.isChecked()]
    assert checked == ["投资（9 站）"]


def test_another_agenda_is_chosen_from_the_menu(head: AgendaHead, qtbot: QtBot) -> None:
    head.menu_button.click()
    with qtbot.waitSignal(head.agenda_chosen) as told:
        head.menu.actions()[0].trigger()
    head.menu.close()
    assert told.args == [""]


def test_the_whole_report_has_no_other_name(head: AgendaHead) -> None:
    head.show_choices(CHOICES, "")
    head.type_name()
    assert not head.field.isVisible()


@pytest.mark.parametrize("keys", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_an_empty_name_is_none(head: AgendaHead, qtbot: QtBot, keys: Qt.Key) -> None:
    head.type_name()
    head.field.setText("  ")
    with qtbot.assertNotEmitted(head.renamed):
        QTest.keyClick(head.field, keys)
    assert not head.field.isVisible()


# ------------------------------------------------------------------------- the side
def test_dashes_stand_before_notes_only(qtbot: QtBot) -> None:
    edit = NotesEdit(LOOK)
    qtbot.addWidget(edit)
    edit.resize(300, 160)
    edit.show_notes(("一", "二"))
    edit.show()
    image = edit.grab().toImage()
    ground = image.pixelColor(1, 150)
    dashed = [y for y in range(160) if any(image.pixelColor(x, y) != ground for x in range(18))]
    assert dashed
    assert max(dashed) < 80


def test_notes_being_typed_are_not_replaced_by_themselves(qtbot: QtBot) -> None:
    edit = NotesEdit(LOOK)
    qtbot.addWidget(edit)
    edit.setPlainText("一\n")
    edit.show_notes(("一",))
    assert edit.toPlainText() == "一\n"


def test_escape_leaves_the_notes_unless_one_composes(qtbot: QtBot) -> None:
    edit = NotesEdit(LOOK)
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.left):
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    QApplication.sendEvent(edit, QInputMethodEvent("bei", []))
    assert edit.composing
    with qtbot.assertNotEmitted(edit.left):
        QTest.keyClick(edit, Qt.Key.Key_Escape)


def test_the_log_is_read_out(qtbot: QtBot) -> None:
    log = SeenLog(LOOK)
    qtbot.addWidget(log)
    log.resize(300, 90)
    lines = [SeenLine("15:40", "定格在第 3 站", icon="freeze")]
    lines += [SeenLine("15:39", "投资", "第 3 站", status=Status.ACTUAL)] * 3
    log.show_lines(lines)
    assert log.accessibleName().startswith("场内看过：15:40 定格在第 3 站；15:39 投资 第 3 站")
    assert log.minimumSizeHint().height() < log.sizeHint().height()
    assert not log.grab().isNull()


def test_the_clocks_are_read_out(qtbot: QtBot) -> None:
    clock = ClockPair(LOOK)
    qtbot.addWidget(clock)
    clock.resize(120, 102)
    clock.show_words(ClockWords("1:11:55", "计划 40:00", "15:42", "计划 16:10 结束", "慢", 0.3))
    assert clock.accessibleName() == "已用 1:11:55，计划 40:00，现在 15:42，计划 16:10 结束，慢"
    assert not clock.grab().isNull()


def test_a_picture_keeps_its_proportions(qtbot: QtBot) -> None:
    box = PictureBox(LOOK, "没有")
    qtbot.addWidget(box)
    box.resize(200, 50)
    assert coloured(box, 100, 10) == THEME.color("sunk")
    box.show_picture(picture())
    assert coloured(box, 100, 25) == QColor("#00ff00")
    assert box.hasHeightForWidth()
    assert (box.sizeHint().width(), box.heightForWidth(160)) == (196, 90)


# ------------------------------------------------------------------------- what was found
@pytest.fixture
def block(qtbot: QtBot) -> FindBlock:
    made = FindBlock(LOOK)
    qtbot.addWidget(made)
    made.resize(460, 180)
    return made


HALF = Half(Status.ACTUAL, "2022 年实绩", words="超额完成", seals=("全省第一",), reasons=("口径",))
ABSENT = Half(Status.TARGET, "2023 年目标")
SLIDE = AnswerSlide("指标", HALF, ABSENT, "", (), Status.TARGET, "某句。", "")


def test_words_seals_and_what_is_missing_are_painted(block: FindBlock) -> None:
    empty = block.grab().toImage()
    block.show_slide(SLIDE)
    assert block.grab().toImage() != empty
    assert block.accessibleName() == "某句。"


def test_a_difference_has_its_chip(block: FindBlock) -> None:
    block.show_slide(SLIDE)
    plain = block.grab().toImage()
    block.show_slide(replace(SLIDE, target=replace(ABSENT, difference="高 35%")))
    assert block.grab().toImage() != plain


def test_long_values_are_set_smaller(block: FindBlock) -> None:
    long = replace(HALF, value=Printed("突破", "12345678901", "亿元人民币", "以上"), words="")
    block.show_slide(replace(SLIDE, actual=long))
    wide = block._size(replace(SLIDE, actual=long), 220)
    assert wide < block._size(SLIDE, 220)
    assert not block.grab().isNull()


# ------------------------------------------------------------------------- small parts
Small = BarBox | FindRow | PrivateMark | UndoButton


def _box(look: Look) -> BarBox:
    made = BarBox("大屏", look, icon_name="screen", keys="S")
    made.show_value("投影", "1920 × 1080")
    return made


def _undo(look: Look) -> UndoButton:
    made = UndoButton(look)
    made.show_words("亮屏", "B")
    return made


def _row(look: Look) -> FindRow:
    made = FindRow(look)
    made.show_find(1, finds(make_report(), make_results())[1])
    return made


@pytest.mark.parametrize("make", [_box, _undo, _row, PrivateMark])
def test_small_parts_follow_the_look(qtbot: QtBot, make: Callable[[Look], Small]) -> None:
    part = make(LOOK)
    qtbot.addWidget(part)
    part.resize(part.sizeHint())
    part.show()
    part.activateWindow()
    part.setFocus()
    qtbot.waitUntil(lambda: part.hasFocus() or part.focusPolicy() is Qt.FocusPolicy.NoFocus)
    before = part.grab().toImage()
    part.apply_look(dark_look())
    assert part.grab().toImage() != before
    assert part.minimumSizeHint().width() <= part.sizeHint().width()


def test_the_mark_keeps_its_sign_where_there_is_no_room(qtbot: QtBot) -> None:
    mark = PrivateMark(LOOK)
    qtbot.addWidget(mark)
    mark.resize(mark.minimumSizeHint())
    assert mark.toolTip() == "场内看不到"
    assert not mark.grab().isNull()
