"""Texts to compare: reports, edited copies of reports, and plain text files.

An edited copy seldom passes the checks of a dataset. Where only its words are wanted, text
and outline are enough.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefing_app.dataset.files import REPORT_FILE, decoded, read_bytes
from briefing_app.dataset.outline import read_outline
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.schema import check_schema
from briefing_app.dataset.text import sentence_spans
from briefing_app.dataset.yaml_reader import read_yaml
from briefing_app.library.shelf import Shelf, is_package
from briefing_app.model.errors import DatasetError
from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT, Block, BlockKind, Report

_FULL = 0.9
"""Share of the widest line from which a line was broken for want of room."""
_MARKER = re.compile(r"【[^【】]*】")
_BLANKS = re.compile(r"\s+")
_STOP = re.compile(r"(?:[。！？；：!?;:]|(?<!\d)\.)[”’）】]*$")


class Opened(NamedTuple):
    """A report to read words from; `notice` says what was left out, "" if nothing."""

    report: Report
    notice: str = ""


class Place(NamedTuple):
    """What to open, and which section of it; "" for the whole."""

    name: str
    section: str = ""


def parse_place(words: str) -> Place:
    """Return the parts of REPORT#SECTION; a path that exists may have # in its name.

    >>> parse_place("ningbo-2023#review-3")
    Place(name='ningbo-2023', section='review-3')
    """
    name, mark, section = words.rpartition("#")
    return Place(name, section) if mark and not os.path.lexists(words) else Place(words)


def open_text(shelf: Shelf, name: str) -> Opened:
    """Return a report by id, folder, its report.yaml or .briefing file, or a plain text file.

    Of a folder that does not check out, text and outline are read alone. Raise
    UnknownIdError if there is no such thing, DatasetError if not even the text can be read.
    """
    if os.path.isfile(name) and not is_package(name):
        if os.path.basename(name) != REPORT_FILE:
            return Opened(_file_report(name))
        name = os.path.dirname(os.path.abspath(name))
    try:
        return Opened(shelf.open(name))
    except DatasetError as error:
        report = _outline_report(shelf.folder_of(name))
        if report is None:
            raise
        return Opened(report, f"{name} 没有通过检查，只读正文和提纲：{error}")


def _outline_report(folder: str) -> Report | None:
    """Return text and outline of a report folder; None if report.yaml cannot be read."""
    path, problems = os.path.join(folder, REPORT_FILE), Problems()
    content = read_bytes(path, path, problems)
    text = None if content is None else decoded(content, path, problems)
    data = None if text is None else read_yaml(text, path, problems)
    if data is None or not check_schema(data, REPORT_FILE.removesuffix(".yaml"), path, problems):
        return None
    outline = read_outline(data, path, problems)
    return replace(
        NO_REPORT,
        id=data["id"],
        title=data["title"],
        place=data["place"],
        seal=data["seal"],
        review_year=data["review_year"],
        plan_year=data["plan_year"],
        text=outline.text,
        printed=outline.text,
        blocks=outline.blocks,
        sections=outline.sections,
        sentences=outline.sentences,
    )


def _file_report(path: str) -> Report:
    """Return a text file as a report that has paragraphs and no sections."""
    problems = Problems()
    content = read_bytes(path, path, problems)
    words = None if content is None else decoded(content, path, problems)
    if words is None:
        raise DatasetError(problems.listed())
    text, blocks, sentences = "", list[Block](), list[Span]()
    for paragraph in paragraphs(words):
        start = len(text)
        text += paragraph
        kind = BlockKind.MARKER if _MARKER.fullmatch(paragraph) else BlockKind.PARAGRAPH
        blocks.append(Block(kind, "", start, len(text)))
        sentences += (Span(start + a, start + b) for a, b in sentence_spans(paragraph))
    name = os.path.basename(path)
    return replace(
        NO_REPORT,
        id=name,
        title=name,
        text=text,
        printed=text,
        blocks=tuple(blocks),
        sentences=tuple(sentences),
    )


def paragraphs(words: str) -> list[str]:
    r"""Return the paragraphs of a plain text, without white space.

    A blank line divides them. So does the end of a line, unless it was broken for want of
    room: it is as wide as the widest, in columns or in characters, and ends within a
    sentence. In a text with blank lines whose lines are of any width, no other line divides.

    >>> paragraphs("一、标题\n我们坚持稳中\n求进。\n再进一步。")
    ['一、标题', '我们坚持稳中求进。', '再进一步。']
    """
    lines = [_BLANKS.sub("", line) for line in words.strip().splitlines()]
    room = _Room.of(lines)
    found: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            found[-1] += line
        elif line:
            found.append(line)
        goes_on = bool(line) and room.broke(line)
    return found


class _Room(NamedTuple):
    """How wide a line is that was broken for want of room, as columns and as characters."""

    columns: float
    characters: float
    anywhere: bool = False
    """Whether lines of any width are broken: blank lines divide, and nothing else."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> _Room:
        """Return the room that the lines of a text have."""
        room = cls(
            max(map(_columns, lines), default=0) * _FULL, max(map(len, lines), default=0) * _FULL
        )
        return room._replace(anywhere="" in lines and room._is_ragged(lines))

    def broke(self, line: str) -> bool:
        """Whether the next line goes on with this one."""
        return self.anywhere or (self._is_full(line) and not _STOP.search(line))

    def _is_full(self, line: str) -> bool:
        return _columns(line) >= self.columns or len(line) >= self.characters

    def _is_ragged(self, lines: Sequence[str]) -> bool:
        """Whether most lines before another one end early, and are no headings.

        Headings are shorter than what stands below them; a broken line is longer than the
        last one of its paragraph.
        """
        followed = [a for a, b in pairwise(lines) if a and b]
        last = [a for a, b in pairwise([*lines, ""]) if a and not b]
        early = sum(not self._is_full(a) and not _STOP.search(a) for a in followed)
        return early > len(followed) / 2 and _mean(followed) >= _mean(last)


def _mean(lines: Sequence[str]) -> float:
    return sum(map(len, lines)) / len(lines)


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
