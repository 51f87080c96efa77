"""Two reports side by side as records: what was asked, what aligned, what did not and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefing_app.analysis.comparing.difference import Difference, plain
from briefing_app.analysis.comparing.unlike import Reason
from briefing_app.model.figure import Figure, Span, Status

StatusPair = tuple[Status, Status]


class Kind(StrEnum):
    """How two reports stand to one another."""

    SAME = "same_report"
    """One report twice, or two copies for one place and year."""
    YEARS = "two_years"
    PLACES = "two_places"
    """Two places in one year."""
    OTHER = "other"
    """Two places in two years."""


class Question(StrEnum):
    """Which figures of 甲 are laid beside which of 乙."""

    KEPT = "kept"
    """What 甲 aimed at beside what 乙 reports for that year."""
    KEPT_BACK = "kept_back"
    """The same with the earlier report as 乙."""
    ALIKE = "alike"
    """Actual beside actual, target beside target."""
    ACTUALS = "actuals"
    TARGETS = "targets"

    @property
    def statuses(self) -> tuple[StatusPair, ...]:
        """The status of the left and of the right figure, for each part of the question."""
        actual, target = Status.ACTUAL, Status.TARGET
        return {
            Question.KEPT: ((target, actual),),
            Question.KEPT_BACK: ((actual, target),),
            Question.ALIKE: ((actual, actual), (target, target)),
            Question.ACTUALS: ((actual, actual),),
            Question.TARGETS: ((target, target),),
        }[self]


class Side(StrEnum):
    """甲 or 乙."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Conversion:
    """One side's number in the other's unit, exactly. `upper` is the other end of a range."""

    side: Side
    value: Decimal
    upper: Decimal | None
    unit: str
    of: str
    """The unit it was printed in."""

    @property
    def words(self) -> str:
        """What was done: 换算 人 → 万人."""
        return f"换算 {self.of} → {self.unit}"

    @property
    def text(self) -> str:
        """The number in the other's unit: 8.6万人, 8—9万人."""
        ends = (self.value, self.upper)
        return "—".join(plain(end) for end in ends if end is not None) + self.unit


@dataclass(frozen=True, slots=True)
class Aligned:
    """A figure of 甲 beside one of 乙 that says the same of it.

    `difference` is 乙 minus 甲; None where nothing can be said (a streak, a loss).
    """

    identity: str
    """What both are about, as one name for all reports compared."""
    name: str
    left: Figure
    right: Figure
    how: str
    """How it was found: 同名; 乙写作“社零总额”; 换算 人 → 万人."""
    alias: str
    """What 乙 calls it, where that differs; "" where it does not."""
    conversion: Conversion | None
    difference: Difference | None
    shared: bool = False
    """One of its figures speaks for several indicators and is counted with another row."""
    scope: tuple[str, ...] = ()
    """What narrows both beyond the ways their quantity is known by: 年均."""
    headline: bool = False
    """Whether the targets part of one of the two sets a goal for it."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two figures under one name that are not compared, and why: 口径有别."""

    identity: str
    name: str
    left: Figure
    right: Figure
    reason: Reason
    words: str
    left_marks: tuple[Span, ...] = ()
    right_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many figures are where. Each report's sum is its total.

    `aligned` and `apart` count a figure of either side each; a repeated figure says once
    more what is aligned already; `aside` are those that the question does not ask for.
    """

    aligned: int
    converted: int
    apart: int
    only_left: int
    only_right: int
    repeated_left: int
    repeated_right: int
    aside_left: int
    aside_right: int

    @property
    def left_total(self) -> int:
        """The figures of 甲."""
        own = self.only_left + self.repeated_left + self.aside_left
        return self.aligned + self.apart + own

    @property
    def right_total(self) -> int:
        """The figures of 乙."""
        own = self.only_right + self.repeated_right + self.aside_right
        return self.aligned + self.apart + own


@dataclass(frozen=True, slots=True)
class Across:
    """The figures of two reports under one question; every figure of either is in one place."""

    kind: Kind
    question: Question
    aligned: tuple[Aligned, ...]
    """Headline quantities first, in the order of the targets part; then in text order."""
    apart: tuple[Apart, ...]
    only_left: tuple[Figure, ...]
    only_right: tuple[Figure, ...]
    repeated_left: tuple[Figure, ...]
    repeated_right: tuple[Figure, ...]
    aside_left: tuple[Figure, ...]
    aside_right: tuple[Figure, ...]

    @property
    def counts(self) -> Counts:
        """How many figures are where."""
        own = [row for row in self.aligned if not row.shared]
        return Counts(
            aligned=len(own),
            converted=sum(row.conversion is not None for row in own),
            apart=len(self.apart),
            only_left=len(self.only_left),
            only_right=len(self.only_right),
            repeated_left=len(self.repeated_left),
            repeated_right=len(self.repeated_right),
            aside_left=len(self.aside_left),
            aside_right=len(self.aside_right),
        )
