from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.dataset.indicators import load_indicators
from briefing_app.model.errors import DatasetError
from briefing_app.model.indicator import Indicator
from tests.dataset.folders import INDICATORS


def load(tmp_path: Path, text: str) -> dict[str, Indicator]:
    path = tmp_path / "indicators.yaml"
    path.write_text(text, "utf-8")
    return load_indicators(str(path))


def test_fields(tmp_path: Path) -> None:
    indicators = load(tmp_path, INDICATORS)
    assert list(indicators) == ["relief", "deposits", "loans", "growth"]
    assert indicators["relief"].aliases == ("减负",)
    assert indicators["deposits"].scope == ("余额",)
    assert indicators["loans"].topic == "金融"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("id: loans", "id: relief", ":5: 指标编号“relief”与第 3 行重复"),
        ("name: 贷款余额", "name: 存款余额", ":5: 名称“存款余额”已在第 4 行用过"),
        ("topic: 金融", "aliases: [减负]", ":5: 名称“减负”已在第 3 行用过"),
        ("topic: 金融", "aliases: [贷款余额]", ":5: 名称“贷款余额”已在第 5 行用过"),
        ("name: 贷款余额", 'name: " 贷款"', ":5: “name”：首尾不能有空白"),
    ],
    ids=["id", "name", "alias", "own name", "white space"],
)
def test_faults(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(DatasetError) as caught:
        load(tmp_path, INDICATORS.replace(old, new))
    assert words in str(caught.value.problems[0])


def test_a_missing_catalogue(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"indicators\.yaml: 缺少这个文件"):
        load_indicators(str(tmp_path / "indicators.yaml"))
