from __future__ import annotations

import subprocess
import sys

import pytest

from briefing_app.cli.parser import parse
from briefing_app.cli.quick import command_in, quick_open
from briefing_app.model.request import CommandOptions, OpenOptions, ScreenshotOptions


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], OpenOptions()),
        (["ningbo-2023"], OpenOptions("ningbo-2023")),
        (["--safe-mode", "x", "--profile", "d"], OpenOptions("x", "d", safe_mode=True)),
        (["--language", "en"], OpenOptions(language="en")),
    ],
    ids=["nothing", "report", "all", "language"],
)
def test_opening_is_read_alike_with_and_without_argparse(
    arguments: list[str], options: OpenOptions
) -> None:
    assert quick_open(arguments) == options
    assert parse(arguments) == options


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["a", "b"], ["--help"], ["--profile"], ["--language", "fr"], [""], ["--profile=d"]],
    ids=" ".join,
)
def test_what_is_not_plain_is_left_to_argparse(arguments: list[str]) -> None:
    assert quick_open(arguments) is None


def test_opening_does_not_import_argparse() -> None:
    code = (
        "import sys; from briefing_app.__main__ import quick_open; quick_open(['x']);"
        "sys.exit('argparse' in sys.modules or 'PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_commands_are_found_behind_options() -> None:
    assert command_in(["--profile", "list", "--safe-mode", "text", "R"]) == "text"
    assert command_in(["--profile"]) == ""
    assert command_in(["report", "list"]) == ""


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["list", "--json"], CommandOptions("list", json=True)),
        (["outline", "R"], CommandOptions("outline", "R")),
        (["text", "R", "--as-printed"], CommandOptions("text", "R", as_printed=True)),
        (["figures", "R", "--standings"], CommandOptions("figures", "R", standings=True)),
        (["search", "固投"], CommandOptions("search", query="固投")),
        (
            ["search", "--stdin", "--report", "R", "--limit", "3", "--json"],
            CommandOptions("search", "R", stdin=True, limit=3, json=True),
        ),
        (["compare", "R"], CommandOptions("compare", "R")),
        (["compare", "R", "S"], CommandOptions("compare", "R", other="S")),
        (["wording", "R#a", "S"], CommandOptions("wording", left="R#a", right="S")),
        (["check", "a", "b"], CommandOptions("check", paths=("a", "b"))),
        (["--profile", "p", "list"], CommandOptions("list", profile="p")),
        (["list", "--profile", "p"], CommandOptions("list", profile="p")),
        (["--profile=p", "list"], CommandOptions("list", profile="p")),
        (["screenshot", "o.png"], ScreenshotOptions("o.png")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands(arguments: list[str], options: object) -> None:
    assert parse(arguments) == options


def test_screenshot_options() -> None:
    words = "--safe-mode screenshot o.png --view figures --select s --query q --theme dark"
    assert parse([*words.split(), "--size", "1024x700", "--report", "R"]) == ScreenshotOptions(
        "o.png", "figures", "s", "q", "dark", 1024, 700, "R", None, safe_mode=True
    )


COMPLAINTS = {
    "unknown option": (["list", "--foo"], "不认识的参数：--foo"),
    "two reports": (["a", "b"], "不认识的参数：b"),
    "missing report": (["outline"], "缺少参数：报告"),
    "missing value": (["list", "--profile"], "--profile 后面要有一个值"),
    "bad choice": (["screenshot", "o", "--theme", "red"], "--theme 不能是 'red'，可选："),
    "bad size": (["screenshot", "o", "--size", "big"], "--size：“big”不是图片的大小"),
    "huge size": (["screenshot", "o", "--size", "99999x1000"], "不是图片的大小"),
    "value for a switch": (["list", "--json=1"], "--json 后面不能有值"),
    "no question": (["search"], "缺少参数：问题"),
    "bad limit": (["search", "x", "--limit", "-1"], "--limit：“-1”不是个数"),
    "bad language": (["--language", "fr"], "--language 不能是 'fr'"),
}


@pytest.mark.parametrize(("arguments", "words"), COMPLAINTS.values(), ids=COMPLAINTS.keys())
def test_complaints(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(arguments)
    told = capsys.readouterr()
    assert caught.value.code == 2
    assert words in told.err
    assert told.err.count("\n") == 1


def test_a_complaint_without_words_of_ours_is_passed_on() -> None:
    from briefing_app.cli.parser import _in_words

    assert _in_words("something new") == "something new"


@pytest.mark.parametrize("arguments", [["--help"], ["-h", "x"], ["figures", "--help"]])
def test_help_is_in_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(arguments)
    told = capsys.readouterr().out
    assert caught.value.code == 0
    assert told.startswith("用法：briefing-app")
    assert "选项" in told
