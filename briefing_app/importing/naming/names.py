"""The figures of a draft: every number read, named and matched to its indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from briefing_app.dataset.coverage import candidates
from briefing_app.importing.draft import (
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
    Heading,
    HeadingStyle,
)
from briefing_app.importing.naming.catalogue import Catalogue
from briefing_app.importing.naming.findings import Finding, Place
from briefing_app.importing.naming.periods import Time, Years, ahead_time, is_this_year
from briefing_app.importing.naming.reading import read_paragraph
from briefing_app.importing.naming.sorting import mention_of
from briefing_app.importing.quantities import find_quantities
from briefing_app.importing.text import shown_text
from briefing_app.model.figure import MentionKind, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind

_CERTAIN = 97
_OPENING = 120
"""How far into a paragraph its time is looked for."""


class Named(NamedTuple):
    """The figures and mentions of a draft in text order, and indicators of its own."""

    figures: tuple[DraftFigure, ...]
    mentions: tuple[DraftMention, ...]
    indicators: tuple[Indicator, ...]


def name_figures(
    draft: Draft,
    catalogue: Mapping[str, Indicator],
    *,
    only: Collection[int] | None = None,
) -> Named:
    """Return what every number of the draft is; `only` reads no other paragraphs.

    Every numeral that a saved report must account for lies in a figure or a mention.
    Years that are not known are 0. Indicators that the catalogue lacks come back as the
    report's own, under ids made of their names.
    """
    known = Catalogue(catalogue, draft.indicators)
    figures: list[DraftFigure] = []
    mentions: list[DraftMention] = []
    for paragraph, place, notes in _places(draft):
        if only is not None and paragraph.id not in only:
            continue
        text = shown_text(paragraph, draft.rules)
        if notes:
            found, others = list[Finding](), _mentioned(text)
        else:
            found, others = read_paragraph(text, place)
        figures += _figures(found, paragraph.id, text, known)
        mentions += _accounted(found, others, paragraph.id, text)
    return Named(tuple(figures), tuple(mentions), known.own)


def _places(draft: Draft) -> Iterator[tuple[DraftParagraph, Place, bool]]:
    """Yield each paragraph with what its headings say, and whether its numbers are no figures."""
    years = Years(draft.about.review_year, draft.about.plan_year)
    above: dict[int, Heading] = {}
    ahead: Time | None = None
    for paragraph in draft.paragraphs:
        heading = paragraph.heading
        if heading is not None:
            above = {k: v for k, v in above.items() if k < heading.level} | {heading.level: heading}
        kind = next((h.kind for h in reversed(above.values()) if h.kind is not None), None)
        usual = years.now(kind)
        ahead = _ahead(paragraph, ahead, usual, years)
        topic = next((h.title for h in reversed(above.values()) if h.level > 1), "")
        bare = heading is not None and heading.style is not HeadingStyle.RUN_IN
        yield paragraph, Place(ahead or usual, years, topic), bare or kind is SectionKind.NOTES


def _ahead(paragraph: DraftParagraph, ahead: Time | None, usual: Time, years: Years) -> Time | None:
    """Return the time beyond the planned year that a paragraph and those after it speak of."""
    heading = paragraph.heading
    words = heading.title if heading else paragraph.text[:_OPENING]
    if (time := ahead_time(words, usual, years)) != usual:
        return time
    ends = (heading and heading.level == 1) or is_this_year(words, years)
    return None if ends or usual.status is not Status.TARGET else ahead


def _mentioned(text: str) -> list[DraftMention]:
    """Return all numbers of a heading or a note as mentions."""
    return [mention_of(quantity, "", text) for quantity in find_quantities(text)]


def _figures(
    found: list[Finding], paragraph: int, text: str, known: Catalogue
) -> Iterator[DraftFigure]:
    ids = [f"p{paragraph}.{number}" for number in range(1, len(found) + 1)]
    for figure_id, finding in zip(ids, found, strict=True):
        matches = [
            known.find((subject, *finding.also), finding.unit, finding.measure)
            for subject in finding.subjects
        ]
        indicators = tuple(dict.fromkeys(match.indicator.id for match in matches))
        sure = min((match.sure for match in matches), default=_CERTAIN)
        reasons = tuple(dict.fromkeys((*finding.reasons, *(m.reason for m in matches if m.reason))))
        exact = text[finding.start : finding.end]
        yield DraftFigure(
            id=figure_id,
            paragraph=paragraph,
            start=finding.start,
            end=finding.end,
            exact=exact,
            printed=exact,
            indicators=indicators,
            name=finding.name,
            value=finding.value,
            unit=finding.unit,
            measure=finding.measure,
            bound=finding.bound,
            direction=finding.direction,
            period=finding.time.period,
            status=finding.time.status,
            upper=finding.upper,
            rank=finding.rank,
            hedge=finding.hedge,
            ranks=tuple(ids[place] for place in finding.ranks),
            confidence=max(sure - finding.doubt, 5),
            reasons=reasons,
        )


def _accounted(
    found: list[Finding], others: list[DraftMention], paragraph: int, text: str
) -> list[DraftMention]:
    """Return the mentions of a paragraph, with one for each numeral still left over."""
    held = bytearray(len(text))
    for start, end in [(f.start, f.end) for f in found] + [(m.start, m.end) for m in others]:
        held[start:end] = b"\1" * (end - start)
    mentions = [DraftMention(paragraph, m.start, m.end, m.kind, m.note) for m in others]
    mentions += (
        DraftMention(paragraph, *span, MentionKind.LABEL)
        for span in candidates(text)
        if not all(held[span.start : span.end])
    )
    return sorted(mentions, key=lambda mention: mention.start)
