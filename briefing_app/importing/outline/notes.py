"""Footnote marks in the text, and the glossary they point to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing_app.importing.draft import Heading, HeadingStyle, TextEdit
from briefing_app.importing.outline.passages import (
    NOTE_MARK,
    Passage,
    supplied,
    supplied_heading,
)
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.report import SectionKind

_TITLE = re.compile(
    r"(?:附件?\d?[:：]?|《?.{0,12}政府工作报告》?)?(?:中?的?有关|中?的?相关|部分|中的?)?"
    r"(?:名词|用语|术语|缩略语|专业名词)(?:和.{2,6})?(?:解释|注释|说明|释义)(?:和说明)?[:：]?|注释[:：]?|注[:：]"
)
_ENTRY = re.compile(
    r"\^?[［\[〔]\d{1,3}[］\]〕]|[①-⑳]|注\d{1,2}[:：、]|\d{1,3}[.．、]?“[^”]{2,30}”[：:]"
)
_REASON = "脚注标记，正文不含。"


def find_notes(passages: Sequence[Passage]) -> tuple[int, Passage | None]:
    """Return where the glossary begins, and a heading to supply there if it has none.

    A glossary stands at the end, below 名词解释 or as a run of [1] …, [2] ….
    """
    for index in range(len(passages) - 1, 0, -1):
        words = passages[index].words
        if len(words) <= 30 and _TITLE.fullmatch(words) and index > len(passages) / 3:
            title = words.rstrip("：:")
            style = HeadingStyle.LINE if title == words else HeadingStyle.RUN_IN
            passages[index].heading = Heading(1, "", title, style, SectionKind.NOTES)
            return index, None
    first = len(passages)
    while first > 0 and _ENTRY.match(passages[first - 1].words):
        first -= 1
    if len(passages) - first < 2 or first == 0:
        return len(passages), None
    heading = supplied_heading(1, "", "名词解释", SectionKind.NOTES)
    return first, supplied(heading, passages[first])


def mark_notes(passages: Sequence[Passage], notes: int) -> None:
    """Set the footnote marks of the text aside, as edits; the glossary keeps its own."""
    for index, passage in enumerate(passages):
        edits = tuple(
            TextEdit(m.start(), m.end(), "", CorrectionKind.NOTE_MARK, _REASON, Certainty.CERTAIN)
            for m in NOTE_MARK.finditer(passage.words)
            if index < notes or m.start()
        )
        if edits:
            passage.paragraph = replace(passage.paragraph, edits=edits)
