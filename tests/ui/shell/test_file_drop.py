"""Files dragged over the window and dropped on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.shell.file_drop import FileDrop, files_in

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ANY = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
AT = QPoint(2, 2)


@pytest.fixture
def target(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def drop(target: QWidget) -> FileDrop:
    return FileDrop(target)


def carried(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def dragged(target: QWidget, data: QMimeData, kind: type[QDragMoveEvent]) -> bool:
    """Drag something over the window; return whether it is welcome."""
    event = kind(AT, ANY, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def dropped(target: QWidget, data: QMimeData) -> Qt.DropAction | None:
    """Drag something to the window and drop it; return as what it was taken."""
    dragged(target, data, QDragEnterEvent)
    event = QDropEvent(QPointF(AT), ANY, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.dropAction() if event.isAccepted() else None


def test_a_dropped_file_is_told_by_its_path(target: QWidget, drop: FileDrop, qtbot: QtBot) -> None:
    data = carried("file:///a/%E7%A4%BA%E4%BE%8B.txt", "file:///b.txt")
    with qtbot.waitSignal(drop.dropped) as told:
        dropped(target, data)
    assert told.args == [["/a/示例.txt", "/b.txt"]]


def test_a_drop_is_a_copy(target: QWidget, drop: FileDrop) -> None:
    data = carried("file:///a.txt")
    assert dropped(target, data) is Qt.DropAction.CopyAction


@pytest.mark.parametrize("kind", [QDragEnterEvent, QDragMoveEvent])
def test_a_drag_is_welcome_and_drops_nothing(
    target: QWidget, drop: FileDrop, qtbot: QtBot, kind: type[QDragMoveEvent]
) -> None:
    data = carried("file:///a.txt")
    with qtbot.assertNotEmitted(drop.dropped):
        assert dragged(target, data, kind)


def test_a_drag_that_enters_is_told_once(target: QWidget, drop: FileDrop) -> None:
    nearing = list[bool]()
    drop.nearing.connect(lambda: nearing.append(True))
    data = carried("file:///a.txt")
    for kind in (QDragEnterEvent, QDragMoveEvent):
        dragged(target, data, kind)
    assert nearing == [True]


def test_what_is_no_file_of_this_machine_is_left_to_others(
    target: QWidget, drop: FileDrop, qtbot: QtBot
) -> None:
    data = carried("https://example.org/a.txt")
    with qtbot.assertNotEmitted(drop.dropped):
        assert dropped(target, data) is None


def test_remote_files_beside_local_ones_are_passed_over() -> None:
    data = carried("https://example.org/a.txt", "file:///b.txt")
    assert files_in(data) == ["/b.txt"]


def test_other_events_pass(target: QWidget, drop: FileDrop) -> None:
    assert not drop.eventFilter(target, QEvent(QEvent.Type.User))
