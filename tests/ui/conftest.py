"""The whole program for tests: started as the user starts it, put away without a trace."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from briefing_app.bundled import data_path
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.request import OpenOptions
from briefing_app.ui.app import Program, make_application
from briefing_app.ui.crash import stop_logging
from briefing_app.ui.look import BASE_TEXT_SIZE
from briefing_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.model.report import Report

_PATIENCE_MS = 10_000


class Runs:
    """Starts programs one after another on one profile, and ends what still runs."""

    def __init__(self, profile: Path, cache: str) -> None:
        """Start from a copy of a cache that knows the bundled reports."""
        self.profile = profile
        shutil.copytree(cache, places(str(profile)).cache)
        self._running: list[Program] = []

    def start(self, report: str | None = None, *, safe_mode: bool = False) -> Program:
        """Return a program whose window is filled; its charts may still be on their way."""
        hooks = sys.excepthook, threading.excepthook
        options = OpenOptions(report, str(self.profile), safe_mode)
        program = Program(make_application(), options, places(str(self.profile)))
        filled = Awaited(program.startup.finished)
        program.start()
        self._running.append(program)
        filled.wait()
        program.crash.uninstall()  # errors belong to the test, not into a dialog
        assert (sys.excepthook, threading.excepthook) == hooks
        program.window.reading.view.scroller.animated = False
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)
        return program

    def start_with_charts(self, report: str | None = None) -> Program:
        """Return a program whose charts are drawn as well."""
        program = self.start(report)
        wait_for_charts(program.window)
        return program

    def adopt(self, program: Program) -> None:
        """End this program, too, when the test is over."""
        self._running.append(program)

    def end(self, program: Program) -> None:
        """Close a program's window as the user does, then forget it."""
        self._running.remove(program)
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        stop_logging()

    def end_all(self) -> None:
        """End every program that still runs."""
        for program in tuple(self._running):
            self.end(program)


class Awaited:
    """Waits for one signal, from before what causes it; lets other threads work meanwhile."""

    def __init__(self, signal: SignalInstance) -> None:
        self._loop, self._seen = QEventLoop(), False
        signal.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._seen = True
        self._loop.quit()

    def wait(self) -> None:
        """Return when the signal has come; fail after a while."""
        QTimer.singleShot(_PATIENCE_MS, self._loop, self._loop.quit)
        if not self._seen:
            self._loop.exec()
        assert self._seen, "the signal did not come"


def wait_for_charts(window: MainWindow) -> None:
    """Return once every chart in view is drawn, or has said that it cannot be."""
    ready = Awaited(window.data.charts_ready)
    window.data.populate()
    ready.wait()


def close_dialogs(window: MainWindow) -> None:
    """Close the dialogs over a window, and wait until what they still do has stopped."""
    for dialog in window.findChildren(QDialog):
        finished = Awaited(dialog.finished)
        dialog.reject()
        finished.wait()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget() or QApplication.activeWindow()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def type_keys(keys: str) -> None:
    """Press keys as a shortcut is written: Ctrl+Shift+C."""
    first = QKeySequence(keys)[0]
    press(first.key(), first.keyboardModifiers())


@contextmanager
def untouched_application() -> Iterator[QApplication]:
    """Give the application back the palette, font and style sheet it had."""
    app = make_application()
    before = app.palette(), app.font(), app.styleSheet()
    yield app
    for left in app.findChildren(Program):
        left.deleteLater()
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
            window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setPalette(before[0])
    app.setFont(before[1])
    app.setStyleSheet(before[2])


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application; what a test changes of it is undone."""
    with untouched_application() as app:
        yield app


@pytest.fixture
def runs(application: QApplication, tmp_path: Path, warm_cache: str) -> Iterator[Runs]:
    """Return what starts programs on a profile of this test's own."""
    made = Runs(tmp_path / "profile", warm_cache)
    yield made
    made.end_all()


@pytest.fixture(scope="module")
def program(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, warm_cache: str
) -> Iterator[Program]:
    """Return one program with charts for a whole module; each test starts from `window`."""
    made = Runs(tmp_path_factory.mktemp("program"), warm_cache)
    with untouched_application():
        yield made.start_with_charts()
        made.end_all()


@pytest.fixture
def window(program: Program) -> MainWindow:
    """Return the module's window as a user finds it: wide, reading, nothing selected."""
    window = program.window
    window.focus_reading()
    window.showNormal()
    window.resize(1440, 900)
    if program.settings.theme != "light":
        program.set_theme("light")
    if program.settings.text_size != BASE_TEXT_SIZE:
        program.set_text_size(BASE_TEXT_SIZE)
    window.session.open_report(window.session.report)
    window.desk.close_drawer()
    window.desk.restore(264, 424, tree=True, data=True)
    window.reading.find_bar.hide()
    window.data.set_scope("section")
    window.reading.set_form("corrected")
    while window.messages.current:
        window.messages.dismiss()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.focus_reading()
    return window


@pytest.fixture(scope="session")
def bundled_report(warm_cache: str) -> Report:
    """Return the first bundled report."""
    shelf = Shelf([data_path("reports")], cache=warm_cache)
    return shelf.open(shelf.ids()[0])
