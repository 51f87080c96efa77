"""Where the program keeps the user's files: settings, reports, cache, log.

Only `os` is used: this is on the way to the first paint. Linux follows the XDG base
directories, macOS and Windows their own customs; a profile folder holds everything.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

_NAME = "briefing-app"


@dataclass(frozen=True, slots=True)
class Places:
    """Absolute folders, none of which need exist."""

    config: str
    data: str
    cache: str
    state: str

    @property
    def settings_file(self) -> str:
        """The settings of the window."""
        return os.path.join(self.config, "settings.json")

    @property
    def reports(self) -> str:
        """The user's own report folders."""
        return os.path.join(self.data, "reports")

    @property
    def bin(self) -> str:
        """Reports that were removed, until the bin is emptied."""
        return os.path.join(self.data, "bin")

    @property
    def drafts(self) -> str:
        """Imports that were left before they were saved."""
        return os.path.join(self.data, "drafts")

    @property
    def library_file(self) -> str:
        """The further folders that hold reports."""
        return os.path.join(self.config, "library.json")

    @property
    def opened_file(self) -> str:
        """When each report was last opened."""
        return os.path.join(self.state, "opened.json")

    @property
    def library_cache(self) -> str:
        """What is known of every report without reading it; disposable."""
        return os.path.join(self.cache, "library.db")

    @property
    def notes(self) -> str:
        """Notes and bookmarks: one file for each report."""
        return os.path.join(self.data, "notes")

    @property
    def agendas(self) -> str:
        """Agendas of meetings, one file each."""
        return os.path.join(self.data, "agendas")


def places(profile: str | None = None) -> Places:
    """Return the folders of a profile, or of the user where none is given."""
    if profile:
        root = os.path.abspath(profile)
        return Places(*(os.path.join(root, part) for part in ("config", "data", "cache", "state")))
    return _platform_places(sys.platform)


def _platform_places(platform: str) -> Places:
    """Return the user's folders on a platform as `sys.platform` names it."""
    home = os.path.expanduser("~")
    if platform == "win32":
        roaming = os.environ.get("APPDATA") or os.path.join(home, "AppData", "Roaming")
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        roots = (roaming, roaming, os.path.join(local, "Cache"), os.path.join(local, "State"))
    elif platform == "darwin":
        support = os.path.join(home, "Library", "Application Support")
        library = os.path.join(home, "Library")
        roots = (support, support, os.path.join(library, "Caches"), os.path.join(library, "Logs"))
    else:
        roots = (
            _xdg("XDG_CONFIG_HOME", home, ".config"),
            _xdg("XDG_DATA_HOME", home, ".local/share"),
            _xdg("XDG_CACHE_HOME", home, ".cache"),
            _xdg("XDG_STATE_HOME", home, ".local/state"),
        )
    return Places(*(os.path.join(root, _NAME) for root in roots))


def _xdg(variable: str, home: str, default: str) -> str:
    """Return an XDG base directory; a relative one is not valid and is passed over."""
    value = os.environ.get(variable, "")
    return value if os.path.isabs(value) else os.path.join(home, default)
