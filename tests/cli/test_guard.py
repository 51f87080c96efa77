from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from briefing_app.cli.guard import DEBUG_VARIABLE, guarded
from briefing_app.cli.output import use_utf8
from briefing_app.model.errors import (
    BriefingError,
    DatasetError,
    OutputError,
    Problem,
    UnknownIdError,
)
from briefing_app.storage.errors import SaveError


def raising(error: BaseException) -> Callable[[], int]:
    def action() -> int:
        raise error

    return action


PROBLEM = Problem("report.yaml", 3, "不对。")
FAILURES = {
    "data": (DatasetError((PROBLEM,)), 1, "report.yaml:3: 不对。"),
    "unknown id": (UnknownIdError("报告", "x"), 3, "没有这个报告：x"),
    "other expected": (BriefingError("不行。"), 3, "不行。"),
    "output": (OutputError("o.png", "换个位置。"), 4, "文件没有写成：o.png。换个位置。"),
    "not saved": (SaveError("d", OSError(28, "x")), 4, "文件没有写成：d（磁盘空间不足）。"),
    "unreadable": (PermissionError(13, "Permission denied", "f"), 3, "读不了 f：Permission denied"),
    "disk full": (OSError(28, "No space left on device"), 4, "写不出结果：No space left on device"),
    "closed output": (OSError("closed"), 4, "写不出结果：closed"),
    "bug": (ZeroDivisionError("oops"), 70, "程序内部错误：ZeroDivisionError: oops"),
}


@pytest.mark.parametrize(("error", "code", "words"), FAILURES.values(), ids=FAILURES.keys())
def test_failures_become_a_code_and_one_sentence(
    error: Exception, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(raising(error)) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert words in told.err
    assert told.err.count("\n") == 1


def test_success_passes_the_code_on() -> None:
    assert guarded(lambda: 1) == 1


def test_interrupt() -> None:
    assert guarded(raising(KeyboardInterrupt())) == 130


def test_a_closed_pipe_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", sys.stdout)
    assert guarded(raising(BrokenPipeError())) == 0
    sys.stdout.close()
    assert capsys.readouterr().err == ""


def test_bugs_can_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG_VARIABLE, "1")
    with pytest.raises(ZeroDivisionError):
        guarded(raising(ZeroDivisionError()))


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_streams_take_chinese_whatever_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    terminal = Terminal(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", pipe)
    monkeypatch.setattr(sys, "stderr", terminal)
    use_utf8()
    assert (pipe.encoding, terminal.encoding, terminal.errors) == ("utf-8", "ascii", "replace")


def test_streams_of_another_kind_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", None)
    use_utf8()
