"""How the tiles and charts of a topic are put on pages: at most five tiles and one chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.slides.records import Tile, chart_figures
from briefing_app.analysis.slides.tiles import Drafted
from briefing_app.analysis.slides.topic_charts import Chart, OwnCharts, cut

TILES = 5
_LEAST_TILES = 3
"""A page shows so many tiles if it can, even where a chart has the same figures."""
_FEWEST = 2
TAKING = 5
"""As many rows of a chart have height beside any tiles: more may not stand in for tiles."""


class Packed(NamedTuple):
    """One page of a topic."""

    tiles: tuple[Tile, ...]
    chart: Chart | None


class _Plan(NamedTuple):
    charts: list[Chart]
    tiles: list[Drafted]


def packed(drafts: Sequence[Drafted], charts: OwnCharts) -> tuple[Packed, ...]:
    """Return as few pages as hold all figures, the tiles shared out evenly in their order.

    Where the tiles of a page would be more than five, those of one figure without a
    counterpart go into a chart that has their row. The pairs are the first page's chart if
    that costs no page; a page left without takes the chart with most of its tiles.
    """
    if not drafts:
        return ()
    chosen, tiles = _plan(drafts, charts)
    count = max(_pages(len(tiles)), len(chosen))
    used = {chart.card.key for chart in chosen}
    unused = [cut(chart) for chart in charts.bars if chart.card.key not in used]
    pages = []
    for place, own in enumerate(_shared_out(tiles, count)):
        chart = chosen[place] if place < len(chosen) else _fitting(unused, own)
        if chart in unused:
            unused.remove(chart)
        pages.append(Packed(tuple(d.tile for d in own), chart))
    return tuple(pages)


def _plan(drafts: Sequence[Drafted], charts: OwnCharts) -> _Plan:
    """Return the charts that are needed and the tiles left beside them, on the fewest pages."""
    count = 1
    while (plan := _plan_of(count, drafts, charts)) is None:
        count += 1
    return plan


def _plan_of(count: int, drafts: Sequence[Drafted], charts: OwnCharts) -> _Plan | None:
    """Return what stands on so many pages; None where it is too much for them."""
    absorbing = [cut(c, TAKING) for c in (*charts.bars, charts.ranks) if c]
    for lead in ([charts.pairs] if charts.pairs else [], []):
        if len(drafts) <= TILES * count:
            return _Plan(lead, list(drafts))
        taken = _most_taking(drafts, absorbing, count - len(lead))
        rows = {key for chart in taken for key in chart_figures(chart.card)}
        left = [d for d in drafts if d.figure not in rows]
        if len(left) <= TILES * count:
            return _Plan([*lead, *taken], _filled(drafts, left, count))
    return None


def _most_taking(drafts: Sequence[Drafted], charts: Sequence[Chart], count: int) -> list[Chart]:
    """Return up to so many charts that have rows for most of the tiles, in their order."""
    loose = {d.figure for d in drafts if d.figure}
    found: list[Chart] = []
    while len(found) < count and charts:
        best = max(charts, key=_Common(loose))
        taken = loose.intersection(chart_figures(best.card))
        if not taken:
            break
        loose -= taken
        found.append(best)
        charts = [chart for chart in charts if chart is not best]
    return found


def _filled(drafts: Sequence[Drafted], left: Sequence[Drafted], count: int) -> list[Drafted]:
    """Return the tiles left, with some of those that a chart took where a page has few."""
    taken = [d for d in drafts if d not in left]
    back = taken[: max(_LEAST_TILES * count - len(left), 0)]
    return [d for d in drafts if d in left or d in back]


def _pages(tiles: int) -> int:
    return -(-tiles // TILES)


def _shared_out(tiles: Sequence[Drafted], count: int) -> Iterator[Sequence[Drafted]]:
    """Yield the tiles of each page: as many on each as can be, the first with one more."""
    least, more = divmod(len(tiles), count)
    start = 0
    for place in range(count):
        end = start + least + (place < more)
        yield tiles[start:end]
        start = end


def _fitting(charts: Iterable[Chart], tiles: Iterable[Drafted]) -> Chart | None:
    """Return the chart that shows most of a page's figures; None where none shows two."""
    common = _Common({key for draft in tiles for key in draft.tile.figures})
    best = max(charts, key=common, default=None)
    return best if best and common(best) >= _FEWEST else None


class _Common:
    """How many rows of a chart are among some figures, as a sort key."""

    def __init__(self, figures: Iterable[str]) -> None:
        self._figures = frozenset(figures)

    def __call__(self, chart: Chart) -> int:
        """Return the count."""
        return len(self._figures.intersection(chart_figures(chart.card)))
