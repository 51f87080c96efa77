"""An empty document with page, styles, fonts, header, footer and properties set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_app.export import docx_xml as w
from briefing_app.export.about import extent
from briefing_app.export.content import Content
from briefing_app.export.docx_styles import fonts_xml, styles_xml
from briefing_app.export.office_look import LANGUAGE
from briefing_app.export.office_properties import fill_properties

if TYPE_CHECKING:
    from docx.document import Document

_MM = 36000
_PAGE = (210 * _MM, 297 * _MM)
_TOP, _BOTTOM, _LEFT, _RIGHT = 37 * _MM, 35 * _MM, 28 * _MM, 26 * _MM
_DROPPED = (
    "stylesWithEffects", "customXml", "numbering", "thumbnail", "extended-properties"
)  # fmt: skip
_MODE = "15"
"""Word 2013 and later; below that Word says 兼容模式 in the window's title."""


def new_document(content: Content) -> Document:
    """Return a document for a content, without a body."""
    report = content.report
    return empty_document(report.title, extent(content), report.place, content.made)


def empty_document(title: str, subject: str, place: str, made: str) -> Document:
    """Return a document without a body; title and subject stand in its header as well."""
    import docx

    document = docx.Document()
    _strip(document)
    _restyle(document)
    _set_page(document, f"{title}　{subject}")
    fill_properties(document.core_properties, title, subject, place, made)
    return document


def _strip(document: Document) -> None:
    """Drop what the library's template brings along: its picture, its program, unused parts."""
    package = document.part.package
    for holder in (document.part, package):
        rels: Any = holder.rels
        for key, rel in list(rels.items()):
            if rel.reltype.endswith(_DROPPED):
                del rels[key]


def _restyle(document: Document) -> None:
    """Put our styles and fonts in place of the template's; set language and mode."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    styles: Any = document.styles.element
    for child in list(styles):
        styles.remove(child)
    for child in list(parse_xml(styles_xml())):
        styles.append(child)
    rels: Any = document.part.rels
    for rel in rels.values():
        if rel.reltype.endswith("fontTable"):
            rel.target_part._blob = fonts_xml().encode()  # noqa: SLF001 - the part has no setter
    settings: Any = document.settings.element
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), _MODE)
    for spacing in settings.iter(qn("w:characterSpacingControl")):
        spacing.set(qn("w:val"), "compressPunctuation")
    for zoom in settings.iter(qn("w:zoom")):
        zoom.attrib.clear()
        zoom.set(qn("w:percent"), "100")
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), LANGUAGE)
        language.set(qn("w:eastAsia"), LANGUAGE)


def _set_page(document: Document, head: str) -> None:
    """Set A4, margins, the header's words and the page number."""
    from docx.oxml import parse_xml
    from docx.shared import Emu

    page = document.sections[0]
    page.page_width, page.page_height = map(Emu, _PAGE)
    page.top_margin, page.bottom_margin = Emu(_TOP), Emu(_BOTTOM)
    page.left_margin, page.right_margin = Emu(_LEFT), Emu(_RIGHT)
    header, footer = page.header.paragraphs[0], page.footer.paragraphs[0]
    for line, inner in (
        (header, w.run(head)),
        (footer, f"{w.run('— ')}{w.field('PAGE', '1')}{w.run(' —')}"),
    ):
        element: Any = line._p  # noqa: SLF001 - the library's own way to its elements
        holder = parse_xml(f'<w:p xmlns:w="{w.NAMESPACE}">{inner}</w:p>')
        for child in list(holder):
            element.append(child)
