"""What the program needs from the system and pip cannot bring: libraries and a font."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# soname -> Debian package. Without these not even a picture can be drawn.
CORE_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# Without these no window can be opened, under X11 or under Wayland.
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONT_PACKAGE = "fonts-noto-cjk"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_NAMES = ("cjk", "notosanssc", "notoserifsc", "sourcehan", "wqy", "droidsansfallback", "uming")


def missing_core() -> list[str]:
    """Return the packages without which Qt cannot even be imported."""
    return _missing(CORE_LIBRARIES)


def missing_packages() -> list[str]:
    """Return the Debian names of everything that is not there, in a fixed order."""
    if not sys.platform.startswith("linux"):
        return []
    font = [] if has_chinese_font() else [FONT_PACKAGE]
    return _missing(CORE_LIBRARIES | WINDOW_LIBRARIES) + font


def has_chinese_font() -> bool:
    """Return whether the system itself has a font for Chinese text."""
    if shutil.which("fc-list"):
        asked = subprocess.run(
            ["fc-list", ":lang=zh-cn", "family"], capture_output=True, text=True, check=False
        )
        return bool(asked.stdout.strip())
    files = (f for folder in FONT_FOLDERS for f in Path(folder).expanduser().rglob("*.[ot]t[cf]"))
    return any(name in f.name.lower().replace("-", "") for f in files for name in FONT_NAMES)


def apt_line(packages: list[str]) -> str:
    """Return the one line a person types to install the packages."""
    sudo = "" if is_root() else "sudo "
    return (
        f"{sudo}apt-get update && "
        f"{sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"
    )


def is_root() -> bool:
    """Return whether we may install system packages ourselves."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages without a question; return whether that worked."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(
            command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        print(f"apt-get: {lines[-1] if lines else 'failed'}", file=sys.stderr)
    return done.returncode == 0


def _missing(libraries: dict[str, str]) -> list[str]:
    if not sys.platform.startswith("linux"):
        return []
    return [package for soname, package in libraries.items() if not _loads(soname)]


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
