"""A web page as blocks of words: what a browser would put on lines of their own.

The tree is walked without recursion and in one pass, so that depth and size cost no more
than time in proportion. Nothing a page points to is loaded.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.marks import raised
from briefing_app.importing.documents.tidying import clean, is_indented

CELL = "｜"
"""Stands between the cells of a table's row, so that numbers do not run together."""
_CELL_LENGTH = 60
"""A table with a longer cell is there for the layout of the page."""


def _names(tags: str) -> frozenset[str]:
    return frozenset(tags.split())


_BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_SILENT = _names(
    "script style noscript template iframe object embed applet svg math canvas audio video "
    "head select button textarea datalist map rt rp noframes frameset"
)
_ASIDE_TAGS = frozenset(("nav", "footer", "aside"))
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navi?bar|menu|foot|footer|copyright|breadcrumbs?|crumbs?|sidebar|"
    r"share|bdsharebuttonbox|related|recommend|toolbar|pagination|comments?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INDENT = re.compile(r"text-indent\s*:\s*(?!-|0)\d", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_PROSE = re.compile(r"[，。；！？,;]")
_STRONG = 25
_LINKED = 0.3


class BlockLine(NamedTuple):
    """One line of a block: its words and whether they begin further in."""

    text: str
    indented: bool


@dataclass(slots=True)
class Block:
    """Words that stand apart from others; `linked` characters of them lead elsewhere."""

    lines: list[BlockLine]
    level: int
    characters: int
    linked: int

    @property
    def strong(self) -> bool:
        """Whether this reads like a paragraph and not like a menu or a label."""
        words = "".join(line.text for line in self.lines)
        return (
            self.characters >= _STRONG
            and self.linked < _LINKED * self.characters
            and _PROSE.search(words) is not None
        )


@dataclass(slots=True)
class Node:
    """A block element: its blocks are `first` to `last`, `strong` counts their prose."""

    parent: int
    first: int
    aside: bool
    last: int = 0
    strong: int = 0


@dataclass(slots=True)
class Page:
    """A page as blocks, and the elements they lie in, outer ones first."""

    blocks: list[Block] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    pictures: int = 0


