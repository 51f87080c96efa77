from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from briefing_app.analysis.table import FigureRow, figure_rows
from briefing_app.ui.models.unit_groups import unit_groups
from tests.builders import make_report

ROW = figure_rows(make_report())[0]


def row(base: str, amount: str | None = "1") -> FigureRow:
    return replace(ROW, base=base, amount=Decimal(amount) if amount else None)


def test_each_unit_is_named_where_it_begins() -> None:
    rows = [row("元"), row("元"), row("%"), row(""), row("", None)]
    assert unit_groups(rows) == {
        0: "元 · 2 项",
        2: "% · 1 项",
        3: "没有单位 · 1 项",
        4: "没有数值 · 1 项",
    }


def test_one_unit_needs_no_words() -> None:
    assert unit_groups([row("元"), row("元")]) == {}


def test_no_rows() -> None:
    assert unit_groups([]) == {}
