from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

from briefing_app.library.packages import apart
from briefing_app.library.packages.apart import check_apart, main
from briefing_app.model.errors import Problem
from tests.dataset.folders import make_folder


def test_a_folder_is_checked_in_a_process_of_its_own(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "source.txt").unlink()
    (problem,) = check_apart(str(folder))
    assert problem == Problem(str(folder / "source.txt"), 0, "缺少这个文件，或它不是普通文件。")


def test_a_check_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    (problem,) = check_apart(str(make_folder(tmp_path)), 0.01)
    assert problem.reason == "检查太久，没有做完。"


def test_a_check_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    (problem,) = check_apart(str(make_folder(tmp_path)))
    assert problem.reason == "检查时占用太多，没有做完。"


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, tuple[int, int]]]:
    """Limits are written down and not set."""
    import resource

    set_ = list[tuple[int, tuple[int, int]]]()
    monkeypatch.setattr(resource, "setrlimit", lambda what, both: set_.append((what, both)))
    monkeypatch.setattr(resource, "getrlimit", lambda what: (0, 5 if what else -1))
    return set_


def test_the_check_limits_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], limits: list[tuple[int, tuple[int, int]]]
) -> None:
    import resource

    assert main([str(make_folder(tmp_path))]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert dict(limits) == {
        resource.RLIMIT_AS: (5, 5),
        resource.RLIMIT_CPU: (apart.CPU_S, -1),
    }


def test_where_there_are_no_limits_it_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    apart.limit()


def test_as_a_program(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    limits: object,
) -> None:
    monkeypatch.setattr(sys, "argv", ["apart", str(make_folder(tmp_path))])
    monkeypatch.delitem(sys.modules, apart.__name__)
    with pytest.raises(SystemExit):
        runpy.run_module(apart.__name__, run_name="__main__")
    assert capsys.readouterr().out == "[]"
