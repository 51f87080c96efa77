from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.charts.bars import BarArt
from briefing_app.ui.charts.plots import BarPlot
from briefing_app.ui.look import DARK
from tests.ui.charts.test_bars import bar_card
from tests.ui.looks import make_look

Maker = Callable[..., BarPlot]


@pytest.fixture
def make(qtbot: QtBot) -> Maker:
    def made(*values: str, label: str = "指标") -> BarPlot:
        plot = BarPlot(make_look())
        qtbot.addWidget(plot)
        plot.resize(400, 100)
        plot.set_card(bar_card(*values, label=label))
        plot.show()
        return plot

    return made


def middle(plot: BarPlot, index: int) -> QPoint:
    row = plot.rows.rows[index]
    return QPoint(200, round(row.top + row.height / 2))


def test_one_unit_of_the_view_is_one_pixel(make: Maker) -> None:
    plot = make("40", "10")
    to_device = plot.viewportTransform()
    corner, far = to_device.map(QPointF(0, 0)), to_device.map(QPointF(100, 20))
    assert (far - corner).toTuple() == pytest.approx((100, 20), abs=0.01)
    assert corner.toTuple() == pytest.approx((0, 0), abs=1)


def test_bars_are_painted_in_the_colour_of_2022(make: Maker) -> None:
    plot = make("40", "10")
    image = plot.grab().toImage()
    assert QColor("#5C94C6") in [image.pixelColor(x, 12) for x in range(60, 390)]


def test_a_click_chooses_the_row(qtbot: QtBot, make: Maker) -> None:
    plot = make("40", "10")
    with qtbot.waitSignal(plot.row_activated) as caught:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle(plot, 1))
    assert caught.args == ["f1"]


def test_other_buttons_and_double_clicks_choose_nothing(qtbot: QtBot, make: Maker) -> None:
    plot = make("40", "10")
    with qtbot.assertNotEmitted(plot.row_activated):
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=middle(plot, 1))
        qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.RightButton, pos=middle(plot, 1))


def test_pointing_and_leaving(qtbot: QtBot, make: Maker) -> None:
    plot = make("40", "10")
    told: list[str] = []
    plot.row_hovered.connect(told.append)
    qtbot.mouseMove(plot.viewport(), middle(plot, 1))
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert told == ["f1", ""]


def test_keys_walk_and_choose(qtbot: QtBot, make: Maker) -> None:
    plot = make("40", "10")
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.accessibleName() == "增速：指标10"
    with qtbot.waitSignal(plot.row_activated) as caught:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert caught.args == ["f1"]


def test_a_strange_key_is_left_to_the_window(qtbot: QtBot, make: Maker) -> None:
    class Parent(QWidget):
        keys: list[int] = []  # noqa: RUF012 - one instance

        def keyPressEvent(self, event: object) -> None:  # noqa: N802
            self.keys.append(event.key())  # type: ignore[attr-defined]

    parent = Parent()
    qtbot.addWidget(parent)
    plot = make("4", "1")
    plot.setParent(parent)
    qtbot.keyClick(plot, Qt.Key.Key_F8)
    assert parent.keys == [Qt.Key.Key_F8]


@pytest.mark.parametrize(
    ("reason", "ring"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_the_ring_shows_where_keys_go(make: Maker, reason: Qt.FocusReason, *, ring: bool) -> None:
    plot = make("4", "1")
    QApplication.sendEvent(plot, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert plot.rows.state(0).current is ring
    QApplication.sendEvent(plot, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert not plot.rows.state(0).current


def test_the_wheel_scrolls_the_panel(qtbot: QtBot, make: Maker) -> None:
    area, content = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    plot = make("4", "1")
    content.setMinimumHeight(2000)
    QVBoxLayout(content).addWidget(plot, 0, Qt.AlignmentFlag.AlignTop)
    area.setWidget(content)
    area.resize(400, 300)
    area.show()
    at = plot.mapTo(area, QPoint(20, 10))
    QTest.wheelEvent(area.windowHandle(), QPointF(at), QPoint(0, -120))
    assert area.verticalScrollBar().value() > 0


def test_a_cut_label_has_a_tooltip(qtbot: QtBot, make: Maker) -> None:
    plot = make("4", "1", label="很长" * 20)
    at = middle(plot, 0)
    for pos in (at, QPoint(5, 5000)):
        event = QHelpEvent(QEvent.Type.ToolTip, pos, plot.mapToGlobal(pos))
        QApplication.sendEvent(plot.viewport(), event)
    assert plot.tooltip_at(QPointF(at)) == "很长" * 20
    assert plot.tooltip_at(QPointF(5, 5000)) == ""
    QToolTip.hideText()


def test_another_look_in_place(make: Maker) -> None:
    plot = make("40", "10")
    plot.apply_look(make_look(DARK, 22))
    image = plot.grab().toImage()
    assert image.pixelColor(2, 2) == QColor(DARK.card)
    assert plot.rows.rows[0].height >= 29


def test_painting_that_fails_is_told_and_survived(
    qtbot: QtBot, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(BarArt, "paint_row", fail)
    plot = make("4", "1")
    with qtbot.waitSignal(plot.broken):
        plot.grab()
