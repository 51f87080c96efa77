from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from briefing_app.analysis.charts import ListCard, ListRow
from briefing_app.model.figure import Status
from briefing_app.ui.charts.lists import ListRows
from briefing_app.ui.charts.rows import RowsWidget
from briefing_app.ui.look import DARK
from tests.ui.looks import make_look

LONG = "入选全省亩均效益领跑者名单的制造业企业和服务业企业的总数"


@pytest.fixture(params=[True, False], ids=["seals", "values"])
def rows(qtbot: QtBot, request: pytest.FixtureRequest) -> ListRows:
    made = ListRows(make_look())
    qtbot.addWidget(made)
    made.resize(300, 10)
    lines = (
        ListRow("f0", "营商环境", "全国第五", Status.ACTUAL, "营商环境，2022年全国第五"),
        ListRow("f1", LONG, "全省第一", Status.TARGET, LONG),
    )
    made.set_card(ListCard("ranks", "位次", seals=request.param, rows=lines))
    made.show()
    return made


def test_click_key_and_name(qtbot: QtBot, rows: ListRows) -> None:
    assert rows.accessibleName() == "位次：营商环境，2022年全国第五"
    with qtbot.waitSignal(rows.row_activated) as caught:
        qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert caught.args == ["f0"]
    with qtbot.assertNotEmitted(rows.row_activated):
        qtbot.mouseClick(rows, Qt.MouseButton.RightButton, pos=QPoint(30, 10))
        qtbot.keyClick(rows, Qt.Key.Key_A)


def test_pointer_and_focus(qtbot: QtBot, rows: ListRows) -> None:
    QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    told: list[str] = []
    rows.row_hovered.connect(told.append)
    at, below = QPointF(30, 10), QPointF(30, 40)
    QApplication.sendEvent(rows, QEnterEvent(at, at, at))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, below, below, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(rows, move)
    QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    assert told == ["f0", "f1", ""]
    tab = Qt.FocusReason.TabFocusReason
    QApplication.sendEvent(rows, QFocusEvent(QEvent.Type.FocusIn, tab))
    assert rows.rows.state(0).current
    QApplication.sendEvent(rows, QFocusEvent(QEvent.Type.FocusOut, tab))
    assert not rows.rows.state(0).current


def test_a_cut_name_is_in_the_tooltip(rows: ListRows) -> None:
    assert rows.tooltip_at(QPointF(30, 10)) == ""
    assert rows.tooltip_at(QPointF(30, 40)) == LONG
    assert rows.tooltip_at(QPointF(30, 999)) == ""
    for pos in (QPoint(30, 40), QPoint(30, 10)):
        event = QHelpEvent(QEvent.Type.ToolTip, pos, rows.mapToGlobal(pos))
        QApplication.sendEvent(rows, event)
    QToolTip.hideText()


def test_a_marked_row_is_washed(rows: ListRows) -> None:
    before = rows.grab().toImage()
    rows.rows.set_marked("f1", frozenset({"f1"}))
    assert rows.grab().toImage() != before


def test_another_look(rows: ListRows) -> None:
    height = rows.height()
    rows.apply_look(make_look(DARK, 22))
    assert rows.height() > height


def test_a_bare_widget_of_rows_has_nothing_to_add(qtbot: QtBot) -> None:
    bare = RowsWidget(make_look())
    qtbot.addWidget(bare)
    assert bare.tooltip_at(QPointF(0, 0)) == ""
    assert bare.side_at(QPointF(0, 0)) == -1
