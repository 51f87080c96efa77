"""Commands find the bundled report in a warm cache, as they do from the second time on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing_app.library.places import places


@pytest.fixture(autouse=True)
def known_reports(own_folders: Path, warm_cache: str) -> None:
    """Put a copy of the warm cache where this test's commands look for it."""
    shutil.copytree(warm_cache, places(None).cache)
