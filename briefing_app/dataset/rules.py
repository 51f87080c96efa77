"""Corrections by rule: the same small change all over the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import cycle

from briefing_app.dataset.text import MARK
from briefing_app.model.report import Section

_OUTER = "(?<![0-9A-Za-z]){0}|{0}(?![0-9A-Za-z])"
"""Not between two letters or digits: 1,234 and 12:30 stay as they are."""


def rule_fits(rule: str, exact: str, corrected: str) -> bool:
    """Return whether the characters suit the rule: one for one, or one for a pair."""
    if rule == "topics":
        return True
    wanted = 1 if rule == "every" else 2
    return len(exact) == 1 and len(corrected) == wanted and MARK not in exact + corrected


def apply_rule(
    rule: str, marked: str, exact: str, corrected: str, topics: Sequence[Section]
) -> tuple[str, int]:
    """Return the new string and the number of places touched."""
    if rule == "topics":
        return _split_at(marked, topics)
    if rule == "pairs":
        return _paired(marked, exact, corrected), marked.count(exact)
    outer = re.compile(_OUTER.format(re.escape(exact)))
    return outer.subn(corrected.replace("\\", r"\\"), marked)


def _found(marked: str, topic: Section, start: int) -> int:
    """Return where a run-in heading stands next, with its stop; -1 if nowhere."""
    at = marked.find(topic.heading, start)
    while at >= 0 and topic.opens(marked, at) == at:
        at = marked.find(topic.heading, at + 1)
    return at


def _paired(marked: str, exact: str, corrected: str) -> str:
    """Put the opening and the closing mark in turn, anew in each paragraph."""
    paragraphs = []
    for paragraph in marked.split(MARK):
        head, *rest = paragraph.split(exact)
        turns = zip(cycle(corrected), rest, strict=False)  # the cycle has no end
        paragraphs.append(head + "".join(mark + words for mark, words in turns))
    return MARK.join(paragraphs)


def _split_at(marked: str, topics: Sequence[Section]) -> tuple[str, int]:
    """Begin a paragraph before each heading that runs on; they come in text order."""
    parts: list[str] = []
    done = count = 0
    for topic in topics:
        at = _found(marked, topic, done)
        if at < 0:
            continue  # the comparison with the report says where the text departs
        parts.append(marked[done:at])
        if at > 0 and marked[at - 1] != MARK:
            parts.append(MARK)
            count += 1
        done = at
    parts.append(marked[done:])
    return "".join(parts), count
