"""What a Word document's styles say of a paragraph: its level, its list, whether it shows."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from briefing_app.importing.documents.docx_numbers import W, value_of, whole

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE = ("title", "标题")
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
_NO_OUTLINE = 9
_CHAIN = 12
"""Styles based on styles based on styles: more steps than this are a loop."""
_OFF = ("0", "false", "off", "none")


class ListPlace(NamedTuple):
    """The list a paragraph belongs to and its level there, from 0; None is up to the list."""

    list_id: str
    level: int | None


class ParagraphLook(NamedTuple):
    """What properties say: heading level 0 to 9, list, and what makes it special."""

    level: int = 0
    list_place: ListPlace | None = None
    title: bool = False
    contents: bool = False
    hidden: bool = False
    indented: bool = False
    style: str = ""


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Any | None) -> None:
        """Take the root of styles.xml, or None."""
        found = () if root is None else root.iterfind(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}

    def look(self, properties: Any | None) -> ParagraphLook:
        """Return what a paragraph's own properties and its styles come to, own ones first."""
        if properties is None:
            return ParagraphLook()
        chain = self._chain(value_of(properties, "pStyle") or "")
        names = [value_of(style, "name") or "" for style in chain]
        sets = [properties, *(p for s in chain if (p := s.find(f"{W}pPr")) is not None)]
        return ParagraphLook(
            level=_outline(sets, names),
            list_place=_list_place(sets),
            title=any(name.lower() in _TITLE for name in names[:1]),
            contents=any(_CONTENTS.match(name) for name in names[:1]),
            hidden=any(is_hidden(style.find(f"{W}rPr")) for style in chain),
            indented=_indented(sets),
            style=value_of(properties, "pStyle") or "",
        )

    def hides(self, style: str) -> bool:
        """Return whether a character style hides its words."""
        return any(is_hidden(o.find(f"{W}rPr")) for o in self._chain(style))

    def _chain(self, style: str) -> list[Any]:
        """Return a style and those it is based on, nearest first."""
        chain: list[Any] = []
        while style in self._styles and len(chain) < _CHAIN:
            chain.append(self._styles[style])
            style = value_of(chain[-1], "basedOn") or ""
        return chain


def is_on(element: Any | None) -> bool:
    """Return whether a switch such as w:vanish is there and not turned off."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


def is_hidden(properties: Any | None) -> bool:
    """Return whether run properties hide their words."""
    return properties is not None and is_on(properties.find(f"{W}vanish"))


def _outline(sets: list[Any], names: list[str]) -> int:
    for properties in sets:
        said = value_of(properties, "outlineLvl")
        if said is not None:
            level = whole(said, _NO_OUTLINE)
            return level + 1 if level < _NO_OUTLINE else 0
    for name in names:
        if heading := _HEADING.fullmatch(name.strip()):
            return int(heading[1])
    return 0


def _list_place(sets: list[Any]) -> ListPlace | None:
    """Return the list of the nearest properties that name one; list 0 takes it away."""
    level: int | None = None
    for properties in sets:
        numbering = properties.find(f"{W}numPr")
        if numbering is None:
            continue
        said = value_of(numbering, "ilvl")
        level = whole(said, 0) if level is None and said is not None else level
        list_id = value_of(numbering, "numId")
        if list_id is not None:
            return None if list_id == "0" else ListPlace(list_id, level)
    return None


def _indented(sets: list[Any]) -> bool:
    for properties in sets:
        indent = properties.find(f"{W}ind")
        if indent is not None:
            said = [indent.get(f"{W}{name}") for name in ("firstLineChars", "firstLine")]
            if any(value is not None for value in said):
                return any(whole(value, 0) > 99 for value in said)
    return False
