"""What stands on the page and not in the text; and what the page lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_app.importing.mending.furniture import is_page_number, is_torn_headline
from briefing_app.importing.mending.lines import is_finished
from briefing_app.importing.repair.found import Found, Page
from briefing_app.model.correction import Certainty, CorrectionKind

_HEAD = 20
"""A running head is at most so long."""
_OFTEN = 3
_SENTENCE = re.compile(r"[。！？：；，、!?:;,]")
_UNREADABLE = re.compile(
    "[\ufffd\ue000-\uf8ff\u25a1\x00-\x08\x0e-\x1f]+|(?<=[\u4e00-\u9fff、])\\?+(?=[\u4e00-\u9fff])"
)
_YEAR = re.compile("(?<=二)[\ufffd?]+(?=[一二三四五六七八九]{1,2}年)")
_NUMBER = re.compile(r"\d[\d.]*$")
_SHOWN = 4
_LOST = 25
"""Only paragraphs this long are expected to end with a full stop."""


def heads_of(pages: Sequence[Page]) -> frozenset[str]:
    """Return the short lines that stand on page after page."""
    lines = Counter(line for page in pages for _, _, line in _lines(page))
    return frozenset(line for line, count in lines.items() if count >= _OFTEN and _is_head(line))


def furniture(page: Page, heads: frozenset[str]) -> Iterator[Found]:
    """Yield page numbers, pieces of the headline and running heads, for taking away."""
    for start, end, line in _lines(page):
        if is_page_number(line):
            reason, group = "页码，不属正文。", "页码"
        elif is_torn_headline(line):
            reason, group = "通栏大标题“政府工作报告”的残字，不属正文。", ""
        elif line in heads:
            reason, group = f"页眉“{line}”在各页重复，不属正文。", ""
        else:
            continue
        certainty = Certainty.LIKELY if line in heads else Certainty.CERTAIN
        yield Found(CorrectionKind.TORN_HEADLINE, start, end, "", reason, certainty, "", group)


def unreadable(page: Page) -> Iterator[Found]:
    """Yield characters that were lost on the way: U+FFFD, private use, a lone question mark."""
    for found in _UNREADABLE.finditer(page.words):
        start, end = found.span()
        if _YEAR.match(page.words, start):
            reason = "字符损坏；年份中间应为“〇”。"
            yield Found(CorrectionKind.OCR, start, end, "〇", reason, Certainty.LIKELY)
        else:
            reason = "字符损坏，原字不明，请对照原件补上。"
            yield Found(CorrectionKind.LOST_TEXT, start, end, found[0], reason, Certainty.DOUBT)


def lost_ending(page: Page) -> Iterator[Found]:
    """Yield the end of a paragraph that stops in the middle of a sentence."""
    words = page.words
    if not (page.body and page.ends) or len(words) < _LOST or is_finished(words):
        return
    number = _NUMBER.search(words)
    start = number.start() if number else len(words) - _SHOWN
    what = "缺计量单位和句末，数字本身也可能不全" if number else "缺句末标点，文字也可能不全"
    reason = f"句子在“{words[-12:]}”处中断：{what}。"
    yield Found(CorrectionKind.LOST_TEXT, start, len(words), words[start:], reason, Certainty.DOUBT)


def _lines(page: Page) -> Iterator[tuple[int, int, str]]:
    """Yield the lines a paragraph was joined from."""
    edges = [0, *page.paragraph.seams, len(page.words)]
    for start, end in pairwise(edges):
        yield start, end, page.words[start:end]


def _is_head(line: str) -> bool:
    return 2 < len(line) <= _HEAD and not _SENTENCE.search(line)
