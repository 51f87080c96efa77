"""The command compare with two reports: their figures side by side."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_app.analysis.comparing.across import (
    KIND_WORDS,
    QUESTION_WORDS,
    Across,
    Aligned,
    Apart,
    Side,
    compare_reports,
)
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import MEASURE_WORDS, phrase
from briefing_app.cli.output import print_json, print_table
from briefing_app.export.across_content import asked
from briefing_app.export.across_record import across_record
from briefing_app.export.comparison_record import SCOPE_DIFFERS
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report

_NONE = "没有同口径的指标，可看表述：briefing-app wording {0} {1}"
_Cells = tuple[str, ...]


def print_reports(left: Report, right: Report, *, as_json: bool) -> int:
    """Print the figures of two reports side by side; return the exit code."""
    views = [compare_reports(left, right, question) for question in asked(left, right)]
    if as_json:
        print_json(across_record(left, right, views))
        return 0
    print(f"甲：{left.title}\n乙：{right.title}（{KIND_WORDS[views[0].kind]}）")
    for view in views:
        _print_view(left, right, view)
    if not any(view.aligned for view in views):
        print("\n" + _NONE.format(left.id, right.id))
    return 0


def _print_view(left: Report, right: Report, view: Across) -> None:
    """Print a table of what aligns, one of what does not, and the counts."""
    counts = view.counts
    print(f"\n【{QUESTION_WORDS[view.question]}】对上 {counts.aligned}")
    if view.aligned:
        rows = [_row(left, right, row) for row in view.aligned]
        print_table(("指标", "度量", "甲", "乙", "乙减甲（算）", "怎么对上的"), rows)
    if view.apart:
        print(f"\n【{SCOPE_DIFFERS}，只并列、不比较】{counts.apart}")
        print_table(("甲", "乙", "理由"), [_apart_row(left, right, each) for each in view.apart])
    print("\n" + "，".join(_count_words(view)) + "。")


def _row(left: Report, right: Report, row: Aligned) -> _Cells:
    converted = {Side.LEFT: "", Side.RIGHT: ""}
    if row.conversion:
        converted[row.conversion.side] = f"＝{row.conversion.text}"
    return (
        row.name,
        MEASURE_WORDS[row.left.measure],
        _words(left, row.left) + converted[Side.LEFT],
        _words(right, row.right) + converted[Side.RIGHT],
        row.difference.text if row.difference else "",
        row.how,
    )


def _apart_row(left: Report, right: Report, each: Apart) -> _Cells:
    return (
        f"{each.left.name} {_words(left, each.left)}",
        f"{each.right.name} {_words(right, each.right)}",
        each.words,
    )


def _words(report: Report, figure: Figure) -> str:
    """Return a figure with its year: 2022 增长10%."""
    return f"{figure.period} {phrase(figure, gain_verb(report, figure))}"


def _count_words(view: Across) -> Iterator[str]:
    counts = view.counts
    yield f"对上 {counts.aligned} 项，其中换算 {counts.converted}"
    yield f"{SCOPE_DIFFERS} {counts.apart}"
    yield f"只在甲 {counts.only_left}"
    yield f"只在乙 {counts.only_right}"
    if counts.repeated_left or counts.repeated_right:
        yield f"重述 甲 {counts.repeated_left}、乙 {counts.repeated_right}"
    if counts.aside_left or counts.aside_right:
        yield f"不在此问 甲 {counts.aside_left}、乙 {counts.aside_right}"
