"""One slide at a time: its title, boxes, tables and charts, and its notes page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from briefing_app.export.office_look import INK, INK2
from briefing_app.export.pptx_package import TITLE
from briefing_app.export.pptx_xml import (
    NAMESPACES,
    SIDE,
    WIDTH,
    Column,
    Frame,
    Line,
    Text,
    fit,
    line,
    paragraphs,
    rule,
    slide_number,
    table,
    text_box,
)

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

_TITLE = 84.0
_ABOVE = Frame(SIDE, 36, WIDTH - 2 * SIDE - 220, 48)
_COUNT = Frame(WIDTH - SIDE - 200, 36, 200, 48)
_FOOT = Frame(SIDE, 1014, WIDTH - 2 * SIDE - 240, 40)
_RULE = Frame(SIDE, 228, WIDTH - 2 * SIDE, 4)
_NOTE = 24.0

Drawn = Callable[["Slide"], None]
"""Puts a chart on a slide that has everything else."""


class Sheet:
    """Collects what stands on a slide, in reading order, and then makes the slide."""

    def __init__(self, title: str, *, above: str = "", count: str = "", foot: str = "") -> None:
        """Take the title, what stands above it, how far along this is, and the source."""
        self.title = title
        self._parts: list[str] = []
        self._charts: list[Drawn] = []
        self._notes = ""
        self._rule = True
        self._frame = TITLE
        if above:
            self.box("位置", _ABOVE, [line(above, 32, INK2)])
        if count:
            self.box("进度", _COUNT, [line(count, 32, INK, bold=True)], align="r")
        self._foot = foot

    @property
    def _next(self) -> int:
        """Return an id that no shape of the slide has; 2 is the title's."""
        return 10 + len(self._parts)

    def large(self, frame: Frame) -> None:
        """Put the title elsewhere, without a rule under it."""
        self._frame, self._rule = frame, False

    def box(
        self,
        name: str,
        frame: Frame,
        lines: Sequence[Line],
        *,
        scale: float | None = None,
        align: str = "l",
    ) -> None:
        """Add a text box; its words are made small enough for it."""
        scale = fit(lines, frame.width, frame.height) if scale is None else scale
        made = text_box(self._next, name, frame, lines, scale)
        self._parts.append(made.replace('algn="l"', f'algn="{align}"'))

    def rule(self, frame: Frame, color: str) -> None:
        """Add a line."""
        self._parts.append(rule(self._next, frame, color))

    def table(
        self, name: str, frame: Frame, columns: Sequence[Column], rows: Sequence[Sequence[Text]]
    ) -> None:
        """Add a table."""
        self._parts.append(table(self._next, name, frame, columns, rows))

    def chart(self, drawn: Drawn) -> None:
        """Add a chart; it comes after everything else in reading order."""
        self._charts.append(drawn)

    def notes(self, words: str) -> None:
        """Set the notes page."""
        self._notes = words

    def add_to(self, presentation: Presentation) -> None:
        """Make the slide as the last one."""
        from pptx.oxml import parse_xml

        slide = presentation.slides.add_slide(presentation.slide_layouts[0])
        self._set_title(slide)
        if self._rule:
            self.rule(_RULE, INK)
        if self._foot:
            self.box("出处", _FOOT, [line(self._foot, _NOTE, INK2)])
        parts = [*self._parts, slide_number(self._next, len(presentation.slides))]
        tree: Any = slide.shapes._spTree  # noqa: SLF001 - the library's own way to its elements
        holder = parse_xml(f"<p:spTree {NAMESPACES}>{''.join(parts)}</p:spTree>")
        for element in list(holder):
            tree.append(element)
        for drawn in self._charts:
            drawn(slide)
        if self._notes:
            _set_notes(slide, self._notes)

    def _set_title(self, slide: Slide) -> None:
        from pptx.oxml import parse_xml

        shape: Any = slide.shapes.title
        shape.name = "标题"
        if not self._rule:
            shape.left, shape.top, shape.width, shape.height = self._frame.emu()
        words = [line(self.title, _TITLE, bold=True)]
        scale = fit(words, self._frame.width, self._frame.height)
        _fill(shape, parse_xml(f"<p:txBody {NAMESPACES}>{paragraphs(words, scale)}</p:txBody>"))


def _fill(shape: Any, body: Any) -> None:
    """Put paragraphs in place of a placeholder's own."""
    own = shape.text_frame._txBody  # noqa: SLF001
    for old in list(own.p_lst):
        own.remove(old)
    for new in list(body):
        own.append(new)


def _set_notes(slide: Slide, words: str) -> None:
    from pptx.enum.shapes import PP_PLACEHOLDER
    from pptx.oxml import parse_xml

    lines = [line(each, _NOTE) for each in words.split("\n")]
    for shape in list(slide.notes_slide.placeholders):
        element: Any = shape._element  # noqa: SLF001
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.BODY:
            shape.name = "备注"
            _fill(shape, parse_xml(f"<p:txBody {NAMESPACES}>{paragraphs(lines)}</p:txBody>"))
        elif kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            element.getparent().remove(element)
