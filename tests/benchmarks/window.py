"""The real window for benchmarks: filled, its charts there, and still."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QTimer,
)

from briefing_app.ui.fonts import resolve_families
from briefing_app.ui.look import LIGHT, Look
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.session import Session
from tests.benchmarks.cache import bundled_report

_SIZE = (1440, 900)
_CHARTS_TIMEOUT_MS = 30_000


def open_window() -> MainWindow:
    """Return the shown window, with its charts there."""
    sans, serif, _ = resolve_families()
    window = MainWindow(Look(LIGHT, sans, serif))
    window.resize(*_SIZE)
    window.add_frame(Session())
    for add in (window.add_outline, window.add_reading, window.add_data):
        add()
    window.connect_parts()
    window.show()
    window.session.open_report(bundled_report())
    loop = QEventLoop()
    window.charts_ready.connect(loop.quit)
    QTimer.singleShot(_CHARTS_TIMEOUT_MS, loop.quit)
    window.load_plots()
    loop.exec()
    settle()
    return window


def settle() -> None:
    """Let everything that is due now happen: layout, deferred cards, paints."""
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def close_window(window: MainWindow) -> None:
    """Close the window and let Qt take it apart now, not at the end of the interpreter."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
