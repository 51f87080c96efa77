"""Numbers and punctuation that recognition spoils."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_app.importing.mending.labels import label_of
from briefing_app.importing.repair.found import Found, Page
from briefing_app.model.correction import Certainty, CorrectionKind

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "「": "」", "『": "』"}
_CLOSERS = {close: opener for opener, close in _PAIRS.items()}
_SAME = str.maketrans("()", "（）")
_DOUBLED = re.compile(r"([，。、；：])\1+|[，、；：]。|。[，、；：]|，、|、，")
_NUMBER = (
    (
        re.compile(
            r"(?<=\d)[OoQ]+(?=[\d%％.]|[万亿千百个元人户家年月]|$)|(?<=[1-9])[OoQ](?=[OoQ\d])"
        ),
        "0",
    ),
    (
        re.compile(
            r"(?<![A-Za-z])[lI|](?=\d+(?:\.\d+)?(?:[%％万亿元个]|年))|(?<=\d)[lI|](?=[\d%％万亿元])"
        ),
        "1",
    ),
    (re.compile(r"(?<=\d)。(?=\d)"), "."),
)
_HYPHEN = re.compile(r"(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff])")


def numbers(page: Page) -> Iterator[Found]:
    """Yield letters and full stops inside numbers: 1O0, l5%, 12。5%."""
    for pattern, right in _NUMBER:
        for found in pattern.finditer(page.words):
            meant = right * len(found[0])
            reason = f"数字中的“{found[0]}”应为“{meant}”。"
            start, end = found.span()
            yield Found(CorrectionKind.OCR, start, end, meant, reason, Certainty.LIKELY)


def punctuation(page: Page) -> Iterator[Found]:
    """Yield doubled marks, hyphens for dashes, and quotation marks without a partner."""
    kind = CorrectionKind.PUNCTUATION
    for found in _DOUBLED.finditer(page.words):
        start, end = found.span()
        keep = "。" if "。" in found[0] else found[0][0]
        yield Found(kind, start, end, keep, "标点重复，留一个。", Certainty.LIKELY)
    for found in _HYPHEN.finditer(page.words):
        reason = "汉字之间通行用破折号，此处作连字符。"
        start, end = found.span()
        yield Found(CorrectionKind.OCR, start, end, "—", reason, Certainty.DOUBT)
    for at in _lone(page.words):
        reason = f"“{page.words[at]}”没有成对，请对照原件。"
        yield Found(kind, at, at + 1, page.words[at], reason, Certainty.DOUBT)


def _lone(words: str) -> Iterator[int]:
    """Yield the offsets of marks that are not closed, or close nothing."""
    label = label_of(words)
    folded = words.translate(_SAME)
    open_at: dict[str, list[int]] = {opener: [] for opener in _PAIRS}
    for at in range(label.length if label else 0, len(folded)):
        char = folded[at]
        if char in _PAIRS:
            open_at[char].append(at)
        elif char in _CLOSERS:
            waiting = open_at[_CLOSERS[char]]
            if waiting:
                waiting.pop()
            elif not (at and folded[at - 1].isdigit()):
                yield at
    yield from (at for places in open_at.values() for at in places)
