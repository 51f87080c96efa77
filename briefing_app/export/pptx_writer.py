"""A presentation: topics with native text, tables and charts, sources on the notes pages.

Everything can be edited: boxes are text, tables are tables, charts have their workbook.
"""

from __future__ import annotations

from briefing_app.export.content import Content
from briefing_app.export.progress import Tell


def write(content: Content, path: str, tell: Tell) -> None:
    """Write a presentation; raise Cancelled if `tell` says so, OSError if the disk does."""
    from briefing_app.export.pptx_package import new_presentation
    from briefing_app.export.pptx_pages import sheets

    tell.step(0.0, "准备幻灯片")
    presentation = new_presentation(content)
    todo = tuple(sheets(content))
    for number, sheet in enumerate(todo):
        tell.step(0.1 + 0.8 * number / len(todo), sheet.title)
        sheet.add_to(presentation)
    tell.step(0.9, "存演示文稿")
    presentation.save(path)
    tell.step(1.0, "演示文稿写好了")
