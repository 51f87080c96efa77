from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.ui.look import DARK, LIGHT, Theme
from briefing_app.ui.style import palette, style_sheet
from tests.ui.looks import make_look

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_sheet_uses_only_colours_of_the_theme_and_its_button_steps(theme: Theme) -> None:
    found = {c.lower() for c in re.findall(r"#[0-9A-Fa-f]{6,8}", style_sheet(make_look(theme)))}
    assert len(found - {c.lower() for c in theme.tokens().values()}) <= 2


def test_sheet_grows_with_the_text_size() -> None:
    assert style_sheet(make_look()) != style_sheet(make_look(text_size=22))


def test_sheet_is_short() -> None:
    assert len(style_sheet(make_look())) < 3500


@THEMES
def test_palette_text_stands_out(theme: Theme) -> None:
    made = palette(make_look(theme))
    pairs = [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    ]
    worst = min(contrast(made.color(a).name(), made.color(b).name()) for a, b in pairs)
    assert worst >= 4.5


def test_qt_understands_the_sheet(qtbot: QtBot) -> None:
    button = QPushButton("保存")  # a warning of the parser would fail the test
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(make_look()))
    button.show()
    assert button.sizeHint().height() >= 28
