"""Results and answerers made by hand, for the tests of the popup."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.asking.answers import (
    Answer,
    FigureMark,
    Hit,
    HitGroup,
    Mark,
    Related,
    Results,
)
from briefing_app.analysis.summary import detail
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from tests.builders import make_report

ACTUAL, TARGET, OTHER = "review-1-1.growth", "plan-1-1.growth", "plan-1-2.growth"


def make_answer(report: Report | None = None, **changes: object) -> Answer:
    """Return an answer about the first indicator of the sample report."""
    report = report or make_report()
    made = Answer(report.id, "x11", "指标11", detail(report, ACTUAL), ACTUAL, TARGET, growth=ACTUAL)
    return replace(made, **changes)  # type: ignore[arg-type]


def make_hit(report: Report, number: int = 0) -> Hit:
    """Return a sentence of the sample report with its first figure, the name marked."""
    figure = report.figures[number]
    sentence = report.sentence_at(figure.span.start)
    text, at = report.quote(sentence), figure.span.start - sentence.start
    mark = Mark(text.index("指标"), text.index("指标") + 4, exact=True)
    kindred = Mark(len(text) - 1, len(text), exact=False)
    end = figure.span.end - sentence.start
    marks = FigureMark(at, end, figure.id, figure.status)
    return Hit(report.id, figure.section, sentence, text, (mark, kindred), (marks,), "话题")


def make_results(query: str = "指标", *, hits: int = 3, answer: bool = True) -> Results:
    """Return what a query may come to in the sample report."""
    report = make_report()
    found = tuple(make_hit(report, n % len(report.figures)) for n in range(hits))
    related = Related(report.id, "x12", "指标12", OTHER, Status.TARGET, "增长1.2%", "话题12")
    group = HitGroup(report.id, "review-1", Status.ACTUAL, "2022（一）领域1", hits, found)
    return Results(
        query,
        reading="指标11" if answer else "",
        spellings=("zhibiao", "zb") if answer else (),
        answer=make_answer() if answer else None,
        related=(related,) if answer else (),
        groups=(group,) if hits else (),
        exact=hits,
        total=hits,
    )


class FakeAnswerer:
    """Answers from a table, else with `make_results`; notes what it was asked."""

    def __init__(self, answers: dict[str, Results] | None = None) -> None:
        self.answers = answers or {}
        self.asked: list[str] = []
        self.prepared = 0
        self.failure: Exception | None = None

    def ask(self, text: str, *, limit: int = 0) -> Results:
        self.asked.append(text)
        return self.answers.get(text.strip(), make_results(text))

    def prepare(self) -> None:
        self.prepared += 1
        if self.failure:
            raise self.failure
