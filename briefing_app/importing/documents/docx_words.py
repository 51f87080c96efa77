"""A Word paragraph to its words: what stands on the page, and nothing that does not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefing_app.importing.documents.docx_numbers import W, value_of
from briefing_app.importing.documents.docx_styles import Styles, is_hidden
from briefing_app.importing.documents.marks import raised

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BREAK = "\n"

_GONE = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "rt")
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": BREAK,
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "-",
}
_TEXT = (f"{W}t", f"{_MATH}t")
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_FIELD = f"{W}fldChar"


@dataclass(slots=True)
class Words:
    """What one paragraph holds: its words, text boxes anchored in it, notes, pictures."""

    text: str = ""
    boxes: list[Any] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pictures: int = 0
    objects: int = 0


class WordTaker:
    """Takes the words of paragraphs, one after the other: note marks count on."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._marks = 0
        self._fields: list[bool] = []
        """For each field that is open: whether its result has begun."""

    def take(self, paragraph: Any) -> Words:
        """Return the words of a paragraph, tracked changes accepted, hidden ones left out."""
        words, parts = Words(), list[str]()
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif inner := self._visit(element, words, parts):
                stack.append(iter(inner))
        words.text = "".join(parts)
        return words

    def _visit(self, element: Any, words: Words, parts: list[str]) -> list[Any]:
        """Take one element; return the elements inside that are to be taken too."""
        tag = element.tag
        if tag in _GONE or not isinstance(tag, str):
            return []
        if tag == _FIELD:
            self._follow_field(element)
        elif tag == f"{W}r":
            return self._run(element)
        elif tag == f"{_MC}AlternateContent":
            choice = element.find(f"{_MC}Choice")
            return list(element[:1] if choice is None else choice)
        elif tag == f"{W}txbxContent":
            words.boxes.append(element)
        elif tag in _NOTES:
            self._mark(element, words, parts)
        elif not self._in_code():
            return self._sign(element, words, parts)
        return []

    def _run(self, run: Any) -> list[Any]:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return list(run)
        style = value_of(properties, "rStyle")
        if is_hidden(properties) or (style is not None and self._styles.hides(style)):
            return [child for child in run if child.tag == _FIELD]
        return list(run)

    def _sign(self, element: Any, words: Words, parts: list[str]) -> list[Any]:
        tag = element.tag
        if tag in _TEXT:
            parts.append(_raised(element, parts))
        elif tag in _SIGNS:
            parts.append(_SIGNS[tag])
        elif tag == f"{W}sym":
            parts.append(_symbol(element))
        else:
            words.pictures += tag in (f"{_GRAPHIC}blip", f"{_VML}imagedata")
            words.objects += tag == f"{W}altChunk"
            return list(element)
        return []

    def _mark(self, element: Any, words: Words, parts: list[str]) -> None:
        self._marks += 1
        words.notes.append((_NOTES[element.tag], element.get(f"{W}id", "")))
        parts.append(f"[{self._marks}]")

    def _follow_field(self, element: Any) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _in_code(self) -> bool:
        """Return whether what comes is a field's instruction and not its result."""
        return not all(self._fields)


def _raised(text: Any, parts: list[str]) -> str:
    """Return the words of a text element; raised digits become a note mark or a power."""
    words: str = text.text or ""
    properties = text.getparent().find(f"{W}rPr")
    if properties is not None and value_of(properties, "vertAlign") == "superscript":
        return raised(words, "".join(parts[-3:]))
    return words


def _symbol(element: Any) -> str:
    """Return a sign given by its place in a font; private places of sign fonts say nothing."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return chr(code) if 0x20 < code < 0xD800 else ""
