"""The report's text as paragraphs: headings, verbatim words, figures marked in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing_app.export import docx_xml as w
from briefing_app.export.content import Content
from briefing_app.export.docx_xml import Style
from briefing_app.export.passages import Piece
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Block, BlockKind, Report, Section

_FIRST_ID = 1000
"""Numbers of bookmarks of figures; headings count from 1."""


class TextWriter:
    """Writes a content piece by piece, and remembers what can be linked."""

    def __init__(self, content: Content) -> None:
        """Sort blocks and figures by where they stand."""
        self._report = content.report
        self._order = {f.id: n for n, f in enumerate(self._report.figures)}
        self._printed = _printed_headings(self._report)
        self._path: tuple[Section, ...] = ()
        self._headings: dict[str, str] = {}
        self._written = {section.id for section in content.sections}

    def piece(self, piece: Piece) -> Iterator[str]:
        """Yield the headings that are new on the way to a piece, and its paragraph."""
        path = self._report.path(piece.section.id)
        if self._path[: len(path)] != path:
            same = sum(a is b for a, b in zip(self._path, path, strict=False))
            yield from map(self._heading, path[same:])
            self._path = path
        if piece.block:
            yield self._paragraph(piece.section, piece.block)

    def absent(self, section: Section) -> Iterator[str]:
        """Yield the line that says what the copy lacks after a section."""
        if section.absent:
            yield w.words(section.absent, w.NOTE)

    def link_to(self, figure: Figure, inner: str) -> str:
        """Return runs that lead to a figure in the text, if it is written here."""
        if figure.section not in self._written:
            return inner
        return w.link(self._name(figure), inner)

    def _heading(self, section: Section) -> str:
        """Return a heading; its first place is what the outline leads to."""
        words = w.run(self._printed.get(section.id, section.heading))
        style = w.HEADINGS[min(section.level, len(w.HEADINGS)) - 1]
        if section.id not in self._headings:
            name = self._headings[section.id] = heading_name(self._report, section)
            words = w.bookmark(len(self._headings), name, words)
        return w.paragraph(words, style)

    def _paragraph(self, section: Section, block: Block) -> str:
        """Return a block word for word; a title that is run in stands above, as its heading.

        The full stop after such a title stays in the paragraph, hidden: the line's end says it.
        """
        if block.kind is BlockKind.MARKER:
            return w.words(self._report.text[block.start : block.end], w.NOTE)
        start = body = block.start
        if (
            block.kind is BlockKind.TOPIC
            and (end := section.opens(self._report.text, start)) > start
        ):
            start, body = start + len(section.heading), end
        stop = w.run(self._report.text[start:body], hidden=True)
        return w.paragraph(stop + self._runs(Span(body, block.end)), w.BODY)

    def _runs(self, span: Span) -> str:
        """Return words of the text, figures marked; a figure inside another is not marked."""
        report, at, runs = self._report, span.start, list[str]()
        for figure in _figures_in(report, span):
            if figure.span.start >= at:
                runs.append(w.run(report.text[at : figure.span.start]))
                runs.append(self._marked(figure))
                at = figure.span.end
        runs.append(w.run(report.text[at : span.end]))
        return "".join(runs)

    def _marked(self, figure: Figure) -> str:
        words = w.run(self._report.quote(figure.span), _mark(figure))
        return w.bookmark(_FIRST_ID + self._order[figure.id], self._name(figure), words)

    def _name(self, figure: Figure) -> str:
        return f"figure_{self._order[figure.id]}"


def heading_name(report: Report, section: Section) -> str:
    """Return the bookmark of a section's heading."""
    return f"_Toc{report.outline().index(section):08d}"


def outline_lines(content: Content) -> Iterator[str]:
    """Yield the outline as a table of contents: links that a reader's program can renew.

    It is a field with its result filled in, so that opening asks nothing; page numbers come
    with the first renewal (F9).
    """
    shown = [s for s in _with_ancestors(content) if s.level <= len(w.CONTENTS)]
    if len(shown) < 2:
        return
    yield w.words("目录", w.CONTENTS_HEAD)
    for n, section in enumerate(shown):
        words = w.link(heading_name(content.report, section), w.run(section.heading))
        start = w.field_start(r'TOC \o "1-2" \h \z \u') if n == 0 else ""
        end = w.FIELD_END if n == len(shown) - 1 else ""
        yield w.paragraph(start + words + end, w.CONTENTS[section.level - 1])


def _with_ancestors(content: Content) -> Sequence[Section]:
    """Return every section that has a heading here, in the order of the first."""
    report = content.report
    return tuple(dict.fromkeys(s for each in content.sections for s in report.path(each.id)))


def _printed_headings(report: Report) -> Mapping[str, str]:
    """Return the headings that the page itself has, by section."""
    return {
        block.section: report.text[block.start : block.end]
        for block in report.blocks
        if block.kind is BlockKind.HEADING and block.end > block.start
    }


def _figures_in(report: Report, span: Span) -> Iterator[Figure]:
    return (f for f in report.figures if span.start <= f.span.start and f.span.end <= span.end)


def _mark(figure: Figure) -> Style:
    if figure.is_rank:
        return w.RANK
    return w.ACTUAL if figure.status is Status.ACTUAL else w.TARGET
