"""Two sections, or two reports, side by side."""

from __future__ import annotations

from collections import Counter

from briefing_app.analysis.wording.align import align
from briefing_app.analysis.wording.clauses import side_of
from briefing_app.analysis.wording.passages import passages_of
from briefing_app.analysis.wording.records import Sign, Wording
from briefing_app.analysis.wording.rows import lines_of
from briefing_app.model.report import Report


def compare_wording(left: Report, left_section: str, right: Report, right_section: str) -> Wording:
    """Return two sections ("" for the whole report) clause by clause.

    Raise UnknownIdError for a section that does not exist. Where the two are no versions
    of one text, nothing counts as moved, and titles only stand at the head of passages.
    """
    mine, other = side_of(left, left_section), side_of(right, right_section)
    lines = lines_of(mine, other, align(mine, other))
    counts = Counter(line.sign for line in lines)
    return Wording(
        left.id,
        left_section,
        right.id,
        right_section,
        passages_of(lines),
        {sign: counts[sign] for sign in Sign},
    )
