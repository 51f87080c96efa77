from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.shelves import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Return an empty library in a profile of its own."""
    return Home(tmp_path)
