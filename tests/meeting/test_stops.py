from __future__ import annotations

import pytest

from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.anchoring import find, find_figure, find_section
from briefing_app.meeting.stops import (
    answer_stop,
    figure_stop,
    pair_stop,
    sentence_stop,
    topic_stop,
)
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Span
from tests.builders import make_report

REPORT = make_report()
FIGURE = REPORT.figures[0]


def test_a_topic_is_named_by_its_short_title() -> None:
    stop = topic_stop(REPORT, "review-1")
    assert (stop.kind, stop.target, stop.title) == (StopKind.TOPIC, "review-1", "2022年领域1")
    assert stop.anchor
    assert find_section(REPORT, stop.target, stop.anchor) == REPORT.section("review-1")


def test_a_figure_is_named_with_its_number() -> None:
    stop = figure_stop(REPORT, FIGURE.id)
    assert (stop.kind, stop.target, stop.title) == (StopKind.FIGURE, FIGURE.id, "指标11 1.1%")
    assert stop.anchor
    assert find_figure(REPORT, stop.target, stop.anchor) == FIGURE.span


def test_a_pair_is_named_by_its_indicator() -> None:
    stop = pair_stop(REPORT, FIGURE.id)
    assert (stop.kind, stop.title) == (StopKind.PAIR, "指标11")


@pytest.mark.parametrize("length", [24, 25])
def test_a_sentence_is_named_by_its_beginning(length: int) -> None:
    stop = sentence_stop(REPORT, Span(0, length))
    words = REPORT.text[:24] + ("…" if length > 24 else "")
    assert (stop.kind, stop.target, stop.title) == (StopKind.SENTENCE, "", words)
    assert stop.anchor
    assert find(REPORT, stop.anchor) == Span(0, length)


def test_an_answer_is_asked_again() -> None:
    assert answer_stop("固投") == Stop(StopKind.ANSWER, "固投", "固投")
    assert answer_stop("固投", "固定资产投资").title == "固定资产投资"


def test_what_is_not_there_is_no_stop() -> None:
    for make in (topic_stop, figure_stop, pair_stop):
        with pytest.raises(UnknownIdError):
            make(REPORT, "none")
