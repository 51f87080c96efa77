"""Two reports side by side as one HTML page; a row leads to the sentences it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_app.export.across_content import AcrossContent, about, title
from briefing_app.export.across_paper import QUOTES_TITLE, PaperCell, PaperTable, paper
from briefing_app.export.html_text import words
from briefing_app.export.html_writer import foot, head
from briefing_app.export.progress import Tell
from briefing_app.model.figure import Status

_NUMBER = re.compile(r"[甲乙]\d+")
_CLASSES = {Status.ACTUAL: "fa", Status.TARGET: "ft"}
_KEY = (
    '<p class="key"><span><span class="fa">实线</span>：实绩</span>'
    '<span><span class="ft">虚线</span>：目标</span></p>\n'
)


def render(content: AcrossContent, tell: Tell) -> bytes:
    """Return the comparison as one page of UTF-8 HTML."""
    known = paper(content)
    tell.step(0.5, "表格")
    parts = [*head(title(content), about(content)), _KEY, "</header>\n"]
    parts.append('<div class="page alone">\n<div class="tables">\n')
    for table in known.tables:
        parts += _table(table)
    parts += _quotes(known.quotes)
    parts += ["</div>\n</div>\n", *foot(content.made)]
    return "".join(parts).encode()


def _table(table: PaperTable) -> Iterator[str]:
    if table.heading:
        yield f"<h2>{words(table.heading)}</h2>\n"
    yield f"<h3>{words(table.title)}</h3>\n"
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{words(table.title)}">\n'
    yield "<table>\n<thead><tr>"
    yield "".join(f'<th scope="col">{words(each)}</th>' for each in table.heads)
    yield "</tr></thead>\n<tbody>\n"
    for row in table.rows:
        *cells, last = row
        inner = "".join(f"<td>{_cell(cell)}</td>" for cell in cells)
        yield f"<tr>{inner}<td>{_linked(last.words)}</td></tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _cell(cell: PaperCell) -> str:
    inner = words(cell.words)
    if cell.status is not None:
        inner = f'<span class="{_CLASSES[cell.status]}">{inner}</span>'
    return words(cell.before) + inner + words(cell.after)


def _linked(numbers: str) -> str:
    """Return the numbers of sentences, each a link to it."""
    return _NUMBER.sub(r'<a href="#q-\g<0>">\g<0></a>', words(numbers))


def _quotes(quotes: tuple[str, ...]) -> Iterator[str]:
    if quotes:
        yield f"<h2>{QUOTES_TITLE}</h2>\n"
    for quote in quotes:
        number, sentence = quote.split("　", 1)
        yield f'<p id="q-{number}">{number}　{words(sentence)}</p>\n'
