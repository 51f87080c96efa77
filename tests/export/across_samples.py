"""Two reports of invented places side by side, for tests of their exports."""

from __future__ import annotations

from briefing_app.analysis.comparing.across import Question
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.export.across_content import AcrossContent, across_content
from tests.analysis.comparing.across.two import goal, number, report

MADE = "2023-02-01 09:30"
LEFT = report(
    [
        number("gdp", "8%"), goal("gdp", "6%以上"), goal("retail", "5%"), goal("jobs", "10万人"),
        goal("foreign", "37亿美元"), goal("land", "3亩"),
    ]
)  # fmt: skip
RIGHT = report(
    [
        number("gdp", "5%"), number("retail", "3%", name="社零总额"), number("jobs", "86000人"),
        number("foreign", "5亿元"), number("harvest", "3吨"), goal("gdp", "5—6%"),
    ],
    year=2023,
)  # fmt: skip


def both(question: Question | None = Question.KEPT, only: Filter | None = None) -> AcrossContent:
    """Return what 甲 aimed at beside what 乙 reports, or another question."""
    return across_content(LEFT, RIGHT, question, only, made=MADE)
