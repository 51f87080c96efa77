"""The seam between two pages: markers that are answered, headings that go on, torn words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from briefing_app.importing.checking.rereading import reread
from briefing_app.importing.draft import (
    Doubt,
    Draft,
    DraftFigure,
    DraftMention,
    DraftParagraph,
    Heading,
    HeadingStyle,
    TextEdit,
)
from briefing_app.importing.mending.labels import LabelStyle, label_of
from briefing_app.importing.pages import comes_from, goes_to, pointer
from briefing_app.importing.text import shown_text
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import SectionKind

_FINISHED = re.compile(r"[。！？：；…][”’」』）)】]*$")
_REASON = "前后两版已经接上，接转的标记不属正文"
Part = TypeVar("Part", DraftFigure, DraftMention)

_PLAN = (SectionKind.TARGETS, SectionKind.TASKS, SectionKind.REQUIREMENTS)


def stitched(draft: Draft, left: int, catalogue: Mapping[str, Indicator] | None) -> Draft:
    """Return the draft with source `left` and the one after it grown together.

    Where a page between them is still missing, only the headings go on.
    """
    cut = next((n for n, p in enumerate(draft.paragraphs) if p.source > left), 0)
    before, after = draft.paragraphs[:cut], draft.paragraphs[cut:]
    gap = _is_gap(_pointers(before, left), _pointers(after, left + 1))
    if not gap:
        before = _nothing_absent(_answered(before, goes_to, left))
        after = _answered(after, comes_from, left + 1)
    after, moved = _continued(before, after, left + 1)
    made = replace(draft, paragraphs=(*before, *after))
    torn = None if gap else _torn(made, before, after)
    if torn:
        made, moved = _sewn(made, *torn), (moved | {torn[0].id}) - {torn[1].id}
    return reread(made, catalogue, moved) if moved and catalogue is not None else made


def _pointers(paragraphs: Sequence[DraftParagraph], source: int) -> list[str]:
    return [pointer(p.text) for p in paragraphs if p.source == source]


def _is_gap(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether what points on and what points back leave a page between: 下转第2版, 上接第2版."""
    on, back = goes_to(left), comes_from(right)
    return on is not None and back is not None and back >= on


def _answered(
    paragraphs: Sequence[DraftParagraph],
    page: Callable[[Iterable[str]], int | None],
    source: int,
) -> tuple[DraftParagraph, ...]:
    """Take the markers of one source away that point to the page now beside it."""
    return tuple(
        _emptied(p) if p.source == source and page([pointer(p.text)]) is not None else p
        for p in paragraphs
    )


def _emptied(paragraph: DraftParagraph) -> DraftParagraph:
    edit = TextEdit(
        0, len(paragraph.printed), "", CorrectionKind.LINE_BREAK, _REASON, Certainty.CERTAIN
    )
    return replace(paragraph, edits=(edit,), heading=None)


def _nothing_absent(before: Sequence[DraftParagraph]) -> tuple[DraftParagraph, ...]:
    """Clear what the sections lack that are still open at the end: it follows now."""
    level = 9
    cleared = []
    for paragraph in reversed(before):
        heading = paragraph.heading
        if heading and heading.level < level:
            level = heading.level
            cleared.append(replace(paragraph, heading=replace(heading, absent="")))
        else:
            cleared.append(paragraph)
    return tuple(cleared[::-1])


def _continued(
    before: Sequence[DraftParagraph], after: Sequence[DraftParagraph], source: int
) -> tuple[tuple[DraftParagraph, ...], frozenset[int]]:
    """Hang the headings of a page below those that are open where it begins.

    A supplied part that only repeats the open one goes, and labels get the level that their
    like has before. Also return the paragraphs that are in a part of another kind now.
    """
    heads = [p.heading for p in before if p.heading]
    count = next((n for n, p in enumerate(after) if p.source != source), len(after))
    page, rest = list(after[:count]), after[count:]
    part = next((h for h in reversed(heads) if h.level == 1), None)
    first = next((n for n, p in enumerate(page) if p.heading), -1)
    moved: frozenset[int] = frozenset()
    if part and first >= 0 and _repeats(part, page, first):
        heading = page.pop(first).heading
        if heading and _looks_back(heading) is not _looks_back(part):
            moved = _to_next_part(page[first:])
    return (*_levelled(page, heads), *rest), moved


def _looks_back(heading: Heading) -> bool:
    return heading.kind in (SectionKind.REVIEW, SectionKind.PROBLEMS, SectionKind.FRONT, None)


def _to_next_part(page: Sequence[DraftParagraph]) -> frozenset[int]:
    here = takewhile(_is_within, page)
    return frozenset(paragraph.id for paragraph in here)


def _is_within(paragraph: DraftParagraph) -> bool:
    return paragraph.heading is None or paragraph.heading.level > 1


