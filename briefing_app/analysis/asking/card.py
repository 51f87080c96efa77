"""The answer itself: an indicator's figures of both years, and the indicators beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from briefing_app.analysis.asking.records import Answer, Related
from briefing_app.analysis.comparing.ledger import Unlike
from briefing_app.analysis.summary import detail
from briefing_app.analysis.units import same_kind
from briefing_app.analysis.verbs import gain_verb
from briefing_app.analysis.words import phrase
from briefing_app.library.search.questions import Intent
from briefing_app.model.figure import Figure, Measure, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report

_MOST_RELATED = 8
_MEASURING = (
    *("增加值", "总额", "余额", "规模", "总量", "标准", "比例", "水平", "强度", "位次"),
    *("项目", "工程", "企业", "活动"),
)
"""Ends of names that say how something is measured or counted, not what."""
_SUFFIXES = frozenset("业性型化率")
"""Characters that end a word: what follows one begins a new word."""
_LONGEST_HEAD = 4
_MOST_PLACES = 40


def answer_for(
    report: Report,
    indicator: str,
    intents: Collection[Intent] = (),
    chosen: str = "",
    unlike: Sequence[Unlike] = (),
) -> Answer | None:
    """Return the answer about an indicator; None where the report has no figure of it.

    `chosen` is a figure that was asked for by its number. A question for the rank is
    answered with the rank, one for the growth with the growth. `unlike` are the pairs of
    the report that only look comparable; those of this indicator go into the answer.
    """
    own = [f for f in report.figures if indicator in f.indicators]
    if not own:
        return None
    actual, target, growth = _sides(own, frozenset(intents), chosen)
    leading = _leading(actual, target, chosen)
    known = report.indicators.get(indicator)
    return Answer(
        report=report.id,
        indicator=indicator,
        name=known.name if known else own[0].name,
        detail=detail(report, leading.id),
        actual=actual.id if actual else "",
        target=target.id if target else "",
        growth=growth.id if growth else "",
        unlike=_having_part(unlike, {f.id for f in own}),
    )


def _sides(
    own: Sequence[Figure], intents: frozenset[Intent], chosen: str
) -> tuple[Figure | None, Figure | None, Figure | None]:
    """Return actual, target and growth of the year under review, each None where it is missing."""
    done = [f for f in own if f.status is Status.ACTUAL]
    aimed = [f for f in own if f.status is Status.TARGET]
    growth = next((f for f in done if f.measure is Measure.GROWTH), None)
    wanted = _wanted(intents)
    actual = _by_number(done, chosen) or _first(done, wanted)
    kind = (actual.measure, same_kind(actual.unit)) if actual else None
    alike = next((f for f in aimed if (f.measure, same_kind(f.unit)) == kind), None)
    grown = next((f for f in aimed if growth and f.measure is Measure.GROWTH), None)
    asked = _first(aimed, wanted) if wanted and wanted[0] is Measure.RANK else None
    target = _by_number(aimed, chosen) or asked or alike or grown or _first(aimed, wanted)
    return actual, target, growth


def _wanted(intents: frozenset[Intent]) -> tuple[Measure, ...]:
    """Return the measures a question leans to, the first most."""
    leaning = {Intent.RANK: Measure.RANK, Intent.GROWTH: Measure.GROWTH}
    return tuple(measure for intent, measure in leaning.items() if intent in intents)


def _by_number(figures: Iterable[Figure], chosen: str) -> Figure | None:
    return next((f for f in figures if f.id == chosen), None)


def _first(figures: Sequence[Figure], wanted: Sequence[Measure]) -> Figure | None:
    """Return the figure that says most: one that is asked for, a level, a growth, the rest."""
    return min(figures, key=lambda f: _order(f, wanted), default=None)


def _order(figure: Figure, wanted: Sequence[Measure]) -> tuple[int, int]:
    if figure.measure in wanted:
        return 0, wanted.index(figure.measure)
    late = {Measure.GROWTH: 2, Measure.STREAK: 3, Measure.RANK: 4}
    return 1, late.get(figure.measure, 1)


def _leading(actual: Figure | None, target: Figure | None, chosen: str) -> Figure:
    """Return the figure the card is about: the one asked for, else one that speaks alone."""
    found = [f for f in (actual, target) if f]
    asked = [f for f in found if f.id == chosen]
    alone = [f for f in found if len(f.indicators) == 1 or f.is_rank]
    return (asked or alone or found)[0]


def _having_part(unlike: Iterable[Unlike], own: Collection[str]) -> tuple[Unlike, ...]:
    """Return the pairs under 口径有别 that one of these figures has part in."""
    return tuple(u for u in unlike if u.actual.id in own or u.target.id in own)


def head_word(report: Report, indicator: str) -> str:
    """Return the word that an indicator shares with others: 投资 of 固定资产投资; "" if none.

    It is the topic where the name holds it; else the shortest end (or beginning) of the
    name, without what only says how it is measured, that other names hold as well.
    """
    known = report.indicators.get(indicator)
    if known is None:
        return ""
    if known.topic and known.topic in known.name and known.topic != known.name:
        return known.topic
    others = [i.name for i in report.indicators.values() if i.id != indicator]
    name = known.name
    for word in _MEASURING:
        name = name.removesuffix(word)
    ends = [name[-n:] for n in range(2, min(_LONGEST_HEAD, len(name) - 1) + 1)]
    starts = [name[:n] for n in range(2, min(_LONGEST_HEAD, len(name) - 1) + 1)]
    for word in (*ends, *starts):
        if word.isalpha() and any(word in other for other in others) and _is_word(word, report):
            return word
    return ""


def _is_word(word: str, report: Report) -> bool:
    """Whether a run of characters stands on its own: different ones come before it.

    A word that stands everywhere in the text (企业, 建设) says too little to be one.
    """
    text, at, before = report.text, -1, set[str]()
    if text.count(word) > _MOST_PLACES:
        return False
    while len(before) < 2 and (at := text.find(word, at + 1)) >= 0:
        before.add(text[at - 1 : at])
    return len(before) > 1 or not before.isdisjoint(_SUFFIXES)


def related(
    report: Report,
    indicator: str,
    word: str,
    others: Sequence[str] = (),
    measure: Measure | None = None,
) -> tuple[Related, ...]:
    """Return the indicators beside one: those asked for as well, then those of its key word.

    Names that end with the word go before names that hold it, and those before the rest of
    the topic. In each group what is measured as the answer is (`measure`) goes first, then
    text order, actual before target.
    """
    used = dict.fromkeys(i for f in report.figures for i in f.indicators)
    known: Mapping[str, Indicator] = report.indicators
    rest = [known[i] for i in used if i != indicator and i in known]
    groups = [[i for i in others if i != indicator and i in used]]
    if word:
        groups.append([i.id for i in rest if i.name.endswith(word)])
        if not groups[-1]:
            groups.append([i.id for i in rest if word in i.name])
    own = known.get(indicator)
    if not any(groups) and own and own.topic:
        groups.append([i.id for i in rest if i.topic == own.topic])
    alike = {i for f in report.figures if f.measure is measure for i in f.indicators}
    asked, *akin = groups
    ids = dict.fromkeys((*asked, *(i for g in akin for i in sorted(g, key=_not_in(alike)))))
    return tuple(_rows(report, ids))[:_MOST_RELATED]


def _not_in(ids: Collection[str]) -> Callable[[str], bool]:
    """Return the sort key that lets these ids go first."""

    def is_other(indicator: str) -> bool:
        return indicator not in ids

    return is_other


def _rows(report: Report, indicators: Iterable[str]) -> Iterator[Related]:
    for indicator in indicators:
        own = [f for f in report.figures if indicator in f.indicators]
        for status in Status:
            main = _first([f for f in own if f.status is status], ())
            if main:
                yield related_row(report, indicator, main)


def related_row(report: Report, indicator: str, figure: Figure) -> Related:
    """Return one figure as a row beside the answer."""
    known = report.indicators.get(indicator)
    return Related(
        report=report.id,
        indicator=indicator,
        name=known.name if known else figure.name,
        figure=figure.id,
        status=figure.status,
        words=phrase(figure, gain_verb(report, figure)),
        place=place_words(report, figure.section),
    )


def place_words(report: Report, section_id: str) -> str:
    """Return where something stands, in short: 2023（三）加大投资力度, 2023 主要预期目标."""
    last = report.section(section_id)
    label = report.area(section_id).label if last.parent else ""
    return year_label(report, section_id, label, last.short)


def full_place(report: Report, section_id: str) -> str:
    """Return where a sentence of the answer stands, by name: （二）千方百计扩投资 · 有效投资提质.

    What is planned begins with its year, as on the page: 2023（三）突出扩投资促消费 · 加大投资力度.
    """
    path = report.path(section_id)
    ahead = report.status_of(section_id) is Status.TARGET
    steps = [section.short for section in path[1:] or path]
    label = path[1].label if len(path) > 1 else ""
    year = f"{report.plan_year}{'' if label else '年'}" if ahead else ""
    named = steps[0].startswith(str(report.plan_year))
    return ("" if named else year) + label + " · ".join(steps)


def year_label(report: Report, section_id: str, label: str, title: str) -> str:
    """Return year, label and title in one, with a blank where the label is missing."""
    planned = report.status_of(section_id) is Status.TARGET
    year = report.plan_year if planned else report.review_year
    return f"{year}{label or ' '}{title}"
