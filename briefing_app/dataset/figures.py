"""figures.yaml to figures and mentions, each found in the text by its quote."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.dataset.numerals import numbers_in
from briefing_app.dataset.outline import Outline
from briefing_app.dataset.pairings import read_pairings
from briefing_app.dataset.passages import Passage, find_quote, passages
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import YamlMap, line_of
from briefing_app.model.figure import (
    Bound,
    Direction,
    Figure,
    Measure,
    Mention,
    MentionKind,
    Quote,
    Rank,
    Span,
    Status,
)
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing


@dataclass(frozen=True, slots=True)
class Numbers:
    """Everything figures.yaml says about a text, in text order."""

    figures: tuple[Figure, ...]
    mentions: tuple[Mention, ...]
    pairings: tuple[Pairing, ...]
    """As listed."""

    def spans(self) -> tuple[Span, ...]:
        """Return every stretch of text that is accounted for."""
        return (*(f.span for f in self.figures), *(m.span for m in self.mentions))


def read_figures(
    data: YamlMap,
    outline: Outline,
    indicators: Mapping[str, Indicator],
    shown: str,
    problems: Problems,
) -> Numbers:
    """Anchor the items of a figures.yaml that has passed its schema."""
    reader = _Reader(data, passages(outline), indicators, shown, problems)
    figures = [f for n in range(len(data["figures"])) if (f := reader.figure(n))]
    mentions = [m for n in range(len(data["mentions"])) if (m := reader.mention(n))]
    reader.check_references()
    return Numbers(
        tuple(sorted(figures, key=lambda f: f.span)),
        tuple(sorted(mentions, key=lambda m: m.span)),
        read_pairings(data, figures, shown, problems),
    )


class _Reader:
    """Reads item after item and notes what does not hold."""

    def __init__(
        self,
        data: YamlMap,
        own_words: Mapping[str, Passage],
        indicators: Mapping[str, Indicator],
        shown: str,
        problems: Problems,
    ) -> None:
        self._data, self._own_words, self._indicators = data, own_words, indicators
        self._shown, self._problems = shown, problems
        self._seen: dict[str, int] = {}

    def figure(self, number: int) -> Figure | None:
        """Return the figure at this place of the list; None if it has no place in the text."""
        item: YamlMap = self._data["figures"][number]
        path = ("figures", number)
        self._check_id(item["id"], path)
        ids = self._indicator_ids(item, path)
        span = self._span(item, path)
        if span is None:
            return None
        figure = _figure(item, span, ids, self._name(item, ids))
        for field, reason in shortcomings(figure, self._own_words[figure.section].words):
            self._complain((*path, field), reason)
        return figure

    def mention(self, number: int) -> Mention | None:
        """Return the mention at this place of the list; None if it is not in the text."""
        item: YamlMap = self._data["mentions"][number]
        span = self._span(item, ("mentions", number))
        if span is None:
            return None
        kind = MentionKind(item["kind"])
        return Mention(item["section"], _quote(item), span, kind, item.get("note", ""))

    def check_references(self) -> None:
        """Note ids in `ranks` that are no figure's; to be called after all figures."""
        for number, item in enumerate(self._data["figures"]):
            for place, wanted in enumerate(item.get("ranks", ())):
                path = ("figures", number, "ranks", place)
                if wanted not in self._seen:
                    self._complain(path, f"没有编号为“{wanted}”的数字。")
                elif wanted == item["id"]:
                    self._complain(path, "位次不能指向自己。")

    def _check_id(self, figure_id: str, path: tuple[str | int, ...]) -> None:
        if figure_id in self._seen:
            first = self._seen[figure_id]
            self._complain((*path, "id"), f"数字编号“{figure_id}”与第 {first} 行重复。")
        self._seen[figure_id] = line_of(self._data, (*path, "id"))

    def _indicator_ids(self, item: YamlMap, path: tuple[str | int, ...]) -> tuple[str, ...]:
        ids: Iterable[str] = item.get("applies_to") or [item["indicator"]]
        field = "applies_to" if "applies_to" in item else "indicator"
        for wanted in ids:
            if wanted not in self._indicators:
                self._complain((*path, field), f"指标目录里没有“{wanted}”。")
        return tuple(ids)

    def _name(self, item: YamlMap, ids: tuple[str, ...]) -> str:
        names = [self._indicators[i].name for i in ids if i in self._indicators]
        return item.get("name") or "、".join(names)

    def _span(self, item: YamlMap, path: tuple[str | int, ...]) -> Span | None:
        section: str = item["section"]
        if section not in self._own_words:
            self._complain((*path, "section"), f"没有编号为“{section}”的章节。")
            return None
        found = find_quote(self._own_words[section], _quote(item), f"章节 {section} ")
        if isinstance(found, str):
            self._complain((*path, "exact"), found + self._elsewhere(item))
            return None
        return found

    def _elsewhere(self, item: YamlMap) -> str:
        """Return a hint if the quoted words stand in other sections only."""
        exact: str = item["exact"]
        if exact in self._own_words[item["section"]].words:
            return ""
        others = [i for i, passage in self._own_words.items() if exact in passage.words]
        return f"（章节 {'、'.join(others[:3])} 里有“{exact}”。）" if others else ""

    def _complain(self, path: tuple[str | int, ...], reason: str) -> None:
        self._problems.add(self._shown, line_of(self._data, path), reason)


