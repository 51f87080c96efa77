"""What holds for every test: no screen, no user files, nothing left behind."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI"):
    os.environ.pop(_name, None)  # pictures must not depend on the desktop we run on

import sys
import threading
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_XDG = ("CONFIG", "DATA", "CACHE", "STATE")
_THREAD_WAIT_S = 3.0

# The same examples every time, however busy the machine is.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("steady")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own and return it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in _XDG:
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in [n for n in os.environ if n.startswith("BRIEFING_APP_")]:
        monkeypatch.delenv(name)
    return home


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a cache folder that knows the bundled reports and how their names sound."""
    from briefing_app.analysis.asking.answers import Answerer
    from briefing_app.bundled import data_path
    from briefing_app.library.shelf import Shelf

    cache = str(tmp_path_factory.mktemp("warm"))
    shelf = Shelf([data_path("reports")], cache=cache)
    Answerer([shelf.open(name) for name in shelf.ids()], cache=cache).prepare()
    return cache


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that ends while a thread it started is still at work."""
    before = set(threading.enumerate())
    yield
    started = [t for t in threading.enumerate() if t not in before]
    for thread in started:
        thread.join(_THREAD_WAIT_S)
    alive = [t.name for t in started if t.is_alive()]
    assert not alive, f"threads left running: {alive}"


@pytest.fixture(autouse=True)
def no_leftover_windows() -> Iterator[None]:
    """Fail a test that leaves a window open; pytest-qt closes its own before this looks."""
    before = {id(w) for w in _open_windows()}
    yield
    left = [w for w in _open_windows() if id(w) not in before]
    names = [f"{type(w).__name__}({w.objectName()})" for w in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    assert not names, f"windows left open: {names}"


def _open_windows() -> list[QWidget]:
    """Return the visible top-level widgets; tests without Qt do not load it for this."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [w for w in widgets.QApplication.topLevelWidgets() if w.isVisible()]
