from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefing_app.ui.presentation.room_window import RoomWindow


@pytest.fixture
def room(qtbot: QtBot) -> RoomWindow:
    made = RoomWindow()
    qtbot.addWidget(made)
    made.open_on(QGuiApplication.primaryScreen())
    return made


def picture(colour: str) -> QPixmap:
    made = QPixmap(64, 36)
    made.fill(QColor(colour))
    return made


def test_it_covers_its_screen(room: RoomWindow) -> None:
    assert room.isFullScreen()
    assert room.geometry() == room.screen().geometry()


def test_without_a_picture_it_is_black(room: RoomWindow) -> None:
    image = room.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in (0, 99, 399) for y in (0, 99, 399)}
    assert colours == {"#000000"}


def test_a_picture_covers_it(room: RoomWindow) -> None:
    room.show_picture(picture("#a0b0c0"))
    image = room.grab().toImage()
    corners = (0, 0), (image.width() - 1, image.height() - 1)
    assert {image.pixelColor(*at).name() for at in corners} == {"#a0b0c0"}


def test_it_has_no_pointer_and_takes_no_keys(room: RoomWindow) -> None:
    assert room.cursor().shape() is Qt.CursorShape.BlankCursor
    assert room.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert room.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_opening_it_leaves_the_keys_where_they_are(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    room = RoomWindow()
    qtbot.addWidget(room)
    room.open_on(field.screen())
    assert QApplication.focusWidget() is field


def test_the_program_may_end_while_it_is_open(room: RoomWindow) -> None:
    assert not room.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


class _FromOutside(QCloseEvent):
    def spontaneous(self) -> bool:
        return True


def test_the_system_does_not_close_it(room: RoomWindow) -> None:
    event = _FromOutside()
    room.closeEvent(event)
    assert not event.isAccepted()


def test_who_opened_it_closes_it(room: RoomWindow) -> None:
    assert room.close()
