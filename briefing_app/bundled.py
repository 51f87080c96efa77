"""Where the files that travel with the program lie. No other module knows.

In a wheel `data/` and `resources/` are inside the package, below `_bundled/`; in a
checkout they lie beside it. Only `os.path` is used: this module is on the way to the
first paint, and `importlib.resources` or `pathlib` would cost more than all it does.
"""

from __future__ import annotations

import os.path

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def data_path(name: str = "") -> str:
    """Return the absolute path of a file or folder below data/."""
    return _below("data", name)


def resource_path(name: str = "") -> str:
    """Return the absolute path of a file or folder below resources/."""
    return _below("resources", name)


def _root() -> str:
    """Return the folder that holds data/ and resources/."""
    inside = os.path.join(_PACKAGE, "_bundled")
    return inside if os.path.isdir(inside) else os.path.dirname(_PACKAGE)


def _below(room: str, name: str) -> str:
    """Join a relative name; refuse to leave the room."""
    parts = name.replace("\\", "/").split("/") if name else []
    if os.path.isabs(name) or any(part in ("", ".", "..") or ":" in part for part in parts):
        raise ValueError(f"not a name below {room}/: {name!r}")
    return os.path.join(_root(), room, *parts)
