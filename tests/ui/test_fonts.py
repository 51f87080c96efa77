from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from briefing_app.ui import fonts


def only(monkeypatch: pytest.MonkeyPatch, *families: str) -> None:
    """Let the system have just these families."""
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda family: family in families)


def test_first_installed_family_is_taken(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "PingFang SC", "Source Han Sans SC", "SimSun")
    assert fonts.resolve_families() == ("Source Han Sans SC", "SimSun", None)


def test_nothing_is_registered_where_the_system_has_fonts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, "Noto Sans CJK SC", "Noto Serif CJK SC")
    registered: list[str] = []
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", registered.append)
    fonts.resolve_families()
    assert not registered


def test_bundled_fonts_step_in(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch)
    sans, serif, note = fonts.resolve_families()
    assert "Sans" in sans
    assert "Serif" in serif
    assert note is None


def test_without_any_chinese_font_qt_decides_and_the_user_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch)
    monkeypatch.setattr(fonts, "_BUNDLE", "no_such_package")
    sans, serif, note = fonts.resolve_families()
    assert sans == serif != ""
    assert note is not None
    assert "Noto Sans CJK SC" in note


def test_one_style_stands_in_for_the_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "SimSun")
    monkeypatch.setitem(fonts._BUNDLED_FILES, "sans", "no-such-file.otf")
    assert fonts.resolve_families()[:2] == ("SimSun", "SimSun")
