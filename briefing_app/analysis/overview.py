"""What a report holds at a glance: counts and source, for the foot of the window."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_app.analysis.comparing.pairs import find_pairs
from briefing_app.model.figure import MentionKind, Status
from briefing_app.model.report import Report


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts with the mark they belong to, and one line on the source."""

    counts: tuple[tuple[Status | None, str], ...] = ()
    source: str = ""


def overview(report: Report) -> Overview:
    """Count numbers (ranks apart), comparable pairs and open questions of a report."""
    numbers = [f for f in report.figures if f.is_number]
    reached = sum(f.status is Status.ACTUAL for f in numbers)
    ranks = sum(f.is_rank for f in report.figures)
    questions = sum(m.kind is MentionKind.QUESTION for m in report.mentions)
    counts: list[tuple[Status | None, str]] = [
        (Status.ACTUAL, f"{report.review_year} 实绩 {reached} 项"),
        (Status.TARGET, f"{report.plan_year} 目标 {len(numbers) - reached} 项"),
        (None, f"可直接对比 {len(find_pairs(report))} 项"),
        (None, f"位次 {ranks} 处"),
    ]
    if questions:
        counts.append((None, f"存疑 {questions} 处"))
    return Overview(tuple(counts), _source(report))


def _source(report: Report) -> str:
    """Return where the text comes from: 来源：报纸第2版（上接第1版，下转第3版）."""
    source = report.source
    note = f"（{source.note}）" if source.note else ""
    return f"来源：{source.page}{note}　离线可用" if source.page else "离线可用"
