"""The evidence sheet: chosen figures on one page, with what they rest on. No Qt, no paper."""

from briefing_app.analysis.evidence.records import (
    Axis,
    Cell,
    DrawnPair,
    EvidenceError,
    EvidenceRow,
    EvidenceSheet,
    PairAxis,
    Passage,
    Point,
    WordMark,
)
from briefing_app.analysis.evidence.sheet import MOST, evidence

__all__ = [
    "MOST",
    "Axis",
    "Cell",
    "DrawnPair",
    "EvidenceError",
    "EvidenceRow",
    "EvidenceSheet",
    "PairAxis",
    "Passage",
    "Point",
    "WordMark",
    "evidence",
]
