"""A Word document to lines, read straight from its package: no macro runs, nothing is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing_app.importing.documents.docx_numbers import Numbering, W
from briefing_app.importing.documents.docx_parts import Parts, refuse_harmful, refuse_others
from briefing_app.importing.documents.docx_styles import ParagraphLook, Styles
from briefing_app.importing.documents.docx_words import BREAK, Words, WordTaker
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.limits import LINES
from briefing_app.importing.documents.packages import Package
from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.documents.tidying import clean, is_indented, trimmed
from briefing_app.importing.documents.wire import Order

CELL = "｜"
"""Stands between the cells of a table's row, so that numbers do not run together."""
_CELL_LENGTH = 60
_DEPTH = 32
"""Tables in text boxes in tables: deeper than this nobody writes."""
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_CLEANED = "请用 Word 或 WPS 打开，把正文复制到新文档，存为 .docx 后再导入"
_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 后再导入"


def read_docx(data: bytes, order: Order) -> Document:
    """Return a Word document as lines: paragraphs, tables, text boxes, notes at the end."""
    package = Package(data)
    refuse_others(package)
    remote = refuse_harmful(package)
    parts = Parts(package)
    body = parts.document()
    inside = None if body is None else body.find(f"{W}body")
    if inside is None:
        raise RefusedError("文档里没有正文", _AS_DOCX)
    reader = _Reader(parts)
    lines = trimmed([*reader.lines(inside), *reader.note_lines()])
    return Document(
        order.name,
        Format.DOCX,
        tuple(lines),
        order.sha256,
        title=reader.title or _core_title(parts),
        remarks=reader.remarks(remote),
    )


class _Reader:
    """One document being read."""

    def __init__(self, parts: Parts) -> None:
        self.title = ""
        self._parts = parts
        self._styles = Styles(parts.part("styles"))
        self._numbers = Numbering(parts.part("numbering"))
        self._words = WordTaker(self._styles)
        self._notes: list[tuple[str, str]] = []
        self._pictures = self._contents = self._chunks = self._count = 0

    def lines(self, container: Any, depth: int = 0) -> Iterator[Line]:
        """Yield the lines of a body, a cell, a text box or a note."""
        if depth > _DEPTH:
            raise RefusedError("文档嵌套太深，不能读入", _CLEANED)
        for element in _blocks(container):
            if element.tag == f"{W}p":
                yield from self._paragraph(element, depth)
            elif element.tag == f"{W}tbl":
                yield from self._table(element, depth)
            else:
                self._chunks += 1

    def note_lines(self) -> Iterator[Line]:
        """Yield the words of the foot- and endnotes that the text refers to, in its order."""
        parts = {part: self._note_bodies(part) for part in _NOTES}
        for mark, (part, note_id) in enumerate(list(self._notes), 1):
            note = parts[part].get(note_id)
            words = [] if note is None else [o.text for o in self.lines(note, 1) if o.text]
            if words:
                yield Line(f"[{mark}]" + "".join(words), whole=True)

    def remarks(self, remote: int) -> tuple[str, ...]:
        """Return what was left out, a clause each."""
        found = (
            (self._pictures, "张图片未读入"),
            (self._contents, "行目录未读入"),
            (self._chunks, "处嵌入的外来内容未读入"),
            (remote, "处指向外部的图片未加载"),
        )
        return tuple(f"{count} {words}" for count, words in found if count)

    def _note_bodies(self, part: str) -> dict[str, Any]:
        root = self._parts.part(part)
        notes = () if root is None else root.iterfind(f"{W}{_NOTES[part]}")
        return {note.get(f"{W}id", ""): note for note in notes}

    def _paragraph(self, element: Any, depth: int) -> Iterator[Line]:
        look = self._styles.look(element.find(f"{W}pPr"))
        words = self._words.take(element)
        self._notes += words.notes
        self._pictures += words.pictures
        if look.contents:
            self._contents += 1
        elif not look.hidden:
            yield from self._paragraph_lines(words, look)
        for box in words.boxes:
            yield from self.lines(box, depth + 1)

    def _paragraph_lines(self, words: Words, look: ParagraphLook) -> Iterator[Line]:
        """Yield one line a paragraph; forced breaks part it into lines that may go on."""
        number = ""
        if look.list_place is not None and words.text.strip():
            list_id, level = look.list_place
            if level is None:
                level = self._numbers.level_of_style(look.style)
            number = self._numbers.label(list_id, level)
        pieces = words.text.split(BREAK)
        for index, piece in enumerate(pieces):
            text = clean(piece)
            self._count += 1
            if self._count > LINES:
                raise RefusedError(f"行数超过 {LINES // 10_000} 万", "请分成几份再导入")
            yield Line(
                text,
                level=look.level,
                whole=bool(text) and len(pieces) == 1,
                number=number if index == 0 else "",
                indented=bool(text) and (is_indented(piece) or (look.indented and index == 0)),
            )
        if look.title and not self.title:
            self.title = "".join(map(clean, pieces))

    def _table(self, table: Any, depth: int) -> Iterator[Line]:
        """Yield a row a line where cells are short; else each cell's own paragraphs."""
        rows = [
            [list(self.lines(cell, depth + 1)) for cell in _inside(row, f"{W}tc")]
            for row in _inside(table, f"{W}tr")
        ]
        short = all(sum(len(o.text) for o in c) <= _CELL_LENGTH for row in rows for c in row)
        if short and max(map(len, rows), default=0) > 1:
            for row in rows:
                cells = ("".join(o.number + o.text for o in cell) for cell in row)
                yield Line(CELL.join(filter(None, cells)), whole=True)
        else:
            for row in rows:
                for cell in row:
                    yield from cell


def _blocks(container: Any) -> Iterator[Any]:
    """Yield paragraphs, tables and embedded chunks, through wrappers such as w:sdt."""
    wanted = (f"{W}p", f"{W}tbl", f"{W}altChunk")
    through = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins")}
    yield from _nested(container, wanted, through | {f"{W}moveTo"})


def _inside(container: Any, tag: str) -> Iterator[Any]:
    through = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins")}
    yield from _nested(container, (tag,), through)


def _nested(container: Any, wanted: tuple[str, ...], through: set[str]) -> Iterator[Any]:
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag in through:
            stack.append(iter(element))


def _core_title(parts: Parts) -> str:
    root = parts.properties()
    title = "" if root is None else root.findtext("{http://purl.org/dc/elements/1.1/}title")
    return clean(title or "")
