"""A check that has begun, with a plain reader of numbers."""

from __future__ import annotations

import pytest

from briefing_app.importing.checking import Checking
from tests.importing.checking.samples import CATALOGUE, read_numbers, sample_draft


@pytest.fixture(autouse=True)
def _plain_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.importing.checking.rereading.name_figures", read_numbers)


@pytest.fixture
def checking() -> Checking:
    """Return the check of the sample."""
    return Checking(sample_draft(), CATALOGUE)
