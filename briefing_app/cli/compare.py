"""The command compare: actual against target, or report against report; a table or JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from briefing_app import bundled
from briefing_app.analysis.comparing.ledger import Ledger, Unlike, ledger, ledger_groups
from briefing_app.analysis.comparing.pairs import Pair
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import phrase
from briefing_app.cli.output import print_json, print_table
from briefing_app.export.comparison_record import SCOPE_DIFFERS, compare_record
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.figure import Figure
from briefing_app.model.report import Report
from briefing_app.model.request import CommandOptions

_USAGE = 2
_TITLES = ("增速", "总量与数量")
_Cells = tuple[str, ...]


def run(options: CommandOptions) -> int:
    """Compare a report's targets with its actuals, or two reports; return the exit code."""
    shelf = Shelf.of(bundled.data_path(), places(options.profile))
    report = shelf.open(options.report)
    other = shelf.open(options.other) if options.other else None
    if other is not None and other.id == report.id and other.text == report.text:
        print("briefing-app：甲和乙是同一份报告，请换一份。", file=sys.stderr)
        return _USAGE
    if options.export:
        from briefing_app.cli.compare_file import write_comparison

        return write_comparison(report, other, options.export)
    if other is not None:
        from briefing_app.cli.compare_two import print_reports

        return print_reports(report, other, as_json=options.json)
    book = ledger(report)
    if options.json:
        print_json(compare_record(report, book))
    else:
        _print_ledger(report, book)
    return 0


def _print_ledger(report: Report, book: Ledger) -> None:
    """Print a table for each group that has rows, and the counts."""
    counts = (book.pairs, book.unlike, book.unpaired, book.unnumbered)
    if not any(counts):
        print("这份报告没有目标，无从对比。")
        return
    for title, head, rows in _groups(report, book):
        if rows:
            print(f"【{title}】{len(rows)}")
            print_table(head, rows)
            print()
    print(
        f"可直接对比 {len(book.pairs)} 项：目标更高 {len(book.leaning(1))}，"
        f"持平 {len(book.leaning(0))}，目标更低 {len(book.leaning(-1))}；"
        f"{SCOPE_DIFFERS} {len(book.unlike)}，没有对应的实绩 {len(book.unpaired)}，"
        f"没有数字 {len(book.unnumbered)}。"
    )


def _groups(report: Report, book: Ledger) -> Iterator[tuple[str, _Cells, list[_Cells]]]:
    """Yield title, head and rows of every group."""
    pairs = {(p.actual.id, p.target.id, p.name): p for p in book.pairs}
    years = (f"{report.review_year}实绩", f"{report.plan_year}目标")
    for group in ledger_groups(book):
        ordered = [pairs[row.actual, row.target, row.label] for row in group.rows]
        rows = [_pair_row(report, pair) for pair in ordered]
        yield _TITLES[group.relative], ("指标", *years, "变化（算）"), rows
    unlike = [_unlike_row(report, each) for each in book.unlike]
    yield f"{SCOPE_DIFFERS}，只并列、不比较", (*years, "理由"), unlike
    for title, figures in (
        ("目标没有对应的实绩", book.unpaired),
        ("没有数字的目标", book.unnumbered),
    ):
        rows = [(figure.name, _words(report, figure)) for figure in figures]
        yield title, ("指标", years[1]), rows


def _pair_row(report: Report, pair: Pair) -> _Cells:
    sides = (_words(report, figure) for figure in (pair.actual, pair.target))
    return (pair.name, *sides, pair.difference.text)


def _unlike_row(report: Report, unlike: Unlike) -> _Cells:
    """Return both sides by the names they have, which differ."""
    sides = (f"{f.name} {_words(report, f)}" for f in (unlike.actual, unlike.target))
    return (*sides, unlike.words)


def _words(report: Report, figure: Figure) -> str:
    return phrase(figure, gain_verb(report, figure))
