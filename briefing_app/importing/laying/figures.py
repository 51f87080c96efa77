"""Figures and mentions of a draft, each tied to the words of its section."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.dataset.coverage import candidates
from briefing_app.dataset.figures import shortcomings
from briefing_app.dataset.pairings import faults
from briefing_app.importing.draft import Draft, DraftFigure, DraftMention, HeadingStyle
from briefing_app.importing.laying.errors import SavingError
from briefing_app.importing.laying.names import Names
from briefing_app.importing.laying.quoting import quote_at
from briefing_app.importing.laying.sections import Part
from briefing_app.model.figure import Figure, Measure, Mention, MentionKind, Quote, Span, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import SectionKind
from briefing_app.model.units import split_unit

SURE = 70
"""Figures of less confidence that nobody has checked are saved with their doubt."""

UNSORTED = "导入时未归类"
"""The note of a number that no step of the import has taken up."""

_DRAFTED = re.compile(r"p\d+\.\d+")
"""An id that a figure has in a draft only."""
_CLAUSE = re.compile(r"[^，。；：！？、“”（）]*$")
_LONGEST_NAME = 16
_FAMILIES = {"%": "ratio", "个百分点": "ratio", "元": "money", "美元": "usd", "人": "people"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: its section, that section's own words, its offset in them."""

    section: str
    words: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Laid:
    """What figures.yaml and the report's own indicators.yaml say."""

    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    pairings: tuple[Pairing, ...]
    indicators: tuple[Indicator, ...]


def places(parts: Sequence[Part], texts: Mapping[int, str]) -> dict[int, Place]:
    """Return the place of every paragraph that has words, in text order."""
    found: dict[int, Place] = {}
    for top in parts:
        for part in top.walk():
            numbers = [*([part.head] if part.head >= 0 else []), *part.own, *part.closing]
            words = "".join(texts[n] for n in numbers)
            start = 0
            for n in numbers:
                found[n] = Place(part.id, words, start, texts[n])
                start += len(texts[n])
    return {n: found[n] for n in texts if n in found}


class _Names:
    """The indicators a draft may speak of, and those of its own that it does."""

    def __init__(self, draft: Draft, catalogue: Mapping[str, Indicator]) -> None:
        self._catalogue = catalogue
        self._own = {i.id: i for i in draft.indicators if i.id not in catalogue}
        self.used: dict[str, Indicator] = {}

    def _own_id(self, wanted: str) -> str:
        """Return the id under which an indicator of the draft is used: one for each name."""
        indicator = self._own[wanted]
        for known in self.used.values():
            if known.name == indicator.name:
                return known.id
        self.used[wanted] = indicator
        return wanted

    def ids(self, figure: DraftFigure, name: str) -> tuple[str, ...]:
        """Return the figure's indicators; one is made of its name where it has none."""
        found: dict[str, None] = {}
        for wanted in figure.indicators:
            if wanted in self._own:
                found[self._own_id(wanted)] = None
            elif wanted in self._catalogue:
                found[wanted] = None
            else:
                raise _refused(figure, f"指标“{wanted}”不在指标目录里，请另选一个。")
        return tuple(found) or (self._made(name, figure.unit),)

    def name(self, ids: Sequence[str]) -> str:
        """Return the name that a figure of these indicators has of itself."""
        known = {**self.used, **self._catalogue}
        return "、".join(known[i].name for i in ids)

    def _made(self, name: str, unit: str) -> str:
        for known in self.used.values():
            if known.name == name:
                return known.id
        made = f"own-{zlib.crc32(name.encode()):08x}"
        family = _FAMILIES.get(split_unit(unit)[1], "count")
        self.used[made] = Indicator(made, name, "", family)
        return made


