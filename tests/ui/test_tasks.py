from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.tasks import Task

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as made:
        yield made


def count_to_two(report_progress: Progress, is_cancelled: Cancelled) -> object:
    report_progress(1, 2)
    return "two"


def fail(report_progress: Progress, is_cancelled: Cancelled) -> object:
    raise ValueError("no")


def test_result_is_delivered_in_the_window_thread(
    qtbot: QtBot, executor: ThreadPoolExecutor
) -> None:
    task, threads = Task(count_to_two), list[threading.Thread]()
    task.succeeded.connect(lambda _result: threads.append(threading.current_thread()))
    with qtbot.waitSignal(task.finished), qtbot.waitSignal(task.succeeded) as blocker:
        task.start(executor)
    assert blocker.args == ["two"]
    assert threads == [threading.main_thread()]


def test_progress_is_told(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    task = Task(count_to_two)
    with qtbot.waitSignal(task.finished), qtbot.waitSignal(task.progressed) as blocker:
        task.start(executor)
    assert blocker.args == [1, 2]


def test_error_is_told_and_no_result(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    task = Task(fail)
    with (
        qtbot.assertNotEmitted(task.succeeded),
        qtbot.waitSignal(task.finished),
        qtbot.waitSignal(task.failed) as blocker,
    ):
        task.start(executor)
    assert isinstance(blocker.args[0], ValueError)


def test_cancelled_task_only_finishes(qtbot: QtBot, executor: ThreadPoolExecutor) -> None:
    go_on, seen = threading.Event(), list[bool]()

    def wait(report_progress: Progress, is_cancelled: Cancelled) -> object:
        go_on.wait(2)
        seen.append(is_cancelled())
        return 1

    task = Task(wait)
    with qtbot.assertNotEmitted(task.succeeded), qtbot.waitSignal(task.finished):
        task.start(executor)
        task.cancel()
        go_on.set()
    assert seen == [True]


def test_task_dropped_by_the_executor_only_finishes(qtbot: QtBot) -> None:
    go_on = threading.Event()
    executor = ThreadPoolExecutor(1)
    executor.submit(go_on.wait, 2)
    task = Task(count_to_two)
    with qtbot.assertNotEmitted(task.failed), qtbot.waitSignal(task.finished):
        task.start(executor)
        executor.shutdown(wait=False, cancel_futures=True)
        go_on.set()
    executor.shutdown()
