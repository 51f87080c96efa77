"""Fasten notes and stops to words, and find the words again after corrections.

Wrong anchoring is worse than an orphan, so each rule asks for evidence:

- Words that stood once, are long enough to be their own evidence, and stand once: there.
- Otherwise the 32 characters on either side decide, and the section where they are alike.
- Words that stood several times and now stand less often: only where both sides are whole
  and the section is the same, because what is left may be the others.
- Words that were corrected: `meeting/mending`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.mending import find_mended, is_rewritten, same_numbers
from briefing_app.meeting.sides import Candidate, candidates, likeness, places
from briefing_app.model.figure import Span
from briefing_app.model.report import Report, Section

CONTEXT = 32
"""How many characters are kept on either side."""

_DISTINCT = 12
"""Words this long that stand once are found without context."""
_SOME = 0.8
"""Likeness of both sides together, of at most 2, that shorter words need."""
_RIVAL = 0.6
"""A place as like as this on the side that decides makes the choice unsure."""
_TWIN = 0.7
"""A copy this like on one side may be the one that was meant, with an edit beside it."""
_FULL = 48
"""Context of this length that is whole needs no other evidence."""
_TITLE_LIKE, _BELOW_LIKE = 0.7, 0.6


def anchor(report: Report, span: Span) -> Anchor:
    """Return what finds a span of the text again."""
    text = report.text
    made = Anchor(
        exact=report.quote(span),
        prefix=text[max(span.start - CONTEXT, 0) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        section=_section_at(report, span.start),
    )
    return replace(made, times=max(len(places(text, made)), 1))


def anchor_section(report: Report, section_id: str) -> Anchor:
    """Return what finds a section again: its label and title, and what stands below."""
    section = report.section(section_id)
    head = section_span(report, section)
    below = report.text[head.end : head.end + CONTEXT] if head else ""
    times = sum(other.title == section.title for other in report.outline())
    return Anchor(section.title, section.label, below, section_id, times)


def section_span(report: Report, section: Section) -> Span | None:
    """Return where a section's heading stands: empty for a supplied one, None without text."""
    first = next((block for block in report.blocks if block.section == section.id), None)
    if first is None:
        return None
    return Span(first.start, first.start + len(section.heading) if section.run_in else first.end)


def find(report: Report, anchor: Anchor) -> Span | None:
    """Return where the words are now; None where that cannot be told for sure."""
    found = candidates(report.text, anchor)
    if not found:
        return find_mended(report.text, anchor)
    chosen = _chosen(report, found, anchor)
    return chosen.span if chosen else None


def find_figure(report: Report, figure_id: str, anchor: Anchor) -> Span | None:
    """Return where a figure is now; None if its words were changed or its place is unsure.

    A figure's words are its number, so corrected ones are another figure. Ids never change:
    where the words alone do not decide, the id does, if the figure still has these words
    (or no words were kept).
    """
    found = candidates(report.text, anchor)
    chosen = _chosen(report, found, anchor)
    if chosen:
        return chosen.span
    known = next((f for f in report.figures if f.id == figure_id), None)
    if known is None:
        return None
    same = report.quote(known.span) == anchor.exact and known.section == anchor.section
    return known.span if same or not anchor.exact else None


def find_section(report: Report, section_id: str, anchor: Anchor) -> Section | None:
    """Return the section that was meant; None where that cannot be told for sure."""
    named = [s for s in report.outline() if s.title == anchor.exact]
    if len(named) == 1 and anchor.times <= 1:
        return named[0]
    if not named:
        return _retitled(report, section_id, anchor)
    alike = [s for s in named if _below(report, s, anchor) >= _BELOW_LIKE]
    if len(named) < anchor.times:  # one of them is gone, perhaps the one that was meant
        alike = [s for s in alike if s.id == section_id]
    if len(alike) > 1:
        best = max(_below(report, s, anchor) for s in alike)
        alike = [s for s in alike if _below(report, s, anchor) == best]
    return alike[0] if len(alike) == 1 else None


def _chosen(report: Report, found: Sequence[Candidate], anchor: Anchor) -> Candidate | None:
    """Return the place that the evidence points to."""
    if len(found) == 1 and anchor.times <= 1:
        return found[0] if _is_sure_alone(report.text, found[0], anchor) else None
    lost, copied = len(found) < anchor.times, len(found) > anchor.times
    whole = [c for c in found if c.whole]
    if not whole:
        return None if lost else _by_one_side(found, copied=copied)
    if len(whole) > 1 or (lost and len(anchor.prefix + anchor.suffix) < _FULL):
        whole = [c for c in whole if _section_at(report, c.span.start) == anchor.section]
        return whole[0] if len(whole) == 1 and not lost else None
    others = (c for c in found if c is not whole[0])
    return None if any(_is_twin(c, copied=copied) for c in others) else whole[0]


def _is_twin(candidate: Candidate, *, copied: bool) -> bool:
    """Whether this may be what was meant, with an edit beside it, and the whole one its copy."""
    if copied:
        return max(candidate.left, candidate.right) >= _TWIN
    return candidate.one_whole and candidate.both >= 1.0 + _TWIN


def _is_sure_alone(text: str, candidate: Candidate, anchor: Anchor) -> bool:
    if candidate.one_whole:
        return True
    enough = candidate.both >= _SOME or len(anchor.exact) >= _DISTINCT
    return enough and not is_rewritten(text, anchor)


def _by_one_side(found: Sequence[Candidate], *, copied: bool) -> Candidate | None:
    """Return the only candidate with a side as it was, if no other comes near it there.

    Where the words were copied, their surroundings may have been copied as well: then the
    other side must be there too.
    """
    sided = [c for c in found if c.one_whole]
    if len(sided) != 1:
        return None
    chosen = sided[0]
    if copied and min(chosen.left, chosen.right) < _RIVAL:
        return None
    rivals = [c.left if chosen.left >= 1.0 else c.right for c in found if c is not chosen]
    return chosen if max(rivals, default=0.0) < _RIVAL else None


def _retitled(report: Report, section_id: str, anchor: Anchor) -> Section | None:
    """Return the section of this id if its title was corrected, or was not kept."""
    section = next((s for s in report.outline() if s.id == section_id), None)
    if section is None or not anchor.exact:
        return section
    if not same_numbers(section.title, anchor.exact):
        return None
    close = likeness(section.title, anchor.exact) >= _TITLE_LIKE
    return section if close and _below(report, section, anchor) >= _BELOW_LIKE else None


def _below(report: Report, section: Section, anchor: Anchor) -> float:
    """Return how like the words below a section are to the ones kept."""
    head = section_span(report, section)
    return likeness(anchor.suffix, report.text[head.end : head.end + CONTEXT]) if head else 0.0


def _section_at(report: Report, offset: int) -> str:
    return report.section_at(offset).id if report.blocks else ""
