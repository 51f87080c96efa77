"""What a text announces and does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_app.importing.mending.labels import LabelStyle, numeral
from briefing_app.importing.outline.passages import Passage, is_marker

_ANNOUNCED = re.compile(r"([一二三四五六七八九十]{1,3})个?方面(?:的)?(?:重点|主要)?(?:工作|任务)")
_NUMERALS = "零一二三四五六七八九十"


def absent_sentences(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Return one sentence for each thing that is missing: areas, what was before, after."""
    sentences = [*_before(passages), *_skipped(passages)]
    marker = next((p.words for p in passages if is_marker(p.words) and "下转" in p.words), "")
    announced = _unfinished(passages)
    if announced and marker:
        sentences.append(f"{announced}原文在“{marker}”处中断，可补入后文。")
    elif announced:
        sentences.append(f"{announced}其余未见，可补入。")
    elif marker:
        sentences.append(f"原文在“{marker}”处中断，可补入后文。")
    return tuple(sentences)


def _before(passages: Sequence[Passage]) -> list[str]:
    marker = next((p.words for p in passages if is_marker(p.words) and "上接" in p.words), "")
    return [f"原文从“{marker}”开始，此前的正文未收录。"] if marker else []


def _skipped(passages: Sequence[Passage]) -> list[str]:
    """Return what lies between two areas that do not count on, or before the first."""
    sentences = []
    last = 0
    for passage in passages:
        label = passage.label
        if passage.level == 1:
            last = 0
        if label is None or label.style is not LabelStyle.AREA or not passage.heading:
            continue
        if label.number > last + 1:
            missing = range(last + 1, label.number)
            words = "、".join(f"（{_chinese(n)}）" for n in missing)
            sentences.append(f"“{passage.heading.label}”之前不见{words}。")
        last = label.number
    return sentences


def _unfinished(passages: Sequence[Passage]) -> str:
    """Return the words on areas that were announced, where fewer are there."""
    wanted, words = 0, ""
    count = 0
    for passage in passages:
        if passage.level == 1:
            if wanted > count > 0:
                break
            wanted, count = 0, 0
        if passage.label and passage.label.style is LabelStyle.AREA and passage.heading:
            count = passage.label.number
        found = _ANNOUNCED.search(passage.words) if passage.heading is None else None
        if found and not count:
            wanted, words = numeral(found[1]), found[0]
    if not wanted > count > 0:
        return ""
    return f"正文写“{words}”，只见{_chinese(count)}方面。"


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")
