"""What the library shows of a report: a card, made from the report or from what is kept."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.model.correction import Certainty
from briefing_app.model.figure import MentionKind, Status
from briefing_app.model.report import Report, Source

_WHOLE_FIELDS = 14
_LAST_PAGE = 999
_PAGES = re.compile(r"(\d{1,3})\s*(?:版|页)?\s*(?:[-–—―~～至到]\s*第?\s*(\d{1,3}))?")
_NEIGHBOUR = re.compile(r"(?:上接|下转)[^，。；、上下]*?(\d{1,3}(?:[、-]\d{1,3})*)\s*[版页]")


class Origin(StrEnum):
    """Where a report lies: with the program, in the user's data, in a folder they named."""

    BUNDLED = "bundled"
    USER = "user"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Card:
    """A report as the library lists it.

    `known` is False for one that lies there and has not been read yet: title and id then come
    from its first lines, and there are no counts. `problem` says why it does not open, with
    file and line; "" if it does.
    """

    id: str
    title: str
    place: str = ""
    seal: str = ""
    review_year: int = 0
    plan_year: int = 0
    page: str = ""
    """Which pages it is, as the source says: 第2版."""
    held: tuple[int, ...] = ()
    """The numbers of the pages that are there; () where the source names none."""
    missing: tuple[int, ...] = ()
    """The pages it continues or goes on to, which are not there: 上接第1版, 下转第3版."""
    absent: tuple[str, ...] = ()
    """What the copy lacks, section by section: （四）至（十）原文未收录."""
    actuals: int = 0
    targets: int = 0
    ranks: int = 0
    doubts: int = 0
    """Places that nobody has settled yet."""
    folder: str = ""
    origin: Origin = Origin.BUNDLED
    read_only: bool = True
    opened: float = 0.0
    """When it was last opened, in seconds since 1970; 0 for never."""
    problem: str = ""
    known: bool = True

    @property
    def good(self) -> bool:
        """Whether it opens, as far as is known."""
        return not self.problem

    @property
    def removable(self) -> bool:
        """Whether it can be renamed and put in the bin."""
        return not self.read_only and self.origin is not Origin.BUNDLED


def card_of(report: Report) -> Card:
    """Return the card of a read report; where it lies is added by who knows it."""
    held, missing = pages(report.source)
    numbers = [f.status for f in report.figures if f.is_number]
    return Card(
        id=report.id,
        title=report.title,
        place=report.place,
        seal=report.seal,
        review_year=report.review_year,
        plan_year=report.plan_year,
        page=report.source.page,
        held=held,
        missing=missing,
        absent=tuple(s.absent for s in report.outline() if s.absent),
        actuals=numbers.count(Status.ACTUAL),
        targets=numbers.count(Status.TARGET),
        ranks=sum(f.rank is not None and f.rank.numbered for f in report.figures),
        doubts=_doubts(report),
    )


def _doubts(report: Report) -> int:
    """Count unsettled places: figures, corrections and numbers nobody is sure of.

    An open number inside a doubtful correction is that one doubt.
    """
    doubtful = [c.corrected for c in report.corrections if c.certainty is Certainty.DOUBT]
    asked = [m.quote.exact for m in report.mentions if m.kind is MentionKind.QUESTION]
    alone = [words for words in asked if not any(words in each for each in doubtful)]
    return len(doubtful) + len(alone) + sum(bool(f.doubt) for f in report.figures)


def pages(source: Source) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the pages that a source holds and the neighbours that it names and lacks.

    >>> pages(Source("", "第2版", "上接第1版，下转第3版", ""))
    ((2,), (1, 3))
    """
    parts = [(source.page, source.note), *((p.page, p.note) for p in source.parts)]
    held = {number for page, _ in parts for number in _numbers(page)}
    notes = [found[1] for _, note in parts for found in _NEIGHBOUR.finditer(note)]
    named = {number for words in notes for number in _numbers(words)}
    return tuple(sorted(held)), tuple(sorted(named - held))


def _numbers(words: str) -> set[int]:
    """Return page numbers out of words; 第2—4版 are three."""
    found = set[int]()
    for first, last in _PAGES.findall(words):
        found.update(range(int(first), min(int(last or first), _LAST_PAGE) + 1))
    return found


def packed(card: Card) -> str:
    """Return what a card says of the report itself, as one line of JSON."""
    fields = (
        card.id, card.title, card.place, card.seal, card.review_year, card.plan_year, card.page,
        card.held, card.missing, card.absent, card.actuals, card.targets, card.ranks, card.doubts,
    )  # fmt: skip
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def unpacked(line: str) -> Card:
    """Return the card that was packed; raise ValueError if it is none."""
    fields = json.loads(line)
    if not isinstance(fields, list) or len(fields) != _WHOLE_FIELDS:
        raise ValueError("not a card")
    return Card(*fields[:7], *map(tuple, fields[7:10]), *fields[10:])
