from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.cli.compare import run
from briefing_app.model.request import CommandOptions
from tests.dataset.folders import FIGURES, make_folder

Told = pytest.CaptureFixture[str]


@pytest.fixture
def profile(tmp_path: Path) -> str:
    return str(tmp_path / "profile")


def printed(
    capsys: Told, profile: str, report: str = "ningbo-2023", *, as_json: bool = False
) -> str:
    assert run(CommandOptions("compare", report, json=as_json, profile=profile)) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def records(capsys: Told, profile: str, report: str = "ningbo-2023") -> Any:
    return json.loads(printed(capsys, profile, report, as_json=True))


def row_of(told: Any, indicator: str) -> Any:
    return next(row for row in told["rows"] if row["indicator"] == indicator)


def test_pairs_come_first_and_look_alikes_after(capsys: Told, profile: str) -> None:
    told = records(capsys, profile)
    assert [row["comparable"] for row in told["rows"]] == [True] * 24 + [False] * 12
    assert told["counts"] == {
        "comparable": 24, "target_higher": 11, "level": 4, "target_lower": 9,
        "not_comparable": 12, "targets_without_actual": 18, "targets_without_number": 4,
    }  # fmt: skip


def test_a_pair_has_both_figures(capsys: Told, profile: str) -> None:
    row = row_of(records(capsys, profile), "固定资产投资")
    assert (row["left"]["printed"], row["right"]["printed"]) == ("10%", "10%以上")
    assert (row["left"]["status"], row["right"]["status"]) == ("actual", "target")
    assert row["reason"] == ""


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "text", "limit"),
    [
        ("社会消费品零售总额", "1.2", "个百分点", "+1.2 个百分点", "exact"),
        ("普惠小微贷款", "-19.5", "个百分点", "−19.5 个百分点", "exact"),
        ("技术交易额", None, "%", "至少升20%", "at_least"),
        ("国家级制造业单项冠军", "0", "个", "大致持平", "exact"),
    ],
)
def test_a_limit_has_no_value(
    capsys: Told, profile: str, indicator: str, value: str | None, unit: str, text: str, limit: str
) -> None:
    found = row_of(records(capsys, profile), indicator)["difference"]
    assert (found["value"], found["text"], found["limit"]) == (value, text, limit)
    assert found["unit"] in (unit, "家")


def test_look_alikes_have_a_reason_and_no_difference(capsys: Told, profile: str) -> None:
    row = row_of(records(capsys, profile), "重点建设项目")
    assert row["reason"] == "口径有别：一边是省市，一边是市级"
    assert (row["reason_kind"], row["difference"]) == ("scope", None)


def test_targets_that_stand_alone_say_why(capsys: Told, profile: str) -> None:
    told = records(capsys, profile)
    assert told["targets_without_actual"][0]["indicator"] == "地区生产总值"
    assert told["targets_without_actual"][0]["reason"] == "原文没有可比的2022年实绩"
    assert {f["reason"] for f in told["targets_without_number"]} == {"目标没有写数字"}


def test_the_table_has_groups(capsys: Told, profile: str) -> None:
    lines = printed(capsys, profile).splitlines()
    assert [line for line in lines if line.startswith("【")] == [
        "【增速】5", "【总量与数量】19", "【口径有别，只并列、不比较】12",
        "【目标没有对应的实绩】18", "【没有数字的目标】4",
    ]  # fmt: skip
    assert "固定资产投资          增长10%    增长10%以上  持平或更高" in lines
    assert lines[-1].startswith("可直接对比 24 项：目标更高 11，持平 4，目标更低 9；")


def test_empty_groups_are_left_out(capsys: Told, profile: str, tmp_path: Path) -> None:
    out = printed(capsys, profile, str(make_folder(tmp_path)))
    assert [line for line in out.splitlines() if line.startswith("【")] == [
        "【目标没有对应的实绩】1"
    ]


def test_a_report_without_targets(capsys: Told, profile: str, tmp_path: Path) -> None:
    figures = FIGURES.replace("status: target", "status: actual")
    folder = str(make_folder(tmp_path, figures=figures))
    assert printed(capsys, profile, folder) == "这份报告没有目标，无从对比。\n"
    assert records(capsys, profile, folder)["rows"] == []


def test_a_second_report_may_be_a_folder(tmp_path: Path, capsys: Told, profile: str) -> None:
    folder = str(make_folder(tmp_path))
    options = CommandOptions("compare", "ningbo-2023", other=folder, json=True, profile=profile)
    assert run(options) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "two_places"
