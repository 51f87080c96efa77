from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.dataset.checker import check_folder
from briefing_app.dataset.loader import load_report
from briefing_app.dataset.writer import ReportToBe, Writing, report_files, write_report
from briefing_app.model.correction import Certainty, Correction, CorrectionKind
from briefing_app.model.errors import DatasetError
from briefing_app.model.figure import (
    Bound,
    Direction,
    Figure,
    Measure,
    Mention,
    MentionKind,
    Quote,
    Rank,
    Span,
    Status,
)  # fmt: skip
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import Report, Section, SectionKind, SourcePart
from briefing_app.storage.errors import FolderTakenError, SaveError

GDP = Indicator("gdp", "生产总值", "GDP", "money")
OWN = Indicator("kiln", "瓷窑", "", "count", ("窑口",), ("全市",), "文化")
REVIEW, TASKS = SectionKind.REVIEW, SectionKind.TASKS


def figure(key: str, section: str, exact: str, value: str | None, **fields: object) -> Figure:
    made = Figure(
        key, section, Quote(exact), Span(0, 0), exact, ("gdp",), "",
        None if value is None else Decimal(value), "%", Measure.GROWTH, Bound.EXACT,
        Direction.UP, 2022, Status.ACTUAL,
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


REPORT = ReportToBe(
    id="sample-2023",
    title="示例市报告",
    place="示例市",
    seal="例",
    review_year=2022,
    plan_year=2023,
    source_title="甲.pdf",
    pages="第2版",
    note="",
    parts=(SourcePart("甲.pdf", "第2版", "", "a" * 64, 4), SourcePart("乙.pdf")),
    page="一、回顾\n\n（一）工业\n\n增长5%—6%,居全省第1。\n\n存货款3座瓷窑\n\n谢谢！\n\n生产总值增长7%。\n",
    sections=(
        Writing(
            Section("review", "一、", "回顾", REVIEW, 1, absent="（二）未收录"),
            below=(
                Writing(
                    Section("review-1", "（一）", "工业", REVIEW, 2),
                    ("增长5%—6%，居全省第1。", "存贷款3座瓷窑"),
                ),
            ),
            closing=("谢谢！",),
        ),
        Writing(Section("plan", "", "安排", TASKS, 1, supplied=True), ("生产总值增长7%。",)),
    ),
    corrections=(
        Correction("a", CorrectionKind.OCR, Quote("货", "存"), "贷", "形近。", Certainty.CERTAIN),
        Correction(
            "b", CorrectionKind.OCR, Quote("谢谢"), "谢谢", "存疑。", Certainty.DOUBT,
            suggested="感谢",
        ),
        Correction(
            "c", CorrectionKind.PUNCTUATION, Quote(","), "，", "半角。", Certainty.CERTAIN, 1, "every"
        ),
    ),
    figures=(
        figure("g", "review-1", "5%—6%", "5", upper=Decimal(6), doubt="口径不明"),
        figure(
            "r", "review-1", "全省第1", "1", measure=Measure.RANK, unit="", direction=None,
            rank=Rank("全省", "1", "全省第1"), ranks=("g",),
        ),
        figure(
            "k", "review-1", "3座", "3", indicators=("kiln", "gdp"), name="窑", unit="座",
            measure=Measure.LEVEL, direction=None,
        ),
        figure(
            "t", "plan", "增长7%", "7", printed="7%", status=Status.TARGET, period=2023,
            hedge="力争", bound=Bound.ABOUT,
        ),
    ),
    mentions=(Mention("review-1", Quote("存"), Span(0, 0), MentionKind.LABEL, "试"),),
    pairings=(Pairing("g", "t", comparable=True, reason="同一个量"),),
    indicators=(OWN,),
)  # fmt: skip
CATALOGUE = {"gdp": GDP}


@pytest.fixture
def written(tmp_path: Path) -> Report:
    """The report, written and read again."""
    write_report(str(tmp_path / "sample"), REPORT, CATALOGUE)
    return load_report(str(tmp_path / "sample"), CATALOGUE)


def test_head_and_source_are_read_back(written: Report) -> None:
    assert (written.id, written.title, written.seal) == ("sample-2023", "示例市报告", "例")
    assert written.source.parts == REPORT.parts


def test_sections_are_read_back(written: Report) -> None:
    assert [(s.id, s.heading, s.absent) for s in written.outline()] == [
        ("review", "一、回顾", "（二）未收录"), ("review-1", "（一）工业", ""), ("plan", "安排", ""),
    ]  # fmt: skip
    assert written.text.endswith("存贷款3座瓷窑谢谢！生产总值增长7%。")


def test_corrections_are_read_back(written: Report) -> None:
    assert tuple(written.corrections) == REPORT.corrections


def test_figures_are_read_back(written: Report) -> None:
    found = [replace(f, span=Span(0, 0)) for f in written.figures]
    named = [replace(f, name=f.name or "生产总值") for f in REPORT.figures]
    assert found == named
    assert [replace(m, span=Span(0, 0)) for m in written.mentions] == list(REPORT.mentions)
    assert tuple(written.pairings) == REPORT.pairings
    assert written.indicators["kiln"] == OWN


def test_the_same_report_gives_the_same_bytes() -> None:
    files = report_files(REPORT)
    assert files == report_files(replace(REPORT))
    assert b"\r" not in b"".join(files.values())
    assert "  # （一）工业\n" in files["figures.yaml"].decode()


def test_what_falls_short_is_not_written(tmp_path: Path) -> None:
    bad = replace(REPORT, mentions=(replace(REPORT.mentions[0], section="nowhere"),))
    bad = replace(bad, figures=(replace(REPORT.figures[0], value=Decimal(9)),), mentions=())
    with pytest.raises(DatasetError, match="与原文"):
        write_report(str(tmp_path / "sample"), bad, CATALOGUE)
    assert "sample" not in os.listdir(tmp_path)


def test_bare_reports_pass(tmp_path: Path) -> None:
    bare = replace(
        REPORT, page="正文\n", parts=(), corrections=(), figures=(), mentions=(), pairings=(),
        indicators=(), sections=(Writing(REPORT.sections[1].section, ("正文",)),),
    )  # fmt: skip
    write_report(str(tmp_path / "sample"), bare, CATALOGUE)
    assert check_folder(str(tmp_path / "sample")) == ()


def test_a_report_is_replaced_only_on_demand(tmp_path: Path) -> None:
    write_report(str(tmp_path / "sample"), REPORT, CATALOGUE)
    with pytest.raises(FolderTakenError):
        write_report(str(tmp_path / "sample"), REPORT, CATALOGUE)
    other = replace(REPORT, title="另一份")
    write_report(str(tmp_path / "sample"), other, CATALOGUE, replace=True)
    assert load_report(str(tmp_path / "sample"), CATALOGUE).title == "另一份"


def test_a_full_disk_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: str, _content: bytes, *, backup: bool) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing_app.dataset.writer.save", fail)
    with pytest.raises(SaveError, match="sample（磁盘空间不足）"):
        write_report(str(tmp_path / "sample"), REPORT, CATALOGUE)
    assert "sample" not in os.listdir(tmp_path)
