from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing_app.bundled import data_path
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.schema import check_schema
from briefing_app.dataset.yaml_reader import read_yaml
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Bound, Direction, Measure, MentionKind, Status
from briefing_app.model.report import SectionKind
from tests.dataset.conftest import Check
from tests.dataset.folders import CORRECTIONS, FIGURES, INDICATORS, REPORT

NAMES = ("report", "figures", "corrections", "indicators")


def schema(name: str) -> Any:
    return json.loads(Path(data_path(f"schema/{name}.json")).read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"urn:briefing-app:{name}:1"


FIGURE = "figures", "$defs", "figure", "properties"
CORRECTION = "corrections", "$defs", "correction", "properties"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ((*FIGURE, "measure"), Measure),
        ((*FIGURE, "bound"), Bound),
        ((*FIGURE, "direction"), Direction),
        ((*FIGURE, "status"), Status),
        (("figures", "$defs", "mention", "properties", "kind"), MentionKind),
        (("report", "$defs", "section", "properties", "kind"), SectionKind),
        ((*CORRECTION, "kind"), CorrectionKind),
        ((*CORRECTION, "certainty"), Certainty),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_schemas_and_model_have_the_same_words(path: tuple[str, ...], kind: type[StrEnum]) -> None:
    name, *steps = path
    part = schema(name)
    for step in steps:
        part = part[step]
    assert part["enum"] == [member.value for member in kind]


def test_valid_data_pass() -> None:
    for name, text in zip(NAMES, (REPORT, FIGURES, CORRECTIONS, INDICATORS), strict=True):
        problems = Problems()
        data = read_yaml(text.replace("{sha256}", "a" * 64), name, problems)
        assert data is not None
        assert check_schema(data, name, name, problems), problems.listed()


FAULTS = {
    "number for text": (
        "figures",
        'value: "585.7"',
        "value: 585.7",
        ["figures.yaml:18", "“value”应为文字或空（null），现为 585.7，请给它加引号"],
    ),
    "integer for text": ("figures", 'value: "3"', "value: 3", ["figures.yaml:28", "请给它加引号"]),
    "text for integer": (
        "figures",
        "period: 2023",
        "period: '2023'",
        ["“period”应为整数，现为 '2023'"],
    ),
    "boolean": ("report", "run_in: true", "run_in: 好", ["“run_in”应为true 或 false，现为 '好'"]),
    "list for text": ("figures", "hedge: 力争", "hedge: [力争]", ["“hedge”应为文字，现为 列表"]),
    "map for list": (
        "report",
        "closing:\n      - 全年增长5%以上。",
        "closing: {a: b}",
        ["“closing”应为列表，现为 一组键值"],
    ),
    "boolean for text": ("figures", "hedge: 力争", "hedge: true", ["现为 true，请给它加引号"]),
    "nothing for text": ("figures", "hedge: 力争", "hedge:", ["“hedge”应为文字，现为 空"]),
    "near field": (
        "figures",
        "prefix: 双双",
        "prefx: 双双",
        ["figures.yaml:25", "不认识的字段“prefx”，是不是想写“prefix”？"],
    ),
    "far field": (
        "indicators",
        "topic: 金融",
        "zzzzzz: 金融",
        ["不认识的字段“zzzzzz”，可用的有：id、name"],
    ),
    "missing field": (
        "figures",
        "    section: review-1-2\n",
        "",
        ["“figures”的第 3 项缺少必填的字段“section”"],
    ),
    "missing at the top": (
        "report",
        "place: 示例市\n",
        "",
        ["report.yaml:1: 文件缺少必填的字段“place”"],
    ),
    "bad choice": (
        "figures",
        "bound: exceeds",
        "bound: above",
        ["“bound”只能是 exact、about", "现为 'above'"],
    ),
    "newer format": (
        "corrections",
        "format: 1",
        "format: 2",
        ["“format”应为 1，现为 2；可能出自更新的版本"],
    ),
    "bad id": ("figures", "id: relief.level", "id: Relief", ["“id”：编号只能用小写字母"]),
    "white space": ("report", "- 坚持主动抓、抓主动。", "- 坚持 主动。", ["正文里不能有空白"]),
    "empty paragraph": (
        "report",
        "- 坚持主动抓、抓主动。",
        '- ""',
        ["“paragraphs”的第 1 项不能是空的"],
    ),
    "year": ("report", "plan_year: 2023", "plan_year: 20023", ["“plan_year”超出范围（1949–2199）"]),
    "long seal": ("report", "seal: 例", "seal: 例例例", ["“seal”太长"]),
    "both indicators": (
        "figures",
        "indicator: growth",
        "indicator: growth\n    applies_to: [loans, growth]",
        ["indicator 与 applies_to 必须写一个"],
    ),
    "one of several": ("figures", "[deposits, loans]", "[loans]", ["“applies_to”项数太少"]),
    "twice the same": (
        "figures",
        "[deposits, loans]",
        "[loans, loans]",
        ["“applies_to”有重复的项"],
    ),
    "rule with prefix": (
        "corrections",
        "rule: every\n    exact: (",
        "rule: every\n    prefix: x\n    exact: (",
        ["corrections.yaml:38", "规则不写 prefix"],
    ),
    "place with count": (
        "corrections",
        "exact: ¶报告¶",
        "exact: ¶报告¶\n    count: 1",
        ["只有规则才写 count"],
    ),
    "rule without count": ("corrections", "    count: 4\n", "", ["缺少必填的字段“count”"]),
    "bad digest": ("report", "sha256: {sha256}", "sha256: abc", ["应为 64 位小写十六进制数"]),
    "bad value": ("figures", 'value: "585.7"', 'value: "585,7"', ["应写作加引号的数"]),
}


@pytest.mark.parametrize(("name", "old", "new", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_violations_say_what_to_do(
    check: Check, name: str, old: str, new: str, words: list[str]
) -> None:
    texts = {"report": REPORT, "figures": FIGURES, "corrections": CORRECTIONS}
    texts["indicators"] = INDICATORS
    assert old in texts[name]
    found = check(**{name: texts[name].replace(old, new, 1)})
    assert any(all(word in complaint for word in words) for complaint in found), found
