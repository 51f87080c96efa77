from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.indicators import load_indicators, with_own
from briefing_app.dataset.problems import Problems
from briefing_app.model.errors import DatasetError
from briefing_app.model.indicator import Indicator
from tests.dataset.folders import INDICATORS, make_folder


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
        ("english: Loans", 'english: ""', ":5: “english”不能是空的"),
        ("name: 贷款余额", 'name: " 贷款"', ":5: “name”：首尾不能有空白"),
    ],
    ids=["id", "name", "alias", "own name", "english", "white space"],
)
def test_faults(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(DatasetError) as caught:
        load(tmp_path, INDICATORS.replace(old, new))
    assert words in str(caught.value.problems[0])


def test_a_missing_catalogue(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"indicators\.yaml: 缺少这个文件"):
        load_indicators(str(tmp_path / "indicators.yaml"))


OWN = "format: 1\nindicators:\n  - {id: jobs, name: 新增就业, english: '', family: people}\n"


def own(tmp_path: Path, text: str = OWN) -> tuple[Mapping[str, Indicator], list[str]]:
    folder = make_folder(tmp_path)
    (folder / "indicators.yaml").write_text(text, "utf-8")
    problems = Problems()
    catalogue = load_indicators(str(tmp_path / "indicators.yaml"))
    found = with_own(str(folder), catalogue, problems)
    return found, [str(problem).split(": ", 1)[1] for problem in problems.listed()]


def test_a_report_adds_to_the_catalogue(tmp_path: Path) -> None:
    assert sorted(own(tmp_path)[0]) == ["deposits", "growth", "jobs", "loans", "relief"]
    assert check_folder(str(tmp_path / "sample")) == ()


def test_a_report_gives_no_id_of_the_catalogue_another_sense(tmp_path: Path) -> None:
    text = OWN.replace("id: jobs", "id: loans")
    assert own(tmp_path, text)[1] == ["“loans”在指标目录里是“贷款余额”，这里不能另作他用。"]


def test_what_the_catalogue_has_learned_since_is_its_own(tmp_path: Path) -> None:
    text = OWN.replace("id: jobs", "id: loans").replace("新增就业", "贷款余额")
    found, complaints = own(tmp_path, text)
    assert (found["loans"].english, complaints) == ("Loans", [])


def test_a_broken_addition_is_named(tmp_path: Path) -> None:
    found, complaints = own(tmp_path, "a: 1")
    assert len(found) == 4
    assert complaints
