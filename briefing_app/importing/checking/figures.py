"""Figures edited, added and rejected by a person: what each makes of the draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypedDict
from unicodedata import normalize

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.checking.finding import (
    figure_of,
    in_text_order,
    kinds,
    with_figures,
    words_of,
)
from briefing_app.importing.checking.rereading import free_id, overlaps, without_dangling
from briefing_app.importing.draft import Draft, DraftFigure, DraftMention
from briefing_app.importing.quantities import find_quantities
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound, Direction, Measure, MentionKind, Rank, Status
from briefing_app.model.report import SectionKind

_AIMS = (SectionKind.TARGETS, SectionKind.TASKS)
_MEASURES = {
    QuantityKind.RANK: Measure.RANK,
    QuantityKind.STREAK: Measure.STREAK,
    QuantityKind.POINTS: Measure.CHANGE,
}


class FigureChanges(TypedDict, total=False):
    """What of a figure a person may write; what is left out stays."""

    name: str
    indicators: tuple[str, ...]
    value: Decimal | None
    upper: Decimal | None
    unit: str
    measure: Measure
    bound: Bound
    direction: Direction | None
    period: int
    status: Status


def edited(draft: Draft, figure_id: str, changes: Mapping[str, Any]) -> Draft:
    """Return the draft with a figure as a person has it; it counts as checked."""
    figure = _ranked(replace(figure_of(draft, figure_id), checked=True, **changes))
    if figure.upper is not None and (figure.value is None or figure.upper <= figure.value):
        raise CheckingError("上限要大于下限。")
    return with_figures(draft, [figure])


def accepted_figure(draft: Draft, figure_id: str) -> Draft:
    """Return the draft with a figure that a person has looked at."""
    return with_figures(draft, [replace(figure_of(draft, figure_id), checked=True)])


def rejected(draft: Draft, figure_id: str, kind: MentionKind) -> Draft:
    """Return the draft in which the words of a figure are only mentioned."""
    figure = figure_of(draft, figure_id)
    mention = DraftMention(
        figure.paragraph, figure.start, figure.end, kind, exact=figure.exact, checked=True
    )
    figures = [f for f in draft.figures if f.id != figure_id]
    return without_dangling(in_text_order(draft, figures, [*draft.mentions, mention]))


def added(
    draft: Draft, paragraph: int, start: int, end: int, changes: Mapping[str, Any]
) -> tuple[Draft, str]:
    """Return the draft with one more figure at these words, and its id.

    What is not said is read from the words. Raise CheckingError without words, or where they
    belong to another figure.
    """
    exact = words_of(draft, paragraph)[start:end]
    if not exact:
        raise CheckingError("没有选中文字：请先选中数字所在的字。")
    made = _plain(draft, paragraph, start, exact)
    if other := next((f for f in draft.figures if overlaps(f, made)), None):
        raise CheckingError(f"这里已有数字“{other.printed}”。")
    made = _ranked(replace(made, **changes))
    mentions = [m for m in draft.mentions if not overlaps(m, made)]
    return in_text_order(draft, [*draft.figures, made], mentions), made.id


def read_value(words: str) -> Decimal | None:
    """Return the number a person typed, None for no number; raise CheckingError.

    >>> read_value("1,850"), read_value(" ")
    (Decimal('1850'), None)
    """
    plain = "".join(normalize("NFKC", words).split()).replace(",", "")
    if not plain:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise CheckingError(f"“{words.strip()}”不是数：请用阿拉伯数字，如 585.7。")
    return value


def _ranked(figure: DraftFigure) -> DraftFigure:
    """Return a figure that has a rank if it measures one, and none if it does not.

    Raise CheckingError where the words name no rank.
    """
    if figure.measure is not Measure.RANK:
        return replace(figure, rank=None, ranks=())
    if figure.rank is not None:
        return figure
    for found in find_quantities(figure.exact):
        if found.kind is QuantityKind.RANK and found.scope:
            return replace(figure, rank=Rank(found.scope, found.place, figure.exact))
    raise CheckingError(f"“{figure.printed}”里看不出在哪里排第几：范围（如“全省”）也要在内。")


def _plain(draft: Draft, paragraph: int, start: int, exact: str) -> DraftFigure:
    """Return what the words say by themselves, and their section by its kind."""
    kind = kinds(draft)[paragraph]
    status = Status.TARGET if kind in _AIMS else Status.ACTUAL
    about = draft.about
    found = next(iter(find_quantities(exact)), Quantity(0, 0, QuantityKind.AMOUNT, None, ""))
    return DraftFigure(
        id=free_id(paragraph, f"p{paragraph}.1", {f.id for f in draft.figures}),
        paragraph=paragraph,
        start=start,
        end=start + len(exact),
        exact=exact,
        printed=exact,
        indicators=(),
        name="",
        value=found.value,
        unit=found.unit,
        measure=_MEASURES.get(found.kind, Measure.LEVEL),
        bound=found.bound,
        direction=None,
        period=about.plan_year if status is Status.TARGET else about.review_year,
        status=status,
        upper=found.upper,
        checked=True,
    )
