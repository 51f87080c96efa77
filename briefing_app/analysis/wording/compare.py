"""Two sections, or two reports, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_app.analysis.wording.align import align
from briefing_app.analysis.wording.clauses import Side, side_of
from briefing_app.analysis.wording.passages import passages_of
from briefing_app.analysis.wording.records import Clause, Line, Sign, Wording
from briefing_app.analysis.wording.rows import lines_of
from briefing_app.model.report import Report

_VERSIONS = 0.5
"""Share of the longer text that has a counterpart, from which two texts are versions of one."""


def compare_wording(left: Report, left_section: str, right: Report, right_section: str) -> Wording:
    """Return two sections ("" for the whole report) clause by clause.

    Raise UnknownIdError for a section that does not exist. Titles are lines like others
    where the two texts are versions of one; where they are two texts on one matter, titles
    without counterpart only stand at the head of passages.
    """
    mine, other = side_of(left, left_section), side_of(right, right_section)
    lines = lines_of(mine, other, align(mine, other))
    if not _are_versions(lines):
        titles = _title_starts(mine), _title_starts(other)
        lines = [line for line in lines if not _lone_title(line, *titles)]
    counts = Counter(line.sign for line in lines)
    return Wording(
        left.id,
        left_section,
        right.id,
        right_section,
        passages_of(lines),
        {sign: counts[sign] for sign in Sign},
    )


def _are_versions(lines: Sequence[Line]) -> bool:
    left = sum(_length(line.left) for line in lines)
    right = sum(_length(line.right) for line in lines)
    shared = sum(_length(line.right) for line in lines if line.left is not None)
    return shared >= _VERSIONS * max(left, right)


def _length(clause: Clause | None) -> int:
    return clause.span.end - clause.span.start if clause else 0


def _title_starts(side: Side) -> frozenset[int]:
    return frozenset(side.sentences[index].start for index in side.titles)


def _lone_title(line: Line, left: frozenset[int], right: frozenset[int]) -> bool:
    if line.left is None:
        return line.right is not None and line.right.span.start in right
    return line.right is None and line.left.span.start in left
