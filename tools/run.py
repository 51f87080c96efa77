"""Open the window; where there is no display, say so and write its picture instead."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import system_needs

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = Path(sys.executable).parent / "briefing-app"
PICTURE = ROOT / "build" / "briefing-viewer.png"


def main(arguments: list[str]) -> int:
    """Run the program with these arguments, or take its picture."""
    missing = system_needs.missing_core()
    if missing:
        print("Qt needs system libraries that are missing here. Type this line, then make again:")
        print("    " + system_needs.apt_line(missing))
        return 1
    if has_display():
        return subprocess.run([PROGRAM, *arguments], check=False).returncode
    print("There is no display here: no X server and no Wayland session.", flush=True)
    PICTURE.parent.mkdir(exist_ok=True)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([PROGRAM, "screenshot", PICTURE], env=env, check=False)
    if done.returncode == 0:
        print(f"The window as a picture: {PICTURE.relative_to(ROOT)}")
    return done.returncode


def has_display() -> bool:
    """Return whether a window can be opened on this machine."""
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.split(":")[0] not in ("offscreen", "minimal")
    return bool(os.environ.get("WAYLAND_DISPLAY")) or answers_x11()


def answers_x11() -> bool:
    """Return whether an X server answers under DISPLAY, which may be set and stale."""
    if not os.environ.get("DISPLAY"):
        return False
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    return bool(x11.XOpenDisplay(None))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
