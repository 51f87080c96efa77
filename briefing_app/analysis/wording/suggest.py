"""Which section of the other year a section is best read beside."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing_app.analysis.wording.masks import NUMBER_MARK, key_of
from briefing_app.model.report import Report, Section, SectionKind

_LEAST = 0.05
"""Share below which two sections have no more in common than any two."""
_INDICATOR_WEIGHT = 4
"""How many times a shared indicator counts as a shared pair of characters."""
_OPPOSITE = {SectionKind.REVIEW: SectionKind.TASKS, SectionKind.PROBLEMS: SectionKind.TASKS}


class Suggestion(NamedTuple):
    """The section to lay beside another; `answers` says whether it speaks of the same."""

    section: str = ""
    answers: bool = False


def best_match(report: Report, section_id: str, other: Report | None = None) -> str:
    """Return the section that answers best to this one; "" if none does.

    See `closest_match`, which has something to lay beside it all the same.
    """
    found = closest_match(report, section_id, other)
    return found.section if found.answers else ""


def closest_match(report: Report, section_id: str, other: Report | None = None) -> Suggestion:
    """Return the section that has most in common with this one, however little.

    Within one report a section of the review is matched with tasks, any other with the
    review; in another report with sections of the same kind. Only sections of the same
    level are tried. The best is the one that says most of what this one says: indicators
    and pairs of characters, weighted by how few sections have them (idf). Nothing where
    there is no section to try, or none with a word in common. Raise UnknownIdError if
    there is no such section.
    """
    section = report.section(section_id)
    beside = other or report
    tried = _candidates(section, beside, same_kind=other is not None)
    features = [_features(beside, s) for s in tried]
    wanted = _features(report, section)
    weights = _weights([wanted, *features])
    shares = [_covered(wanted, found, weights) for found in features]
    best = max(range(len(tried)), key=shares.__getitem__, default=0)
    if not any(shares):
        return Suggestion()
    return Suggestion(tried[best].id, shares[best] >= _LEAST)


def _candidates(section: Section, report: Report, *, same_kind: bool) -> Sequence[Section]:
    """Return the sections of the wanted kind and level; those of any other kind if none."""
    kind = section.kind if same_kind else _OPPOSITE.get(section.kind, SectionKind.REVIEW)
    level = [s for s in report.outline() if s.level == section.level]
    return [s for s in level if s.kind is kind] or [
        s for s in level if same_kind or s.kind is not section.kind
    ]


def _features(report: Report, section: Section) -> Counter[str]:
    """Return pairs of characters and indicators of a section with how often they occur."""
    below = {s.id for s in section.walk()}
    found: Counter[str] = Counter()
    for block in report.blocks:
        if block.section in below:
            key = key_of(report.text[block.start : block.end])
            found.update(_pairs(key))
    for figure in report.figures_in(section.id):
        for indicator in figure.indicators:
            found["indicator " + indicator] += _INDICATOR_WEIGHT
    return found


def _pairs(key: str) -> Iterable[str]:
    return (key[i : i + 2] for i in range(len(key) - 1) if NUMBER_MARK not in key[i : i + 2])


def _weights(sections: Sequence[Counter[str]]) -> Mapping[str, float]:
    """Return how much each feature tells, by the number of sections that have it."""
    within: Counter[str] = Counter()
    for found in sections:
        within.update(found.keys())
    return {word: math.log((len(sections) + 1) / count) for word, count in within.items()}


def _covered(wanted: Counter[str], found: Counter[str], weights: Mapping[str, float]) -> float:
    """Return the share of what one section says that the other says too."""
    shared = sum(min(wanted[w], found[w]) * weights[w] for w in wanted.keys() & found.keys())
    own = sum(count * weights[word] for word, count in wanted.items())
    return shared / own if own else 0.0