def lay_figures(
    draft: Draft,
    parts: Sequence[Part],
    texts: Mapping[int, str],
    catalogue: Mapping[str, Indicator],
) -> Laid:
    """Return figures and mentions in text order; every number left over is a mention.

    Raise SavingError naming a figure that its words do not bear out.
    """
    where = places(parts, texts)
    known = _Names(draft, catalogue)
    order = {n: at for at, n in enumerate(where)}
    drafted = sorted(
        (f for f in draft.figures if f.paragraph in where),
        key=lambda f: (order[f.paragraph], f.start, f.end),
    )
    spans = {f.id: _span(f, where[f.paragraph]) for f in drafted}
    indicators = {f.id: known.ids(f, _named(f, where[f.paragraph])) for f in drafted}
    ids = _figure_ids(drafted, where, indicators)
    figures = []
    for figure in drafted:
        place = where[figure.paragraph]
        laid = _figure(draft, figure, place, spans[figure.id], indicators[figure.id], ids, known)
        for _, reason in shortcomings(laid, place.words):
            raise _refused(figure, reason)
        figures.append(laid)
    covered = [(f.paragraph, *spans[f.id]) for f in drafted]
    return Laid(
        tuple(figures),
        tuple(_mentions(draft, parts, where, covered)),
        tuple(_pairings(draft, ids, figures)),
        tuple(known.used.values()),
    )


def _refused(figure: DraftFigure, reason: str) -> SavingError:
    words = f"数字“{figure.printed or figure.exact}”（{figure.name or '未命名'}）：{reason}"
    return SavingError(words, figure=figure.id, paragraph=figure.paragraph)


def _span(figure: DraftFigure, place: Place) -> Span:
    """Return where a figure stands in its paragraph; looked for if it is not where it was."""
    if figure.exact and place.text[figure.start : figure.end] == figure.exact:
        return Span(figure.start, figure.end)
    if figure.exact and place.text.count(figure.exact) == 1:
        start = place.text.index(figure.exact)
        return Span(start, start + len(figure.exact))
    raise _refused(figure, "它的原文在这一段里找不到了，请重新指定或删去。")


def _named(figure: DraftFigure, place: Place) -> str:
    """Return the figure's name, else the words of its clause before it."""
    name = " ".join(figure.name.split())
    if name:
        return name
    clause = _CLAUSE.search(place.text[: figure.start])
    return (clause.group()[-_LONGEST_NAME:] if clause else "") or figure.exact


def _figure_ids(
    figures: Sequence[DraftFigure],
    where: Mapping[int, Place],
    indicators: Mapping[str, tuple[str, ...]],
) -> dict[str, str]:
    """Return the id of each figure in the report: section.indicator.measure, or its old one."""
    names = Names()
    kept = {f.id: "" if _DRAFTED.fullmatch(f.id) else f.id for f in figures}
    for name in kept.values():
        names.keep(name)
    return {
        f.id: names.new(
            kept[f.id], f"{where[f.paragraph].section}.{indicators[f.id][0]}.{f.measure}"
        )
        for f in figures
    }


def _figure(
    draft: Draft,
    figure: DraftFigure,
    place: Place,
    span: Span,
    indicators: tuple[str, ...],
    ids: Mapping[str, str],
    known: _Names,
) -> Figure:
    name = " ".join(figure.name.split())
    ranks = (ids[r] for r in figure.ranks if r in ids and r != figure.id)
    return Figure(
        id=ids[figure.id],
        section=place.section,
        quote=_quote(place, span),
        span=span,
        printed=figure.printed or figure.exact,
        indicators=indicators,
        name="" if name == known.name(indicators) else name,
        value=_amount(figure, figure.value),
        unit="".join(figure.unit.split()),
        measure=figure.measure,
        bound=figure.bound,
        direction=figure.direction,
        period=figure.period or _year(draft, figure),
        status=figure.status,
        rank=figure.rank,
        hedge=figure.hedge,
        ranks=tuple(dict.fromkeys(ranks)) if figure.measure is Measure.RANK else (),
        upper=_amount(figure, figure.upper),
        doubt=_doubt(figure),
    )


def _amount(figure: DraftFigure, value: Decimal | None) -> Decimal | None:
    if value is not None and not value >= 0:
        raise _refused(figure, "数值不能是负的，下降请写在方向里。")
    return value


