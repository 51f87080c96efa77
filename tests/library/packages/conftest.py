from __future__ import annotations

import pytest

from tests.library.shelves import Home


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the content of a .briefing file with the report a."""
    home = Home(tmp_path_factory.mktemp("package"))
    home.add("a")
    path = home.root / "a.briefing"
    home.library().share("a", str(path))
    return path.read_bytes()
