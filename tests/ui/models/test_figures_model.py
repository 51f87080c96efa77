from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.analysis.table import Filter
from briefing_app.model.figure import Bound, Figure, Measure, Rank, Status
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.models.figures_model import Column, FigureRole, FiguresModel, FiguresProxy
from tests.builders import make_figure, make_report

ROLE = Qt.ItemDataRole
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def make_rows(*figures: Figure) -> Report:
    """Return a report that has just these figures, in this order."""
    return replace(make_report(figures=False), figures=figures)


def quantity(name: str, value: str | None, unit: str = "%", **changes: object) -> Figure:
    text = make_report().text
    made = make_figure(
        text, text[:1], figure_id=f"{name}-{value}{unit}", name=name, value=value, unit=unit
    )
    changes = {"printed": f"{value}{unit}", **changes}
    return replace(made, **changes)  # type: ignore[arg-type]


def standing(name: str, words: str) -> Figure:
    return quantity(
        name, None, "", measure=Measure.RANK, rank=Rank("全省", "1", words), printed=words
    )


def shown(proxy: FiguresProxy) -> list[str]:
    return [row.id for row in proxy.visible_rows()]


def text(model: FiguresModel, row: int, column: Column, role: int = ROLE.DisplayRole) -> object:
    return model.index(row, column).data(role)


@pytest.mark.parametrize("report", [NO_REPORT, make_report()], ids=["empty", "some"])
def test_model_and_proxy_obey_qt(qtmodeltester: ModelTester, report: Report) -> None:
    model = FiguresModel(report)
    proxy = FiguresProxy(model)
    qtmodeltester.check(proxy)
    model.set_report(make_report(areas=1))
    proxy.sort(Column.VALUE, DOWN)
    proxy.set_filter(Filter(words=("话题11",)))
    model.set_report(make_report())


def test_cells_of_a_figure() -> None:
    model = FiguresModel(make_report())
    cells = [text(model, 0, column) for column in Column]
    assert cells == ["", "2022", "指标11", "1.1%", "增速", "", "（1）话题11"]
    assert text(model, 0, Column.MARK, ROLE.AccessibleTextRole) == "实绩"
    assert text(model, 0, Column.MARK, ROLE.ToolTipRole) == ""
    assert text(model, 0, Column.NAME, ROLE.ToolTipRole) == "指标11"
    assert text(model, 0, Column.NAME, ROLE.DecorationRole) is None


def test_rank_has_a_seal_and_no_value() -> None:
    model = FiguresModel(make_rows(standing("规模", "全省第一")))
    assert text(model, 0, Column.VALUE) == "–"
    assert text(model, 0, Column.VALUE, ROLE.AccessibleTextRole) == "原文未载"
    assert text(model, 0, Column.RANK) == "全省第一"


@pytest.mark.parametrize(
    ("bound", "sign"),
    [(Bound.AT_LEAST, "›"), (Bound.OVER, "›"), (Bound.AT_MOST, "‹"), (Bound.EXACT, "")],
)
def test_open_ends(bound: Bound, sign: str) -> None:
    model = FiguresModel(make_rows(quantity("甲", "1", bound=bound)))
    assert text(model, 0, Column.VALUE, FigureRole.OPEN_END) == sign


def test_row_of_a_figure() -> None:
    model = FiguresModel(make_report())
    assert model.row_of(model.rows[3].id) == 3
    assert model.row_of("nobody") == -1


def test_nothing_lies_outside() -> None:
    model = FiguresModel(make_report())
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_heads() -> None:
    model = FiguresModel()
    head = [model.headerData(c, Qt.Orientation.Horizontal) for c in Column]
    assert head == ["", "年份", "指标", "数值", "度量", "位次", "出处"]
    spoken = model.headerData(Column.MARK, Qt.Orientation.Horizontal, ROLE.AccessibleTextRole)
    assert spoken == "状态"
    assert model.headerData(1, Qt.Orientation.Horizontal, ROLE.ToolTipRole) is None


def test_filter_shows_what_matches() -> None:
    proxy = FiguresProxy(FiguresModel(make_report()))
    proxy.set_filter(Filter(statuses=frozenset({Status.TARGET})))
    assert {row.status for row in proxy.visible_rows()} == {Status.TARGET}
    assert proxy.row_of("review-1-1.growth") == -1
    assert proxy.row_of("plan-1-1.growth") == 0
    assert proxy.filter.statuses == {Status.TARGET}


MIXED = (
    quantity("丙", "5"),
    quantity("甲", "300", "万元"),
    standing("无", "全省第一"),
    quantity("乙", "7"),
    quantity("丁", "1", "亿元"),
    quantity("戊", "5"),
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (UP, ["丙-5%", "戊-5%", "乙-7%", "甲-300万元", "丁-1亿元", "无-None"]),
        (DOWN, ["乙-7%", "丙-5%", "戊-5%", "丁-1亿元", "甲-300万元", "无-None"]),
    ],
    ids=["up", "down"],
)
def test_values_sort_inside_their_unit(order: Qt.SortOrder, expected: list[str]) -> None:
    proxy = FiguresProxy(FiguresModel(make_rows(*MIXED)))
    proxy.sort(Column.VALUE, order)
    assert shown(proxy) == expected


def test_text_order_comes_back() -> None:
    proxy = FiguresProxy(FiguresModel(make_rows(*MIXED)))
    before = shown(proxy)
    proxy.sort(Column.VALUE, DOWN)
    proxy.sort(-1, UP)
    assert shown(proxy) == before


def test_names_sort_as_in_a_dictionary(qtbot: QtBot) -> None:
    figures = [quantity(name, "1") for name in ("投资", "安全", "固定")]
    proxy = FiguresProxy(FiguresModel(make_rows(*figures)))
    proxy.sort(Column.NAME, UP)
    assert [row.name for row in proxy.visible_rows()] == ["安全", "固定", "投资"]


@pytest.mark.parametrize("order", [UP, DOWN], ids=["up", "down"])
def test_rows_without_a_rank_come_last(order: Qt.SortOrder) -> None:
    proxy = FiguresProxy(FiguresModel(make_rows(*MIXED)))
    proxy.sort(Column.RANK, order)
    assert shown(proxy)[0] == "无-None"


@pytest.mark.parametrize("column", [Column.MARK, Column.YEAR])
def test_years_sort(column: Column) -> None:
    proxy = FiguresProxy(FiguresModel(make_report()))
    proxy.sort(column, DOWN)
    assert proxy.visible_rows()[0].period == 2023


def test_places_sort_in_text_order() -> None:
    proxy = FiguresProxy(FiguresModel(make_report()))
    proxy.sort(Column.PLACE, DOWN)
    assert [row.order for row in proxy.visible_rows()] == list(range(15, -1, -1))


def test_sorted_proxy_survives_another_report() -> None:
    model = FiguresModel(make_report(areas=1))
    proxy = FiguresProxy(model)
    proxy.sort(Column.VALUE, DOWN)
    model.set_report(make_report(areas=3))
    rates = [row.value for row in proxy.visible_rows() if row.unit == "%"]
    assert rates == sorted(rates, key=lambda v: v or Decimal(), reverse=True)
