from __future__ import annotations

import pytest

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.analysis.evidence import evidence
from briefing_app.analysis.evidence.choice import ReportChoice, chosen_rows
from briefing_app.model.errors import UnknownIdError
from tests.analysis.bundled_report import ningbo


def test_order_of_the_choice_is_kept() -> None:
    report = ningbo()
    pairs = find_pairs(report)
    ids = [pairs[0].actual.id, pairs[-1].actual.id]
    assert [row.figure for row in chosen_rows(report, reversed(ids))] == ids[::-1]


def test_both_years_of_one_indicator_are_one_row() -> None:
    pair = find_pairs(ningbo())[0]
    assert len(chosen_rows(ningbo(), (pair.actual.id, pair.target.id))) == 1


def test_rows_are_called_as_on_the_sheet_each_name_once() -> None:
    report = ningbo()
    for figure in (*report.figures[:8], *report.figures[8::40]):
        names = [row.name for row in evidence(report, [figure.id]).rows]
        assert chosen_rows(report, [figure.id])[0].name == "、".join(dict.fromkeys(names))


def test_unknown_figure_is_told() -> None:
    with pytest.raises(UnknownIdError):
        chosen_rows(ningbo(), ("nobody",))


def test_a_choice_of_one_report_makes_the_sheet_of_its_figures() -> None:
    report = ningbo()
    chosen = report.figures[0].id
    choice = ReportChoice(report, (chosen,))
    assert choice.name == report.title
    assert [row.figure for row in choice.rows] == [chosen]
    assert choice.sheet((chosen,), "标题", "") == evidence(report, (chosen,), "标题")
