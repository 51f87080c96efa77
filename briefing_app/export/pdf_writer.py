"""A PDF for print and for handing round: A4, tagged, with outline, figures marked, tables."""

from __future__ import annotations

from briefing_app.export.content import Content
from briefing_app.export.progress import Tell
from briefing_app.export.typst_press import press
from briefing_app.export.typst_report import report_data


def write(content: Content, path: str, tell: Tell) -> None:
    """Write a content as PDF; raise Cancelled if `tell` says so, OSError if the disk does."""
    with open(path, "wb") as file:
        file.write(pdf(content, tell))


def pdf(content: Content, tell: Tell) -> bytes:
    """Return a content as PDF, for preview and printer; raise Cancelled if `tell` says so."""
    tell.step(0.0, "整理内容")
    data = report_data(content)
    tell.step(0.2, "排版")
    made = press("report.typ", data, made=content.made)
    tell.step(0.95, "存文件")
    return made
