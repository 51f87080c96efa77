"""A report, or a section of it, as sentences and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_app.analysis.wording.masks import key_of
from briefing_app.model.report import Block, BlockKind, Report

_STOP = r"(?<=[\u4e00-\u9fff%％”’）』」》\")])[.．]"
"""A full stop as other keyboards type it; not the point of 5.0版 or 1.总体要求."""
_SENTENCE = re.compile(
    rf"(?:[^。；！？;!?.．]++|(?!{_STOP})[.．])+(?:[。；！？;!?]|{_STOP})*[”’）』」》]*"
)
_QUOTED = (
    r"“[^“”。]{0,40}”|《[^《》。]{0,40}》|（[^（）。]{0,40}）|"
    r"\"[^\"。]{0,40}\"|\([^()。]{0,40}\)"
)
_UNITS = "个家项件条名位人场处座所套元张间%％"
_INSIDE = rf"(?<!\d[{_UNITS}])(?<!\d[十百千万亿][{_UNITS}])(?<!平方米)(?<!公里)(?<!公顷)(?<!以上)、"
"""A、B stay one clause; 20个、专精特新101家 are two statements."""
_CLAUSE = re.compile(
    rf"(?:[^，；：。！？,;:—、“《（\"(]++|{_QUOTED}|[“《（\"(]|{_INSIDE}|[,:](?=\d)|—(?!—))++"
    r"(?:[，；：。！？;、]|[,:](?!\d)|——)*[”’）』」》]*"
)
_TAIL = "，；：。！？,;:!?—、.．"


class Part(NamedTuple):
    """A sentence or clause: `text[start:end]` without the mark that ends it.

    `key` is what it is compared by; `sentence` counts the sentences of its side.
    """

    start: int
    end: int
    key: str
    section: str
    sentence: int


class Side(NamedTuple):
    """One of the two texts: the whole report's text, and the sentences compared."""

    text: str
    sentences: tuple[Part, ...]
    titles: frozenset[int]
    """Which sentences are headings, or titles that open a paragraph."""


def side_of(report: Report, section: str) -> Side:
    """Return the sentences of a section and of all below it; of the report for ""."""
    below = {s.id for s in report.section(section).walk()} if section else None
    text = report.text
    sentences: list[Part] = []
    titles: set[int] = set()
    for block in report.blocks:
        if block.kind is BlockKind.MARKER or (below is not None and block.section not in below):
            continue
        if _has_title(block):
            titles.add(len(sentences))
        for found in _SENTENCE.finditer(text, block.start, block.end):
            start = found.start()
            words = found.group().rstrip(_TAIL)
            sentences.append(Part(start, start + len(words), words, block.section, len(sentences)))
    return Side(text, tuple(sentences), frozenset(titles))


def _has_title(block: Block) -> bool:
    """Whether the block's first sentence is a heading; an empty block has no sentence."""
    return block.kind in (BlockKind.HEADING, BlockKind.TOPIC) and block.start < block.end


def clauses_of(text: str, sentence: Part) -> Iterator[Part]:
    """Yield the clauses of a sentence; quoted commas do not divide."""
    for found in _CLAUSE.finditer(text, sentence.start, sentence.end):
        words = found.group().rstrip(_TAIL)
        if key := key_of(words):
            start = found.start()
            yield Part(start, start + len(words), key, sentence.section, sentence.sentence)
