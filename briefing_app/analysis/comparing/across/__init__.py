"""Two reports of any places and years: which figures say the same of the same, and which not."""

from briefing_app.analysis.comparing.across.aligning import compare_reports
from briefing_app.analysis.comparing.across.questions import (
    KIND_WORDS,
    QUESTION_WORDS,
    kind_of,
    questions_for,
)
from briefing_app.analysis.comparing.across.records import (
    Across,
    Aligned,
    Apart,
    Conversion,
    Counts,
    Kind,
    Question,
    Side,
)

__all__ = [
    "KIND_WORDS",
    "QUESTION_WORDS",
    "Across",
    "Aligned",
    "Apart",
    "Conversion",
    "Counts",
    "Kind",
    "Question",
    "Side",
    "compare_reports",
    "kind_of",
    "questions_for",
]