def _quote(item: YamlMap) -> Quote:
    return Quote(item["exact"], item.get("prefix", ""), item.get("suffix", ""))


def _figure(item: YamlMap, span: Span, indicators: tuple[str, ...], name: str) -> Figure:
    rank = item.get("rank")
    direction = item.get("direction")
    return Figure(
        id=item["id"],
        section=item["section"],
        quote=_quote(item),
        span=span,
        printed=item.get("printed", item["exact"]),
        indicators=indicators,
        name=name,
        value=None if item["value"] is None else Decimal(item["value"]),
        upper=Decimal(item["upper"]) if "upper" in item else None,
        unit=item["unit"],
        measure=Measure(item["measure"]),
        bound=Bound(item.get("bound", "exact")),
        direction=Direction(direction) if direction else None,
        period=item["period"],
        status=Status(item["status"]),
        rank=Rank(rank["scope"], rank["place"], rank["printed"]) if rank else None,
        hedge=item.get("hedge", ""),
        ranks=tuple(item.get("ranks", ())),
        doubt=item.get("doubt", ""),
    )


def shortcomings(figure: Figure, own_words: str) -> Iterable[tuple[str, str]]:
    """Yield field and sentence for what the printed words do not bear out.

    `own_words` are those of its section: heading, paragraphs, closing words.
    """
    if figure.printed not in figure.quote.exact:
        yield "printed", f"printed“{figure.printed}”不在引文“{figure.quote.exact}”里。"
    if figure.value is not None and figure.value not in numbers_in(figure.printed):
        yield "value", f"value {figure.value} 与原文“{figure.printed}”里的数不符。"
    if figure.upper is not None:
        yield from _range_shortcomings(figure, figure.upper)
    if figure.is_rank and figure.rank is None:
        yield "measure", "measure 为 rank 的要写 rank（scope、place、printed）。"
    if figure.ranks and not figure.is_rank:
        yield "ranks", "只有 measure 为 rank 的才能写 ranks。"
    if figure.rank:
        yield from _rank_shortcomings(figure, figure.rank, own_words)


def _range_shortcomings(figure: Figure, upper: Decimal) -> Iterable[tuple[str, str]]:
    if figure.value is None or upper <= figure.value:
        yield "upper", f"upper {upper} 应大于 value。"
    if upper not in numbers_in(figure.printed):
        yield "upper", f"upper {upper} 与原文“{figure.printed}”里的数不符。"


def _rank_shortcomings(figure: Figure, rank: Rank, own_words: str) -> Iterable[tuple[str, str]]:
    if rank.printed not in own_words:
        yield "rank", f"位次的原文“{rank.printed}”不在这一节里。"
    if not rank.numbered:
        return
    place = Decimal(rank.place)
    if place not in numbers_in(rank.printed):
        yield "rank", f"place {rank.place} 与原文“{rank.printed}”里的名次不符。"
    if figure.is_rank and figure.value != place:
        yield "value", f'名次为 {rank.place}，value 应写作 "{rank.place}"。'
