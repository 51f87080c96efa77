"""Where the user's files go, on each platform and in a profile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.library import places as module
from briefing_app.library.places import places


def test_a_profile_holds_everything(tmp_path: Path) -> None:
    where = places(str(tmp_path))
    folders = (where.config, where.data, where.cache, where.state)
    assert all(Path(folder).parent == tmp_path for folder in folders)
    assert where.settings_file == os.path.join(where.config, "settings.json")
    assert where.reports == os.path.join(where.data, "reports")
    assert where.notes == os.path.join(where.data, "notes")
    assert where.agendas == os.path.join(where.data, "agendas")


def test_linux_follows_the_xdg_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/c")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", "/home/x")
    where = places()
    assert where.config == "/c/briefing-app"
    assert where.cache == "/home/x/.cache/briefing-app"


@pytest.mark.parametrize(
    ("platform", "part"), [("win32", "AppData"), ("darwin", "Application Support")]
)
def test_other_platforms_have_their_own_customs(
    monkeypatch: pytest.MonkeyPatch, platform: str, part: str
) -> None:
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    where = places()
    assert part in where.config
    assert where.cache != where.config


def test_what_lies_where() -> None:
    where = places("/p")
    assert where.bin == "/p/data/bin"
    assert where.drafts == "/p/data/drafts"
    assert where.library_file == "/p/config/library.json"
    assert where.opened_file == "/p/state/opened.json"
