"""HTML in one file: outline, text with its figures marked, tables. It loads nothing.

No script, no address: the page forbids itself to fetch anything (Content-Security-Policy).
Every word of a report goes through `html_text.words`, which escapes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_app import __version__, bundled
from briefing_app.export.about import about
from briefing_app.export.content import Content
from briefing_app.export.html_tables import tables
from briefing_app.export.html_text import heading_id, shown_sections, text, words
from briefing_app.export.progress import Tell
from briefing_app.model.report import Section

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'"
)
_STYLE = "export/report.css"


def render(content: Content, tell: Tell) -> bytes:
    """Return the content as one page of UTF-8 HTML."""
    parts = [*head(content.report.title, about(content)), *_key(content), "</header>\n"]
    alone = "" if content.sections else " alone"
    parts.append(f'<div class="page{alone}">\n')
    parts += _outline(content)
    tell.step(0.2, "正文")
    parts += text(content)
    tell.step(0.6, "表格")
    parts += tables(content)
    parts += ["</div>\n", *foot(content.made)]
    return "".join(parts).encode()


def head(title: str, lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield a page's beginning: title and what it contains. The header is left open."""
    with open(bundled.resource_path(_STYLE), encoding="utf-8") as file:
        style = file.read()
    yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f'<meta name="generator" content="briefing-app {__version__}">\n'
    yield f"<title>{words(title)}</title>\n<style>\n{style}</style>\n</head>\n"
    yield f"<body>\n<header>\n<h1>{words(title)}</h1>\n<dl>\n"
    for label, value in lines:
        yield f"<dt>{words(label)}</dt><dd>{words(value)}</dd>\n"
    yield "</dl>\n"


def foot(made: str) -> Iterator[str]:
    """Yield a page's end."""
    yield f"<footer>{words(made)}由 briefing-app {__version__} 生成。"
    yield "这个文件不联网，也不引用别的文件。</footer>\n</body>\n</html>\n"


def _key(content: Content) -> Iterator[str]:
    """Yield how figures are marked."""
    if not content.sections:
        return
    years = content.report.review_year, content.report.plan_year
    yield '<p class="key">'
    yield f'<span><span class="fa">实线</span>：{years[0]}年实绩</span>'
    yield f'<span><span class="ft">虚线</span>：{years[1]}年目标</span>'
    yield '<span><span class="rk">点线</span>：位次</span></p>\n'


def _outline(content: Content) -> Iterator[str]:
    """Yield the headings as links, each level inside the one above."""
    shown = shown_sections(content)
    if not shown:
        return
    yield '<nav aria-label="提纲"><details open><summary>提纲</summary>\n'
    yield from _nested(shown)
    yield "</details></nav>\n"


def _nested(sections: Iterable[Section]) -> Iterator[str]:
    depth = 0
    for section in sections:
        if section.level > depth:
            yield "<ul><li>" * (section.level - depth)
        else:
            yield "</li></ul>" * (depth - section.level) + "</li>\n<li>"
        depth = section.level
        link = f'<a href="#{words(heading_id(section))}">{words(section.label + section.short)}</a>'
        yield link
    yield "</li></ul>" * depth + "\n"
