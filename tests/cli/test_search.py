from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from briefing_app.__main__ import main
from briefing_app.analysis.asking import answers
from briefing_app.bundled import data_path
from briefing_app.cli.search import Desk
from tests.benchmarks.cache import bundled_report
from tests.dataset.folders import make_folder

Told = pytest.CaptureFixture[str]
REPORT = "ningbo-2023"


def asked(capsys: Told, *arguments: str) -> str:
    assert main(("search", *arguments)) == 0
    return capsys.readouterr().out


def record(capsys: Told, *arguments: str) -> Any:
    return json.loads(asked(capsys, *arguments, "--json"))


def test_a_question_as_a_record(capsys: Told) -> None:
    found = record(capsys, "外资")
    assert found["query"] == "外资"
    answer = found["answer"]
    assert answer["indicator"] == "实际利用外资"
    assert [answer[side]["printed"] for side in ("actual", "target", "growth")] == [
        "37亿美元", "50亿美元", "13.1%",
    ]  # fmt: skip
    assert answer["difference"] == "+35%"
    assert found["total"] == 3
    assert found["elapsed_ms"] >= 0


def test_spans_are_places_within_the_sentence(capsys: Told) -> None:
    for hit in record(capsys, "固投")["hits"]:
        assert set(hit) == {"report", "section", "sentence", "spans"}
        words = [hit["sentence"][start:end] for start, end in hit["spans"]]
        assert set(words) == {"固定资产投资"}


def test_kindred_words_stand_apart(capsys: Told) -> None:
    found = record(capsys, "固投")
    assert found["kindred"]["word"] == "投资"
    assert found["kindred"]["total"] == 28
    assert len(found["hits"]) + len(found["kindred"]["hits"]) == 20


def test_a_missing_side_is_null(capsys: Told) -> None:
    answer = record(capsys, "GDP")["answer"]
    assert (answer["actual"], answer["growth"]) == (None, None)


def test_a_growth_alone_is_actual_and_growth(capsys: Told) -> None:
    answer = record(capsys, "固投")["answer"]
    assert answer["actual"] == answer["growth"]


def test_no_answer_is_null(capsys: Told) -> None:
    found = record(capsys, "龘龘")
    assert (found["answer"], found["hits"], found["total"]) == (None, [], 0)


def test_similar_sentences_are_no_hits(capsys: Told) -> None:
    found = record(capsys, "推进科技成果转化转移")
    assert found["hits"] == []
    assert len(found["similar"]) == 1
    assert found["kindred"]["hits"] == []


def test_a_slip_and_nonsense_are_told(capsys: Told) -> None:
    assert record(capsys, "固头")["suggestion"] == "固投"
    assert "不是数" in record(capsys, ">abc")["problem"]


def test_figures_of_two_kinds(capsys: Told) -> None:
    (pair,) = record(capsys, "重点项目")["answer"]["unlike"]
    assert (pair["reason"], pair["words"]) == ("scope", "一边是省市，一边是市级")


def test_related_indicators(capsys: Told) -> None:
    names = [row["indicator"] for row in record(capsys, "固投")["related"]]
    assert "民间投资" in names


def test_a_limit(capsys: Told) -> None:
    assert len(record(capsys, "企业", "--limit", "3")["hits"]) == 3


def test_lines_to_read(capsys: Told) -> None:
    lines = asked(capsys, "固投").splitlines()
    assert lines[:3] == [
        "固定资产投资", "  2022年固定资产投资增长10%；2023年目标增长10%以上。", "  持平或更高",
    ]  # fmt: skip
    assert "相关指标" in lines
    assert lines[-1] == "原词 2 处，含“投资”共 28 处"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "重点项目",
            "口径有别：省市重点建设项目 463个，市级重点建设项目 400个以上（一边是省市，一边是市级）",
        ),
        ("固头", "没有找到“固头”。你要找的是不是 固投（固定资产投资）？"),
        ("龘龘", "没有找到“龘龘”。"),
        ("", "没有写要找什么。"),
        (">", "“>”后面缺一个数，如 >10%、>1000亿。"),
        ("增长>10%", "原词 21 处；说不准 5 项"),
        ("推进科技成果转化转移", "2023（二）增强科教人才支撑（相近）"),
    ],
)
def test_a_line_says(capsys: Told, question: str, said: str) -> None:
    assert said in asked(capsys, question).replace("  口径", "口径").splitlines()


def test_a_report_by_folder(capsys: Told, tmp_path: Path) -> None:
    folder = str(make_folder(tmp_path))
    assert record(capsys, "固定资产投资", "--report", folder)["total"] == 0


def test_a_report_that_cannot_be_read_is_set_aside(
    capsys: Told, own_folders: Path, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    broken = profile / "data" / "reports" / "broken"
    shutil.copytree(data_path("reports/ningbo-2023"), broken)
    head = (broken / "report.yaml").read_text(encoding="utf-8")
    (broken / "report.yaml").write_text(
        head.replace(f"id: {REPORT}", "id: broken", 1) + "\nodd: [", encoding="utf-8"
    )
    assert main(("--profile", str(profile), "search", "固投")) == 0
    told = capsys.readouterr()
    assert told.out.startswith("固定资产投资")
    assert "放在一边" in told.err


def test_no_such_report(capsys: Told) -> None:
    assert main(("search", "固投", "--report", "nowhere")) == 3


class Input:
    """A standard input of some bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def test_one_question_a_line(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    content = "固投\r\n\n".encode() + b"\xff\xfe\n" + b"gutou"
    monkeypatch.setattr(sys, "stdin", Input(content))
    lines = [json.loads(line) for line in asked(capsys, "--stdin").splitlines()]
    assert [line["query"] for line in lines] == ["固投", "", "\ufffd\ufffd", "gutou"]
    assert [bool(line["answer"]) for line in lines] == [True, False, False, True]


def test_bytes_that_are_no_text_can_be_printed(capsys: Told) -> None:
    assert record(capsys, "固\udcff投")["query"] == "固?投"


def test_the_first_question_is_not_charged_with_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk([bundled_report()])
    monkeypatch.setattr(answers, "load_readings", None)
    assert desk.record("gutou", 1)["reading"] == "固定资产投资"
