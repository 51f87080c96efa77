"""The arguments of each command."""

from __future__ import annotations

import argparse
import re

from briefing_app.export.formats import FORMATS
from briefing_app.model.request import THEMES, VIEWS

_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")
_SIZE_LIMIT = 8192
_REPORT = ("outline", "text", "figures", "compare", "export", "share", "remove", "restore")
_WITHOUT_JSON = ("export", "screenshot")


def add_own(name: str, parser: argparse.ArgumentParser) -> None:
    """Give a command's parser the arguments that only this command has."""
    if name in _REPORT:
        parser.add_argument("report", metavar="报告", help="编号或文件夹")
    if add := _OWN.get(name):
        add(parser)
    if name not in _WITHOUT_JSON:
        parser.add_argument("--json", action="store_true", help="输出 UTF-8 的 JSON")


def _add_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-printed", action="store_true", help="原样输出版面文字")


def _add_standings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standings", action="store_true", help="也列出没有名次的位次")


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("other", metavar="另一份", nargs="?", help="再写一份则两份相比")
    parser.add_argument("-o", "--output", metavar="FILE", default="", help="写成文件；- 是标准输出")
    _add_format(parser)


def _add_wording(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("left", metavar="甲", help="报告、报告#章节，或文本文件")
    parser.add_argument("right", metavar="乙", help="同上")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="路径", nargs="*", help="不写则检查自带的报告")


def _add_share(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="写成这个文件")


def _add_take(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="FILE", nargs=1, help=".briefing 文件")
    _add_duplicate(parser)


def _add_duplicate(parser: argparse.ArgumentParser) -> None:
    choice = parser.add_mutually_exclusive_group()
    for flag, value, words in (
        ("--replace", "replace", "已有同一份报告就替换"),
        ("--both", "keep_both", "已有同一份报告就两份都留"),
    ):
        choice.add_argument(
            flag, dest="duplicate", action="store_const", const=value, default="ask", help=words
        )


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="问题", nargs="?", help="如 固投、gutou、增长>10%%")
    parser.add_argument("--report", metavar="报告", help="只查这一份；不写则查全部")
    parser.add_argument("--limit", metavar="N", type=_count, default=20, help="最多列几句")
    parser.add_argument("--stdin", action="store_true", help="从标准输入读，一行一问，一行一答")


def _add_import(parser: argparse.ArgumentParser) -> None:
    kinds = "txt、md、html、docx、pdf；几个文件是同一份报告的几页"
    parser.add_argument("files", metavar="文件", nargs="+", help=kinds)
    parser.add_argument("--id", metavar="ID", default="", help="报告的编号；不写则由地名和年份得出")
    parser.add_argument("--title", metavar="标题", default="", help="认不出时写明")
    parser.add_argument("--place", metavar="地方", default="", help="认不出时写明")
    parser.add_argument("--year", metavar="年份", type=_year, default=0, help="计划的年份")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", default="", help="写到这个文件夹；不写则存入资料库"
    )
    parser.add_argument("--force", action="store_true", help="已有同一份报告也替换")
    _add_standings(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="文件；- 是标准输出")
    _add_format(parser)
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--section", metavar="ID", default="", help="只写这一节")
    part.add_argument("--agenda", metavar="议程", default="", help="编号或文件：按它的顺序写")
    part.add_argument("--figures", metavar="ID,ID", type=_ids, help="只写这些数字；PDF 是证据单")
    parser.add_argument("--comparison", action="store_true", help="只写实绩与目标的对照")
    parser.add_argument("--sheet", action="store_true", help="一页纸的证据单（PDF）")


def _add_format(parser: argparse.ArgumentParser) -> None:
    keys = [each.key for each in FORMATS]
    parser.add_argument("--format", choices=keys, default="", help="不写则看文件名的后缀")
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


def _year(text: str) -> int:
    if not (text.isdecimal() and 1949 <= int(text) <= 2199):
        raise argparse.ArgumentTypeError(f"“{text}”不是年份")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    size = tuple(map(int, match.groups())) if match else ()
    if not size or max(size) > _SIZE_LIMIT:
        raise argparse.ArgumentTypeError(f"“{text}”不是图片的大小，应写作 1440x900")
    return size[0], size[1]


_OWN = {
    "text": _add_text,
    "figures": _add_standings,
    "search": _add_search,
    "compare": _add_compare,
    "wording": _add_wording,
    "import": _add_import,
    "export": _add_export,
    "share": _add_share,
    "take": _add_take,
    "restore": _add_duplicate,
    "check": _add_check,
    "screenshot": _add_screenshot,
}
"""What a command takes besides a report and --json."""
