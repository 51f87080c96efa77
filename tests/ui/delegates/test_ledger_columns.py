from __future__ import annotations

from briefing_app.analysis.comparing.table import Line, compare
from briefing_app.ui.delegates.ledger_columns import Columns, fit_columns
from tests.analysis.bundled_report import ningbo
from tests.ui.looks import make_look


def columns_at(width: int, lines: tuple[Line, ...] | None = None) -> Columns:
    shown = compare(ningbo()).pairs if lines is None else lines
    return fit_columns(shown, width, make_look())


def test_design_width_has_the_columns_of_the_design() -> None:
    columns = columns_at(792)
    assert (columns.actual.left, columns.actual.right) == (230, 318)
    assert columns.chart.left == 330


def test_values_never_give_way() -> None:
    narrow, wide = columns_at(480), columns_at(640)
    assert narrow.actual.width == wide.actual.width
    assert narrow.chart.width < wide.chart.width


def test_chart_has_a_largest_size() -> None:
    assert columns_at(2400).chart.width == columns_at(1800).chart.width


def test_last_column_ends_at_the_edge() -> None:
    assert columns_at(792).right == 772


def test_no_lines() -> None:
    assert columns_at(792, ()).right == 772
