from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.dataset import files
from briefing_app.dataset.checker import check_folder, report_folders
from briefing_app.dataset.files import find_indicators, read_bytes
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.dataset.problems import Problems, shortened
from briefing_app.model.errors import DatasetError
from briefing_app.model.report import Report
from tests.dataset.conftest import Check
from tests.dataset.folders import CORRECTIONS, REPORT, SOURCE, make_folder


def test_head_of_a_report(sample: Report) -> None:
    assert (sample.id, sample.title, sample.place) == ("sample", "示例报告 2023", "示例市")
    assert (sample.seal, sample.review_year, sample.plan_year) == ("例", 2022, 2023)
    assert sample.source.page == "第2版"
    assert len(sample.source.sha256) == 64
    assert [c.id for c in sample.corrections][-2:] == ["quotes", "topics"]
    assert [c.count for c in sample.corrections][-2:] == [4, 1]


def test_the_bundled_report_keeps_its_promises() -> None:
    assert check_folder(data_path("reports/ningbo-2023")) == ()


def test_everything_wrong_is_raised_at_once(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, report="", figures="a: b")
    indicators = load_indicators(str(tmp_path / "indicators.yaml"))
    with pytest.raises(DatasetError, match="另有") as caught:
        load_report(str(folder), indicators)
    named = {os.path.basename(problem.file) for problem in caught.value.problems}
    assert named == {"report.yaml", "figures.yaml"}


def test_a_changed_source_is_found(check: Check) -> None:
    found = check(report=REPORT.replace("{sha256}", "a" * 64))
    assert found == [
        "sample/report.yaml:13: source.txt 与登记的 sha256 不符：原文件被改动过，请恢复。"
    ]


def test_the_first_difference_is_shown_with_its_words(check: Check) -> None:
    found = check(report=REPORT.replace("坚持主动抓、抓主动", "坚持主动抓、抓被动"))
    assert found == [
        (
            "sample/report.yaml:28: 正文与改正后的原文不符："
            "原文作“…¶坚持主动抓、抓│主动。¶助企纾困…”，这里作“…¶坚持主动抓、抓│被动。¶助企纾困…”。"
        )
    ]


def test_a_missing_end_is_named_at_the_last_paragraph(check: Check) -> None:
    found = check(report=REPORT.replace("    closing:\n      - 全年增长5%以上。\n", ""))
    assert any("report.yaml:39: 正文与改正后的原文不符" in complaint for complaint in found)


def test_a_broken_correction_hides_what_follows_from_it(check: Check) -> None:
    found = check(corrections=CORRECTIONS.replace("exact: 抓主动", "exact: 抓被动"))
    assert found == ["sample/corrections.yaml:26: 引文“抓被动”在版面里找不到。"]


def test_without_a_source_figures_are_still_checked(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "source.txt").unlink()
    assert [str(p) for p in check_folder(str(folder))] == [
        f"{folder}/source.txt: 缺少这个文件，或它不是普通文件。"
    ]


def test_source_that_is_no_text(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "source.txt").write_bytes(SOURCE.encode("gbk"))
    assert any("source.txt:3: 不是 UTF-8" in str(p) for p in check_folder(str(folder)))


def test_missing_figures_leave_the_text_checked(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "figures.yaml").unlink()
    (folder / "corrections.yaml").unlink()
    assert len(check_folder(str(folder))) == 2


def test_a_broken_catalogue_is_told_alone(check: Check) -> None:
    assert check(indicators="x: 1") != []
    assert all("indicators.yaml" in complaint for complaint in check(indicators="x: 1"))


def test_unreadable_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "f"
    path.write_text("x")
    monkeypatch.setattr("builtins.open", refuse)
    problems = Problems()
    assert read_bytes(str(path), "f", problems) is None
    assert str(problems.listed()[0]) == "f: 读不了这个文件：Permission denied。"


def test_huge_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 3)
    path = tmp_path / "f"
    path.write_text("long")
    problems = Problems()
    assert read_bytes(str(path), "f", problems) is None
    assert "文件超过" in str(problems.listed()[0])


def test_a_byte_order_mark_is_no_harm(check: Check) -> None:
    assert check(report="\ufeff" + REPORT) == []


def test_indicators_may_lie_up_to_two_folders_above(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "reports" / "x"
    folder.mkdir(parents=True)
    assert find_indicators(str(folder), "default") == "default"
    above = tmp_path / "data" / "indicators.yaml"
    above.touch()
    assert find_indicators(str(folder), "default") == str(above)
    (folder / "indicators.yaml").touch()
    assert find_indicators(str(folder), "default") == str(above)


def test_a_source_lists_the_files_it_was_made_of(tmp_path: Path) -> None:
    parts = '  parts: [{title: 甲.pdf, page: 第1版, sha256: ""}, {title: 乙.pdf}]\n'
    folder = make_folder(tmp_path, report=REPORT.replace("sections:\n", parts + "sections:\n", 1))
    report = load_report(str(folder), load_indicators(str(tmp_path / "indicators.yaml")))
    assert [(p.title, p.page) for p in report.source.parts] == [("甲.pdf", "第1版"), ("乙.pdf", "")]


def test_report_folders(tmp_path: Path) -> None:
    make_folder(tmp_path / "reports", name="b")
    make_folder(tmp_path / "reports", name="a")
    folders = (str(tmp_path / "reports" / "a"), str(tmp_path / "reports" / "b"))
    assert report_folders(str(tmp_path)) == folders
    assert report_folders(str(tmp_path / "reports")) == folders
    assert report_folders(folders[0]) == folders[:1]
    assert report_folders(str(tmp_path / "nothing")) == ()


def test_problems_are_sorted_and_told_once() -> None:
    problems = Problems()
    problems.raise_if_any()
    for file, line in (("b", 9), ("a", 1), ("b", 2), ("b", 9)):
        problems.add(file, line, "x")
    assert [(p.file, p.line) for p in problems.listed()] == [("b", 2), ("b", 9), ("a", 1)]
    assert len(problems) == 4
    with pytest.raises(DatasetError, match="另有 2 处"):
        problems.raise_if_any()


def test_shortened() -> None:
    assert shortened("一二三", 3) == "一二三"
    assert shortened("一二三四", 3) == "一二三…"
