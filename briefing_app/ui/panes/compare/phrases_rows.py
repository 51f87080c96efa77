"""The rows of the list of set phrases: groups, phrases, and every place of each. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from briefing_app.analysis.quoting import place_line
from briefing_app.analysis.wording import Phrase, Sign, Standing
from briefing_app.model.figure import Span, Status
from briefing_app.model.report import Report

STANDING_SIGNS = {
    Standing.NEW: Sign.ADDED,
    Standing.GONE: Sign.GONE,
    Standing.KEPT: Sign.SAME,
}
"""Groups in the order in which they are listed."""
PHRASE_WORDS = {Sign.ADDED: "新提", Sign.GONE: "不再提", Sign.SAME: "沿用"}


class Place(NamedTuple):
    """Where a phrase stands: its side, its place, the section as a chip names it."""

    left: bool
    offset: int
    label: str
    status: Status
    tip: str


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group."""

    sign: Sign
    count: int
    is_heading: ClassVar[bool] = True

    @property
    def signs(self) -> frozenset[Sign]:
        """The group's sign."""
        return frozenset((self.sign,))

    @property
    def spoken(self) -> str:
        """The group for assistive technology."""
        return f"{PHRASE_WORDS[self.sign]} {self.count} 个"


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A phrase with every place, those at the left first."""

    text: str
    sign: Sign
    places: tuple[Place, ...]
    is_heading: ClassVar[bool] = False

    @property
    def signs(self) -> frozenset[Sign]:
        """The group's sign."""
        return frozenset((self.sign,))

    @property
    def spoken(self) -> str:
        """The phrase for assistive technology: standing, words, how often on each side."""
        at_left = sum(place.left for place in self.places)
        counts = (("左", at_left), ("右", len(self.places) - at_left))
        sides = "，".join(f"{side} {count} 处" for side, count in counts if count)
        return f"{PHRASE_WORDS[self.sign]}。{self.text}。{sides}"


def phrase_rows(
    phrases: Sequence[Phrase], left: Report, right: Report
) -> tuple[GroupRow | PhraseRow, ...]:
    """Return the phrases in groups: new, gone, kept; a group without any is left out."""
    rows: list[GroupRow | PhraseRow] = []
    for standing, sign in STANDING_SIGNS.items():
        group = [phrase for phrase in phrases if phrase.standing is standing]
        if group:
            rows.append(GroupRow(sign, len(group)))
            rows += [_row(phrase, sign, left, right) for phrase in group]
    return tuple(rows)


def copied(rows: Iterable[PhraseRow]) -> str:
    """Return the phrases, one a line."""
    return "\n".join(row.text for row in rows)


def copied_with_source(rows: Iterable[PhraseRow], left: Report, right: Report) -> str:
    """Return the phrases with their places, each once."""
    return "\n".join(_with_source(row, left, right) for row in rows)


def _with_source(row: PhraseRow, left: Report, right: Report) -> str:
    sources = dict.fromkeys(
        f"《{(left if place.left else right).title}》{place.tip}" for place in row.places
    )
    return f"{row.text}——{'；'.join(sources)}"


def _row(phrase: Phrase, sign: Sign, left: Report, right: Report) -> PhraseRow:
    places = (*_places(phrase.left, left, at_left=True), *_places(phrase.right, right))
    return PhraseRow(phrase.text, sign, places)


def _places(spans: Sequence[Span], report: Report, *, at_left: bool = False) -> Iterator[Place]:
    """Yield the places of one side; further ones of the same section are numbered."""
    seen = Counter[str]()
    for span in spans:
        section = report.section_at(span.start)
        seen[section.id] += 1
        number = seen[section.id]
        name = section.short or section.label
        label = name if number == 1 else f"{name} {number}"
        status, tip = report.status_of(section.id), place_line(report, section.id)
        yield Place(at_left, span.start, label, status, tip)
