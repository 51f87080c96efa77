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


def front_length(passages: Sequence[Passage]) -> int:
    """Return how many paragraphs stand before the report proper: 0 where it begins at once."""
    length = 0
    for index, passage in enumerate(passages):
        if passage.is_aside:
            continue
        if not _is_front(passage.words):
            break
        length = index + 1
    return length


def _is_front(words: str) -> bool:
    label = label_of(words)
    if label is not None and label.style is not LabelStyle.DASH:
        return False
    if len(words) > _LONGEST or is_part_line(words):
        return False
    if _ADDRESS.match(words):
        return len(words) <= 12 or _ASSIGNMENT.search(words) is not None
    return is_titular(words) or _ASSIGNMENT.search(words) is not None
