from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.look import DARK, LIGHT, Theme
from briefing_app.ui.system_theme import SystemTheme, is_dark, theme_for

SCHEME = Qt.ColorScheme


@pytest.mark.parametrize(
    ("mode", "system_dark", "theme"),
    [
        ("light", True, LIGHT),
        ("dark", False, DARK),
        ("system", True, DARK),
        ("system", False, LIGHT),
    ],
)
def test_theme_for_a_choice(mode: str, system_dark: bool, theme: Theme) -> None:
    assert theme_for(mode, system_dark=system_dark) is theme


def make_palette(text: str, window: str) -> QPalette:
    made = QPalette(QColor(window))
    made.setColor(QPalette.ColorRole.WindowText, QColor(text))
    made.setColor(QPalette.ColorRole.Window, QColor(window))
    return made


@pytest.mark.parametrize(
    ("scheme", "dark"),
    [(SCHEME.Dark, True), (SCHEME.Light, False), (SCHEME.Unknown, True)],
)
def test_unknown_scheme_is_judged_by_the_palette(
    qtbot: QtBot, scheme: Qt.ColorScheme, dark: bool
) -> None:
    assert is_dark(scheme, make_palette("white", "black")) is dark


def test_change_of_the_desktop_is_told_once(qtbot: QtBot, qapp: QApplication) -> None:
    system = SystemTheme(qapp)
    told: list[bool] = []
    system.changed.connect(lambda: told.append(system.dark))
    for scheme in (SCHEME.Dark, SCHEME.Dark, SCHEME.Light):
        qapp.styleHints().colorSchemeChanged.emit(scheme)
    assert told == [True, False]
    system.deleteLater()
