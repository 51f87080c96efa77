from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont
from pytestqt.qtbot import QtBot

from briefing_app.bundled import data_path, resource_path
from briefing_app.ui import fonts

FACES = sorted(path.name for path in Path(resource_path("fonts")).glob("*.otf"))
NAMES = "镕珺堃喆祎赟昇䶮"
"""Characters of names that GB 2312 lacks."""


def only(monkeypatch: pytest.MonkeyPatch, *families: str) -> None:
    """Let the system have just these families, and nothing be bundled."""
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", lambda path: -1)
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda family: family in families)


def test_bundled_fonts_come_first(qtbot: QtBot) -> None:
    assert fonts.resolve_families() == ("Briefing Sans SC", "Briefing Serif SC", None)


@pytest.mark.parametrize("family", ["Briefing Sans SC", "Briefing Serif SC"])
@pytest.mark.parametrize("bold", [False, True])
def test_both_weights_are_real(qtbot: QtBot, family: str, bold: bool) -> None:
    fonts.resolve_families()
    font = QFont(family)
    font.setBold(bold)
    info = QFontInfo(font)
    assert info.family() == family
    assert QFontDatabase.styleString(info) == ("Bold" if bold else "Regular")


@pytest.mark.parametrize("face", FACES)
def test_every_character_of_the_dataset_is_bundled(qtbot: QtBot, face: str) -> None:
    raw = QRawFont(resource_path(f"fonts/{face}"), 18)
    texts = [path.read_text("utf-8") for path in Path(data_path()).rglob("*.yaml")]
    characters = set("".join(texts)) - set("\n\t")
    assert [c for c in sorted(characters) if not raw.supportsCharacter(ord(c))] == []


@pytest.mark.parametrize("face", FACES)
def test_rare_names_are_bundled_and_radicals_are_not(qtbot: QtBot, face: str) -> None:
    raw = QRawFont(resource_path(f"fonts/{face}"), 18)
    assert [c for c in NAMES if not raw.supportsCharacter(ord(c))] == []
    assert not any(raw.supportsCharacter(code) for code in range(0x2E80, 0x2FE0))


def test_first_installed_family_is_taken(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "PingFang SC", "Source Han Sans SC", "SimSun")
    assert fonts.resolve_families() == ("Source Han Sans SC", "SimSun", None)


def test_without_any_chinese_font_qt_decides_and_the_user_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch)
    sans, serif, note = fonts.resolve_families()
    assert sans == serif != ""
    assert note is not None
    assert "Noto Sans CJK SC" in note


def test_one_style_stands_in_for_the_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, "SimSun")
    assert fonts.resolve_families()[:2] == ("SimSun", "SimSun")
