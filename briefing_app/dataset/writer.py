"""A report as the files of its folder, in the style of those that are written by hand."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_app.dataset.files import (
    CORRECTIONS_FILE,
    FIGURES_FILE,
    INDICATORS_FILE,
    REPORT_FILE,
    REPORT_FILES,
    SOURCE_FILE,
)
from briefing_app.dataset.loader import load_report
from briefing_app.dataset.yaml_writer import Value, comment, entries, flow, listed
from briefing_app.model.correction import Correction
from briefing_app.model.figure import Bound, Figure, Mention, Quote
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import Section, SourcePart
from briefing_app.storage.files import save
from briefing_app.storage.folders import placing

_FORMAT = 1
_Item = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Writing:
    """A section with its words: paragraphs before the sections below it and after them.

    Of `section` id, label, title, kind, supplied, run_in and absent are written; level and
    children follow from `below`.
    """

    section: Section
    paragraphs: tuple[str, ...] = ()
    below: tuple[Writing, ...] = ()
    closing: tuple[str, ...] = ()

    def walk(self) -> Iterator[Writing]:
        """Yield this section and everything below it, in text order."""
        yield self
        for writing in self.below:
            yield from writing.walk()


@dataclass(frozen=True, slots=True)
class ReportToBe:
    """Everything that a report folder says. Spans are not written and may be empty.

    `page` is the content of source.txt; `note` and `pages` are those of the source.
    """

    id: str
    title: str
    place: str
    seal: str
    review_year: int
    plan_year: int
    source_title: str
    pages: str
    note: str
    parts: tuple[SourcePart, ...]
    page: str
    sections: tuple[Writing, ...]
    corrections: tuple[Correction, ...] = ()
    figures: tuple[Figure, ...] = ()
    mentions: tuple[Mention, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    """Those that the catalogue does not have."""


def write_report(
    folder: str, report: ReportToBe, catalogue: Mapping[str, Indicator], *, replace: bool = False
) -> None:
    """Write a report folder that has been read back and proved, or nothing at all.

    Raise DatasetError for a report that falls short, FolderTakenError for a folder that is
    there and is not to be replaced, SaveError where the disk refuses.
    """
    files = report_files(report)
    with placing(folder, replace=replace, own=(*REPORT_FILES, INDICATORS_FILE)) as begun:
        for name, content in files.items():
            save(os.path.join(begun, name), content, backup=False)
        load_report(begun, catalogue)


def report_files(report: ReportToBe) -> dict[str, bytes]:
    """Return the content of the files by name; the same report gives the same bytes."""
    source = report.page.encode("utf-8")
    files = {
        SOURCE_FILE: source,
        REPORT_FILE: _encoded(_report_lines(report, hashlib.sha256(source).hexdigest())),
        CORRECTIONS_FILE: _encoded(_correction_lines(report.corrections)),
        FIGURES_FILE: _encoded(_figure_lines(report)),
    }
    if report.indicators:
        files[INDICATORS_FILE] = _encoded(_indicator_lines(report.indicators))
    return files


def _encoded(lines: Iterator[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _report_lines(report: ReportToBe, sha256: str) -> Iterator[str]:
    yield comment(f"{report.title}：提纲与校订后的正文。")
    yield comment(f"正文 = {SOURCE_FILE} 去掉空白，再按 {CORRECTIONS_FILE} 逐条校订。")
    source: _Item = {
        "file": SOURCE_FILE,
        "title": report.source_title,
        "page": report.pages,
        "note": report.note,
        "sha256": sha256,
    }
    if report.parts:
        source["parts"] = [_part(part) for part in report.parts]
    yield from entries(
        {
            "format": _FORMAT,
            "id": report.id,
            "title": report.title,
            "place": report.place,
            "seal": report.seal,
            "review_year": report.review_year,
            "plan_year": report.plan_year,
            "source": source,
            "sections": [_section(writing) for writing in report.sections],
        }
    )


def _part(part: SourcePart) -> _Item:
    item: _Item = {
        "title": part.title,
        "page": part.page,
        "note": part.note,
        "paragraphs": part.paragraphs,
        "sha256": part.sha256,
    }
    return {key: value for key, value in item.items() if value}


def _section(writing: Writing, above: Section | None = None) -> _Item:
    section = writing.section
    item: _Item = {"id": section.id}
    if above is None or section.kind is not above.kind:
        item["kind"] = str(section.kind)
    if section.label:
        item["label"] = section.label
    item["title"] = section.title
    if section.supplied:
        item["supplied"] = True
    if section.run_in:
        item["run_in"] = True
    if writing.paragraphs:
        item["paragraphs"] = writing.paragraphs
    if writing.below:
        item["sections"] = [_section(below, section) for below in writing.below]
    if writing.closing:
        item["closing"] = writing.closing
    if section.absent:
        item["absent"] = section.absent
    return item


def _correction_lines(corrections: Sequence[Correction]) -> Iterator[str]:
    yield comment("与原版面的每一处出入及其理由。corrected 与 exact 相同表示存疑而不改。")
    items = [_correction(correction) for correction in corrections]
    yield from entries({"format": _FORMAT, "corrections": items})


def _correction(correction: Correction) -> _Item:
    item: _Item = {"id": correction.id, "kind": str(correction.kind)}
    if correction.rule:
        item["rule"] = correction.rule
    item |= _quote(correction.printed)
    item["corrected"] = correction.corrected
    if correction.suggested is not None:
        item["suggested"] = correction.suggested
    if correction.rule:
        item["count"] = correction.count
    item["reason"] = correction.reason
    item["certainty"] = str(correction.certainty)
    return item


def _quote(quote: Quote) -> _Item:
    around = {"prefix": quote.prefix, "exact": quote.exact, "suffix": quote.suffix}
    return {key: words for key, words in around.items() if words or key == "exact"}


def _figure_lines(report: ReportToBe) -> Iterator[str]:
    headings = {w.section.id: w.section.heading for top in report.sections for w in top.walk()}
    yield comment("数字与位次，凭 prefix 和 suffix 在本节内唯一定位；value 用原文的单位。")
    yield comment("mentions 是其余数字：名称、序数、日期、计数、存疑。doubt 是还没有核过的缘由。")
    yield f"format: {_FORMAT}"
    yield "figures:" if report.figures else "figures: []"
    at = ""
    for figure in report.figures:
        if figure.section != at:
            at = figure.section
            yield f"  {comment(headings[at])}"
        yield from listed(_figure(figure), 2)
    yield "mentions:" if report.mentions else "mentions: []"
    at = ""
    for mention in report.mentions:
        if mention.section != at:
            at = mention.section
            yield f"  {comment(headings[at])}"
        yield f"  - {flow(_mention(mention))}"
    if report.pairings:
        yield from entries({"pairs": [_pairing(pairing) for pairing in report.pairings]})


def _figure(figure: Figure) -> _Item:
    item: _Item = {"id": figure.id, "section": figure.section, **_quote(figure.quote)}
    if figure.printed != figure.quote.exact:
        item["printed"] = figure.printed
    if len(figure.indicators) == 1:
        item["indicator"] = figure.indicators[0]
    else:
        item["applies_to"] = figure.indicators
    if figure.name:
        item["name"] = figure.name
    item["value"] = None if figure.value is None else f"{figure.value:f}"
    if figure.upper is not None:
        item["upper"] = f"{figure.upper:f}"
    item["unit"] = figure.unit
    item["measure"] = str(figure.measure)
    if figure.bound is not Bound.EXACT or figure.is_number:
        item["bound"] = str(figure.bound)
    if figure.direction:
        item["direction"] = str(figure.direction)
    item["period"] = figure.period
    item["status"] = str(figure.status)
    return item | _figure_rest(figure)


def _figure_rest(figure: Figure) -> _Item:
    """Return the fields that most figures do not have."""
    item: _Item = {}
    if rank := figure.rank:
        item["rank"] = {"scope": rank.scope, "place": rank.place, "printed": rank.printed}
    if figure.hedge:
        item["hedge"] = figure.hedge
    if figure.ranks:
        item["ranks"] = figure.ranks
    if figure.doubt:
        item["doubt"] = figure.doubt
    return item


def _mention(mention: Mention) -> _Item:
    item: _Item = {"section": mention.section, **_quote(mention.quote), "kind": str(mention.kind)}
    return item | {"note": mention.note} if mention.note else item


def _pairing(pairing: Pairing) -> _Item:
    return {
        "actual": pairing.actual,
        "target": pairing.target,
        "comparable": pairing.comparable,
        "reason": pairing.reason,
    }


def _indicator_lines(indicators: Sequence[Indicator]) -> Iterator[str]:
    yield comment("指标目录里没有、只在这份报告里出现的量。")
    items = [_indicator(indicator) for indicator in indicators]
    yield from entries({"format": _FORMAT, "indicators": items})


def _indicator(indicator: Indicator) -> _Item:
    item: _Item = {
        "id": indicator.id,
        "name": indicator.name,
        "english": indicator.english,
        "family": indicator.family,
    }
    if indicator.topic:
        item["topic"] = indicator.topic
    if indicator.aliases:
        item["aliases"] = indicator.aliases
    if indicator.scope:
        item["scope"] = indicator.scope
    return item
