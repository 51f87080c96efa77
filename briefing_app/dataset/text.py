"""The page as one string, and paragraphs as sentences."""

from __future__ import annotations

import re

MARK = "¶"
"""Stands for a blank line of the page, or the end of a paragraph of the report."""

_WHITE = re.compile(r"\s+")
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’）』」》]*|[^。！？]+$")


def page_string(source: str) -> str:
    r"""Return the page without white space; a gap with a blank line becomes ¶.

    >>> page_string("一 年\n来。\n\n再\n")
    '一年来。¶再'
    """
    return _WHITE.sub(_gap, source.strip())


def without_marks(marked: str) -> str:
    """Return the characters alone."""
    return marked.replace(MARK, "")


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """Split a paragraph after 。！？ and the closing marks that follow; keep a tail.

    >>> sentence_spans("好！”再看。尾")
    [(0, 3), (3, 6), (6, 7)]
    """
    return [m.span() for m in _SENTENCE.finditer(paragraph)]


def around(text: str, at: int, width: int = 8) -> str:
    """Return the words on both sides of a place, cut with …, for a message."""
    start, end = max(at - width, 0), min(at + width, len(text))
    head, tail = ("…" if start else ""), ("…" if end < len(text) else "")
    return f"{head}{text[start:at]}│{text[at:end]}{tail}"


def shared_length(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _gap(white: re.Match[str]) -> str:
    return MARK if white.group().count("\n") > 1 else ""
