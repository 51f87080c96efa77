"""The answer line against a list of questions: the first answer is the right one."""

from __future__ import annotations

import pytest

from briefing_app.analysis.asking.answers import Answerer
from briefing_app.model.report import Report
from tests.analysis.asking.questions import QUESTIONS, Question
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def report() -> Report:
    return bundled_report()


@pytest.fixture(scope="module")
def answerer(report: Report) -> Answerer:
    return Answerer([report])


def printed(report: Report, figure_id: str) -> str:
    figure = report.figure(figure_id) if figure_id else None
    return figure.hedge + figure.printed if figure else ""


@pytest.mark.parametrize("question", QUESTIONS, ids=[q.text for q in QUESTIONS])
def test_question(report: Report, answerer: Answerer, question: Question) -> None:
    answer = answerer.ask(question.text).answer
    assert answer is not None
    assert answer.indicator == question.indicator
    assert printed(report, answer.actual) == question.actual
    assert printed(report, answer.target) == question.target


def test_every_name_and_saying_finds_its_own_indicator(report: Report, answerer: Answerer) -> None:
    wrong = []
    used = dict.fromkeys(i for figure in report.figures for i in figure.indicators)
    for indicator in map(report.indicators.__getitem__, used):
        for said in (indicator.name, *indicator.aliases):
            answer = answerer.ask(said).answer
            if answer is None or answer.indicator != indicator.id:
                wrong.append(said)
    assert wrong == []


def test_every_number_as_printed_finds_a_figure_printed_so(
    report: Report, answerer: Answerer
) -> None:
    wrong = []
    for figure in report.figures:
        answer = answerer.ask(figure.printed).answer if figure.is_number else None
        shown = (answer.actual, answer.target, answer.growth) if answer else ()
        if figure.is_number and figure.printed not in [
            report.figure(f).printed for f in shown if f
        ]:
            wrong.append(figure.printed)
    assert wrong == []
