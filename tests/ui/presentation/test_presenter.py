from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.slides.answer import sentence_slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.page import Deck, Page
from briefing_app.ui.presentation.presenter import Presenter
from tests.ui.looks import make_look

Key = Qt.Key
SLIDES = [TopicSlide(f"s{n}", ("2022 年",), f"话题{n}", lead=f"第{n}句。") for n in range(1, 5)]
NUMBERS = (1, 2, 2, 3)
"""The second topic has two pages."""
DECK = Deck("会", tuple(Page(s, n - 1, n, 3) for s, n in zip(SLIDES, NUMBERS, strict=True)))
ANSWER = sentence_slide("某句话。", source="某报告")


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QLineEdit(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def talk(qtbot: QtBot, owner: QWidget) -> Presenter:
    made = Presenter(make_look(), owner)
    qtbot.addWidget(made)
    made.present(DECK, 1)
    return made


def colours(widget: QWidget) -> set[str]:
    image: QImage = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}  # fmt: skip


# ------------------------------------------------------------------------- opening, leaving
def test_it_covers_the_screen_of_its_window(talk: Presenter, owner: QWidget) -> None:
    assert talk.isFullScreen()
    assert talk.geometry() == owner.screen().geometry()


def test_without_pages_nothing_opens(qtbot: QtBot) -> None:
    made = Presenter(make_look())
    qtbot.addWidget(made)
    made.present(Deck("空", ()))
    assert (made.isVisible(), made.page) == (False, None)


def test_escape_leaves_at_the_topic_shown(qtbot: QtBot, talk: Presenter) -> None:
    qtbot.keyClick(talk, Key.Key_End)
    with qtbot.waitSignal(talk.ended) as heard:
        qtbot.keyClick(talk, Key.Key_Escape)
    assert (heard.args, talk.isVisible()) == (["s4"], False)


def test_a_page_without_a_topic_leaves_at_none(qtbot: QtBot, talk: Presenter) -> None:
    talk.present(Deck("会", (Page(ANSWER, 0, 1, 1),)))
    with qtbot.waitSignal(talk.ended) as heard:
        talk.close()
    assert heard.args == [""]


def test_closing_without_pages_ends(qtbot: QtBot) -> None:
    made = Presenter(make_look())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.ended):
        made.close()


# ------------------------------------------------------------------------- pages
@pytest.mark.parametrize(
    ("keys", "index"),
    [
        ("Right", 2), ("Down", 2), ("PageDown", 2), ("Space", 2), ("Return", 2), ("Enter", 2),
        ("Left", 0), ("Up", 0), ("PageUp", 0), ("Backspace", 0), ("Home", 0), ("End", 3),
        ("3 Return", 3), ("2 Enter", 1), ("9 Return", 3), ("0 Return", 0),
        ("1 2 Backspace Return", 0), ("3 Escape Right", 2), ("F5", 1), ("A", 1),
    ],
)  # fmt: skip
def test_keys_turn_pages(qtbot: QtBot, talk: Presenter, keys: str, index: int) -> None:
    for key in keys.split():
        qtbot.keyClick(talk, getattr(Key, f"Key_{key}"))
    assert (talk.index, talk.isVisible()) == (index, True)


def test_a_clickers_shift_f5_does_no_harm(qtbot: QtBot, talk: Presenter) -> None:
    qtbot.keyClick(talk, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert (talk.index, talk.isVisible()) == (1, True)


def test_digits_of_the_keypad_count(qtbot: QtBot, talk: Presenter) -> None:
    qtbot.keyClick(talk, Key.Key_3, Qt.KeyboardModifier.KeypadModifier)
    assert talk.typed == "3"


def test_the_number_is_seen_while_it_is_typed(qtbot: QtBot, talk: Presenter) -> None:
    before = talk.grab().toImage()
    qtbot.keyClick(talk, Key.Key_3)
    assert talk.grab().toImage() != before
    qtbot.keyClick(talk, Key.Key_Escape)
    assert talk.grab().toImage() == before


def test_a_click_goes_on(qtbot: QtBot, talk: Presenter) -> None:
    with qtbot.waitSignal(talk.page_changed) as heard:
        qtbot.mouseClick(talk, Qt.MouseButton.LeftButton)
    assert heard.args == [2]


def test_the_wheel_of_a_touch_pad_steps_when_it_has_turned_enough(talk: Presenter) -> None:
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -40), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    seen = []
    for _ in range(4):
        QApplication.sendEvent(talk, event)
        seen.append(talk.index)
    assert seen == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("start", "end", "index"),
    [(0.8, 0.4, 2), (0.2, 0.7, 0), (0.5, 0.5, 2), (0.05, 0.05, 0), (0.5, 0.56, 1)],
)
def test_a_finger_turns_pages(
    talk: Presenter, touch_screen: QPointingDevice, start: float, end: float, index: int
) -> None:
    across = talk.width()
    touch = QTest.touchEvent(talk, touch_screen)
    touch.press(0, QPoint(round(across * start), 100), talk).commit()
    touch.move(0, QPoint(round(across * (start + end) / 2), 100), talk).commit()
    touch.release(0, QPoint(round(across * end), 100), talk).commit()
    assert talk.index == index


