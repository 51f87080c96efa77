"""Two texts side by side, clause by clause, and the set phrases of both."""

from briefing_app.analysis.wording.compare import compare_wording
from briefing_app.analysis.wording.phrases import phrases
from briefing_app.analysis.wording.records import (
    Clause,
    Line,
    Passage,
    Phrase,
    Piece,
    PieceKind,
    Sign,
    Standing,
    Wording,
)
from briefing_app.analysis.wording.script import Change, Op, apply, diff
from briefing_app.analysis.wording.suggest import Suggestion, best_match, closest_match

__all__ = [
    "Change",
    "Clause",
    "Line",
    "Op",
    "Passage",
    "Phrase",
    "Piece",
    "PieceKind",
    "Sign",
    "Standing",
    "Suggestion",
    "Wording",
    "apply",
    "best_match",
    "closest_match",
    "compare_wording",
    "diff",
    "phrases",
]
