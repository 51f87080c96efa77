"""Paragraphs while their outline is being read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing_app.importing.draft import DraftParagraph, Heading, HeadingStyle, Rule
from briefing_app.importing.mending.furniture import is_furniture
from briefing_app.importing.mending.labels import Label
from briefing_app.importing.outline.widths import widened
from briefing_app.model.report import SectionKind

NOTE_MARK = re.compile(r"\^?[［\[〔]\d{1,3}[］\]〕]|[①-⑳](?=[，。；、”）]|$)")
_MARKER = re.compile(r"[【（\[［].{0,12}(?:上接|下转|紧接).{0,12}[】）\]］]")


@dataclass(slots=True)
class Passage:
    """One paragraph with the heading it may turn out to be.

    `words` are the printed ones after the rules, one character for one. `hint` is the
    level that the document itself gives the paragraph, 0 for none.
    """

    paragraph: DraftParagraph
    words: str
    hint: int = 0
    label: Label | None = None
    heading: Heading | None = None

    @property
    def level(self) -> int:
        """The level of its heading; 0 for a plain paragraph."""
        return self.heading.level if self.heading else 0

    @property
    def is_plain(self) -> bool:
        """Whether it is text, and neither a heading nor something of the page."""
        return self.heading is None and not self.is_aside

    @property
    def is_aside(self) -> bool:
        """Whether it is 【上接第1版】, a page number or a torn headline."""
        return is_marker(self.words) or is_furniture(self.words)


def passages_of(paragraphs: Sequence[DraftParagraph], rules: Sequence[Rule]) -> list[Passage]:
    """Return the paragraphs ready for reading; headings of the document become hints."""
    return [
        Passage(replace(p, heading=None), widened(p.printed, rules), _hint(p)) for p in paragraphs
    ]


def supplied(heading: Heading, at: Passage | None) -> Passage:
    """Return an empty paragraph with a heading that is not in the text, before `at`."""
    source, page = (at.paragraph.source, at.paragraph.page) if at else (0, 1)
    return Passage(DraftParagraph(-1, "", source=source, page=page), "", heading=heading)


def supplied_heading(level: int, label: str, title: str, kind: SectionKind) -> Heading:
    """Return a heading that is not in the text."""
    return Heading(level, label, title, HeadingStyle.SUPPLIED, kind)


def split(passage: Passage, cuts: Iterable[int]) -> list[Passage]:
    """Take a passage apart at offsets; the first part keeps number and heading."""
    one = passage.paragraph
    edges = [0, *cuts, len(one.printed)]
    parts = []
    for start, end in pairwise(edges):
        inner = tuple(s - start for s in one.seams if start < s < end)
        number = one.id if start == 0 else -1
        record = replace(one, id=number, printed=one.printed[start:end], seams=inner)
        parts.append(Passage(record, passage.words[start:end]))
    parts[0].heading, parts[0].label = passage.heading, passage.label
    return parts


def numbered(passages: Sequence[Passage]) -> tuple[DraftParagraph, ...]:
    """Return the records; paragraphs that are new get numbers of their own."""
    fresh = max((p.paragraph.id for p in passages), default=-1)
    records = []
    for passage in passages:
        number = passage.paragraph.id
        if number < 0:
            fresh = number = fresh + 1
        records.append(replace(passage.paragraph, id=number, heading=passage.heading))
    return tuple(records)


def is_marker(words: str) -> bool:
    """Return whether a paragraph only says where the text goes on: 【下转第3版】."""
    return _MARKER.fullmatch(words) is not None


def bare(title: str) -> str:
    """Return a title without footnote marks."""
    return NOTE_MARK.sub("", title)


def sentence_end(words: str, start: int = 0) -> int:
    """Return the offset of the first full stop outside quotation marks, or -1."""
    depth = 0
    for at in range(start, len(words)):
        char = words[at]
        if char in "“‘《（":
            depth += 1
        elif char in "”’》）":
            depth = max(depth - 1, 0)
        elif char == "。" and not depth:
            return at
    return -1


def _hint(paragraph: DraftParagraph) -> int:
    return paragraph.heading.level if paragraph.heading else 0
