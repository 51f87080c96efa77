from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app import bundled


def test_data_and_resources_are_there() -> None:
    assert os.path.isfile(bundled.data_path("indicators.yaml"))
    assert os.path.isfile(bundled.data_path("reports/ningbo-2023/source.txt"))
    assert os.path.isdir(bundled.resource_path("icons"))
    assert os.path.isabs(bundled.data_path())


@pytest.mark.parametrize(
    "name", ["..", "../x", "a/../b", "/etc/passwd", "C:/x", "a//b", ".", "a\\..\\b", "\\x"]
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a name below"):
        bundled.data_path(name)


def test_a_wheel_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_bundled").mkdir()
    monkeypatch.setattr(bundled, "_PACKAGE", str(tmp_path))
    assert bundled.data_path("x") == str(tmp_path / "_bundled" / "data" / "x")
