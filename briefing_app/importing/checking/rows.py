"""What a view lists of a draft: doubts, figures and the outline, in the order of the work."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.importing.checking.labels import between
from briefing_app.importing.draft import (
    Doubt,
    DoubtState,
    Draft,
    DraftFigure,
    DraftParagraph,
    Heading,
    HeadingStyle,
)

UNSURE = 70
"""A figure below this confidence that nobody checked is saved with a mark."""
SURE = 90
"""From here on the confidence is high."""


class Progress(NamedTuple):
    """How far the doubts are decided: 4 of 11."""

    decided: int
    total: int

    @property
    def open(self) -> int:
        """How many are left."""
        return self.total - self.decided


def progress(draft: Draft) -> Progress:
    """Return how many doubtful places are decided, and how many there are."""
    decided = sum(doubt.state is not DoubtState.OPEN for doubt in draft.doubts)
    return Progress(decided, len(draft.doubts))


def doubts_in_order(draft: Draft) -> tuple[Doubt, ...]:
    """Return all doubtful places in text order."""
    positions = {p.id: n for n, p in enumerate(draft.paragraphs)}
    return tuple(sorted(draft.doubts, key=lambda d: (positions[d.paragraph], d.start, d.end)))


def open_doubts(draft: Draft) -> tuple[Doubt, ...]:
    """Return the doubtful places that nobody has decided, in text order."""
    return tuple(d for d in doubts_in_order(draft) if d.state is DoubtState.OPEN)


def figures_by_confidence(draft: Draft) -> tuple[DraftFigure, ...]:
    """Return the figures, the least sure first; equals in text order.

    A decision does not change the confidence, so no row moves under the person's hands.
    """
    return tuple(sorted(draft.figures, key=lambda figure: figure.confidence))


def unsure_figures(draft: Draft) -> tuple[DraftFigure, ...]:
    """Return the figures that would be saved with a mark."""
    return tuple(f for f in draft.figures if f.confidence < UNSURE and not f.checked)


class OutlineRow(NamedTuple):
    """A heading with what stands below it: `paragraphs` counts those of its subsections too.

    `complaint` says in a few words why one should look at it; "" for no reason.
    """

    paragraph: int
    level: int
    label: str
    title: str
    paragraphs: int
    complaint: str


def outline_rows(draft: Draft) -> tuple[OutlineRow, ...]:
    """Return the headings in text order."""
    rows: list[OutlineRow] = []
    labels: dict[int, str] = {}
    for position, paragraph in enumerate(draft.paragraphs):
        if heading := paragraph.heading:
            for level in [level for level in labels if level > heading.level]:
                del labels[level]
            complaint = _complaint(heading, labels.get(heading.level, ""))
            labels[heading.level] = heading.label
            count = _count(draft.paragraphs, position, heading.level)
            number, title = paragraph.id, heading.title
            rows.append(OutlineRow(number, heading.level, heading.label, title, count, complaint))
    return tuple(rows)


def outline_summary(draft: Draft) -> str:
    """Return the outline in numbers: 2 部分，11 个领域，40 段."""
    levels = [p.heading.level for p in draft.paragraphs if p.heading]
    words = sum(1 for p in draft.paragraphs if _is_text(p))
    parts = [f"{levels.count(1)} 部分"] if 1 in levels else []
    parts += [f"{levels.count(2)} 个领域"] if 2 in levels else []
    return "，".join([*parts, f"{words} 段"])


NO_OUTLINE = "没认出章节。全文已按一节收下，可手动分节。"


def warnings(draft: Draft) -> tuple[str, ...]:
    """Return what is to be said of the outline as a whole, one sentence each."""
    bare = not any(paragraph.heading for paragraph in draft.paragraphs)
    return ((NO_OUTLINE,) if bare else ()) + draft.absent


def _is_text(paragraph: DraftParagraph) -> bool:
    """Whether a paragraph is more than a heading."""
    return paragraph.heading is None or paragraph.heading.style is HeadingStyle.RUN_IN


def _count(paragraphs: tuple[DraftParagraph, ...], position: int, level: int) -> int:
    """Return how many paragraphs stand in the section that begins at a position."""
    count = int(_is_text(paragraphs[position]))
    for at in range(position + 1, len(paragraphs)):
        heading = paragraphs[at].heading
        if heading and heading.level <= level:
            break
        count += _is_text(paragraphs[at])
    return count


def _complaint(heading: Heading, before: str) -> str:
    """Return why one should look at a heading: it is not in the text, or a number is missing."""
    if heading.style is HeadingStyle.SUPPLIED:
        return "标题已补"
    missing = between(before, heading.label)
    return f"缺{missing}" if missing else ""