def parsed(text: str) -> Any:
    """Return the root element of a page; refuse what is nested beyond measure."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    root = None
    with suppress(etree.XMLSyntaxError):
        root = etree.fromstring(text.replace("\x00", "").encode(errors="replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise RefusedError("网页嵌套太深，不能读入", "请把正文复制到剪贴板后粘贴")
    if root is None:
        raise RefusedError("网页里没有内容")
    return root


def page_of(root: Any) -> Page:
    """Return a parsed page as blocks."""
    from lxml import etree

    walker = _Walker(_data_tables(root))
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and _is_silent(element):
            walk.skip_subtree()
            walker.skipped.add(element)
            walker.count_picture(element)
        elif event == "start":
            walker.enter(element)
        else:
            walker.leave(element)
    return walker.page


class _Walker:
    """Gathers words until a block begins or ends."""

    def __init__(self, tables: set[Any]) -> None:
        self.page, self.skipped = Page(), set[Any]()
        self._tables = tables
        self._open: list[int] = []
        self._words: list[str] = []
        self._breaks: list[BlockLine] = []
        self._linked = self._links = self._pre = self._row = 0
        self._level = 0
        self._indent = False
        self._raised = -1

    def count_picture(self, element: Any) -> None:
        """Count what a reader of the page would have seen as a picture."""
        self.page.pictures += element.tag in ("svg", "canvas", "object", "embed")

    def enter(self, element: Any) -> None:
        """Take an element's beginning and the words right after it."""
        tag = element.tag
        if tag in _BLOCKS and not self._in_row(tag):
            self._flush()
            self._open_node(element)
        self._begin(tag, element)
        self._take(element.text)

    def leave(self, element: Any) -> None:
        """Take an element's end and the words that follow it."""
        if element not in self.skipped:
            self._end(element.tag, element)
        self._take(element.tail)

    def _begin(self, tag: str, element: Any) -> None:
        self._links += tag == "a"
        self._pre += tag == "pre"
        self.page.pictures += tag == "img"
        if tag == "sup":
            self._raised = len(self._words)
        if tag == "br":
            self._break()
        if tag in ("td", "th") and self._row and self._words:
            self._words.append(CELL)
        if tag == "tr" and self._in_data(element):
            self._row += 1
        if re.fullmatch("h[1-6]", tag):
            self._level = int(tag[1])
        self._indent |= _INDENT.search(element.get("style") or "") is not None

    def _end(self, tag: str, element: Any) -> None:
        if tag == "sup" and self._raised >= 0:
            self._raise()
        self._links -= tag == "a"
        self._pre -= tag == "pre"
        if tag == "tr" and self._in_data(element):
            self._flush()
            self._row -= 1
            self._close_node()
        elif tag in _BLOCKS and not self._in_row(tag):
            self._flush()
            self._close_node()

    def _in_row(self, tag: str) -> bool:
        """Return whether a block element only divides the row of a table."""
        return bool(self._row) and tag not in ("table", "tr")

    def _in_data(self, row: Any) -> bool:
        above = row.getparent()
        while above is not None and above.tag in ("tbody", "thead", "tfoot"):
            above = above.getparent()
        return above in self._tables

    def _take(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            first, *rest = text.splitlines() or [""]
            self._words.append(first)
            for line in rest:
                self._break()
                self._words.append(line)
            return
        self._words.append(_SPACE.sub(" ", text))
        if self._links:
            self._linked += len(text.strip())

    def _raise(self) -> None:
        """Turn the small raised words just taken into plain ones."""
        small = "".join(self._words[self._raised :])
        self._words[self._raised :] = [raised(small, "".join(self._words[-9 : self._raised]))]
        self._raised = -1

    def _break(self) -> None:
        words = "".join(self._words)
        text = clean(words)
        self._breaks.append(BlockLine(text, bool(text) and is_indented(words)))
        self._words.clear()

    def _flush(self) -> None:
        """End the block that the gathered words make."""
        self._break()
        lines, self._breaks = self._breaks, []
        while lines and not lines[-1].text:
            lines.pop()
        while lines and not lines[0].text:
            lines.pop(0)
        if lines:
            lines[0] = BlockLine(lines[0].text, lines[0].indented or self._indent)
            count = sum(len(line.text) for line in lines)
            self._add(Block(lines, self._level, count, min(self._linked, count)))
        self._linked, self._level, self._indent, self._raised = 0, 0, False, -1

    def _add(self, block: Block) -> None:
        self.page.blocks.append(block)
        if self._open and block.strong:
            self.page.nodes[self._open[-1]].strong += block.characters

    def _open_node(self, element: Any) -> None:
        parent = self._open[-1] if self._open else -1
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        aside = element.tag in _ASIDE_TAGS or _ASIDE.search(names) is not None
        self._open.append(len(self.page.nodes))
        self.page.nodes.append(Node(parent, len(self.page.blocks), aside))

    def _close_node(self) -> None:
        node = self.page.nodes[self._open.pop()]
        node.last = len(self.page.blocks)
        if node.parent >= 0:
            self.page.nodes[node.parent].strong += node.strong


def _is_silent(element: Any) -> bool:
    """Return whether nothing in an element is there to be read."""
    return (
        not isinstance(element.tag, str)
        or element.tag in _SILENT
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _data_tables(root: Any) -> set[Any]:
    """Return the tables that hold data: short cells, no table inside, more than one column."""
    from lxml import etree

    data: set[Any] = set()
    stack: list[list[Any]] = []  # table, still fit, most cells in a row, cells in this row
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=_TABLE_TAGS):
        if event == "start" and element.tag == "table":
            if stack:
                stack[-1][1] = False
            stack.append([element, True, 0, 0])
        elif event == "end" and stack:
            _measure(stack[-1], element)
            if element.tag == "table":
                table, fit, cells, _ = stack.pop()
                if fit and cells > 1:
                    data.add(table)
    return data


_TABLE_TAGS = ("table", "tr", "td", "th")


def _measure(state: list[Any], element: Any) -> None:
    """Note what the end of a row or a cell says about the table around it."""
    if element.tag == "tr":
        state[2], state[3] = max(state[2], state[3]), 0
    elif element.tag in ("td", "th"):
        state[3] += 1
        if state[1] and not _is_short(element):
            state[1] = False


def _is_short(cell: Any) -> bool:
    length = 0
    for words in cell.itertext():
        length += len(words.strip())
        if length > _CELL_LENGTH:
            return False
    return True
