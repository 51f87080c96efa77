"""Small corpora: a store, an index, and reports made of a few paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing_app.library.cards import Card
from briefing_app.library.search.across import SCAN_LIMIT, Corpus
from briefing_app.library.search.index import Index
from briefing_app.library.search.words import pack
from briefing_app.library.store import Store
from briefing_app.model.figure import Span
from briefing_app.model.report import (
    NO_REPORT,
    Block,
    BlockKind,
    Report,
    Section,
    SectionKind,
)


def report_of(report_id: str, paragraphs: Sequence[str], year: int = 2023) -> Report:
    """Return a report whose paragraphs belong in turn to the review and to the tasks."""
    text, blocks, sentences = "", list[Block](), list[Span]()
    for number, words in enumerate(paragraphs):
        start = len(text)
        text += words
        section = "tasks" if number % 2 else "review"
        blocks.append(Block(BlockKind.PARAGRAPH, section, start, len(text)))
        found = re.finditer("[^。]+。?|。", words)
        sentences += (Span(start + m.start(), start + m.end()) for m in found)
    sections = tuple(
        Section(kind.value, "", f"{kind.value}，部分", kind, 1)
        for kind in (SectionKind.REVIEW, SectionKind.TASKS)
    )
    return replace(
        NO_REPORT, id=report_id, title=f"{report_id}的标题", plan_year=year, text=text,
        blocks=tuple(blocks), sections=sections, sentences=tuple(sentences),
    )  # fmt: skip


def put(store: Store, *reports: Report) -> None:
    """Keep reports, and let them all take part in searches."""
    for report in reports:
        card = Card(report.id, report.title, plan_year=report.plan_year)
        store.put(f"/r/{report.id}", report.text, card, pack(report))
    folders = [*store.kept()]
    store.show(folders, folders)


class Both:
    """One store, looked through plainly and by an index."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(str(folder / "library.db"))
        self.index = Index(self.store, str(folder / "index.db"))
        self.plain = Corpus(self.store, self.index, SCAN_LIMIT)
        self.indexed = Corpus(self.store, self.index, -1)
