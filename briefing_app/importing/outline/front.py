"""Title, date, speaker and the first words to the delegates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_app.importing.mending.labels import LabelStyle, label_of
from briefing_app.importing.mending.lines import is_titular
from briefing_app.importing.outline.headings import is_part_line
from briefing_app.importing.outline.passages import Passage

_ADDRESS = re.compile(r"各位(?:代表|同志|委员)|同志们")
_ASSIGNMENT = re.compile(r"代表.{0,20}(?:报告|审议)|(?:报告|审议).{0,40}提出意见")
_LONGEST = 160
_FURTHEST = 25


def front_length(passages: Sequence[Passage]) -> int:
    """Return how many paragraphs stand before the report proper: 0 where it begins at once.

    They end with the address (各位代表：现在，我代表……), where there is one near the start;
    captions and links of a web page may stand before it.
    """
    length = 0
    titular = True
    for index, passage in enumerate(passages[:_FURTHEST]):
        if passage.is_aside:
            continue
        if _is_heading(passage.words):
            break
        titular = titular and is_titular(passage.words)
        if titular or _is_address(passage.words):
            length = index + 1
    return length


def _is_heading(words: str) -> bool:
    label = label_of(words)
    return is_part_line(words) or (label is not None and label.style is not LabelStyle.DASH)


def _is_address(words: str) -> bool:
    if _ADDRESS.match(words) and len(words) <= 12:
        return True
    return len(words) <= _LONGEST and _ASSIGNMENT.search(words) is not None