def _year(draft: Draft, figure: DraftFigure) -> int:
    about = draft.about
    return about.review_year if figure.status is Status.ACTUAL else about.plan_year


def _doubt(figure: DraftFigure) -> str:
    if figure.checked or figure.confidence >= SURE:
        return ""
    return "；".join(" ".join(reason.split()) for reason in figure.reasons) or "没有核过"


def _quote(place: Place, span: Span) -> Quote:
    return quote_at(place.words, place.start + span.start, place.start + span.end)


def _pairings(draft: Draft, ids: Mapping[str, str], figures: Sequence[Figure]) -> Iterator[Pairing]:
    """Yield the pairs whose figures are still there and still fit together."""
    by_id = {figure.id: figure for figure in figures}
    for pairing in draft.pairings:
        actual, target = ids.get(pairing.actual, ""), ids.get(pairing.target, "")
        moved = pairing._replace(actual=actual, target=target)
        if not any(faults(moved, by_id)):
            yield moved


def _mentions(
    draft: Draft,
    parts: Sequence[Part],
    where: Mapping[int, Place],
    covered: Sequence[tuple[int, int, int]],
) -> Iterator[Mention]:
    """Yield the mentions of the draft, and one for every number that has no entry yet."""
    listed = [m for m in draft.mentions if _stands(m, where)]
    spans = [*covered, *((m.paragraph, m.start, m.end) for m in listed)]
    order = {n: at for at, n in enumerate(where)}
    left = _left_over(parts, where, spans)
    for mention in sorted((*listed, *left), key=lambda m: (order[m.paragraph], m.start, m.end)):
        place, span = where[mention.paragraph], Span(mention.start, mention.end)
        note = " ".join(mention.note.split())
        yield Mention(place.section, _quote(place, span), span, mention.kind, note)


def _stands(mention: DraftMention, where: Mapping[int, Place]) -> bool:
    place = where.get(mention.paragraph)
    return place is not None and 0 <= mention.start < mention.end <= len(place.text)


def _left_over(
    parts: Sequence[Part], where: Mapping[int, Place], spans: Sequence[tuple[int, int, int]]
) -> Iterator[DraftMention]:
    """Yield what the checker would miss; a number over two paragraphs is taken in two."""
    numbers = list(where)
    starts, text = list[int](), ""
    for place in where.values():
        starts.append(len(text))
        text += place.text
    at = dict(zip(numbers, starts, strict=True))
    held = bytearray(len(text))
    for paragraph, start, end in (*spans, *_set_apart(parts, where)):
        held[at[paragraph] + start : at[paragraph] + end] = b"\1" * (end - start)
    for found in candidates(text):
        if all(held[found.start : found.end]):
            continue
        start = found.start
        while start < found.end:
            index = bisect_right(starts, start) - 1
            end = min(found.end, starts[index] + len(where[numbers[index]].text))
            here = start - starts[index]
            kind = _kind(text[start:end])
            note = UNSORTED if kind is MentionKind.QUESTION else ""
            yield DraftMention(numbers[index], here, here + end - start, kind, note)
            start = end


def _set_apart(parts: Sequence[Part], where: Mapping[int, Place]) -> Iterator[tuple[int, int, int]]:
    """Yield labels of headings and all of a glossary, as the checker does."""
    for top in parts:
        for part in top.walk():
            numbers = [n for n in (part.head, *part.own, *part.closing) if n >= 0]
            if part.kind is SectionKind.NOTES:
                yield from ((n, 0, len(where[n].text)) for n in numbers)
            elif part.style is not HeadingStyle.SUPPLIED:
                yield numbers[0], 0, len(part.label)


def _kind(words: str) -> MentionKind:
    """Return what a number is that no step of the import has taken up."""
    if words.startswith("第") or words.endswith("是"):
        return MentionKind.ORDINAL
    if words[-1] in "年月日":
        return MentionKind.DATE
    return MentionKind.QUESTION if words[0].isdigit() else MentionKind.COUNT
