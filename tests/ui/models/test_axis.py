from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.analysis.table import FigureRow, figure_rows
from briefing_app.model.figure import Measure
from briefing_app.ui.models.axis import has_bar, shared_axis
from tests.builders import make_report

ROW = figure_rows(make_report())[0]


def rows(*values: str | None, unit: str = "%") -> list[FigureRow]:
    return [replace(ROW, value=None if v is None else Decimal(v), unit=unit) for v in values]


def test_one_unit_has_one_axis() -> None:
    axis = shared_axis(rows("51.4", "3"))
    assert axis is not None
    assert axis.text == "同为 %，同轴 0–60"
    assert axis.share(Decimal(30)) == 0.5


@pytest.mark.parametrize(
    ("highest", "end"),
    [("100", "100"), ("9", "10"), ("1.2", "1.5"), ("0.07", "0.08"), ("4870", "5000")],
)
def test_axis_ends_at_an_even_number(highest: str, end: str) -> None:
    axis = shared_axis(rows(highest, "0"))
    assert axis is not None
    assert axis.high == Decimal(end)


def test_fall_lies_left_of_zero() -> None:
    axis = shared_axis(rows("-5", "15"))
    assert axis is not None
    assert (axis.low, axis.share(Decimal(0))) == (Decimal(-5), 0.25)


def test_only_falls_end_at_zero() -> None:
    axis = shared_axis(rows("-5", "-3"))
    assert axis is not None
    assert axis.high == 0


@pytest.mark.parametrize(
    "some",
    [[], rows("5"), rows("5", None), rows("0", "0"), [*rows("5"), *rows("6", unit="家")]],
    ids=["none", "one", "one value", "zeros", "two units"],
)
def test_no_axis(some: list[FigureRow]) -> None:
    assert shared_axis(some) is None


def test_streaks_and_ranks_have_no_length() -> None:
    streak = replace(ROW, measure=Measure.STREAK)
    assert not has_bar(streak)
    assert shared_axis([streak, streak]) is None
    assert has_bar(ROW)
