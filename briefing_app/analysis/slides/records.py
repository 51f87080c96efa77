"""The slides of topics: at most five tiles and one chart a page, or a leading sentence."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.words import Printed
from briefing_app.model.figure import Status


@dataclass(frozen=True, slots=True)
class TileSide:
    """One year of a tile. A side that the text does not give is None in the tile."""

    status: Status
    heading: str
    """2022 实绩."""
    figure: str
    """Id of the figure shown, to copy or to look up."""
    value: Printed | None = None
    """The number in its parts; None for a target or result in words only."""
    words: str = ""
    """What stands in place of a number: 超额完成, 与经济增长基本同步, 全省第一."""
    scope: str = ""
    """What sets its scope apart from the other side's: 省市重点; "" where both are alike."""
    growth: str = ""
    """The growth rate joined to the amount: 增长4.8%."""
    seals: tuple[str, ...] = ()
    name: str = ""
    """What the text of this year calls it."""
    also: tuple[str, ...] = ()
    """Ids of the other figures that this side shows: its growth rate, its places."""

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of all figures that this side shows."""
        return (self.figure, *self.also)


@dataclass(frozen=True, slots=True)
class Tile:
    """An indicator with its actual above its target; at least one side is there."""

    title: str
    actual: TileSide | None
    target: TileSide | None

    @property
    def sides(self) -> tuple[TileSide, ...]:
        """The sides that are there, the actual first."""
        return tuple(side for side in (self.actual, self.target) if side)

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of all figures that the tile shows."""
        return tuple(key for side in self.sides for key in side.figures)


TopicChart = BarCard | DumbbellCard | ListCard


def chart_figures(chart: TopicChart | None) -> tuple[str, ...]:
    """Return the ids of the figures that a chart's rows show."""
    if chart is None:
        return ()
    if isinstance(chart, DumbbellCard):
        return tuple(
            key for g in chart.groups for row in g.rows for key in (row.actual, row.target)
        )
    return tuple(row.figure for row in chart.rows)


@dataclass(frozen=True, slots=True)
class TopicSlide:
    """One page of a topic.

    With figures: tiles (1 to 5) and perhaps a chart. Without: `lead`, its first sentence.
    """

    section: str
    path: tuple[str, ...]
    """What the line above the title reads: 2022 年工作回顾, （二）千方百计抢机遇扩投资."""
    title: str
    tiles: tuple[Tile, ...] = ()
    chart: TopicChart | None = None
    chart_title: str = ""
    """○ 2023 年投资增速目标 without its mark; the mark is that of `chart_status`."""
    chart_status: Status | None = None
    lead: str = ""
    page: int = 1
    pages: int = 1
    """Pages of this topic; shown as （1/2） behind the title where there are several."""
    statement: str = ""
    """The page in words, for the clipboard and for assistive technology."""
    cited: str = ""
    """The statement with its sentences and their source."""

    @property
    def figures(self) -> tuple[str, ...]:
        """Ids of all figures that the page shows, each once: tiles first, then the chart."""
        tiles = (key for tile in self.tiles for key in tile.figures)
        return tuple(dict.fromkeys((*tiles, *chart_figures(self.chart))))
