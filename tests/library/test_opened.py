from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.library import opened
from briefing_app.library.opened import Opened


def test_the_last_times_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "_MOST", 2)
    times = Opened(str(tmp_path / "state" / "opened.json"))
    for when, name in enumerate(("a", "b", "c")):
        times.note(name, float(when))
    assert times.times() == {"b": 1.0, "c": 2.0}
    times.note("b")
    assert times.times()["b"] > 1e9


def test_what_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    times = Opened(str(tmp_path / "file" / "opened.json"))
    times.note("a")
    assert times.times() == {}


def test_odd_content_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "opened.json"
    file.write_text('{"opened": {"a": "x", "b": 3}}')
    assert Opened(str(file)).times() == {"b": 3.0}
    file.write_text('{"opened": 3}')
    assert Opened(str(file)).times() == {}
