from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from briefing_app.ui.icons import icon, pixmap

RED = "#a8281c"


def inked(image: QImage) -> set[str]:
    """Return the names of the opaque colours of an image."""
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {c.name() for c in colors if c.alpha() == 255}


def test_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:
    assert inked(icon("search", RED, 64).pixmap(64, 64).toImage()) == {RED}


def test_icon_is_sharp_on_a_dense_screen(qtbot: QtBot) -> None:
    made = pixmap("search", QColor(RED), 16, ratio=2.0)
    assert (made.width(), made.devicePixelRatio()) == (32, 2.0)


def test_pixmap_has_the_logical_size(qtbot: QtBot) -> None:
    made = pixmap("check", RED, 12, ratio=2.0)
    assert made.deviceIndependentSize().toSize() == QSize(12, 12)


def test_pixmap_takes_the_density_of_the_program(qtbot: QtBot) -> None:
    assert pixmap("check", RED).devicePixelRatio() == 1.0


def test_drawing_is_made_once(qtbot: QtBot) -> None:
    assert pixmap("pin", RED).cacheKey() == pixmap("pin", RED).cacheKey()


def test_disabled_icon_is_pale(qtbot: QtBot) -> None:
    made = icon("search", RED, 64).pixmap(64, 64, QIcon.Mode.Disabled)
    assert not inked(made.toImage())


def test_missing_icon_is_empty_and_noted(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        made = icon("no-such-icon", RED)
        assert made.isNull()
        assert not inked(made.pixmap(16, 16).toImage())
    assert "no-such-icon" in caplog.text
