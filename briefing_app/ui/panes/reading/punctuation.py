"""Where two full-width marks meet, one of them is set half as wide. No Qt."""

from __future__ import annotations

import re

CLOSING = "，。、；：！？）】》”’〕」』"
OPENING = "（【《“‘〔「『"

_MEETING = re.compile(f"[{CLOSING}](?=[{CLOSING}{OPENING}])|(?<=[{OPENING}])[{OPENING}]")


def halved_marks(text: str) -> list[int]:
    """Return the marks to halve: the one whose blank side lies between the two.

    >>> halved_marks("困”、“三稳”，（“")
    [1, 2, 6, 7, 9]
    """
    return [match.start() for match in _MEETING.finditer(text)]
