from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.pairing import Pairing
from tests.dataset.conftest import Check
from tests.dataset.folders import FIGURES, make_folder

RATE = FIGURES.replace("unit: 万亿元", 'unit: "%"').replace(
    "measure: level\n    bound", "measure: growth\n    bound"
)
"""The figures with deposits as a rate, so that something compares with the target."""


def listed(*entries: tuple[str, str, str], figures: str = FIGURES) -> str:
    """Return the figures with a list of pairs: actual, target, comparable."""
    lines = [
        f"  - {{actual: {a}, target: {t}, comparable: {c}, reason: 所数不同}}\n"
        for a, t, c in entries
    ]
    return figures + "pairs:\n" + "".join(lines)


REFUSED = ("relief.level", "growth.target", "false")
SAME = ("deposits.level", "growth.target", "true")


def test_pairs_are_read(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, figures=listed(REFUSED))
    report = load_report(str(folder), load_indicators(str(tmp_path / "indicators.yaml")))
    assert report.pairings == (Pairing("relief.level", "growth.target", False, "所数不同"),)


def test_pairs_may_be_left_out(check: Check) -> None:
    assert check(figures=FIGURES) == []


def test_two_rates_may_be_said_to_compare(check: Check) -> None:
    assert check(figures=listed(SAME, figures=RATE)) == []


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (("nothing", "growth.target", "false"), "没有编号为“nothing”的数字。"),
        (("relief.level", "nothing", "true"), "没有编号为“nothing”的数字。"),
        (("growth.target", "growth.target", "false"), "“growth.target”不是实绩，actual 要写实绩的编号。"),
        (("relief.level", "relief.level", "false"), "“relief.level”不是目标，target 要写目标的编号。"),
        (("relief.rank", "growth.target", "true"), "两边都要有数量，才能说可比。"),
        (("relief.level", "growth.target", "true"), "度量不同（level、growth），不可比。"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_named(check: Check, entry: tuple[str, str, str], words: str) -> None:
    text = listed(entry)
    line = text.count("\n")
    assert check(figures=text) == [f"sample/figures.yaml:{line}: {words}"]


def test_two_units_do_not_compare(check: Check) -> None:
    (found,) = check(figures=listed(SAME, figures=RATE.replace('unit: "%"', "unit: 万亿元", 1)))
    assert found.endswith("单位不同（万亿元、%），不可比。")


def test_a_pair_is_listed_once(check: Check) -> None:
    (found,) = check(figures=listed(REFUSED, REFUSED))
    assert found.endswith("“relief.level”与“growth.target”已经列过。")


def test_a_target_compares_with_one_actual(check: Check) -> None:
    figures = RATE.replace('value: "585.7"\n    unit: 亿元\n    measure: level', 'value: "585.7"\n    unit: "%"\n    measure: growth')  # fmt: skip
    entries = (SAME, ("relief.level", "growth.target", "true"))
    (found,) = check(figures=listed(*entries, figures=figures))
    assert found.endswith("“growth.target”已经与“deposits.level”相比，只能有一个。")


def test_a_target_may_be_refused_more_than_once(check: Check) -> None:
    assert check(figures=listed(REFUSED, ("deposits.level", "growth.target", "false"))) == []


@pytest.mark.parametrize("reason", ['""', '" "', '"两\\n行"'])
def test_a_reason_is_needed(check: Check, reason: str) -> None:
    assert check(figures=listed(REFUSED).replace("reason: 所数不同", f"reason: {reason}")) != []
