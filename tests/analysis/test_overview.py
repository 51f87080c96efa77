"""Counts and source for the foot of the window."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.overview import Overview, overview
from briefing_app.model.figure import Measure, Mention, MentionKind, Quote, Rank, Span, Status
from briefing_app.model.report import NO_REPORT, Source
from tests.builders import make_figure, make_report


def test_numbers_are_counted_by_status_and_ranks_apart() -> None:
    base = make_report()
    rank = make_figure(
        base.text, "话题11", measure=Measure.RANK, value=None, rank=Rank("全省", "1", "话题11")
    )
    report = make_report(extra=(rank,))
    counts = overview(report).counts
    assert counts[0] == (Status.ACTUAL, "2022 实绩 8 项")
    assert counts[1] == (Status.TARGET, "2023 目标 8 项")
    assert counts[3] == (None, "位次 1 处")


def test_open_questions_are_named_only_where_there_are_any() -> None:
    report = make_report()
    assert all("存疑" not in text for _, text in overview(report).counts)
    mention = Mention("review-1-1", Quote("6"), Span(0, 1), MentionKind.QUESTION)
    doubtful = overview(replace(report, mentions=(mention,)))
    assert doubtful.counts[-1] == (None, "存疑 1 处")


def test_the_source_names_page_and_continuation() -> None:
    source = Source("示例", "第2版", "上接第1版", "0" * 64)
    report = replace(make_report(), source=source)
    assert overview(report).source == "来源：第2版（上接第1版）　离线可用"


def test_a_page_without_a_note_has_no_brackets() -> None:
    assert overview(make_report()).source == "来源：第1版　离线可用"


def test_nothing_open_has_zero_counts_and_no_source() -> None:
    empty = overview(NO_REPORT)
    assert empty.source == "离线可用"
    assert Overview().counts == ()
