from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.model.errors import DatasetError, Problem
from briefing_app.model.figure import Measure, Rank
from tests.builders import make_figure


@pytest.mark.parametrize(
    ("place", "numbered"), [("5", True), ("10", True), ("前列", False), ("首个", False)]
)
def test_numbered_places(place: str, numbered: bool) -> None:
    assert Rank("全国", place, "全国第五").numbered == numbered


@pytest.mark.parametrize(
    ("measure", "value", "quantity"),
    [
        (Measure.LEVEL, "5", True),
        (Measure.LEVEL, None, False),
        (Measure.RANK, "5", False),
        (Measure.STREAK, "5", False),
    ],
)
def test_quantities_have_a_length(measure: Measure, value: str | None, quantity: bool) -> None:
    figure = make_figure("增长5%", "5%", measure=measure, value=value)
    assert figure.is_quantity == quantity
    assert figure.is_rank == (measure is Measure.RANK)
    assert figure.value in (None, Decimal(5))


def test_problems_as_sentences() -> None:
    assert str(Problem("f", 3, "不对。")) == "f:3: 不对。"
    assert str(Problem("f", 0, "不对。")) == "f: 不对。"
    one, two = Problem("f", 3, "不对。"), Problem("f", 4, "也不对。")
    assert str(DatasetError((one,))) == "f:3: 不对。"
    assert str(DatasetError((one, two))) == "f:3: 不对。（另有 1 处）"
