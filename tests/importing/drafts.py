"""Small drafts for tests: paragraphs, headings and figures in a line or two."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from briefing_app.importing.draft import (
    About,
    Draft,
    DraftFigure,
    DraftParagraph,
    DraftSource,
    Heading,
    HeadingStyle,
    TextEdit,
)
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Bound, Measure, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind

ABOUT = About("sample-2023", "示例市政府工作报告 2023", "示例市", "例", 2022, 2023)
CATALOGUE = {
    "gdp": Indicator("gdp", "生产总值", "GDP", "money"),
    "jobs": Indicator("jobs", "新增就业", "New jobs", "people"),
}
REVIEW = SectionKind.REVIEW


def heading(
    level: int,
    title: str,
    *,
    label: str = "",
    style: HeadingStyle = HeadingStyle.LINE,
    kind: SectionKind | None = None,
    **fields: Any,
) -> Heading:
    return Heading(level, label, title, style, kind, **fields)


def edit(start: int, end: int, corrected: str, **fields: Any) -> TextEdit:
    values = {
        "kind": CorrectionKind.OCR, "reason": "形近。", "certainty": Certainty.CERTAIN, **fields,
    }  # fmt: skip
    return TextEdit(start, end, corrected, **values)


def make_draft(
    *printed: str | tuple[str, Heading],
    figures: Sequence[DraftFigure] = (),
    sha256: str = "a" * 64,
    **fields: Any,
) -> Draft:
    """Return a draft of paragraphs, each printed words alone or with their heading."""
    pairs = [(words, None) if isinstance(words, str) else words for words in printed]
    paragraphs = tuple(DraftParagraph(n, words, heading=h) for n, (words, h) in enumerate(pairs))
    values: dict[str, Any] = {
        "about": ABOUT,
        "sources": (DraftSource("甲.txt", "txt", sha256),),
        "paragraphs": paragraphs,
        "figures": tuple(figures),
        **fields,
    }
    return Draft(**values)


def make_figure(
    paragraph: int, words: str, exact: str, value: str | None, unit: str, **fields: Any
) -> DraftFigure:
    """Return a figure at the first place of `exact` in the words of a paragraph."""
    start = words.index(exact)
    values: dict[str, Any] = {
        "id": f"p{paragraph}.{start}",
        "printed": exact,
        "indicators": ("gdp",),
        "name": "生产总值",
        "measure": Measure.GROWTH,
        "bound": Bound.EXACT,
        "direction": None,
        "period": 2022,
        "status": Status.ACTUAL,
        **fields,
    }
    return DraftFigure(
        paragraph=paragraph,
        start=start,
        end=start + len(exact),
        exact=exact,
        value=None if value is None else Decimal(value),
        unit=unit,
        **values,
    )
