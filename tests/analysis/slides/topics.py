"""Reports for tests of topics: marked text of one topic, beside another year's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing_app.analysis.comparing.ledger import ledger
from briefing_app.analysis.slides.facts import Facts
from briefing_app.analysis.slides.records import Tile, TileSide, TopicSlide
from briefing_app.analysis.slides.tiles import Drafted, Tiler
from briefing_app.analysis.slides.topic import topic_slides
from briefing_app.model.report import Report
from tests.analysis.sample import marked_report

TOPIC = "review-1-1"
NO_PLAN = {"plan-1-1": "空话。这里没有数字。"}


def written(review: str, plan: str | Mapping[str, str] = NO_PLAN) -> Report:
    """Return a report with one topic of the review and one of the plan (or those given)."""
    ahead = {"plan-1-1": f"话题。{plan}"} if isinstance(plan, str) else plan
    return marked_report({TOPIC: f"话题。{review}"}, ahead)


def counts(amount: int, unit: str = "", first: int = 0) -> str:
    """Return text with so many amounts, each in a unit of its own unless one is given."""
    own = [unit or f"单位{chr(0x4E00 + n)}" for n in range(amount)]
    return "，".join(f"事⟦{n + 1}{own[n]}|i{first + n}|level⟧" for n in range(amount)) + "。"


def slides(review: str, plan: str | Mapping[str, str] = NO_PLAN) -> tuple[TopicSlide, ...]:
    """Return the pages of the review's topic."""
    return topic_slides(written(review, plan), TOPIC)


def drafts(report: Report, section: str = TOPIC) -> tuple[Drafted, ...]:
    """Return the tiles of a section before they are put on pages."""
    return Tiler(report, Facts(report), ledger(report)).drafts(section)


def first_tile(report: Report, section: str = TOPIC) -> Tile:
    """Return the first tile of a section."""
    return drafts(report, section)[0].tile


def said(side: TileSide | None) -> str:
    """Return a side's value as a room reads it; "" for a year without a side."""
    return "" if side is None else side.value.text() if side.value else side.words


def titles(pages: Iterable[TopicSlide]) -> list[list[str]]:
    """Return the titles of the tiles of each page."""
    return [[tile.title for tile in page.tiles] for page in pages]
