from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDrag, QInputMethodEvent, QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.slides.answer import AnswerSlide, SentenceSlide
from briefing_app.meeting.console import SendWords
from briefing_app.ui.panes.meeting.search_panel import IDLE, SearchPanel
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.meeting.rigs import ask


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[SearchPanel]:
    host = QWidget()
    qtbot.addWidget(host)
    made = SearchPanel(ask, make_look(), host)
    made.resize(720, 330)
    made.set_report(make_report())
    host.resize(800, 400)
    host.show()
    yield made
    host.close()


def test_an_empty_field_says_what_it_is_for(panel: SearchPanel) -> None:
    assert panel.block.note == IDLE
    assert panel.current is None


def test_the_answer_is_up_and_others_are_listed(panel: SearchPanel) -> None:
    panel.set_query("指标")
    assert isinstance(panel.block.slide, AnswerSlide)
    assert panel.chip.text() == "指标11"
    assert panel.rows[0].text() == "指标12"


def test_the_keys_step_through_what_was_found(panel: SearchPanel, qtbot: QtBot) -> None:
    panel.set_query("指标")
    with qtbot.waitSignal(panel.find_changed):
        QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.current == panel.finds[1]
    QTest.keyClick(panel.field, Qt.Key.Key_Up)
    QTest.keyClick(panel.field, Qt.Key.Key_Up)
    assert isinstance(panel.block.slide, SentenceSlide)


def test_a_row_clicked_comes_up(panel: SearchPanel) -> None:
    panel.set_query("指标")
    panel.rows[0].click()
    assert panel.current == panel.finds[1]


def test_nothing_found_is_said(panel: SearchPanel) -> None:
    panel.set_query("无")
    panel.field.stepped.emit(1)
    assert panel.block.note == "没有找到“无”。"
    assert not panel.add_button.isEnabled()


def test_enter_leaves_the_field_once_something_is_typed(panel: SearchPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.left):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    panel.set_query("指标")
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)


def test_keys_belong_to_the_input_method_while_it_composes(
    panel: SearchPanel, qtbot: QtBot
) -> None:
    panel.set_query("指标")
    QApplication.sendEvent(panel.field, QInputMethodEvent("wai", []))
    assert panel.field.composing
    with qtbot.assertNotEmitted(panel.left):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)


def test_another_report_starts_with_an_empty_field(panel: SearchPanel) -> None:
    panel.set_query("指标")
    panel.set_report(make_report(areas=1))
    assert (panel.field.text(), panel.current) == ("", None)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (SendWords("送到大屏", "送出后立即换上", enabled=True, primary=True), "send_to_room"),
        (SendWords("备好", "先备好", enabled=True), "stage_for_room"),
        (SendWords("大屏上就是它", "已在场内", enabled=False), "send_to_room"),
    ],
)
def test_one_button_sends_or_stages(panel: SearchPanel, words: SendWords, shown: str) -> None:
    panel.show_send(words)
    visible = [b for b in (panel.send_button, panel.ready_button) if b.isVisible()]
    assert [b.objectName() for b in visible] == [shown]
    assert (visible[0].text(), visible[0].isEnabled()) == (words.text, words.enabled)


def test_the_picture_gives_way_in_a_low_panel(panel: SearchPanel) -> None:
    panel.resize(600, 190)
    panel.set_query("指标")
    assert not panel.preview.isVisible()
    assert not panel.rows[0].isVisible()


@pytest.mark.parametrize("width", [340, 720])
@pytest.mark.parametrize("step", [0, 1, 2])
def test_everything_is_painted(panel: SearchPanel, width: int, step: int) -> None:
    panel.resize(width, 330)
    panel.set_query("指标")
    panel.field.stepped.emit(step)
    panel.show_preview(QPixmap(192, 108))
    panel.apply_look(dark_look())
    image = panel.grab().toImage()
    ground = dark_look().theme.color("card")
    inked = [x for x in range(16, 200) if image.pixelColor(x, 60) != ground]
    assert inked


@pytest.mark.parametrize("part", ["block", "preview", "row"])
def test_what_was_found_is_dragged_as_a_stop(
    panel: SearchPanel, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    dragged = list[str]()

    def take(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        dragged.append(drag.mimeData().text())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    panel.set_query("指标")
    source = panel.rows[0] if part == "row" else getattr(panel, part)
    drag_across(source)
    assert dragged == ["指标12 1.2%" if part == "row" else "指标11"]
    panel.set_query("无")
    drag_across(panel.block)
    assert len(dragged) == 1


def drag_across(widget: QWidget) -> None:
    """Press, move a little, move far, release."""
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    kinds = QEvent.Type
    steps = [(kinds.MouseMove, 5, none, none), (kinds.MouseButtonPress, 5, left, left)]
    steps += [(kinds.MouseMove, 7, none, left), (kinds.MouseMove, 60, none, left)]
    steps += [(kinds.MouseMove, 90, none, left), (kinds.MouseButtonRelease, 90, left, none)]
    for kind, x, button, buttons in steps:
        at = QPointF(x, 5)
        event = QMouseEvent(
            kind, at, widget.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, event)
