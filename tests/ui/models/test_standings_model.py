from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from briefing_app.analysis.comparing.standings import standings
from briefing_app.ui.models.roles import ListRole
from briefing_app.ui.models.standings_model import StandingRole, StandingsModel
from tests.analysis.comparing.compared import compared_report

RANK, STREAK = "review-1-1.省级项目.rank", "review-1-2.粮食.streak"


@pytest.fixture
def model() -> StandingsModel:
    made = StandingsModel()
    made.set_groups(compared_report(), standings(compared_report()))
    return made


def test_model_keeps_the_rules(qtmodeltester: ModelTester, model: StandingsModel) -> None:
    qtmodeltester.check(model)


def test_rows_read_as_sentences(model: StandingsModel) -> None:
    texts = [model.index(row).data() for row in range(model.rowCount())]
    assert texts == [
        "全省，1 处",
        "2022年省级项目：全省第一，（一）扩投资",
        "连续，1 处",
        "2022年粮食：七连增，（一）惠企",
    ]


def test_claims_in_order(model: StandingsModel) -> None:
    assert [each.figure for each in model.standings] == [RANK, STREAK]


def test_heads_are_not_selected(model: StandingsModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0).data(ListRole.FIGURES) == ()


def test_what_a_row_knows(model: StandingsModel) -> None:
    assert model.index(1).data(StandingRole.STANDING).figure == RANK
    assert model.index(1).data(ListRole.FIGURES) == (RANK,)
    assert model.index(0).data(StandingRole.COUNT) == 1


def test_unknown_role_and_index(model: StandingsModel) -> None:
    assert model.data(model.index(1), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
