"""Drags for tests: what is dragged is kept instead of being dropped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.ui import dragging


def catch_drags(monkeypatch: pytest.MonkeyPatch) -> list[QMimeData]:
    """Return a list that takes the data of every drag from now on."""
    caught: list[QMimeData] = []

    def catch(_widget: QWidget, data: QMimeData) -> None:
        caught.append(data)

    monkeypatch.setattr(dragging, "start_drag", catch)
    return caught


def drag(widget: QWidget, start: QPoint, way: QPoint | None = None) -> None:
    """Press, move far enough, let go."""
    end = start + (way or QPoint(0, 3 * QApplication.startDragDistance()))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(widget, left, pos=start)
    move(widget, start + QPoint(1, 0))
    move(widget, end)
    QTest.mouseRelease(widget, left, pos=end)


def move(widget: QWidget, to: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Move the mouse with these buttons down."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(widget.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
