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
_ALONE, _AMONG = 1.2, 1.3
"""Likeness of both sides together, of at most 2, for the only place and for one of several."""
_WEAK = 0.8
"""Below this nothing of the context is there."""
_MARGIN = 0.4
"""By how much the best of several must be ahead of the next."""
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
    return Span(first.start, first.start + len(section.title) if section.run_in else first.end)


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
    same = known.quote.exact == anchor.exact and known.section == anchor.section
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
        return found[0] if _is_sure_alone(report, found[0], anchor) else None
    lost = len(found) < anchor.times
    whole = [c for c in found if c.whole]
    if lost or len(whole) > 1:
        whole = [c for c in whole if _section_at(report, c.span.start) == anchor.section]
    if whole or lost:
        return whole[0] if len(whole) == 1 else None
    return _ahead(found)


def _is_sure_alone(report: Report, candidate: Candidate, anchor: Anchor) -> bool:
    if candidate.one_whole or candidate.both >= _ALONE:
        return True
    if len(anchor.exact) < _DISTINCT:
        return False
    return candidate.both >= _WEAK or not is_rewritten(report.text, anchor)


def _ahead(found: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate that is clearly the likest."""
    ranked = sorted(found, key=lambda c: c.both, reverse=True)
    best, following = ranked[0], ranked[1].both if len(ranked) > 1 else 0.0
    sure = best.one_whole and best.both >= _AMONG and best.both - following >= _MARGIN
    return best if sure else None


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
