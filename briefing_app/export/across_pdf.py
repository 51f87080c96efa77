"""Two reports side by side as PDF, on the pages that a report has."""

from __future__ import annotations

from briefing_app.export.across_content import NAMES, AcrossContent, about, title
from briefing_app.export.across_paper import PaperCell, PaperTable, paper
from briefing_app.export.progress import Tell
from briefing_app.export.typst_press import Data, press


def write(content: AcrossContent, path: str, tell: Tell) -> None:
    """Write it; raise Cancelled if `tell` says so, OSError if the disk does."""
    with open(path, "wb") as file:
        file.write(pdf(content, tell))


def pdf(content: AcrossContent, tell: Tell) -> bytes:
    """Return it as PDF, for preview and printer; raise Cancelled if `tell` says so."""
    tell.step(0.0, "整理内容")
    data = _data(content)
    tell.step(0.2, "排版")
    made = press("report.typ", data, made=content.made)
    tell.step(0.95, "存文件")
    return made


def _data(content: AcrossContent) -> Data:
    """Return what the template of reports takes."""
    known = paper(content)
    places = [report.place for report in content.reports]
    years = [str(report.plan_year) for report in content.reports]
    named = zip(NAMES, content.reports, strict=True)
    return {
        "title": title(content),
        "subtitle": "",
        "seal": content.left.seal,
        "keywords": list(dict.fromkeys(["政府工作报告", *places, *years])),
        "years": years,
        "about": [list(line) for line in about(content)],
        "agenda": [],
        "body": [],
        "tables": [_table(table) for table in known.tables],
        "axes": [],
        "spoken": "；".join(f"{who}：{report.title}" for who, report in named),
        "pairs": [],
        "ranks": [],
        "quotes": list(known.quotes),
        "corrections": [],
    }


def _table(table: PaperTable) -> Data:
    return {
        "kind": "figures",
        "heading": table.heading,
        "title": table.title,
        "heads": list(table.heads),
        "widths": list(table.shares),
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: PaperCell) -> list[str]:
    """Return words, kind, no place to lead to, and what stands before and behind."""
    kind = "" if cell.status is None else str(cell.status)
    return [cell.words, kind, "", cell.after, cell.before]
