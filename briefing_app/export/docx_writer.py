"""A Word document: the text with its figures marked, tables, comparison, sources.

Headings are heading styles, tables are tables, and every paragraph of the report is there word
for word. The page is A4 with the margins of GB/T 9704.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing_app.export import docx_tables as tables
from briefing_app.export import docx_xml as w
from briefing_app.export.about import about
from briefing_app.export.content import Choice, Content
from briefing_app.export.docx_text import TextWriter, outline_lines
from briefing_app.export.passages import Piece, pieces
from briefing_app.export.progress import Tell
from briefing_app.export.tables import (
    FigureLine,
    PairLine,
    figure_lines,
    pair_lines,
    rank_lines,
)
from briefing_app.model.report import Section

if TYPE_CHECKING:
    from docx.document import Document

_ADDED = "附："
"""Before the headings of what is no part of the report's text."""


def write(content: Content, path: str, tell: Tell) -> None:
    """Write a document; raise Cancelled if `tell` says so, OSError if the disk does."""
    from briefing_app.export.docx_package import new_document

    tell.step(0.0, "准备文档")
    document = new_document(content)
    add_parts(document, _parts(content, tell))
    tell.step(0.9, "存文档")
    document.save(path)
    tell.step(1.0, "文档写好了")


def add_parts(document: Document, parts: Iterable[str]) -> None:
    """Put paragraphs and tables into the body, before the properties of its one section."""
    from docx.oxml import parse_xml

    holder = parse_xml(f'<w:body xmlns:w="{w.NAMESPACE}">{"".join(parts)}</w:body>')
    body = document.element.body
    last = body.sectPr
    for element in list(holder):
        last.addprevious(element)


def _parts(content: Content, tell: Tell) -> Iterator[str]:
    """Yield the document from top to bottom."""
    lines, pairs = figure_lines(content), pair_lines(content)
    text = TextWriter(content)
    yield from _front(content)
    if content.sections:
        yield from _text(content, text, lines, pairs, tell)
    else:
        yield from _figures(content, text, lines, pairs)
    tell.step(0.7, "写对照和位次")
    yield from _appendix(content, text, pairs)


def _front(content: Content) -> Iterator[str]:
    """Yield title, what the document contains, agenda and outline."""
    report = content.report
    yield w.words(report.title, w.TITLE)
    if content.agenda:
        yield w.words(content.agenda.title, w.SUBTITLE)
    for label, value in about(content):
        yield w.paragraph(w.bold(f"{label}　") + w.run(value), w.NOTE)
    yield from tables.agenda_table(content)
    yield from outline_lines(content)


def _text(
    content: Content,
    text: TextWriter,
    lines: Sequence[FigureLine],
    pairs: Sequence[PairLine],
    tell: Tell,
) -> Iterator[str]:
    """Yield the sections; after each area its figures."""
    report, beside = content.report, tables.counterparts(pairs)
    waiting, todo = _by_area(content, lines), pieces(content)
    ends, areas = _ends(content, todo), [report.area(each.section.id) for each in todo]
    for number, piece in enumerate(todo):
        tell.step(0.1 + 0.6 * number / len(todo), piece.section.short)
        yield from text.piece(piece)
        area = areas[number]
        if areas[number + 1 : number + 2] != [area]:
            own = waiting.pop(area.id, ())
            yield from tables.figures_table(f"“{area.short}”的数字", own, beside, text.link_to)
        for ended in ends.get(number, ()):
            yield from text.absent(ended)
    rest = [line for own in waiting.values() for line in own]
    yield from tables.figures_table("其他数字", rest, beside, text.link_to)


def _by_area(content: Content, lines: Sequence[FigureLine]) -> dict[str, list[FigureLine]]:
    found: dict[str, list[FigureLine]] = defaultdict(list)
    for line in lines:
        found[content.report.area(line.figure.section).id].append(line)
    return found


def _ends(content: Content, todo: Sequence[Piece]) -> Mapping[int, Sequence[Section]]:
    """Return by piece the sections whose last words it is, the innermost first."""
    report, last = content.report, dict[str, int]()
    for number, piece in enumerate(todo):
        last |= {section.id: number for section in report.path(piece.section.id)}
    ends: dict[int, list[Section]] = defaultdict(list)
    for key, number in last.items():
        ends[number].append(report.section(key))
    return {n: sorted(found, key=_depth, reverse=True) for n, found in ends.items()}


def _depth(section: Section) -> int:
    return section.level


def _figures(
    content: Content, text: TextWriter, lines: Sequence[FigureLine], pairs: Sequence[PairLine]
) -> Iterator[str]:
    """Yield figures without text around them: the table and the sentences."""
    if content.choice is Choice.COMPARISON:
        return
    yield w.words("数字", w.HEADINGS[0])
    yield from tables.figures_table("所选数字", lines, tables.counterparts(pairs), text.link_to)


def _appendix(content: Content, text: TextWriter, pairs: Sequence[PairLine]) -> Iterator[str]:
    """Yield comparison, places, sentences and corrections; what is empty is left out."""
    ranks = rank_lines(content)
    quotes = () if content.sections else tuple(tables.sentences(content, figure_lines(content)))
    year, plan = content.report.review_year, content.report.plan_year
    parts = (
        (f"{year}年实绩与{plan}年目标对照", tables.pairs_tables(content, pairs, text.link_to)),
        ("位次与首创", tables.ranks_table(ranks, text.link_to)),
        ("原句与出处", iter(quotes)),
        ("校订清单", tables.corrections_table(content)),
    )
    for title, part in parts:
        made = tuple(part)
        if made:
            yield w.words(_ADDED + title, w.HEADINGS[0])
            yield from made
