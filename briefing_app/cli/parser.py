"""Arguments to a request, with complaints in the words of the program."""

from __future__ import annotations

import argparse
import platform
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from typing_extensions import override

from briefing_app import __version__
from briefing_app.cli.arguments import add_own
from briefing_app.cli.quick import COMMANDS, command_in
from briefing_app.model.request import (
    LANGUAGES,
    CommandOptions,
    ExportOptions,
    ImportOptions,
    OpenOptions,
    ScreenshotOptions,
)

PROGRAM = "briefing-app"
_HELP = {
    "list": "列出现有的报告",
    "outline": "列出一份报告的提纲",
    "text": "输出一份报告的正文",
    "figures": "列出一份报告的数字和位次",
    "search": "查指标、数字和原句：问一句，答一句",
    "compare": "实绩与目标逐项对比；写两份报告则逐项对照",
    "wording": "两节文字逐句对照",
    "import": "把文件变成报告：读入、合并断行、提纲、数字、核对",
    "export": "把一份报告写成文件：表格、文档、演示、网页",
    "share": "把一份报告打成一个 .briefing 文件",
    "take": "收下一个 .briefing 文件",
    "remove": "把一份报告移到回收站",
    "restore": "从回收站放回一份报告",
    "check": "检查报告文件夹：文件、行号、原因",
    "screenshot": "不开窗口，把界面存成图片",
}
_COMPLAINTS = (
    (r"unrecognized arguments: (.*)", "不认识的参数：{0}"),
    (r"the following arguments are required: (.*)", "缺少参数：{0}"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", "{0} 不能是 {1}，可选：{2}"),
    (r"argument (.*): not allowed with argument (.*)", "{0} 和 {1} 只能写一个"),
    (r"argument (.*): expected one argument", "{0} 后面要有一个值"),
    (r"argument (.*): ignored explicit argument (.*)", "{0} 后面不能有值"),
    (r"argument (.*?): (.*)", "{0}：{1}"),
)


def parse(arguments: Sequence[str]) -> OpenOptions | CommandOptions | ScreenshotOptions:
    """Return what is asked for; exit with 0 after --help or --version, 2 if wrong."""
    if command_in(arguments):
        parser = _command_parser()
        found = vars(parser.parse_args(arguments))
        if found["command"] == "search" and found["query"] is None and not found["stdin"]:
            parser.error("the following arguments are required: 问题")
        return _request(found)
    if {"-h", "--help"} & set(arguments):
        _command_parser().parse_args(["--help"])
    found = vars(_open_parser().parse_args(arguments))
    return OpenOptions(found["report"], found.get("profile"), found["safe_mode"], found["language"])


def _request(found: dict[str, Any]) -> CommandOptions | ScreenshotOptions:
    if found["command"] == "screenshot":
        width, height = found["size"]
        return ScreenshotOptions(
            output=found["output"],
            view=found["view"],
            select=found["select"],
            query=found["query"],
            theme=found["theme"],
            width=width,
            height=height,
            report=found["report"],
            profile=found.get("profile"),
            safe_mode=found.get("safe_mode", False),
            language=found.get("language", LANGUAGES[0]),
        )
    return CommandOptions(
        command=found["command"],
        report=found.get("report") or "",
        paths=tuple(found.get("paths", ())),
        json=found.get("json", False),
        as_printed=found.get("as_printed", False),
        standings=found.get("standings", False),
        query=found.get("query") or "",
        limit=found.get("limit", 20),
        stdin=found.get("stdin", False),
        other=found.get("other") or "",
        left=found.get("left", ""),
        right=found.get("right", ""),
        profile=found.get("profile"),
        export=_export_request(found),
        output=found.get("output") or "",
        duplicate=found.get("duplicate", "ask"),
        intake=_import_request(found) if found["command"] == "import" else None,
    )


def _import_request(found: dict[str, Any]) -> ImportOptions:
    return ImportOptions(
        files=tuple(found["files"]),
        id=found["id"],
        title=found["title"],
        place=found["place"],
        year=found["year"],
        output=found["output"],
        force=found["force"],
    )


def _export_request(found: dict[str, Any]) -> ExportOptions | None:
    """Return what is written of the commands that write an export; None for none."""
    if found["command"] == "compare" and found["output"]:
        return ExportOptions(
            output=found["output"],
            format=found["format"],
            comparison=True,
            plain=found["plain"],
            force=found["force"],
        )
    if found["command"] != "export":
        return None
    return ExportOptions(
        output=found["output"],
        format=found["format"],
        section=found["section"],
        agenda=found["agenda"],
        figures=found["figures"],
        comparison=found["comparison"],
        sheet=found["sheet"],
        plain=found["plain"],
        force=found["force"],
    )


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks as the program does."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Help, **options)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这段说明")

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{PROGRAM}：{_in_words(message)}。用法见 {PROGRAM} --help。\n")


class _Help(argparse.HelpFormatter):
    """Help with a Chinese heading."""

    @override
    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def _in_words(message: str) -> str:
    for pattern, words in _COMPLAINTS:
        if match := re.fullmatch(pattern, message):
            return words.format(*match.groups())
    return message


def _open_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog=PROGRAM)
    parser.add_argument("report", nargs="?")
    _add_common(parser)
    parser.set_defaults(safe_mode=False, language=LANGUAGES[0])
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [选项] [报告]\n       {PROGRAM} [选项] 命令 …",
        description="把政府工作报告当数据看。不写命令就打开窗口；报告是编号或文件夹。",
        epilog="退出码：0 正常，1 数据有问题，2 用法不对，3 读不到，4 写不了，70 内部错误。",
    )
    _add_common(parser)
    commands = parser.add_subparsers(
        title="命令", dest="command", metavar="命令", required=True, prog=PROGRAM
    )
    for name in COMMANDS:
        command = commands.add_parser(name, help=_HELP[name], description=_HELP[name])
        _add_common(command)
        add_own(name, command)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what may stand before or after a command; absent where it was not given."""
    version = f"{PROGRAM} {__version__} (Python {platform.python_version()})"
    parser.add_argument("--version", action="version", version=version, help="显示版本")
    common: dict[str, Any] = {"default": argparse.SUPPRESS}
    parser.add_argument("--profile", metavar="DIR", help="设置、缓存和报告都放在这里", **common)
    parser.add_argument("--safe-mode", action="store_true", help="不读也不写设置", **common)
    parser.add_argument("--language", choices=LANGUAGES, help="界面语言", **common)
