"""The commands that print: what stands in reports here, questions and comparisons beside."""

from __future__ import annotations

import os

from briefing_app import bundled
from briefing_app.analysis.words import MEASURE_WORDS, STATUS_WORDS
from briefing_app.cli.output import print_bytes, print_json, print_table
from briefing_app.cli.records import (
    entry_record,
    figure_record,
    listed_figures,
    outline_record,
    problem_record,
    stated_ranks,
)
from briefing_app.dataset.checker import check_folder, report_folders
from briefing_app.dataset.files import SOURCE_FILE
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import Problem, UnknownIdError
from briefing_app.model.request import CommandOptions


def run_command(options: CommandOptions) -> int:
    """Run one command and return its exit code."""
    run = {
        "list": _list,
        "outline": _outline,
        "text": _text,
        "figures": _figures,
        "search": _search,
        "compare": _compare,
        "wording": _wording,
        "import": _import,
        "export": _export,
        "share": _library,
        "take": _library,
        "remove": _library,
        "restore": _library,
        "check": _check,
    }[options.command]
    return run(options)


def _search(options: CommandOptions) -> int:
    from briefing_app.cli.search import run

    return run(options)


def _compare(options: CommandOptions) -> int:
    from briefing_app.cli.compare import run

    return run(options)


def _wording(options: CommandOptions) -> int:
    from briefing_app.cli.wording import run

    return run(options)


def _import(options: CommandOptions) -> int:
    from briefing_app.cli.importing import run

    return run(options)


def _library(options: CommandOptions) -> int:
    from briefing_app.cli.library import run

    return run(options)


def _export(options: CommandOptions) -> int:
    from briefing_app.cli.export import run

    return run(options)


def _shelf(options: CommandOptions) -> Shelf:
    return Shelf.of(bundled.data_path(), places(options.profile))


def _list(options: CommandOptions) -> int:
    entries = _shelf(options).entries()
    if options.json:
        print_json([entry_record(entry) for entry in entries])
    else:
        rows = [(e.id, e.title, e.problem or e.folder) for e in entries]
        print_table(("编号", "标题", "位置"), rows)
    return 0


def _outline(options: CommandOptions) -> int:
    report = _shelf(options).open(options.report)
    records = [outline_record(report, section) for section in report.outline()]
    if options.json:
        print_json(records)
        return 0
    rows = [
        (r["id"], str(r["figures"]), "  " * (r["level"] - 1) + r["label"] + r["title"])
        for r in records
    ]
    print_table(("编号", "数字", "标题"), rows)
    return 0


def _text(options: CommandOptions) -> int:
    shelf = _shelf(options)
    if options.as_printed:
        path = os.path.join(shelf.folder_of(options.report), SOURCE_FILE)
        with open(path, "rb") as file:
            content = file.read()
        if options.json:
            print_json({"report": options.report, "text": content.decode("utf-8-sig")})
        else:
            print_bytes(content)
        return 0
    report = shelf.open(options.report)
    blocks = [b for b in report.blocks if b.start < b.end]
    if options.json:
        records = [
            {"section": b.section, "kind": b.kind, "text": report.text[b.start : b.end]}
            for b in blocks
        ]
        print_json({"report": report.id, "blocks": records})
        return 0
    for block in blocks:
        print(report.text[block.start : block.end])
    return 0


def _figures(options: CommandOptions) -> int:
    report = _shelf(options).open(options.report)
    figures = list(listed_figures(report, standings=options.standings))
    if options.json:
        stated = stated_ranks(report)
        print_json([figure_record(report, figure, stated) for figure in figures])
        return 0
    rows = [
        (
            str(f.period),
            STATUS_WORDS[f.status],
            MEASURE_WORDS[f.measure],
            f.hedge + f.printed,
            f.name,
            report.section(f.section).short,
        )
        for f in figures
    ]
    print_table(("年", "状态", "度量", "原文", "指标", "章节"), rows)
    return 0


def _check(options: CommandOptions) -> int:
    folders = _folders_to_check(options.paths)
    found: dict[Problem, None] = {}
    for folder in folders:
        found.update(dict.fromkeys(check_folder(folder)))
    if options.json:
        print_json([problem_record(problem) for problem in found])
    else:
        for problem in found:
            print(problem)
        outcome = f"有 {len(found)} 处问题" if found else "没有问题"
        print(f"检查了 {len(folders)} 份报告，{outcome}。")
    return 1 if found else 0


def _folders_to_check(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the report folders named; the bundled ones if none is."""
    folders: list[str] = []
    for path in paths or (_near(bundled.data_path()),):
        inside = report_folders(path)
        if not inside:
            raise UnknownIdError("报告文件夹", path)
        folders += inside
    return tuple(dict.fromkeys(folders))


def _near(path: str) -> str:
    """Return a path below the current folder as seen from there; others as they are."""
    here = os.getcwd() + os.sep
    return path.removeprefix(here)
