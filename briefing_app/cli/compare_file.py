"""The command compare with -o: a comparison as a file."""

from __future__ import annotations

import sys

from briefing_app.cli.export import asked_format, show_progress
from briefing_app.cli.output import print_bytes
from briefing_app.export.about import extent
from briefing_app.export.across_content import across_content, counted
from briefing_app.export.across_content import extent as across_extent
from briefing_app.export.choosing import content
from briefing_app.export.formats import Format
from briefing_app.export.writers import ExistsError, Written, rendered, write
from briefing_app.model.errors import OutputError
from briefing_app.model.report import Report
from briefing_app.model.request import ExportOptions

_USAGE = 2
_STDOUT = "-"
_SLIDES = "pptx"


def write_comparison(report: Report, other: Report | None, asked: ExportOptions) -> int:
    """Write targets against actuals of one report, or two reports; return the exit code."""
    fmt = asked_format(asked)
    if complaint := _complaint(fmt, asked.output, two=other is not None):
        print(f"briefing-app：{complaint}。用法见 briefing-app compare --help。", file=sys.stderr)
        return _USAGE
    chosen, words = _chosen(report, other)
    key = fmt.key if fmt else ""
    if asked.output == _STDOUT:
        print_bytes(rendered(chosen, key, plain=asked.plain))
        return 0
    try:
        write(
            chosen, key, asked.output,
            progress=show_progress, force=asked.force, plain=asked.plain,
        )  # fmt: skip
    except ExistsError:
        raise OutputError(asked.output, "已有同名文件，没有动它；要替换请加 --force。") from None
    print(f"写好了：{asked.output}（{words}）")
    return 0


def _chosen(report: Report, other: Report | None) -> tuple[Written, str]:
    """Return what is written, and what that is in words."""
    if other is None:
        single = content(report, comparison=True)
        return single, extent(single)
    both = across_content(report, other)
    return both, f"{across_extent(both)}；{counted(both.views[0])}"


def _complaint(fmt: Format | None, output: str, *, two: bool) -> str:
    """Return what is wrong with a request, in words; "" for nothing."""
    if fmt is None:
        return "看不出要写成什么格式：请加 --format，或者用带后缀的文件名"
    if two and fmt.key == _SLIDES:
        return "两份报告的对照不能写成演示文稿"
    if output == _STDOUT and not fmt.text:
        return f"{fmt.name}不是文字，不能写到标准输出"
    return ""
