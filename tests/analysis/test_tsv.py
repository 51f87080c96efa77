from __future__ import annotations

import pytest

from briefing_app.analysis.tsv import tsv


def test_lines_of_cells() -> None:
    assert tsv([("甲", "乙"), ("1", "2")]) == "甲\t乙\n1\t2\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+35%", "'+35%"),
        ("-3.5", "-3.5"),
        ("-甲", "'-甲"),
        ("@甲", "'@甲"),
        ("−19.5", "−19.5"),
        ("a\tb", '"a\tb"'),
        ('a"b', '"a""b"'),
        ("a\nb", '"a\nb"'),
    ],
)
def test_cells_are_taken_as_they_are_meant(cell: str, expected: str) -> None:
    assert tsv([(cell,)]) == expected + "\n"
