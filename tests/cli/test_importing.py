from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from briefing_app.cli.importing import run
from briefing_app.cli.parser import parse
from briefing_app.dataset.checker import check_folder
from briefing_app.model.errors import OutputError
from briefing_app.model.request import CommandOptions

Told = pytest.CaptureFixture[str]

REPORT = """示例市政府工作报告
——2024年1月8日在示例市第九届人民代表大会第三次会议上
示例市市长 张三

各位代表：
现在，我代表示例市人民政府，向大会报告工作，请予审议。

一、2023年工作回顾
过去一年，全市地区生产总值突破800亿元，增长6.1%，增速居全省第三。
（一）产业发展再上台阶。新增规上工业企业52家、上市公司3家，工业投资增长15%以上。
（二）民生福祉持续改善。城镇新增就业2.6万人，获评全省前列。

二、2024年工作安排
今年发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长4%—5%。
"""


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    path = tmp_path / "报告 2024.txt"
    path.write_text(REPORT, "utf-8")
    return path


def options(*words: str, profile: Path) -> CommandOptions:
    parsed = parse(["--profile", str(profile / "profile"), "import", *words])
    assert isinstance(parsed, CommandOptions)
    return parsed


def record(capsys: Told, path: Path, *words: str) -> Any:
    assert run(options(str(path), *words, "--json", profile=path.parent)) == 0
    return json.loads(capsys.readouterr().out)


def test_the_record_has_outline_figures_doubts_and_source(capsys: Told, report_file: Path) -> None:
    told = record(capsys, report_file)
    assert {"outline", "figures", "doubts", "source"} <= set(told)
    assert told["source"]["place"] == "示例市"
    assert (told["source"]["review_year"], told["source"]["plan_year"]) == (2023, 2024)
    assert told["source"]["files"][0]["name"] == "报告 2024.txt"


def test_a_figure_has_the_keys_of_a_saved_one_and_its_confidence(
    capsys: Told, report_file: Path
) -> None:
    first = record(capsys, report_file)["figures"][0]
    assert first["exact"] == "突破800亿元"
    assert (first["value"], first["unit"], first["bound"]) == ("800", "亿元", "exceeds")
    assert (first["indicator"], first["name"]) == ("地区生产总值", "全市地区生产总值")
    assert first["sentence"].startswith("过去一年")
    assert first["path"] == ["2023年工作回顾"]
    assert first["confidence"] > 0


def test_a_range_has_both_ends(capsys: Told, report_file: Path) -> None:
    last = record(capsys, report_file)["figures"][-1]
    assert (last["value"], last["upper"], last["status"]) == ("4", "5", "target")


def test_the_outline_is_flat_with_levels_and_counts(capsys: Told, report_file: Path) -> None:
    outline = record(capsys, report_file)["outline"]
    numbered = [(each["level"], each["label"], each["title"]) for each in outline if each["label"]]
    assert numbered == [
        (1, "一、", "2023年工作回顾"),
        (2, "（一）", "产业发展再上台阶"),
        (2, "（二）", "民生福祉持续改善"),
        (1, "二、", "2024年工作安排"),
    ]
    assert [each["figures"] for each in outline if each["label"]] == [6, 3, 1, 2]


def test_ranks_without_a_number_are_listed_on_demand(capsys: Told, report_file: Path) -> None:
    plain, full = record(capsys, report_file), record(capsys, report_file, "--standings")
    more = {f["exact"] for f in full["figures"]} - {f["exact"] for f in plain["figures"]}
    assert more == {"全省前列"}


def test_json_alone_saves_nothing(capsys: Told, report_file: Path) -> None:
    assert "folder" not in record(capsys, report_file)
    assert not (report_file.parent / "profile" / "data").exists()


def test_without_json_it_goes_into_the_library(capsys: Told, report_file: Path) -> None:
    assert run(options(str(report_file), profile=report_file.parent)) == 0
    told = capsys.readouterr().out
    folder = told.rsplit("：", 1)[1].strip()
    assert Path(folder).parent == report_file.parent / "profile" / "data" / "reports"
    assert check_folder(folder) == ()


def test_a_folder_may_be_named(capsys: Told, report_file: Path) -> None:
    folder = report_file.parent / "out"
    told = record(capsys, report_file, "-o", str(folder), "--id", "sample-2024")
    assert told["folder"] == str(folder)
    assert check_folder(str(folder)) == ()


def test_nothing_is_replaced_unasked(capsys: Told, report_file: Path) -> None:
    folder = report_file.parent / "out"
    record(capsys, report_file, "-o", str(folder))
    before = (folder / "report.yaml").read_bytes()
    again = options(str(report_file), "-o", str(folder), "--title", "别的", profile=folder.parent)
    with pytest.raises(OutputError, match="--force"):
        run(again)
    assert (folder / "report.yaml").read_bytes() == before


def test_force_replaces(capsys: Told, report_file: Path) -> None:
    folder = report_file.parent / "out"
    record(capsys, report_file, "-o", str(folder))
    record(capsys, report_file, "-o", str(folder), "--title", "别的", "--force")
    assert "别的" in (folder / "report.yaml").read_text("utf-8")


def test_what_the_text_does_not_say_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("全年完成投资30亿元，办成实事12件。\n", "utf-8")
    with pytest.raises(OutputError, match=r"--place"):
        run(options(str(path), "-o", str(tmp_path / "out"), profile=tmp_path))


def test_what_a_person_says_goes_before_the_text(capsys: Told, report_file: Path) -> None:
    said = ("--place", "样本县", "--year", "2030", "--id", "yangben", "--title", "样本")
    source = record(capsys, report_file, *said)["source"]
    assert (source["id"], source["title"], source["place"]) == ("yangben", "样本", "样本县")
    assert (source["review_year"], source["plan_year"]) == (2029, 2030)


def test_several_files_are_pages_of_one_report(capsys: Told, tmp_path: Path) -> None:
    first, second = REPORT.split("\n二、")
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text(first + "\n【下转第2版】\n", "utf-8")
    two.write_text("【上接第1版】\n\n二、" + second, "utf-8")
    told = record(capsys, one, str(two))
    assert [each["label"] for each in told["outline"] if each["label"]][-1] == "二、"
    assert [file["name"] for file in told["source"]["files"]] == ["1.txt", "2.txt"]


def test_doubts_are_listed_for_people(capsys: Told, tmp_path: Path) -> None:
    path = tmp_path / "ocr.txt"
    words = REPORT.replace("获评全省前列。", "我市人选国家试点，另一区入选国家试点，两地人选名单。")
    path.write_text(words, "utf-8")
    assert run(options(str(path), "--id", "s", profile=tmp_path)) == 0
    assert "入选" in capsys.readouterr().out


def test_a_year_is_a_year(capsys: Told) -> None:
    with pytest.raises(SystemExit):
        parse(["import", "a.txt", "--year", "23"])
    assert "不是年份" in capsys.readouterr().err


def test_what_was_left_out_and_what_is_missing_is_told(capsys: Told, tmp_path: Path) -> None:
    page = REPORT.replace("各位代表：\n", "").replace("一、2023年工作回顾\n", "")
    path = tmp_path / "page.html"
    body = "".join(f"<p>{line}</p>" for line in page.splitlines() if line)
    path.write_text(
        f"<html><body>{body}<p>【下转第3版】</p><img src='x.png'></body></html>", "utf-8"
    )
    said = ("--place", "示例市", "--year", "2024", "--id", "s")
    assert run(options(str(path), *said, profile=tmp_path)) == 0
    told = capsys.readouterr()
    assert "【下转第3版】" in told.out
