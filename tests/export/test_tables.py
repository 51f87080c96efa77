from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from briefing_app.export.choosing import content
from briefing_app.export.grids import (
    Grid,
    column_of,
    core,
    corrections_grid,
    figures_grid,
    pairs_grid,
    ranks_grid,
    text_grid,
)
from briefing_app.export.tables import PairKind, PairLine, figure_lines, pair_lines, rank_lines
from briefing_app.model.report import BlockKind
from tests.analysis.bundled_report import ningbo
from tests.export.samples import whole


def pair(name: str) -> PairLine:
    return next(line for line in pair_lines(whole()) if line.name == name)


def test_every_figure_has_one_line() -> None:
    assert [line.id for line in figure_lines(whole())] == [f.id for f in ningbo().figures]


def test_a_line_has_the_number_and_the_printed_form() -> None:
    line = figure_lines(content(ningbo(), figures=["plan-3-2.manufacturing-investment.growth"]))[0]
    assert (line.printed, line.value, line.unit) == ("力争30%", Decimal(30), "%")
    assert (line.year, line.status, line.measure) == (2023, "目标", "增速")
    assert line.sentence.endswith("制造业投资力争增长30%。")


def test_a_place_has_no_number_of_its_own() -> None:
    places = [line for line in figure_lines(whole()) if line.figure.is_rank]
    assert places
    assert all((line.value, line.unit) == (None, "") and line.rank for line in places)


def test_a_number_carries_the_place_that_is_stated_elsewhere() -> None:
    ranked = {key for f in ningbo().figures for key in f.ranks}
    assert ranked
    assert all(line.rank for line in figure_lines(whole()) if line.id in ranked)


def test_every_target_has_one_line_of_the_comparison() -> None:
    lines = Counter(line.target.id for line in pair_lines(whole()) if line.kind != "口径有别")
    targets = {f.id for f in ningbo().figures if f.status == "target"}
    beside = {u.target.id for u in whole().book.unlike}
    assert set(lines) | beside == targets


@pytest.mark.parametrize(
    ("name", "change", "amount", "unit"),
    [
        ("社会消费品零售总额", "增速高 1.2 个百分点", Decimal("1.2"), "个百分点"),
        ("为企业降本减负", "至多降44%", None, ""),
    ],
)
def test_a_limit_is_no_number(name: str, change: str, amount: Decimal | None, unit: str) -> None:
    line = pair(name)
    assert (line.kind, line.change) == (PairKind.COMPARABLE, change)
    assert (line.amount, line.amount_unit) == (amount, unit)


def test_what_does_not_compare_says_why() -> None:
    unlike = pair("重点建设项目")
    assert (unlike.kind, unlike.note) == (PairKind.UNLIKE, "一边是省市，一边是市级")
    assert (unlike.change, unlike.amount, unlike.difference) == ("", None, None)
    assert pair("地区生产总值").note == "2022年实绩原文未载"
    assert pair("能源和环境指标").note == "目标没有写数字"


def test_places_go_from_the_widest_peers() -> None:
    lines = rank_lines(whole())
    assert (lines[0].scope, lines[0].printed) == ("全球", "全球十强")
    assert len({(line.line.id, line.printed) for line in lines}) == len(lines)


def test_one_of_the_best_ten_is_not_the_tenth() -> None:
    by_words = {line.printed: line.place for line in rank_lines(whole())}
    assert by_words["全球十强"] is None
    assert (by_words["全国第五"], by_words["全国城市第五位"]) == (5, 5)
    assert by_words["全省前列"] is None


def test_places_of_a_section_are_its_own() -> None:
    lines = rank_lines(content(ningbo(), section="review-1"))
    assert 0 < len(lines) < len(rank_lines(whole()))
    assert all(line.line.figure.section.startswith("review-1") for line in lines)


@pytest.mark.parametrize(
    "make", [figures_grid, pairs_grid, ranks_grid, text_grid, corrections_grid]
)
def test_a_grid_has_a_head_for_each_cell(make: object) -> None:
    grid: Grid = make(whole())  # type: ignore[operator]
    assert grid.rows
    assert {len(row) for row in grid.rows} == {len(grid.columns)}
    assert len({column.title for column in grid.columns}) == len(grid.columns)
    assert {len(row) for row in core(grid).rows} == {sum(c.core for c in grid.columns)}


def test_sentences_are_the_text() -> None:
    words = [b for b in ningbo().blocks if b.kind is not BlockKind.HEADING]
    text = "".join(ningbo().text[b.start : b.end] for b in words)
    assert "".join(map(str, column_of(text_grid(whole()), "原句"))) == text


def test_sentences_name_every_figure_once() -> None:
    named = [key for ids in column_of(text_grid(whole()), "编号") for key in str(ids).split("、")]
    assert sorted(filter(None, named)) == sorted(f.id for f in ningbo().figures)
