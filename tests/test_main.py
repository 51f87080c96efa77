"""The entry: which room gets the request, and nothing imported that it does not need."""

from __future__ import annotations

import runpy
import subprocess
import sys
from types import ModuleType

import pytest

from briefing_app import __main__ as entry
from briefing_app.__main__ import main
from briefing_app.model.request import OpenOptions, ScreenshotOptions


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Stand in for the window and the camera; return what they are asked."""
    asked: list[object] = []

    def run_app(options: object) -> int:
        asked.append(options)
        return 0

    def run_camera(options: object) -> int:
        asked.append(options)
        return 4

    for name, run in (("app", run_app), ("screenshot", run_camera)):
        module = ModuleType(name)
        module.run = run  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, f"briefing_app.ui.{name}", module)
    return asked


def test_opening_goes_to_the_window(rooms: list[object]) -> None:
    assert main(["ningbo-2023", "--safe-mode"]) == 0
    assert rooms == [OpenOptions("ningbo-2023", safe_mode=True)]


def test_opening_that_argparse_had_to_read(rooms: list[object]) -> None:
    assert main(["--profile=d", "--language", "en"]) == 0
    assert rooms == [OpenOptions(None, "d", language="en")]


def test_a_picture_goes_to_the_camera(rooms: list[object]) -> None:
    assert main(["screenshot", "o.png"]) == 4
    assert rooms == [ScreenshotOptions("o.png")]


def test_arguments_come_from_the_command_line(
    rooms: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["briefing-app", "x"])
    assert main() == 0
    assert rooms == [OpenOptions("x")]


def test_wrong_use_is_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--nothing"]) == 2
    assert "不认识的参数" in capsys.readouterr().err


def test_version_needs_no_display(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("briefing-app ")


def test_commands_do_not_import_qt() -> None:
    code = (
        "import sys; from briefing_app.__main__ import main; main(['list']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_the_module_runs_as_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["briefing-app", "--version"])
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(entry.__file__ or "", run_name="__main__")
    assert caught.value.code == 0


def test_without_a_display_one_sentence_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(entry.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 3
    said = capsys.readouterr().err
    assert "screenshot" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [("linux", {}, False), ("linux", {"DISPLAY": ":1"}, True), ("win32", {}, True)],
)
def test_only_linux_can_be_without_a_display(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(entry.sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert entry._has_display() is expected
