"""Reports with corrections, and a pointer, for tests of the reading pane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import Measure, Quote, Rank
from briefing_app.model.report import Report
from tests.builders import make_figure, make_report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def point_at(view: QAbstractScrollArea, point: QPoint) -> None:
    """Move the pointer over a point of the viewport, no button pressed."""
    place = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, view.viewport().mapToGlobal(place),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def correction(
    name: str,
    printed: str,
    corrected: str,
    kind: CorrectionKind = CorrectionKind.OCR,
    certainty: Certainty = Certainty.CERTAIN,
    count: int = 1,
) -> Correction:
    """Return a correction with a reason made of its name."""
    return Correction(name, kind, Quote(printed), corrected, f"理由{name}", certainty, count)


def corrected_report() -> Report:
    """Return a report whose page had 人选 for 话题, half commas, a torn word, a lost end.

    Edits: a character read wrongly, words between two others, a paragraph end within a
    paragraph, one missing between two, a doubtful place that breaks off.
    """
    report = make_report()
    text = report.text
    wrong, torn = text.index("题11"), text.index("达202211") + 1
    joined, split = text.index("另有"), text.index("（2）2022年")
    lost = text.index("数字。话题12") + 2
    edits = (
        Edit(wrong, wrong + 1, "提", "ocr"),
        Edit(torn, torn, "府工作", "torn"),
        Edit(joined, joined, "", "joined"),
        Edit(lost, lost + 1, "。", "lost"),
        Edit(split, split, "", "split"),
    )
    listed = (
        correction("ocr", "提", "题"),
        correction("torn", "¶府工作¶", "", CorrectionKind.TORN_HEADLINE),
        correction("joined", "¶", "", CorrectionKind.LINE_BREAK, Certainty.LIKELY),
        correction("lost", "。", "。", CorrectionKind.LOST_TEXT, Certainty.DOUBT),
        correction("split", "", "¶", CorrectionKind.LINE_BREAK),
        correction("comma", ",", "，", CorrectionKind.PUNCTUATION, count=12),
    )
    return replace(report, edits=edits, corrections=listed, printed=printed_form(text, edits))


def printed_form(text: str, edits: tuple[Edit, ...]) -> str:
    """Return the page: edits undone, commas narrow."""
    parts, done = [], 0
    for edit in edits:
        parts += [text[done : edit.start].replace("，", ","), edit.printed]
        done = edit.end
    return "".join([*parts, text[done:].replace("，", ",")])


def ranked_report() -> Report:
    """Return a report with a rank in its first topic."""
    report = make_report()
    rank = make_figure(
        report.text,
        "没有数字",
        figure_id="rank",
        measure=Measure.RANK,
        value=None,
        rank=Rank("全省", "1", "没有数字"),
    )
    return make_report(extra=[rank])


def with_absent_parts(report: Report) -> Report:
    """Return the report with notes on what is missing after an area and after its part."""
    plan = report.sections[-1]
    area = replace(plan.children[-1], absent="（二）后文原文未收录")
    whole = replace(plan, children=(*plan.children[:-1], area), absent="（三）至（十）原文未收录")
    return replace(report, sections=(*report.sections[:-1], whole))
