"""One number, rank or target of a report, tied to the words it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Measure(StrEnum):
    """What kind of statement the number makes about its indicator."""

    LEVEL = "level"
    INCREASE = "increase"
    GROWTH = "growth"
    SHARE = "share"
    CHANGE = "change"
    RANK = "rank"
    STREAK = "streak"


class Bound(StrEnum):
    """How the printed words limit the number: 超22万 is OVER, 3%以内 is AT_MOST."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    EXCEEDS = "exceeds"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Status(StrEnum):
    """Whether the number was reached or is aimed at."""

    ACTUAL = "actual"
    TARGET = "target"


class Direction(StrEnum):
    """Which way a growth, change or streak points."""

    UP = "up"
    DOWN = "down"


class Span(NamedTuple):
    """Half-open range of characters in `Report.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """W3C TextQuoteSelector: words found again by search, never by a stored offset."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Rank:
    """A place among peers: scope 全国, place 5 (or a word: 前列, 首个), as printed."""

    scope: str
    place: str
    printed: str

    @property
    def numbered(self) -> bool:
        """Whether the place is a number; 前列, 首个 and 唯一 are not."""
        return self.place.isdecimal()


@dataclass(frozen=True, slots=True)
class Figure:
    """One statement of the report that can be counted, charted or compared.

    `value` is exact and in `unit` as printed (585.7 亿元); None where the text sets a
    target or claims a standing without a number. `indicators` has more than one id where
    one number speaks for several (均, 双双).
    """

    id: str
    section: str
    quote: Quote
    span: Span
    printed: str
    indicators: tuple[str, ...]
    name: str
    value: Decimal | None
    unit: str
    measure: Measure
    bound: Bound
    direction: Direction | None
    period: int
    status: Status
    rank: Rank | None = None
    hedge: str = ""
    """A word of intent that stands apart from the number: 力争."""
    ranks: tuple[str, ...] = ()
    """For a rank: ids of the figures whose place it states."""
    upper: Decimal | None = None
    """The other end of a range: 5%—5.5%."""
    doubt: str = ""
    """Why a person should look at it again; "" once somebody has."""

    @property
    def is_rank(self) -> bool:
        """Whether this is a statement of place rather than of quantity."""
        return self.measure is Measure.RANK

    @property
    def is_number(self) -> bool:
        """Whether it states a number of its own, a streak included; what counts count."""
        return self.value is not None and not self.is_rank

    @property
    def is_quantity(self) -> bool:
        """Whether it has a number that can be drawn as a length."""
        return self.value is not None and self.measure not in (Measure.RANK, Measure.STREAK)


class MentionKind(StrEnum):
    """Why a numeral of the text is not a figure."""

    LABEL = "label"
    ORDINAL = "ordinal"
    DATE = "date"
    COUNT = "count"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Mention:
    """A numeral that is accounted for without being a figure: 5.0版, 第一时间, 八方面工作."""

    section: str
    quote: Quote
    span: Span
    kind: MentionKind
    note: str = ""
