"""Two texts side by side, clause by clause, and the set phrases of both."""

from briefing_app.analysis.wording.compare import compare_wording
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
from briefing_app.analysis.wording.suggest import best_match

__all__ = [
    "Clause",
    "Line",
    "Passage",
    "Phrase",
    "Piece",
    "PieceKind",
    "Sign",
    "Standing",
    "Wording",
    "best_match",
    "compare_wording",
]
