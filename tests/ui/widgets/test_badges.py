from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from briefing_app.model.figure import Status
from briefing_app.ui.widgets.badges import CalcChip, KeyCap, SealBadge
from briefing_app.ui.widgets.painting import paint_badge, paint_box, paint_status
from tests.ui.looks import dark_look, make_look


def test_seal_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    badge = SealBadge("全省第一", make_look())
    qtbot.addWidget(badge)
    before = badge.sizeHint().width()
    badge.set_text("增速居全省前列")
    assert badge.minimumSizeHint().width() > before
    assert (badge.text, badge.accessibleName()) == ("增速居全省前列", "增速居全省前列")


def test_seal_is_framed_in_the_colour_of_honours(qtbot: QtBot) -> None:
    badge = SealBadge("全省第一", make_look())
    qtbot.addWidget(badge)
    image = badge.grab().toImage()
    assert image.pixelColor(image.width() // 2, 0).name() == make_look().theme.hon.lower()


def test_chip_says_what_it_means(qtbot: QtBot) -> None:
    chip = CalcChip(make_look())
    qtbot.addWidget(chip)
    assert chip.text == "算"
    assert chip.toolTip() == chip.accessibleName() == "由程序换算，非原文"


@pytest.mark.parametrize("make", [CalcChip, lambda look: KeyCap("Ctrl F", look)], ids=["算", "key"])
def test_badge_follows_the_look(qtbot: QtBot, make: type[CalcChip]) -> None:
    badge = make(make_look())
    qtbot.addWidget(badge)
    badge.resize(60, 30)
    before = badge.grab().toImage()
    badge.apply_look(dark_look())
    assert badge.grab().toImage() != before


def canvas() -> QPixmap:
    made = QPixmap(20, 20)
    made.fill(QColor("white"))
    return made


@pytest.mark.parametrize(
    ("status", "middle"), [(Status.ACTUAL, "#0a5797"), (Status.TARGET, "#ffffff")]
)
def test_actual_is_a_dot_and_target_a_ring(qtbot: QtBot, status: Status, middle: str) -> None:
    made = canvas()
    painter = QPainter(made)
    paint_status(painter, QPointF(10, 10), status, make_look())
    painter.end()
    assert made.toImage().pixelColor(10, 10).name() == middle


def test_box_without_border_and_badge_without_fill(qtbot: QtBot) -> None:
    made = canvas()
    painter = QPainter(made)
    paint_box(painter, QRectF(0, 0, 20, 20), 0, QColor("black"))
    paint_badge(painter, QRectF(0, 0, 20, 20), "4", "paper", "", make_look())
    painter.end()
    assert made.toImage().pixelColor(1, 1).name() == "#000000"
