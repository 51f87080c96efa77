"""Two texts side by side, clause by clause: what stands, what changed, what came, what went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_app.model.figure import Span


class Sign(StrEnum):
    """How two aligned clauses stand to one another; what reports print for it."""

    SAME = "＝"
    CHANGED = "≈"
    ADDED = "＋"
    GONE = "－"


class PieceKind(StrEnum):
    """What a run of a clause is beside its counterpart."""

    SAME = "same"
    CHANGED = "changed"
    """Other words stand in its place on the other side."""
    ADDED = "added"
    """Nothing stands in its place on the other side."""
    NUMBER = "number"
    """A number that differs; alone, it makes no rewording."""


class Piece(NamedTuple):
    """A run of the report's text inside a clause."""

    span: Span
    kind: PieceKind


class Clause(NamedTuple):
    """A clause of one side; `pieces` partition `span` and may be made when first looked at."""

    section: str
    span: Span
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the synopsis. At least one side is there.

    `numbers` says that only numbers differ (sign ＝), each with its unit and its bound:
    20家以上 beside 20个左右 is another number, no rewording. `moved` says that the clause
    stands elsewhere in the order than its counterpart.
    """

    sign: Sign
    left: Clause | None
    right: Clause | None
    moved: bool = False
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of lines below one pair of headings (section ids; "" where a side has none)."""

    left: str
    right: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Two sections (or whole reports, section "") side by side."""

    left_report: str
    left_section: str
    right_report: str
    right_section: str
    passages: tuple[Passage, ...]
    counts: Mapping[Sign, int]


class Standing(StrEnum):
    """Whether a set phrase is on one side or both."""

    KEPT = "kept"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase (提法): quoted term or repeated wording, with every place on each side."""

    text: str
    standing: Standing
    left: tuple[Span, ...]
    right: tuple[Span, ...]
