"""Words of the page that are no words of the text: page numbers, running heads."""

from __future__ import annotations

import re

_HEADLINE = "政府工作报告"
_PAGE_NUMBER = re.compile(
    r"[-—–－─~·•|]*\s*(?:第?\s*\d{1,3}\s*页?|第[一二三四五六七八九十百]+[页版]|第\d{1,3}版"
    r"|\d{1,3}/\d{1,3}|第\d{1,3}页[，,/]?共\d{1,3}页|Page\d{1,3}|[A-D]\d{1,2}版?)\s*[-—–－─~·•|]*",
    re.IGNORECASE,
)


def is_page_number(line: str) -> bool:
    """Return whether a line without white space is a page number and nothing else."""
    return _PAGE_NUMBER.fullmatch(line) is not None


def is_torn_headline(line: str) -> bool:
    """Return whether a line is a piece, not the whole, of the headline 政府工作报告."""
    return 2 <= len(line) < len(_HEADLINE) and line in _HEADLINE


def is_furniture(line: str) -> bool:
    """Return whether a line stands on the page and not in the text."""
    return is_page_number(line) or is_torn_headline(line)
