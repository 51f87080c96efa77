"""The bundled report, whose figures were listed by hand, read anew."""

from __future__ import annotations

from functools import cache

from briefing_app.dataset.coverage import candidates
from briefing_app.importing.draft import (
    About,
    Draft,
    DraftFigure,
    DraftParagraph,
    Heading,
    HeadingStyle,
)
from briefing_app.importing.naming import Named, name_figures
from briefing_app.model.figure import Figure
from briefing_app.model.report import Block, BlockKind, Report
from tests.analysis.bundled_report import ningbo
from tests.importing.naming.sample import catalogue, held_places

_STYLES = {BlockKind.HEADING: HeadingStyle.LINE, BlockKind.TOPIC: HeadingStyle.RUN_IN}


def _paragraph(report: Report, number: int, block: Block) -> DraftParagraph:
    section = report.section(block.section)
    style = _STYLES.get(block.kind)
    heading = (
        Heading(section.level, section.label, section.title, style, section.kind) if style else None
    )
    return DraftParagraph(number, report.text[block.start : block.end], heading=heading)


@cache
def _draft() -> Draft:
    report = ningbo()
    paragraphs = (_paragraph(report, n, block) for n, block in enumerate(report.blocks))
    return Draft(About(review_year=2022, plan_year=2023), (), tuple(paragraphs))


@cache
def _named() -> Named:
    return name_figures(_draft(), catalogue())


def _by_place() -> dict[int, DraftFigure]:
    starts = [block.start for block in ningbo().blocks]
    return {starts[f.paragraph] + f.start: f for f in _named().figures}


def _listed() -> list[Figure]:
    return [f for f in ningbo().figures if f.is_rank or f.value is not None]


def _alike(*fields: str) -> float:
    """Return in how many of the listed figures these fields were read as listed."""
    found = _by_place()
    pairs = [(f, found[f.span.start]) for f in _listed() if f.span.start in found]
    same = [all(getattr(f, x) == getattr(g, x) for x in fields) for f, g in pairs]
    return sum(same) / len(same)


def test_the_figures_are_found() -> None:
    listed, found = {f.span.start for f in _listed()}, set(_by_place())
    both = len(listed & found)
    assert 2 * both / (len(listed) + len(found)) >= 0.97


def test_units_and_bounds() -> None:
    assert _alike("unit", "value") >= 0.98
    assert _alike("bound") >= 0.97


def test_measure_direction_and_time() -> None:
    assert _alike("measure") >= 0.96
    assert _alike("direction") >= 0.97
    assert _alike("status", "period") >= 0.98
    assert _alike("hedge") >= 0.97


def test_indicators() -> None:
    assert _alike("indicators") >= 0.8


def test_every_numeral_is_in_a_figure_or_a_mention() -> None:
    left = []
    for paragraph in _draft().paragraphs:
        held = held_places(_named(), paragraph)
        left += [s for s in candidates(paragraph.text) if not all(held[s.start : s.end])]
    assert left == []


def test_the_torn_number_is_an_open_question() -> None:
    assert [m.note for m in _named().mentions if m.kind == "question"] == ["句子中断，缺单位"]
