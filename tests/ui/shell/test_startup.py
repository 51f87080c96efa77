"""Steps run one a turn; the trace speaks only when asked."""

from __future__ import annotations

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from briefing_app.ui.shell.startup import Startup
from briefing_app.ui.shell.trace import Trace


def test_steps_run_in_order_and_the_end_is_told(qtbot: QtBot) -> None:
    done: list[int] = []
    startup = Startup((lambda: done.append(1), lambda: done.append(2)))
    with qtbot.waitSignal(startup.finished):
        startup.start()
    assert done == [1, 2]


def test_a_failing_step_ends_the_start_up(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("step")

    done: list[int] = []
    startup = Startup((fail, lambda: done.append(1)))
    with capture_exceptions() as caught, qtbot.assertNotEmitted(startup.finished, wait=20):
        startup.start()
    assert [str(error) for _, error, _ in caught] == ["step"]
    assert done == []


def test_marks_are_silent_unless_asked_for(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    trace = Trace()
    trace.mark("first_paint")
    trace.watch()
    trace.finish()
    assert capsys.readouterr().err == ""


def test_marks_name_time_stall_and_memory(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFING_APP_TRACE", "1")
    trace = Trace()
    trace.mark("first_paint")
    trace.watch()
    qtbot.waitUntil(lambda: trace._longest > 0)
    trace.finish()
    names = [line.split()[1] for line in capsys.readouterr().err.splitlines()]
    assert names == ["first_paint", "stall_ms", "pss_kib"]
