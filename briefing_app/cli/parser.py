"""Arguments to a request, with complaints in the words of the program."""

from __future__ import annotations

import argparse
import platform
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from typing_extensions import override

from briefing_app import __version__
from briefing_app.cli.quick import COMMANDS, command_in
from briefing_app.export.formats import FORMATS
from briefing_app.model.request import (
    LANGUAGES,
    THEMES,
    VIEWS,
    CommandOptions,
    ExportOptions,
    OpenOptions,
    ScreenshotOptions,
)

PROGRAM = "briefing-app"
_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")
_SIZE_LIMIT = 8192
_HELP = {
    "list": "列出现有的报告",
    "outline": "列出一份报告的提纲",
    "text": "输出一份报告的正文",
    "figures": "列出一份报告的数字和位次",
    "search": "查指标、数字和原句：问一句，答一句",
    "compare": "实绩与目标逐项对比",
    "wording": "两节文字逐句对照",
    "export": "把一份报告写成文件：表格、文档、演示、网页",
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
        export=_export_request(found) if found["command"] == "export" else None,
    )


def _export_request(found: dict[str, Any]) -> ExportOptions:
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
        _add_own(name, command)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what may stand before or after a command; absent where it was not given."""
    version = f"{PROGRAM} {__version__} (Python {platform.python_version()})"
    parser.add_argument("--version", action="version", version=version, help="显示版本")
    common: dict[str, Any] = {"default": argparse.SUPPRESS}
    parser.add_argument("--profile", metavar="DIR", help="设置、缓存和报告都放在这里", **common)
    parser.add_argument("--safe-mode", action="store_true", help="不读也不写设置", **common)
    parser.add_argument("--language", choices=LANGUAGES, help="界面语言", **common)


def _add_own(name: str, parser: argparse.ArgumentParser) -> None:
    if name == "screenshot":
        _add_screenshot(parser)
        return
    if name == "export":
        _add_export(parser)
        return
    if name == "search":
        _add_search(parser)
    if name == "compare":
        parser.add_argument("report", metavar="报告", help="编号或文件夹")
        parser.add_argument("other", metavar="另一份", nargs="?", help="再写一份则两份相比")
    if name == "wording":
        parser.add_argument("left", metavar="甲", help="报告、报告#章节，或文本文件")
        parser.add_argument("right", metavar="乙", help="同上")
    if name in ("outline", "text", "figures"):
        parser.add_argument("report", metavar="报告", help="编号或文件夹")
    if name == "text":
        parser.add_argument("--as-printed", action="store_true", help="原样输出版面文字")
    if name == "figures":
        parser.add_argument("--standings", action="store_true", help="也列出没有名次的位次")
    if name == "check":
        parser.add_argument("paths", metavar="路径", nargs="*", help="不写则检查自带的报告")
    parser.add_argument("--json", action="store_true", help="输出 UTF-8 的 JSON")


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="问题", nargs="?", help="如 固投、gutou、增长>10%%")
    parser.add_argument("--report", metavar="报告", help="只查这一份；不写则查全部")
    parser.add_argument("--limit", metavar="N", type=_count, default=20, help="最多列几句")
    parser.add_argument("--stdin", action="store_true", help="从标准输入读，一行一问，一行一答")


def _add_export(parser: argparse.ArgumentParser) -> None:
    keys = [each.key for each in FORMATS]
    parser.add_argument("report", metavar="报告", help="编号或文件夹")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="文件；- 是标准输出")
    parser.add_argument("--format", choices=keys, default="", help="不写则看文件名的后缀")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--section", metavar="ID", default="", help="只写这一节")
    part.add_argument("--agenda", metavar="议程", default="", help="编号或文件：按它的顺序写")
    part.add_argument("--figures", metavar="ID,ID", type=_ids, help="只写这些数字；PDF 是证据单")
    parser.add_argument("--comparison", action="store_true", help="只写实绩与目标的对照")
    parser.add_argument("--sheet", action="store_true", help="一页纸的证据单（PDF）")
    parser.add_argument("--plain", action="store_true", help="CSV 开头不写 BOM")
    parser.add_argument("--force", action="store_true", help="已有同名文件也替换")


def _ids(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.split(",") if (word := part.strip()))


def _add_screenshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("output", metavar="OUT.png", help="图片文件")
    parser.add_argument("--report", metavar="报告", help="编号或文件夹")
    parser.add_argument("--view", choices=VIEWS, default=VIEWS[0], help="哪个视图")
    parser.add_argument("--select", metavar="ID", default="", help="选中的数字或章节")
    parser.add_argument("--query", metavar="Q", default="", help="查找的词")
    parser.add_argument("--theme", choices=THEMES, default=THEMES[0], help="明暗")
    parser.add_argument("--size", type=_size, default=(1440, 900), help="宽x高，如 1440x900")


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 6:
        raise argparse.ArgumentTypeError(f"“{text}”不是个数")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    size = tuple(map(int, match.groups())) if match else ()
    if not size or max(size) > _SIZE_LIMIT:
        raise argparse.ArgumentTypeError(f"“{text}”不是图片的大小，应写作 1440x900")
    return size[0], size[1]
