"""The command import: files become a report, with what the program is not sure of."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import partial, reduce

from briefing_app import bundled
from briefing_app.cli.import_record import import_record
from briefing_app.cli.output import print_json, print_table
from briefing_app.cli.records import Record
from briefing_app.dataset.files import INDICATORS_FILE
from briefing_app.dataset.indicators import load_indicators
from briefing_app.importing.documents import Document, read_document
from briefing_app.importing.draft import About, Draft
from briefing_app.importing.joining import join
from briefing_app.importing.saving import FolderTakenError, missing, save_draft
from briefing_app.importing.steps import import_document
from briefing_app.library.places import places
from briefing_app.model.errors import OutputError
from briefing_app.model.indicator import Indicator
from briefing_app.model.request import CommandOptions, ImportOptions

_OPTIONS = {
    "编号": "--id",
    "标题": "--title",
    "地方": "--place",
    "回顾的年份": "--year",
    "计划的年份": "--year",
}


def run(options: CommandOptions) -> int:
    """Read the files and print or save what they say; return the exit code.

    With --json and no folder nothing is saved.
    """
    wish = options.intake or ImportOptions(files=())
    catalogue = load_indicators(bundled.data_path(INDICATORS_FILE))
    documents = tuple(read_document(path) for path in wish.files)
    draft = _draft(documents, wish, catalogue)
    record = import_record(draft, documents, catalogue, standings=options.standings)
    if wish.output or not options.json:
        folder = wish.output or os.path.join(places(options.profile).reports, draft.about.id)
        record["folder"] = _saved(draft, folder, catalogue, force=wish.force)
    if options.json:
        print_json(record)
    else:
        _print_summary(record)
    return 0


def _draft(
    documents: tuple[Document, ...], wish: ImportOptions, catalogue: Mapping[str, Indicator]
) -> Draft:
    """Return one draft of all pages, with what the person has said about it."""
    drafts = (import_document(document, catalogue) for document in documents)
    draft = reduce(partial(join, catalogue=catalogue), drafts)
    return replace(draft, about=_about(draft.about, wish))


def _about(found: About, wish: ImportOptions) -> About:
    place = wish.place or found.place
    return replace(
        found,
        id=wish.id or found.id,
        title=wish.title or found.title,
        place=place,
        seal=place[:1] if wish.place else found.seal,
        plan_year=wish.year or found.plan_year,
        review_year=wish.year - 1 if wish.year else found.review_year,
    )


def _saved(draft: Draft, folder: str, catalogue: Mapping[str, Indicator], *, force: bool) -> str:
    if lacking := missing(draft):
        flags = "、".join(dict.fromkeys(_OPTIONS[words] for words in lacking))
        raise OutputError(folder, f"文中认不出{'、'.join(lacking)}，请用 {flags} 写明。")
    try:
        return save_draft(draft, folder, catalogue, replace=force)
    except FolderTakenError as error:
        raise OutputError(folder, "那里已有一份报告；要替换请加 --force。") from error


def _print_summary(record: Record) -> None:
    """Say in a few lines what was found, what is doubtful and where it is kept."""
    source, figures = record["source"], record["figures"]
    print(f"{source['title']}（{source['place']}，{source['review_year']} 年回顾）")
    unsure = [figure for figure in figures if figure["doubts"]]
    print(
        f"提纲 {len(record['outline'])} 节，数字 {len(figures)} 项（{len(unsure)} 项说不准），"
        f"存疑 {len(record['doubts'])} 处。"
    )
    for sentence in record["absent"]:
        print(sentence)
    for remark in (each for file in source["files"] for each in file["remarks"]):
        print(remark, file=sys.stderr)
    if record["doubts"]:
        rows = [(d["exact"], d["suggestion"], d["reason"]) for d in record["doubts"]]
        print_table(("原文", "可改为", "理由"), rows)
    print(f"存到了：{record['folder']}")
