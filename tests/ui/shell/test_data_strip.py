"""The strip of a narrow window: the selected figure in two lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from briefing_app.analysis.summary import detail
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.model.report import Report
from briefing_app.ui.look import LIGHT
from briefing_app.ui.session import Session
from briefing_app.ui.shell.data_strip import DataStrip, _value
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look

LEVEL = "review-1-1.level"


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def strip(qtbot: QtBot, session: Session) -> DataStrip:
    made = DataStrip(session, make_look())
    qtbot.addWidget(made)
    made.resize(850, 96)
    made.show()
    session.open_report(make_report())
    return made


def picture(strip: DataStrip) -> QImage:
    return strip.grab().toImage()


def holds(image: QImage, colour: QColor) -> bool:
    """Return whether a colour occurs in a picture."""
    wanted = colour.rgb()
    return any(
        image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width())
    )


def test_nothing_selected_says_what_to_do(strip: DataStrip) -> None:
    assert strip.accessibleName() == "数据：没有选中的数字"
    assert holds(picture(strip), LIGHT.color("ink3"))


def test_a_figure_is_named_with_both_years(strip: DataStrip, session: Session) -> None:
    session.select_figure(LEVEL)
    assert strip.accessibleName().startswith("指标11，")
    assert "202211亿元" in strip.accessibleName()
    shown = picture(strip)
    assert holds(shown, LIGHT.color("act"))
    assert holds(shown, LIGHT.color("tgt"))


def test_going_to_a_section_clears_it(strip: DataStrip, session: Session) -> None:
    empty = picture(strip)
    session.select_figure(LEVEL)
    assert picture(strip) != empty
    session.select_section("review-1-1")
    assert picture(strip) == empty


def test_what_the_text_does_not_say_is_named(
    strip: DataStrip, session: Session, bundled_report: Report
) -> None:
    session.open_report(bundled_report)
    session.select_figure("review-2-1.fixed-investment.growth")
    assert NOT_IN_TEXT in strip.accessibleName()


def test_every_figure_of_one_half_is_named(bundled_report: Report) -> None:
    shown = detail(bundled_report, "review-3-3.hightech-value-added.growth")
    assert _value(shown, 1) == "高新技术产业增加值增长7% 战略性新兴产业增加值增长8%"


def test_every_figure_can_be_shown(
    strip: DataStrip, session: Session, bundled_report: Report
) -> None:
    session.open_report(bundled_report)
    names = set()
    for figure in bundled_report.figures:
        session.select_figure(figure.id)
        names.add(strip.accessibleName())
    strip.repaint()
    assert len(names) > len(bundled_report.figures) / 2


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_the_button_asks_for_the_panel(strip: DataStrip, qtbot: QtBot, by: str) -> None:
    with qtbot.waitSignal(strip.panel_requested):
        if by == "mouse":
            qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(strip.button, Qt.Key.Key_Space)


def test_look_can_change(strip: DataStrip) -> None:
    light = picture(strip)
    strip.apply_look(dark_look())
    assert picture(strip) != light
