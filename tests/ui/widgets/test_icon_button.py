from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.widgets.icon_button import LARGE, IconButton
from tests.ui.looks import dark_look, make_look


def picture(button: IconButton) -> QImage:
    return button.grab().toImage()


def make_button(qtbot: QtBot, **options: bool) -> IconButton:
    button = IconButton("copy", "复制", make_look(), keys="Ctrl+C", **options)
    qtbot.addWidget(button)
    button.show()
    return button


def test_tooltip_is_the_name_with_its_keys(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    assert (button.accessibleName(), button.toolTip()) == ("复制", "复制（Ctrl+C）")
    button.set_text("已复制")
    assert (button.accessibleName(), button.toolTip()) == ("已复制", "已复制")


def test_size_follows_design_and_text_size(qtbot: QtBot) -> None:
    button = IconButton("moon", "深色", make_look(), size=LARGE)
    qtbot.addWidget(button)
    assert button.sizeHint().width() == 36
    button.apply_look(make_look(text_size=22))
    assert button.minimumSizeHint().width() == 44


def test_click_is_told(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_states_look_different(qtbot: QtBot) -> None:
    button = make_button(qtbot, checkable=True)
    rest = picture(button)
    button.setChecked(True)
    checked = picture(button)
    button.setChecked(False)
    button.setEnabled(False)
    disabled = picture(button)
    assert len({bytes(i.constBits()) for i in (rest, checked, disabled)}) == 3


def test_hover_and_press_tint_the_ground(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    rest = picture(button)
    at = QPointF(3, 3)
    QApplication.sendEvent(button, QEnterEvent(at, at, at))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    hovered = picture(button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    pressed = picture(button)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert rest != hovered != pressed


def test_focus_ring_is_ink(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert picture(button).pixelColor(14, 0).name() == make_look().theme.ink.lower()


def test_icon_and_theme_can_change(qtbot: QtBot) -> None:
    button = make_button(qtbot)
    before = picture(button)
    button.set_icon("close")
    closed = picture(button)
    button.apply_look(dark_look())
    assert before != closed != picture(button)
