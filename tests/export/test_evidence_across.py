"""The evidence sheet of two reports on paper."""

from __future__ import annotations

import pytest

from briefing_app.analysis.comparing.across import Question, across_table, compare_reports
from briefing_app.analysis.comparing.across.listing import Filter, listed
from briefing_app.analysis.evidence import EvidenceSheet
from briefing_app.analysis.evidence.across import evidence_across
from briefing_app.export import evidence_writer
from briefing_app.export.pages import page_count
from briefing_app.export.progress import Tell
from tests.analysis.comparing.across.two import number, report
from tests.export.test_pdf import MADE, bare, words_of

NAMES = ("gdp", "retail", "industry", "urban", "rural", "harvest", "land", "foreign")
LEFT = report([number(name, f"{n + 2}%") for n, name in enumerate(NAMES)])
RIGHT = report([number(name, f"{n + 1}—{n + 3}%") for n, name in enumerate(NAMES)], year=2023)


def sheet(count: int) -> EvidenceSheet:
    """Return the sheet of so many growth rates."""
    view = compare_reports(LEFT, RIGHT, Question.ACTUALS)
    items = listed(view, across_table(LEFT, RIGHT, view), Filter.ALIGNED)
    chosen = [item for item in items if not item.is_heading][:count]
    return evidence_across(LEFT, RIGHT, view, chosen, made=MADE)


@pytest.mark.parametrize("count", [6, 8])
def test_it_is_one_page_with_everything(count: int) -> None:
    made = sheet(count)
    paper = evidence_writer.render(made, Tell())
    words = words_of(paper)
    assert page_count(paper) == 1
    assert b"pdfuaid" in paper
    assert all(bare(row.name + row.actual.words) in words for row in made.rows)
    assert all(bare(each.words) in words for each in made.passages)
    assert all(bare(each) in words for pair in made.sources for each in pair)


def test_up_to_six_have_a_chart_of_their_own() -> None:
    assert "各行同轴" in words_of(evidence_writer.render(sheet(6), Tell()))


def test_more_are_drawn_in_the_table() -> None:
    words = words_of(evidence_writer.render(sheet(7), Tell()))
    assert "各行同轴" not in words
    assert "2022实绩甲与乙乙比甲算" in words


def test_columns_are_named_after_the_reports() -> None:
    words = words_of(evidence_writer.render(sheet(1), Tell()))
    assert "甲示例市2022：2021实绩乙示例市2023：2022实绩乙比甲" in words
