from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.analysis.asking.rounding import stands_for
from tests.benchmarks.cache import bundled_report

FIGURE = next(f for f in bundled_report().figures if f.printed == "585.7亿元")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("585亿", True),
        ("586亿", True),
        ("585.7亿元", True),
        ("584亿", False),
        ("585万", False),
        ("585", False),
        ("0亿", False),
        ("亿", False),
    ],
)
def test_cut_off_or_rounded(words: str, found: bool) -> None:
    assert stands_for(words, FIGURE) is found


@pytest.mark.parametrize(("words", "found"), [("0.048", True), ("0.05", False), ("4.8", False)])
def test_a_share_of_one(words: str, found: bool) -> None:
    share = replace(FIGURE, value=Decimal("4.8"), unit="%")
    assert stands_for(words, share) is found


def test_no_number_no_likeness() -> None:
    assert not stands_for("585亿", replace(FIGURE, value=None))
