from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from briefing_app.analysis.comparing.table import FOLDABLE, GroupKey, compare
from briefing_app.ui.models.ledger_model import LedgerModel, LedgerRole
from briefing_app.ui.models.roles import ListRole
from tests.analysis.comparing.compared import compared_report

SELECTABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@pytest.fixture
def model() -> LedgerModel:
    made = LedgerModel()
    made.set_comparison(compare(compared_report()))
    return made


def texts(model: LedgerModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def names(model: LedgerModel) -> list[str]:
    return [line.name for line in model.lines]


def test_model_keeps_the_rules(qtmodeltester: ModelTester, model: LedgerModel) -> None:
    model.set_unfolded(frozenset(FOLDABLE))
    qtmodeltester.check(model)


def test_nothing_at_first() -> None:
    assert LedgerModel().rowCount() == 0


def test_pairs_stand_below_their_heads(model: LedgerModel) -> None:
    found = texts(model)
    assert found[0] == "增速，各行同轴，1 项"
    assert found[1].startswith("2022年固定资产投资增长10%")
    assert found[2] == "总量与数量，各行折成比例，3 项"


def test_a_row_is_read_as_its_sentence(model: LedgerModel) -> None:
    index = model.index(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()


def test_heads_are_not_selected(model: LedgerModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) == SELECTABLE
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_row_stands_for_both_its_figures(model: LedgerModel) -> None:
    line = model.index(1).data(LedgerRole.LINE)
    assert model.index(1).data(ListRole.FIGURES) == line.figures
    assert model.index(0).data(ListRole.FIGURES) == ()


def test_rows_know_their_group(model: LedgerModel) -> None:
    assert model.index(1).data(LedgerRole.GROUP).key is GroupKey.RATES


def test_unknown_role_and_index(model: LedgerModel) -> None:
    assert model.data(model.index(1), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(
    ("lean", "expected"),
    [(1, ["利用外资"]), (0, ["固定资产投资", "冠军"]), (-1, ["减负"])],
)
def test_filter_by_lean(model: LedgerModel, lean: int, expected: list[str]) -> None:
    model.set_lean(lean)
    assert names(model) == expected
    assert model.lean == lean


def test_groups_without_rows_have_no_head(model: LedgerModel) -> None:
    model.set_lean(1)
    assert model.head_of(GroupKey.RATES) == -1


def test_folded_groups_are_not_there(model: LedgerModel) -> None:
    assert model.head_of(GroupKey.UNLIKE) == -1


def test_unfolded_groups_stand_at_the_foot(model: LedgerModel) -> None:
    model.set_unfolded(frozenset({GroupKey.UNPAIRED}))
    assert model.unfolded == {GroupKey.UNPAIRED}
    assert model.head_of(GroupKey.UNPAIRED) == model.rowCount() - 2
    assert names(model)[-1] == "工业"


def test_the_filter_leaves_what_does_not_compare(model: LedgerModel) -> None:
    model.set_unfolded(frozenset({GroupKey.UNNUMBERED}))
    model.set_lean(1)
    assert names(model) == ["利用外资", "收入"]


def test_row_of_a_figure(model: LedgerModel) -> None:
    line = model.lines[0]
    assert model.row_of(line.target.id) == 1
    assert model.row_of("no such figure") == -1


def test_another_report_shows_all_and_folds(model: LedgerModel) -> None:
    model.set_lean(1)
    model.set_unfolded(frozenset(FOLDABLE))
    model.set_comparison(compare(compared_report()))
    assert (model.lean, model.unfolded) == (None, frozenset())
    assert len(model.lines) == 4
