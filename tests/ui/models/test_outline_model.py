from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from pytestqt.modeltest import ModelTester

from briefing_app.model.report import NO_REPORT, Report, Section, SectionKind
from briefing_app.ui.models.outline_model import OutlineModel, OutlineRole
from tests.builders import make_report

Tree = tuple[str, list["Tree"]]


def as_tuples(model: OutlineModel, parent: QModelIndex | None = None) -> list[Tree]:
    """Return the whole model as nested tuples of row texts."""
    at = parent or QModelIndex()
    rows = (model.index(row, 0, at) for row in range(model.rowCount(at)))
    return [(row.data(), as_tuples(model, row)) for row in rows]


def with_problems_and_gap(report: Report) -> Report:
    """Return the report with a problems part and a named gap at its end."""
    problems = Section("problems", "", "存在的困难和问题", SectionKind.PROBLEMS, 1)
    plan = replace(report.sections[1], absent="（四）至（十）原文未收录")
    return replace(report, sections=(report.sections[0], problems, plan))


@pytest.mark.parametrize(
    "report",
    [
        NO_REPORT,
        replace(NO_REPORT, sections=(Section("a", "", "甲", SectionKind.REVIEW, 1),)),
        make_report(areas=3, topics=3),
    ],
    ids=["empty", "one row", "deep"],
)
def test_model_obeys_qt(qtmodeltester: ModelTester, report: Report) -> None:
    model = OutlineModel(report)
    qtmodeltester.check(model)
    model.set_report(make_report(areas=1))
    model.set_report(NO_REPORT)


def test_rows_are_the_sections(qtbot: object) -> None:
    model = OutlineModel(make_report(areas=1, topics=2))
    assert as_tuples(model) == [
        ("2022年部分", [("（1）2022年领域1", [("话题11", []), ("话题12", [])])]),
        ("2023年部分", [("（1）2023年领域1", [("话题11", []), ("话题12", [])])]),
    ]


def test_counts_are_figures_below_without_ranks() -> None:
    report = make_report(areas=2, topics=2)
    model = OutlineModel(report)
    counts = {s.id: model.index_of(s.id).data(OutlineRole.COUNT) for s in report.sections[0].walk()}
    assert counts["review"] == 8
    assert counts["review-1"] == 4
    assert counts["review-1-1"] == 2


def test_parts_carry_their_status_and_problems_stand_among_the_areas() -> None:
    model = OutlineModel(with_problems_and_gap(make_report()))
    rows = [model.index(row, 0) for row in range(3)]
    assert [r.data(OutlineRole.LEVEL) for r in rows] == [1, 2, 1]
    assert [r.data(OutlineRole.STATUS) for r in rows] == ["actual", None, "target"]


def test_gap_is_a_leaf_that_cannot_be_chosen() -> None:
    report = with_problems_and_gap(make_report())
    model = OutlineModel(report)
    part = model.index_of("plan")
    gap = model.index(model.rowCount(part) - 1, 0, part)
    assert gap.data(OutlineRole.ABSENT) is True
    assert (gap.data(OutlineRole.LABEL), gap.data(OutlineRole.SHORT_TITLE)) == (
        "（四）",
        "至（十）原文未收录",
    )
    assert model.flags(gap) == Qt.ItemFlag.NoItemFlags


def test_gap_without_a_number_has_no_label() -> None:
    report = make_report(figures=False)
    part = replace(report.sections[0], absent="后文原文未收录")
    model = OutlineModel(replace(report, sections=(part,)))
    gap = model.index(2, 0, model.index_of("review"))
    assert (gap.data(OutlineRole.LABEL), gap.data(OutlineRole.SHORT_TITLE)) == (
        "",
        "后文原文未收录",
    )


@pytest.mark.parametrize(
    ("section_id", "spoken"),
    [
        ("review", "2022年部分，实绩，8 项数字"),
        ("review-1", "（1）2022年领域1，4 项数字"),
        ("problems", "存在的困难和问题"),
    ],
)
def test_rows_are_read_out(section_id: str, spoken: str) -> None:
    model = OutlineModel(with_problems_and_gap(make_report()))
    assert model.index_of(section_id).data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_tooltip_is_the_whole_heading() -> None:
    model = OutlineModel(make_report())
    index = model.index_of("review-1")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "（1）2022年领域1，副题"
    assert index.data(OutlineRole.FULL_TITLE) == "（1）2022年领域1，副题"


def test_unknown_section_has_no_row() -> None:
    assert not OutlineModel(make_report()).index_of("nowhere").isValid()


def test_nothing_lies_outside() -> None:
    owner = QObject()
    model = OutlineModel(make_report(), owner)
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert not model.index(9, 0).isValid()
    assert model.parent() is owner
    assert model.columnCount() == 1
