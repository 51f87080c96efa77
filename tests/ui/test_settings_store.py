from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.ui.settings_store import Settings, SettingsStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def written(path: Path, content: str | bytes) -> SettingsStore:
    """Return a store over a file with this content."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return SettingsStore(str(path))


def kept(path: Path) -> list[Path]:
    return list(path.parent.glob("settings.json.damaged-*"))


def test_first_start_has_defaults_and_nothing_to_tell(path: Path) -> None:
    assert SettingsStore(str(path)).load() == (Settings(), None)
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path: Path) -> None:
    settings = Settings(
        theme="dark", text_size=20, report="ningbo-2023", data_visible=False, recent=("a", "b")
    )
    store = SettingsStore(str(path))
    assert store.save(settings) is None
    assert store.load() == (settings, None)


def test_saving_leaves_one_readable_file(path: Path) -> None:
    SettingsStore(str(path)).save(Settings(place="（一）"))
    assert os.listdir(path.parent) == ["settings.json"]
    assert "（一）" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content",
    ["{", "", "[]", "null", b"\xff\xfe\x00", '{"theme": ', "[" * 100_000, b"x" * 1_000_002],
    ids=["cut", "empty", "list", "null", "not utf-8", "half", "deep", "huge"],
)
def test_damaged_file_is_kept_and_named(path: Path, content: str | bytes) -> None:
    settings, note = written(path, content).load()
    assert settings == Settings()
    assert len(kept(path)) == 1
    assert note is not None
    assert kept(path)[0].name in note


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("text_size", "18"),
        ("text_size", True),
        ("data_visible", 1),
        ("recent", "a"),
        ("recent", [1]),
        ("geometry", "x" * 30_000),
        ("report", None),
    ],
)
def test_wrong_kind_becomes_the_default_and_is_named(path: Path, name: str, value: object) -> None:
    settings, note = written(path, json.dumps({"place": "p", name: value})).load()
    assert getattr(settings, name) == getattr(Settings(), name)
    assert settings.place == "p"
    assert note is not None
    assert name in note
    assert len(kept(path)) == 1


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("text_size", 99, 22),
        ("text_size", 17, 16),
        ("text_size", 19, 18),
        ("outline_width", -5, 120),
        ("data_width", 10**9, 1600),
        ("offset", -1, 0),
    ],
)
def test_number_out_of_range_is_clamped(path: Path, name: str, value: int, expected: int) -> None:
    settings, note = written(path, json.dumps({name: value})).load()
    assert getattr(settings, name) == expected
    assert note is None


def test_unknown_keys_are_left_out(path: Path) -> None:
    assert written(path, '{"future": 1, "place": "p"}').load() == (Settings(place="p"), None)


def test_byte_order_mark_is_no_damage(path: Path) -> None:
    assert written(path, b'\xef\xbb\xbf{"place": "p"}').load() == (Settings(place="p"), None)


def test_long_list_is_cut(path: Path) -> None:
    settings, _ = written(path, json.dumps({"recent": [str(i) for i in range(99)]})).load()
    assert len(settings.recent) == 20


def test_folder_in_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    settings, note = SettingsStore(str(path)).load()
    assert settings == Settings()
    assert note is not None
    assert "文件夹" in note


def test_damaged_file_that_cannot_be_moved_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = written(path, "{")
    monkeypatch.setattr(os, "replace", deny)
    _, note = store.load()
    assert note is not None
    assert "没有动" in note
    assert path.read_text() == "{"


def deny(*_args: object) -> None:
    raise PermissionError(13, "denied")


def test_failed_save_is_told_once_and_the_old_file_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore(str(path))
    store.save(Settings(place="old"))
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", deny)
        note = store.save(Settings(place="new"))
        assert note is not None
        assert "没有权限" in note
        assert store.save(Settings(place="new")) is None
    assert store.load()[0].place == "old"
    assert os.listdir(path.parent) == ["settings.json"]


def test_failure_is_told_again_after_a_success(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = SettingsStore(str(path))
    for _ in range(2):
        with monkeypatch.context() as patch:
            patch.setattr(os, "replace", deny)
            assert store.save(Settings()) is not None
        assert store.save(Settings()) is None


def test_home_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    note = SettingsStore(str(tmp_path / "file" / "settings.json")).save(Settings())
    assert note is not None


def test_every_field_survives(path: Path) -> None:
    changed = replace(Settings(), view="figures", scope="topic", text_form="printed", offset=7)
    store = SettingsStore(str(path))
    store.save(changed)
    assert store.load()[0] == changed
