"""The report's text in HTML: headings, paragraphs word for word, figures marked in them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.export.content import Content
from briefing_app.export.passages import pieces, printed_heading, runs, title_end
from briefing_app.model.figure import Figure, Span, Status
from briefing_app.model.report import Block, BlockKind, Report, Section

_CONTROLS = dict.fromkeys({*range(32), *range(127, 160)} - {9, 10}, "\ufffd")
_DEEPEST = 5
_CLASSES = {BlockKind.LEAD: ' class="lead"', BlockKind.MARKER: ' class="note"'}


def words(text: str) -> str:
    """Return words as HTML; control characters, which no page may have, are marked as such."""
    return escape(text.translate(_CONTROLS))


def heading_id(section: Section) -> str:
    """Return what a link to a section's heading names."""
    return f"s-{section.id}"


def figure_id(figure: str) -> str:
    """Return what a link to a figure in the text names."""
    return f"f-{figure}"


def shown_sections(content: Content) -> tuple[Section, ...]:
    """Return the sections that have a heading here, those above them included, each once."""
    report = content.report
    return tuple(dict.fromkeys(s for each in content.sections for s in report.path(each.id)))


def text(content: Content) -> Iterator[str]:
    """Yield the text; nothing for a content of tables only."""
    if content.sections:
        yield "<article>\n"
        yield from _Text(content).parts()
        yield "</article>\n"


class _Text:
    """Writes piece by piece, and remembers which headings are open and which were linked."""

    def __init__(self, content: Content) -> None:
        self._content, self._report = content, content.report
        self._path: tuple[Section, ...] = ()
        self._named: set[str] = set()

    def parts(self) -> Iterator[str]:
        """Yield every heading and paragraph, and what the copy lacks behind its section."""
        for section, block in pieces(self._content):
            path = self._report.path(section.id)
            opens = self._path[: len(path)] != path
            if opens:
                yield from self._opened(path, _runs_in(self._report, section, block))
            if block:
                yield from self._paragraph(section, block, opens=opens)
        yield from self._absent(self._path)

    def _opened(self, path: tuple[Section, ...], runs_in: bool) -> Iterator[str]:
        """Yield the headings that are new on the way to a section, but one that runs in."""
        same = sum(a is b for a, b in zip(self._path, path, strict=False))
        yield from self._absent(self._path[same:])
        self._path = path
        above = path[same:-1] if runs_in else path[same:]
        yield from (self._heading(each) + "\n" for each in above)

    def _absent(self, closed: tuple[Section, ...]) -> Iterator[str]:
        """Yield what the copy lacks after sections that end here, the innermost first."""
        for section in reversed(closed):
            if section.absent:
                yield f'<p class="note">{words(section.absent)}</p>\n'

    def _heading(self, section: Section, title: str = "") -> str:
        level = min(section.level + 1, _DEEPEST)
        title = title or printed_heading(self._report, section)
        named = f' id="{words(heading_id(section))}"' if section.id not in self._named else ""
        self._named.add(section.id)
        supplied = ' class="supplied"' if section.supplied else ""
        return f"<h{level}{named}{supplied}>{words(title)}</h{level}>"

    def _paragraph(self, section: Section, block: Block, *, opens: bool) -> Iterator[str]:
        """Yield a paragraph; a title that it opens with is its heading, in the same line."""
        if opens and _runs_in(self._report, section, block):
            end = title_end(self._report, section, block)
            head = self._heading(section, self._report.text[block.start : end])
            yield f'<div class="topic">{head}<p>{self._marked(end, block.end)}</p></div>\n'
        else:
            kind = _CLASSES.get(block.kind, "")
            yield f"<p{kind}>{self._marked(block.start, block.end)}</p>\n"

    def _marked(self, start: int, end: int) -> str:
        """Return words with their figures marked; each begins with the name links lead to."""
        parts: list[str] = []
        for run in runs(self._report, Span(start, end), self._report.figures):
            part = words(run.text)
            if run.figures:
                part = _mark(run.figures[-1], part, run.figures[-1] in run.begins)
            names = [f for f in run.begins if f is not run.figures[-1]]
            parts += [f'<a id="{words(figure_id(f.id))}"></a>' for f in names]
            parts.append(part)
        return "".join(parts)


def _mark(figure: Figure, inner: str, begins: bool) -> str:
    kind = "rk" if figure.is_rank else "ft" if figure.status is Status.TARGET else "fa"
    said = words(f"{figure.period}年{STATUS_WORDS[figure.status]}：{figure.name}")
    name = f' id="{words(figure_id(figure.id))}"' if begins else ""
    return f'<span class="{kind}"{name} title="{said}">{inner}</span>'


def _runs_in(report: Report, section: Section, block: Block | None) -> bool:
    """Whether a paragraph opens with its section's title."""
    return block is not None and title_end(report, section, block) > block.start
