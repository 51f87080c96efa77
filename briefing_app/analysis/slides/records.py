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


@dataclass(frozen=True, slots=True)
class Tile:
    """An indicator with its actual above its target; at least one side is there."""

    title: str
    actual: TileSide | None
    target: TileSide | None


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
    chart: BarCard | DumbbellCard | ListCard | None = None
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
