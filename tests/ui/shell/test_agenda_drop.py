"""Stops dropped on the word 投屏."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.panes.meeting.stop_mime import stop_mime
from briefing_app.ui.shell.agenda_drop import AgendaDrop

STOP = Stop(StopKind.TOPIC, "review-2-1", "有效投资扩量提质")
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def target(qtbot: QtBot) -> QPushButton:
    button = QPushButton()
    qtbot.addWidget(button)
    return button


def _enter(button: QAbstractButton, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(2, 2), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(button, event)
    return event.isAccepted()


def _drop(button: QAbstractButton, mime: QMimeData) -> None:
    event = QDropEvent(QPointF(2, 2), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(button, event)


def test_a_stop_is_taken(target: QPushButton, qtbot: QtBot) -> None:
    drop = AgendaDrop(target)
    mime = stop_mime(STOP)
    assert _enter(target, mime)
    with qtbot.waitSignal(drop.dropped) as heard:
        _drop(target, mime)
    assert heard.args == [STOP]


def test_other_things_are_not(target: QPushButton, qtbot: QtBot) -> None:
    drop = AgendaDrop(target)
    mime = QMimeData()
    mime.setText("some words")
    assert not _enter(target, mime)
    with qtbot.assertNotEmitted(drop.dropped):
        _drop(target, mime)


def test_a_stop_dropped_on_the_bar_is_in_the_agenda(window: MainWindow) -> None:
    word, mime = window.bar.views.button("meeting"), stop_mime(STOP)
    assert _enter(word, mime)
    _drop(word, mime)
    agenda = window.meeting.desk.current
    assert agenda is not None
    assert agenda.stops[-1].target == "review-2-1"
