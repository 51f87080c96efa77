from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.table import (
    HEADER,
    FigureRow,
    Filter,
    facets,
    figure_rows,
    summary_of,
    to_tsv,
)
from tests.analysis.sample import marked_report

REPORT = marked_report()
ROWS = figure_rows(REPORT)


def row(figure_id: str) -> FigureRow:
    return next(r for r in ROWS if r.id == figure_id)


def test_a_row_for_every_figure_in_text_order() -> None:
    assert [r.id for r in ROWS] == [f.id for f in REPORT.figures if not f.ranks]
    assert [r.order for r in ROWS] == sorted(r.order for r in ROWS)


def test_a_quantity_carries_the_seal_that_is_stated_apart() -> None:
    assert row("review-1-2.retail.growth").rank == "全省前列"
    assert row("review-1-2.retail.level").rank == ""
    assert row("review-1-2.retail.growth").rank_scope == "全省"
    assert row("review-1-2.retail.growth").also == ("review-1-2.retail.rank",)
    assert "review-1-2.retail.rank" not in [r.id for r in ROWS]


def test_a_place_of_several_figures_stands_in_each_of_their_rows() -> None:
    marks = (
        "甲。⟦59家|a|level⟧、⟦28家|b|level⟧，均居"
        "⟦全省第一|a|rank|rank=全省:1|ranks=review-1-1.a.level,review-1-1.b.level⟧。"
    )
    rows = figure_rows(marked_report({"review-1-1": marks}, {}))
    assert [r.rank for r in rows] == ["全省第一", "全省第一"]


def test_scopes_go_by_family_from_wide_to_narrow() -> None:
    marks = "甲。" + "".join(
        f"⟦{scope}第一|i{n}|rank|rank={scope}:1⟧"
        for n, scope in enumerate(("全省", "全国城市", "全国", "华东", "全球"))
    )
    report = marked_report({"review-1-1": f"{marks}。"}, {})
    found = facets(figure_rows(report), Filter(), report).rank_scopes
    assert [(f.key, f.total) for f in found] == [("全球", 1), ("全国", 2), ("全省", 1), ("华东", 1)]
    assert figure_rows(report)[1].rank == "全国城市第一"


def test_the_summary_adds_up() -> None:
    kinds = [r.measure == "rank" for r in ROWS]
    assert summary_of(ROWS) == (
        f"{len(ROWS)} 行 = 数字 {len(ROWS) - sum(kinds) - 1} 项 + "
        f"没有数字的目标 1 项 + 只有位次的 {sum(kinds)} 处"
    )
    assert summary_of([]) == "0 行"


def test_value_unit_and_place() -> None:
    found = row("plan-1-1.funds.level")
    assert (found.value, found.amount, found.base) == (Decimal(360), 360 * 10**8, "元")
    assert (found.printed, found.measure_word) == ("力争360亿元以上", "总量")
    assert (found.place, found.area) == ("（一）减负", "plan-1")
    assert row("plan-targets.fai.growth").place == "主要预期目标"


def test_ranks_have_no_value() -> None:
    found = row("review-1-2.survey.rank")
    assert (found.value, found.amount, found.unit) == (None, None, "")


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        (Filter(), len(ROWS)),
        (Filter(statuses=frozenset({"target"})), sum(r.status == "target" for r in ROWS)),
        (Filter(measures=frozenset({"rank"})), 2),
        (Filter(units=frozenset({"亿美元"})), 2),
        (Filter(sections=frozenset({"plan-targets"})), 4),
        (Filter(rank_scopes=frozenset({"全省"})), 1),
        (Filter(words=("固定资产",)), 2),
        (Filter(words=("固定资产", "以上")), 1),
        (Filter(words=("FAI",)), 2),
    ],
    ids=["all", "status", "measure", "unit", "section", "scope", "word", "words", "alias"],
)
def test_filter(chosen: Filter, count: int) -> None:
    assert sum(map(chosen.matches, ROWS)) == count
    assert chosen.empty == (chosen == Filter())


def test_facets_count_result_and_report() -> None:
    found = facets(ROWS, Filter(measures=frozenset({"growth"})), REPORT)
    by_key = {f.key: (f.label, f.here, f.total) for f in found.measures}
    assert by_key["growth"] == ("增速", 10, 10)
    assert by_key["level"] == ("总量", 0, 9)
    assert [f.label for f in found.statuses] == ["实绩", "目标"]
    assert found.units[0].key == "%"
    assert {f.key for f in found.rank_scopes} == {"全国", "全省"}
    assert found.sections[0].label == "（一）领域1"


def test_tsv_has_a_header_and_the_unit_in_its_own_column() -> None:
    lines = to_tsv(ROWS[:1]).splitlines()
    assert lines[0].split("\t") == list(HEADER)
    assert lines[1].split("\t") == [
        "2022", "实绩", "为企业降本减负", "585.7亿元", "585.7", "亿元", "总量", "",
        "（一）助企纾困",
    ]  # fmt: skip


def test_tsv_guards_formulas_but_not_numbers() -> None:
    risky = replace(ROWS[0], name="=1+1", value=Decimal("-2.5"))
    cells = to_tsv([risky]).splitlines()[1].split("\t")
    assert (cells[2], cells[4]) == ("'=1+1", "-2.5")


@given(st.text(alphabet='甲\t\n\r" ,', max_size=8))
def test_tsv_can_be_read_back(name: str) -> None:
    text = to_tsv([replace(ROWS[0], name=name)])
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    assert read[1][2] == name
