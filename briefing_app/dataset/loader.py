"""A report folder to a Report, with all four invariants proved on the way.

1. The page, after exactly the listed corrections, is the text of report.yaml.
2. Every number of the text is a figure or a mention.
3. Every quote is found once in its section, and bears out the value.
4. Ids are unique and references resolve; listed pairs are an actual and a target.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping

from briefing_app.dataset.corrections import Corrected, apply_corrections
from briefing_app.dataset.coverage import check_coverage
from briefing_app.dataset.figures import Numbers, read_figures
from briefing_app.dataset.files import (
    CORRECTIONS_FILE,
    FIGURES_FILE,
    REPORT_FILE,
    SOURCE_FILE,
    decoded,
    read_bytes,
)
from briefing_app.dataset.indicators import with_own
from briefing_app.dataset.outline import Outline, read_outline
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.schema import check_schema
from briefing_app.dataset.text import around, page_string, shared_length, without_marks
from briefing_app.dataset.yaml_reader import YamlMap, line_of, read_yaml
from briefing_app.model.errors import DatasetError
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report, Source, SourcePart


def load_report(folder: str, indicators: Mapping[str, Indicator]) -> Report:
    """Return the report of a folder; raise DatasetError with everything that is wrong."""
    problems = Problems()
    report = read_report(folder, indicators, problems)
    if report is None or problems:
        raise DatasetError(problems.listed())
    return report


def read_report(
    folder: str, indicators: Mapping[str, Indicator], problems: Problems
) -> Report | None:
    """Read a folder as far as possible; None if that is not enough for a report.

    `indicators` is the catalogue; what the folder has of its own is added to it.
    """
    return _Folder(folder, problems).report(indicators)


class _Folder:
    """The four files on their way to one report."""

    def __init__(self, folder: str, problems: Problems) -> None:
        self._folder, self._problems = folder, problems

    def report(self, indicators: Mapping[str, Indicator]) -> Report | None:
        """Read all files, so that one run names what is wrong in each of them."""
        indicators = with_own(self._folder, indicators, self._problems)
        data = self._yaml(REPORT_FILE)
        figures = self._yaml(FIGURES_FILE)
        corrections = self._yaml(CORRECTIONS_FILE)
        source = self._read(SOURCE_FILE)
        if data is None:
            return None
        outline = read_outline(data, self._shown(REPORT_FILE), self._problems)
        page = self._page(source, data)
        corrected = self._corrected(page, corrections, outline)
        numbers = self._numbers(figures, outline, indicators)
        if page is None or corrected is None or numbers is None:
            return None
        return _report(data, outline, page, corrected, numbers, indicators)

    def _shown(self, name: str) -> str:
        return os.path.join(self._folder, name)

    def _read(self, name: str) -> bytes | None:
        path = self._shown(name)
        return read_bytes(path, path, self._problems)

    def _yaml(self, name: str) -> YamlMap | None:
        """Return the data of a file that fits its schema."""
        shown = self._shown(name)
        content = self._read(name)
        text = None if content is None else decoded(content, shown, self._problems)
        data = None if text is None else read_yaml(text, shown, self._problems)
        schema = name.removesuffix(".yaml")
        fits = data is not None and check_schema(data, schema, shown, self._problems)
        return data if fits else None

    def _page(self, source: bytes | None, data: YamlMap) -> str | None:
        """Return the page string of the source, whose digest must be the listed one."""
        if source is None:
            return None
        if hashlib.sha256(source).hexdigest() != data["source"]["sha256"]:
            line = line_of(data, ("source", "sha256"))
            reason = f"{SOURCE_FILE} 与登记的 sha256 不符：原文件被改动过，请恢复。"
            self._problems.add(self._shown(REPORT_FILE), line, reason)
        text = decoded(source, self._shown(SOURCE_FILE), self._problems)
        return None if text is None else page_string(text)

    def _corrected(
        self, page: str | None, corrections: YamlMap | None, outline: Outline
    ) -> Corrected | None:
        """Return the corrected page, which must read as the outline does."""
        if page is None or corrections is None:
            return None
        sections = (s for top in outline.sections for s in top.walk())
        topics = [s for s in sections if s.run_in]
        shown = self._shown(CORRECTIONS_FILE)
        before = len(self._problems)
        corrected = apply_corrections(page, corrections, topics, shown, self._problems)
        if len(self._problems) == before:
            self._compare(corrected.marked, outline)
        return corrected

    def _compare(self, page: str, outline: Outline) -> None:
        if page == outline.marked:
            return
        at = shared_length(page, outline.marked)
        reason = (
            "正文与改正后的原文不符："
            f"原文作“{around(page, at)}”，这里作“{around(outline.marked, at)}”。"
        )
        line = outline.line_at_mark(at)
        self._problems.add(self._shown(REPORT_FILE), line, reason)

    def _numbers(
        self, figures: YamlMap | None, outline: Outline, indicators: Mapping[str, Indicator]
    ) -> Numbers | None:
        if figures is None:
            return None
        shown = self._shown(FIGURES_FILE)
        numbers = read_figures(figures, outline, indicators, shown, self._problems)
        check_coverage(outline, numbers.spans(), self._shown(REPORT_FILE), self._problems)
        return numbers


def _report(
    data: YamlMap,
    outline: Outline,
    page: str,
    corrected: Corrected,
    numbers: Numbers,
    indicators: Mapping[str, Indicator],
) -> Report:
    return Report(
        id=data["id"],
        title=data["title"],
        place=data["place"],
        seal=data["seal"],
        review_year=data["review_year"],
        plan_year=data["plan_year"],
        source=_source(data["source"]),
        text=outline.text,
        printed=without_marks(page),
        blocks=outline.blocks,
        sections=outline.sections,
        sentences=outline.sentences,
        figures=numbers.figures,
        mentions=numbers.mentions,
        corrections=corrected.corrections,
        edits=corrected.edits,
        indicators=indicators,
        pairings=numbers.pairings,
    )


def _source(item: YamlMap) -> Source:
    parts = tuple(
        SourcePart(
            p["title"],
            p.get("page", ""),
            p.get("note", ""),
            p.get("sha256", ""),
            p.get("paragraphs", 0),
        )
        for p in item.get("parts", ())
    )
    return Source(item["title"], item["page"], item["note"], item["sha256"], parts)
