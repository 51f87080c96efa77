from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.export.progress import Progress, Stopped
from briefing_app.ui.dialogs.work import Work
from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from tests.ui.looks import make_look


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.stop()


def fine(progress: Progress, stopped: Stopped) -> str:
    progress(0.5, "排版")
    return "fine"


def bad(progress: Progress, stopped: Stopped) -> str:
    raise ValueError("bad")


class Gate:
    """A job that waits until it is let go, then says whether it was told to stop."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.stopped: list[bool] = []

    def __call__(self, progress: Progress, stopped: Stopped) -> str:
        self.go.wait(3)
        self.stopped.append(stopped())
        return "late"


def test_result_is_told(qtbot: QtBot, work: Work) -> None:
    with qtbot.waitSignal(work.succeeded) as told:
        work.start(fine)
    assert told.args == ["fine"]


def test_progress_is_told_in_words(qtbot: QtBot, work: Work) -> None:
    with qtbot.waitSignal(work.progressed) as told:
        work.start(fine)
    assert told.args == [0.5, "排版"]


def test_error_is_told(qtbot: QtBot, work: Work) -> None:
    with qtbot.waitSignal(work.failed) as told:
        work.start(bad)
    assert isinstance(told.args[0], ValueError)


def test_newest_job_takes_the_place_of_the_one_before(qtbot: QtBot, work: Work) -> None:
    gate, results = Gate(), list[object]()
    work.succeeded.connect(results.append)
    with qtbot.waitSignal(work.idle):
        work.start(gate)
        work.start(fine)
        gate.go.set()
    assert results == ["fine"]


def test_it_is_busy_until_the_cancelled_job_has_ended(qtbot: QtBot, work: Work) -> None:
    gate = Gate()
    with qtbot.waitSignal(work.idle), qtbot.assertNotEmitted(work.succeeded):
        work.start(gate)
        work.cancel()
        assert work.busy
        gate.go.set()
    assert not work.busy


def test_dialog_closes_when_its_job_has_stopped(qtbot: QtBot, host: QWidget) -> None:
    dialog, gate = WorkingDialog("做", make_look(), host), Gate()
    dialog.open()
    dialog.work.start(gate)
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.isEnabled()
    with qtbot.waitSignal(dialog.finished):
        gate.go.set()
    assert gate.stopped == [True]


def test_idle_dialog_closes_at_once(host: QWidget) -> None:
    dialog = WorkingDialog("做", make_look(), host)
    dialog.open()
    dialog.reject()
    assert not dialog.isVisible()