def _levelled(
    paragraphs: Sequence[DraftParagraph], heads: Sequence[Heading]
) -> Iterator[DraftParagraph]:
    """Yield paragraphs whose headings have the levels that their like has in `heads`.

    Those without a label move as the heading before them did.
    """
    levels = {_style(h): h.level for h in heads if h.style is not HeadingStyle.SUPPLIED}
    shift: int | None = None
    for paragraph in paragraphs:
        heading = paragraph.heading
        if heading is None:
            yield paragraph
            continue
        style = _style(heading)
        if heading.style is HeadingStyle.SUPPLIED:
            shift = 0
        elif style is not None or shift is None:
            shift = levels.get(style, heading.level) - heading.level
        level = min(max(heading.level + shift, 1), 3)
        yield replace(paragraph, heading=replace(heading, level=level))


def _repeats(part: Heading, page: Sequence[DraftParagraph], at: int) -> bool:
    """Whether a part's heading that is not in the text says again which part is open.

    Also where what stands below counts on: （四） is never the first of a part.
    """
    heading = page[at].heading
    if heading is None or page[at].printed or heading.level != 1:
        return False
    if part.label and heading.label and part.label != heading.label:
        return False
    below = (p.heading for p in page[at + 1 :] if p.heading and p.heading.label)
    label = next((label_of(h.label) for h in below), None)
    goes_on = label is not None and label.style is LabelStyle.AREA and label.number > 1
    plans = part.kind in _PLAN and heading.kind in _PLAN
    same = part.title == heading.title or part.kind is heading.kind
    return same or plans or goes_on or heading.kind is SectionKind.FRONT


def _style(heading: Heading) -> LabelStyle | None:
    label = label_of(heading.label) if heading.label else None
    return label.style if label else None


def _torn(
    draft: Draft, before: Sequence[DraftParagraph], after: Sequence[DraftParagraph]
) -> tuple[DraftParagraph, DraftParagraph] | None:
    """Return the two halves of a paragraph that two pages share; None if there is none."""
    left = next((p for p in reversed(before) if p.text), None)
    right = next((p for p in after if p.text or p.heading), None)
    if left is None or right is None or right.heading or not right.text:
        return None
    if left.heading and left.heading.style is not HeadingStyle.RUN_IN:
        return None
    words = shown_text(left, draft.rules)
    if _FINISHED.search(words) or label_of(right.text) or pointer(left.text):
        return None
    return left, right


def _sewn(
    draft: Draft,
    left: DraftParagraph,
    right: DraftParagraph,
) -> Draft:
    """Return the draft with two halves, and what stood between them on the pages, as one."""
    paragraphs = list(draft.paragraphs)
    start, end = paragraphs.index(left), paragraphs.index(right)
    whole = left
    for part in paragraphs[start + 1 : end + 1]:
        whole = _glued(whole, part)
    paragraphs[start : end + 1] = [whole]
    return replace(
        draft,
        paragraphs=tuple(paragraphs),
        figures=_sewn_parts(draft.figures, left, right),
        mentions=_sewn_parts(draft.mentions, left, right),
        doubts=_sewn_doubts(draft.doubts, left, right, len(whole.printed) - len(right.printed)),
    )


def _glued(whole: DraftParagraph, part: DraftParagraph) -> DraftParagraph:
    at = len(whole.printed)
    edits = (replace(e, start=e.start + at, end=e.end + at) for e in part.edits)
    seams = (at, *(seam + at for seam in part.seams))
    return replace(
        whole,
        printed=whole.printed + part.printed,
        edits=(*whole.edits, *edits),
        seams=(*whole.seams, *seams),
    )


def _sewn_parts(
    parts: Sequence[Part], left: DraftParagraph, right: DraftParagraph
) -> tuple[Part, ...]:
    """Return figures or mentions at their new places, without those cut by the seam."""
    shift = len(left.text)
    kept: list[Part] = []
    for part in parts:
        cut = (part.paragraph == left.id and part.end == shift) or (
            part.paragraph == right.id and part.start == 0
        )
        if cut and not part.checked:
            continue
        if part.paragraph == right.id:
            moved = replace(part, paragraph=left.id, start=part.start + shift, end=part.end + shift)
            kept.append(moved)
        else:
            kept.append(part)
    return tuple(kept)


def _sewn_doubts(
    doubts: Sequence[Doubt], left: DraftParagraph, right: DraftParagraph, shift: int
) -> tuple[Doubt, ...]:
    """Return the doubts at their new places; an ending that was lost is found."""
    kept = []
    for doubt in doubts:
        if doubt.paragraph == right.id:
            start, end = doubt.start + shift, doubt.end + shift
            kept.append(replace(doubt, paragraph=left.id, start=start, end=end))
        elif not (doubt.paragraph == left.id and _is_lost_ending(doubt, left)):
            kept.append(doubt)
    return tuple(kept)


def _is_lost_ending(doubt: Doubt, left: DraftParagraph) -> bool:
    return doubt.kind is CorrectionKind.LOST_TEXT and doubt.end == len(left.printed)
