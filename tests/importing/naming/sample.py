"""Drafts of a few sentences about a place that does not exist, and what is read in them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.importing.draft import (
    About,
    Draft,
    DraftFigure,
    DraftParagraph,
    Heading,
    HeadingStyle,
)
from briefing_app.importing.naming import Named, name_figures
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind

REVIEW, TASKS = SectionKind.REVIEW, SectionKind.TASKS


@cache
def catalogue() -> Mapping[str, Indicator]:
    """Return the indicators that come with the program."""
    return load_indicators(data_path("indicators.yaml"))


def draft_of(
    *lines: str,
    kind: SectionKind | None = REVIEW,
    title: str = "工作",
    years: tuple[int, int] = (2023, 2024),
) -> Draft:
    """Return a draft with one heading (paragraph 0) and a paragraph for each line."""
    heading = Heading(1, "一、", title, HeadingStyle.LINE, kind)
    first = DraftParagraph(0, f"一、{title}", heading=heading)
    rest = tuple(DraftParagraph(n, line) for n, line in enumerate(lines, 1))
    return Draft(About(review_year=years[0], plan_year=years[1]), (), (first, *rest))


def read(*lines: str, kind: SectionKind | None = REVIEW, title: str = "工作") -> Named:
    """Return what is read in a few sentences."""
    return name_figures(draft_of(*lines, kind=kind, title=title), catalogue())


def figures(*lines: str, kind: SectionKind | None = REVIEW) -> tuple[DraftFigure, ...]:
    """Return the figures of a few sentences."""
    return read(*lines, kind=kind).figures


def names(*lines: str, kind: SectionKind | None = REVIEW) -> list[str]:
    """Return what the figures of a few sentences are called."""
    return [figure.name for figure in figures(*lines, kind=kind)]


def told(line: str, *fields: str, kind: SectionKind | None = REVIEW) -> list[tuple[str, ...]]:
    """Return some fields of every figure of a sentence, as text."""
    return [
        tuple(str(getattr(figure, field)) for field in fields)
        for figure in figures(line, kind=kind)
    ]


def held_places(named: Named, paragraph: DraftParagraph) -> bytearray:
    """Return 1 for each character of a paragraph that a figure or a mention holds."""
    held = bytearray(len(paragraph.text))
    spans = [(f.paragraph, f.start, f.end) for f in named.figures]
    spans += [(m.paragraph, m.start, m.end) for m in named.mentions]
    for number, start, end in spans:
        if number == paragraph.id:
            held[start:end] = b"\1" * (end - start)
    return held
