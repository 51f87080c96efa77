"""Characters taken for one another, where only the other one makes a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_app.importing.repair.found import Found, Whole, quoted
from briefing_app.importing.repair.vocabulary import misread, words
from briefing_app.model.correction import Certainty, CorrectionKind

_LONGEST = 5
_CHOSEN = re.compile(
    r"(?<!候选)(?<!推荐)(?<!提名)(?<!候补)(?<!任职)(?<!干部)(?<!合适)(?<!最佳)(?<!拟任)(?<!领导)(?<!理想)(?<!后备)"
    r"人选(?=[“《]|国家|全国|全球|全省|世界|亚洲|中国|首批|首个|第[一二三四五六七八九十\d]|[省市部]级|省[“首重级高第]"
    r"|教育部|工信部|科技部|文旅部|农业|[^\u3002，、；]{0,24}(?:名单|试点|基地|城市|示范|案例|名录|百强|工程|计划|十强|项目库|集群|行列))"
)


def lookalikes(whole: Whole) -> Iterator[tuple[int, Found]]:
    """Yield the page and place of every word that is misread.

    A form that the report has as often as the right one is taken for a word.
    """
    for at, wrong, right in _misread(whole.text):
        if whole.count(wrong) == 1 or whole.count(wrong) < whole.count(right):
            yield _found(whole, at, wrong, right)
    for found in _CHOSEN.finditer(whole.text):
        yield _found(whole, found.start(), "人选", "入选")


def _misread(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield offset, form and word for everything that the vocabulary shows as misread."""
    table = misread()
    begins = frozenset(wrong[:2] for wrong in table)
    for at in range(len(text) - 1):
        if text[at : at + 2] not in begins:
            continue
        for length in range(2, _LONGEST + 1):
            wrong = text[at : at + length]
            right = table.get(wrong)
            if right is not None and not _crossed(text, at, at + length):
                yield at, wrong, right
                break


def _crossed(text: str, start: int, end: int) -> bool:
    """Return whether a known word lies across the edges of a form, so that it is none."""
    known = words()
    for first in range(max(start - _LONGEST + 1, 0), end):
        for last in range(max(first + 2, start + 1), first + _LONGEST + 1):
            if (first < start or last > end) and text[first:last] in known:
                return True
    return False


def _found(whole: Whole, at: int, wrong: str, right: str) -> tuple[int, Found]:
    """Return the suggestion; the same word elsewhere in the report makes it certain."""
    index, start = whole.place(at)
    words = whole.pages[index].words
    differs = next(i for i in range(len(wrong)) if wrong[i] != right[i])
    near = words.find(right)
    evidence = ""
    if near >= 0:
        evidence = quoted(words, near, len(right))
    elif whole.count(right):
        evidence = quoted(whole.text, whole.text.find(right), len(right))
    where = "本段另有" if near >= 0 else "文中另有"
    more = f"；{where}“{evidence}”" if evidence else ""
    reason = f"形近误识：“{right[differs]}”误作“{wrong[differs]}”{more}。"
    certainty = Certainty.CERTAIN if evidence else Certainty.LIKELY
    begin, end = at - start, at - start + len(wrong)
    return index, Found(CorrectionKind.OCR, begin, end, right, reason, certainty, evidence)
