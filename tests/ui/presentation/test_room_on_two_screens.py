from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SCREENS = {"OWN": (0, 1280, 720), "HALL": (1280, 640, 360)}
ALLOWED = {
    "following": {"next", "previous", "stop", "send", "black", "room theme"},
    "frozen": {"send", "freeze", "black", "room theme"},
    "black": {"black"},
}
ROOT = Path(__file__).parents[3]


def run(count: int, cache: str, environment: dict[str, str]) -> dict[str, Any]:
    """Run the meeting in a process of its own; return what it saw."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.presentation.two_screens", str(count), cache],
        env={**os.environ, **environment}, cwd=ROOT, check=False, capture_output=True, text=True,
        timeout=60,
    )  # fmt: skip
    if "Could not load the Qt platform plugin" in done.stderr:
        pytest.skip("Qt has no such platform here")
    assert done.returncode == 0, done.stderr[-3000:]
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


@pytest.fixture(scope="module")
def offscreen(tmp_path_factory: pytest.TempPathFactory, warm_cache: str) -> dict[str, Any]:
    plain = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": n, "x": x, "width": w, "height": h, **plain} for n, (x, w, h) in SCREENS.items()
    ]
    config = tmp_path_factory.mktemp("screens") / "two.json"
    config.write_text(json.dumps({"screens": screens}))
    return run(200, warm_cache, {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"})


@pytest.fixture(scope="module")
def under_x(warm_cache: str) -> Iterator[dict[str, Any]]:
    if not (shutil.which("Xvfb") and shutil.which("xrandr")):
        pytest.skip("no virtual X server here")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x720x24", "-noreset"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            number = server.stdout.readline().strip()
            if not number:
                pytest.skip("the virtual X server did not start")
            display = {"DISPLAY": f":{number}"}
            for name, (x, width, height) in SCREENS.items():
                output = "screen" if x == 0 else "none"
                area = f"{width}/{width}x{height}/{height}+{x}+0"
                subprocess.run(
                    ["xrandr", "--setmonitor", name, area, output],
                    env={**os.environ, **display}, check=True, timeout=5, capture_output=True,
                )  # fmt: skip
            yield run(30, warm_cache, {**display, "QT_QPA_PLATFORM": "xcb"})
        finally:
            server.terminate()


@pytest.mark.parametrize("platform", ["offscreen", "under_x"])
class TestTwoScreens:
    def test_the_room_changes_when_it_is_meant_to_alone(
        self, platform: str, request: pytest.FixtureRequest
    ) -> None:
        walk = request.getfixturevalue(platform)["walk"]
        changed = {(mode, action) for action, mode, has_changed in walk if has_changed}
        assert [c for c in changed if c[1] not in ALLOWED[c[0]]] == []
        assert len(changed) >= len(walk) / 20

    def test_a_screen_that_goes_takes_nothing_with_it(
        self, platform: str, request: pytest.FixtureRequest
    ) -> None:
        seen = request.getfixturevalue(platform)["unplug"]
        assert seen.pop("seconds") < 0.5
        assert seen == {
            "mode": "gone", "hidden": True, "operator stays": True,
            "back": "black", "black": True, "lit": True,
        }  # fmt: skip
