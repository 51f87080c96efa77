"""An empty presentation: 16:9, one layout, theme fonts and colours, properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_app.export.content import Content
from briefing_app.export.office_look import (
    ACT,
    ACT_M,
    HON,
    INK,
    INK2,
    LANGUAGE,
    PAPER,
    SANS,
    SUNK,
    TGT,
    TGT_M,
)
from briefing_app.export.office_properties import set_properties
from briefing_app.export.pptx_xml import EMU, HEIGHT, NAMESPACES, SIDE, WIDTH, Frame

if TYPE_CHECKING:
    from pptx.presentation import Presentation

TITLE = Frame(SIDE, 92, WIDTH - 2 * SIDE, 128)
BODY = Frame(SIDE, 256, WIDTH - 2 * SIDE, 740)
NUMBER = Frame(WIDTH - SIDE - 200, 1010, 200, 44)
_PLACES = {"title": ("标题", TITLE), "body": ("正文", BODY), "sldNum": ("页码", NUMBER)}
_KEPT = "Title Only"
_DROPPED = ("thumbnail", "printerSettings", "extended-properties")
_COLOURS = {
    "dk1": INK,
    "lt1": PAPER,
    "dk2": INK2,
    "lt2": SUNK,
    "accent1": ACT,
    "accent2": TGT,
    "accent3": ACT_M,
    "accent4": TGT_M,
    "accent5": HON,
    "accent6": "B88200",
    "hlink": ACT,
    "folHlink": INK2,
}


def new_presentation(content: Content) -> Presentation:
    """Return a presentation without slides, with one layout: a title and free room."""
    import pptx

    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = WIDTH * EMU, HEIGHT * EMU  # type: ignore[assignment]
    for layout in list(presentation.slide_layouts):
        if layout.name != _KEPT:
            presentation.slide_layouts.remove(layout)
    _set_master(presentation)
    for master in (presentation.slide_master, presentation.notes_master):
        _set_theme(master.part)
    _list_notes_master(presentation)
    _strip(presentation)
    set_properties(presentation.core_properties, content)
    return presentation


def _set_master(presentation: Presentation) -> None:
    """Put the placeholders where ours are, drop date and footer, name things in Chinese."""
    from pptx.oxml.ns import qn

    master, layout = presentation.slide_master, presentation.slide_layouts[0]
    for holder in (master, layout):
        for shape in list(holder.placeholders):
            _set_placeholder(shape, placed=holder is master)
        element: Any = holder._element  # noqa: SLF001 - the library's own way to its elements
        for look in element.iter(qn("a:rPr"), qn("a:endParaRPr")):
            look.set("lang", LANGUAGE)
        for insets in element.cSld.iter(qn("a:bodyPr")):
            insets.set("lIns", "0")
            insets.set("rIns", "0")
        for level in element.iter(qn("a:lvl1pPr")):
            if level.getparent().tag == qn("p:titleStyle"):
                level.set("algn", "l")
    layout._element.cSld.set("name", "标题和内容")  # noqa: SLF001


def _set_placeholder(shape: Any, *, placed: bool) -> None:
    """Move and name a placeholder; remove one that no slide of ours has."""
    from pptx.oxml.ns import qn

    element = shape._element  # noqa: SLF001
    kind = next(element.iter(qn("p:ph"))).get("type")
    if kind not in _PLACES:
        element.getparent().remove(element)
        return
    shape.name, frame = _PLACES[kind]
    if placed:
        shape.left, shape.top, shape.width, shape.height = frame.emu()
    if kind != "sldNum":
        shape.text_frame.text = shape.name


def _set_theme(part: Any) -> None:
    """Set fonts and colours of the theme of a master, of slides or of notes."""
    from pptx.opc.package import XmlPart
    from pptx.oxml import parse_xml

    theme = next(r.target_part for r in part.rels.values() if r.reltype.endswith("/theme"))
    made = _themed(theme.blob.decode()).encode()
    if isinstance(theme, XmlPart):
        theme._element = parse_xml(made)  # noqa: SLF001 - no setter
    else:
        theme._blob = made  # noqa: SLF001 - no setter


def _themed(theme: str) -> str:
    """Return a theme's text with our fonts and colours."""
    fonts = f'<a:latin typeface="{SANS}"/><a:ea typeface="{SANS}"/><a:cs typeface=""/>'
    for tag in ("majorFont", "minorFont"):
        theme = re.sub(rf"(?s)<a:{tag}>.*?</a:{tag}>", f"<a:{tag}>{fonts}</a:{tag}>", theme)
    colours = "".join(f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>' for k, v in _COLOURS.items())
    scheme = f'<a:clrScheme name="简报">{colours}</a:clrScheme>'
    return re.sub(r"(?s)<a:clrScheme.*?</a:clrScheme>", scheme, theme)


def _list_notes_master(presentation: Presentation) -> None:
    """Name the notes' master in the presentation, as the format wants and the library does not."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml

    part, element = presentation.part, presentation.element
    key = part.relate_to(presentation.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
    made: Any = parse_xml(
        f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{key}"/></p:notesMasterIdLst>'
    )
    element.sldMasterIdLst.addnext(made)


def _strip(presentation: Presentation) -> None:
    """Drop what the library's template brings along: its picture, its program, its printer."""
    package: Any = presentation.part.package
    for holder in (presentation.part, package):
        rels: Any = holder._rels  # noqa: SLF001 - the library's own way to them
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(_DROPPED):
                rels.pop(key)
