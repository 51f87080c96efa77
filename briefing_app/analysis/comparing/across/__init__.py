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
from briefing_app.analysis.comparing.across.rows import Cell, Group, GroupKey, Row, Table
from briefing_app.analysis.comparing.across.table import across_table

__all__ = [
    "KIND_WORDS",
    "QUESTION_WORDS",
    "Across",
    "Aligned",
    "Apart",
    "Cell",
    "Conversion",
    "Counts",
    "Group",
    "GroupKey",
    "Kind",
    "Question",
    "Row",
    "Side",
    "Table",
    "across_table",
    "compare_reports",
    "kind_of",
    "questions_for",
]