def test_two_fingers_turn_no_page(talk: Presenter, touch_screen: QPointingDevice) -> None:
    first, second = QPoint(100, 100), QPoint(300, 100)
    touch = QTest.touchEvent(talk, touch_screen)
    touch.press(0, first, talk).commit()
    touch.stationary(0).press(1, second, talk).commit()
    touch.release(0, first, talk).release(1, second, talk).commit()
    assert talk.index == 1


@pytest.fixture(scope="module")
def touch_screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


def test_a_page_is_read_out(talk: Presenter) -> None:
    spoken = TopicSlide("s", (), "话题", statement="一句话。", cited="一句话。——某处")
    talk.set_deck(Deck("会", (Page(spoken, 0, 1, 1),)))
    assert (talk.accessibleName(), talk.accessibleDescription()) == ("一句话。", "一句话。——某处")


# ------------------------------------------------------------------------- black
@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period, Key.Key_F9])
def test_a_key_darkens_and_lights(qtbot: QtBot, talk: Presenter, key: Qt.Key) -> None:
    before = talk.grab().toImage()
    qtbot.keyClick(talk, key)
    assert colours(talk) == {"#000000"}
    qtbot.keyClick(talk, key)
    assert talk.grab().toImage() == before


@pytest.mark.parametrize("keys", ["Right", "End", "3 Return", "Space", "Backspace"])
def test_nothing_else_lights_it_or_turns_pages(qtbot: QtBot, talk: Presenter, keys: str) -> None:
    for key in ("B", *keys.split()):
        qtbot.keyClick(talk, getattr(Key, f"Key_{key}"))
    assert (talk.is_black, talk.index) == (True, 1)


def test_no_search_comes_up_in_the_dark(qtbot: QtBot, talk: Presenter) -> None:
    qtbot.keyClick(talk, Key.Key_B)
    with qtbot.assertNotEmitted(talk.search_requested):
        qtbot.keyClick(talk, Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_the_pointer_goes_with_the_light(qtbot: QtBot, talk: Presenter) -> None:
    talk.unsetCursor()
    qtbot.keyClick(talk, Key.Key_B)
    assert talk.cursor().shape() is Qt.CursorShape.BlankCursor


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_D])
def test_a_key_held_down_does_not_flicker(talk: Presenter, key: Qt.Key) -> None:
    held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(talk, held)
    assert (talk.is_black, talk.look.theme.name) == (False, "light")


# ------------------------------------------------------------------------- over the page
def test_the_search_is_asked_for(qtbot: QtBot, talk: Presenter) -> None:
    with qtbot.waitSignal(talk.search_requested):
        qtbot.keyClick(talk, Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def test_help_is_asked_for(qtbot: QtBot, talk: Presenter) -> None:
    with qtbot.waitSignal(talk.help_requested):
        qtbot.keyClick(talk, Key.Key_F1)


def test_an_answer_lies_over_the_page(talk: Presenter) -> None:
    talk.show_over(ANSWER)
    assert talk.shown is not None
    assert (talk.shown.slide, talk.index, talk.is_over) == (ANSWER, 1, True)


def test_escape_brings_the_same_page_back(qtbot: QtBot, talk: Presenter) -> None:
    before = talk.grab().toImage()
    talk.show_over(ANSWER)
    qtbot.keyClick(talk, Key.Key_Escape)
    assert (talk.isVisible(), talk.is_over) == (True, False)
    assert talk.grab().toImage() == before


def test_a_page_key_puts_the_answer_away(qtbot: QtBot, talk: Presenter) -> None:
    talk.show_over(ANSWER)
    qtbot.keyClick(talk, Key.Key_PageDown)
    assert (talk.is_over, talk.shown) == (False, DECK.pages[2])


def test_an_answer_in_the_dark_waits_for_the_light(qtbot: QtBot, talk: Presenter) -> None:
    qtbot.keyClick(talk, Key.Key_B)
    talk.show_over(ANSWER)
    assert colours(talk) == {"#000000"}
    qtbot.keyClick(talk, Key.Key_B)
    assert (talk.is_over, len(colours(talk)) > 1) == (True, True)


def test_without_an_answer_there_is_nothing_to_return_from(talk: Presenter) -> None:
    before = talk.shown
    talk.return_to_page()
    assert talk.shown == before
