"""What the reading of a paragraph gives, and what it remembers on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from briefing_app.importing.naming.periods import Time, Years
from briefing_app.model.figure import Bound, Direction, Measure, Rank


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a paragraph before it has an id and indicators."""

    start: int
    end: int
    name: str
    subjects: tuple[str, ...]
    """What the indicators are looked up by; several for 均."""
    also: tuple[str, ...] = field(default=(), kw_only=True)
    """Other wordings of a single subject: with its verb, without what it is an example of."""
    value: Decimal | None
    unit: str
    measure: Measure
    bound: Bound
    direction: Direction | None
    time: Time
    upper: Decimal | None = None
    rank: Rank | None = None
    hedge: str = ""
    ranks: tuple[int, ...] = ()
    """For a rank: places in the paragraph's list of findings."""
    reasons: tuple[str, ...] = ()
    doubt: int = 0
    """How much confidence the reasons take away."""


class Place(NamedTuple):
    """What holds for a paragraph before it is read."""

    usual: Time
    years: Years
    topic: str = ""
    """The heading above, for numbers whose name is not said."""


@dataclass(slots=True)
class Said:
    """What a sentence has said so far, for the clauses that say less."""

    time: Time
    first: int
    """Place of the sentence's first finding in the paragraph's list."""
    name: str = ""
    """The subject that later clauses go on with."""
    share: str = ""
    """The last share, for the points by which it rose: 占…比重达84%，提高3个百分点."""
    verb: str = ""
    """The verb that a list goes on with: 新增上市公司11家、总部企业105家."""
    hedge: str = ""
    clause: str = ""
    """The clause before, where it has no number of its own."""
    coming: str = ""
    """The clause that follows: 投入2.3亿元，新改建农村公路320公里."""
    group: list[str] = field(default_factory=list)
    """The subjects of 分别 that still wait for their number."""
    model: Finding | None = None
    """The first number of such a group, which the others are like."""
    listed: tuple[str, ...] = ()
    """The subjects of the last 分别, for numbers that follow in the same order."""

    def forget(self, first: int) -> None:
        """Begin anew behind a semicolon; what was said of the time stays."""
        self.name = self.share = self.verb = self.hedge = self.clause = ""
        self.group, self.model, self.listed = [], None, ()
        self.first = first


class Reason(NamedTuple):
    """A short phrase why a figure is doubtful, and how much that takes away."""

    words: str
    weight: int


class Name(NamedTuple):
    """The phrase that names a number."""

    words: str
    reasons: tuple[Reason, ...] = ()
    also: tuple[str, ...] = ()
    """Other wordings, for the catalogue."""


TWO_IN_ONE = Reason("“均”“双双”，一数几项", 6)
FAR_OFF = Reason("名称离数字远", 12)
NO_YEAR = Reason("年份不明", 10)
NO_NAME = Reason("没有写明是什么数", 45)
CARRIED = Reason("名称承上文", 8)
PARTIAL = Reason("名称不全", 15)
UNEVEN = Reason("“分别”两边个数不等", 20)
WHOSE_RANK = Reason("位次，请看所指", 12)
"""The reasons that a reading can give."""
