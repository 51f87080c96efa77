"""Fixtures of the dataset tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.report import Report
from tests.dataset.folders import make_folder

Check = Callable[..., list[str]]


@pytest.fixture
def sample(tmp_path: Path) -> Report:
    """The small report, read."""
    folder = make_folder(tmp_path)
    return load_report(str(folder), load_indicators(str(tmp_path / "indicators.yaml")))


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Check the small report with some files changed; return the complaints."""
    monkeypatch.chdir(tmp_path)

    def run(**files: str) -> list[str]:
        make_folder(tmp_path, **files)
        return [str(problem) for problem in check_folder("sample")]

    return run
