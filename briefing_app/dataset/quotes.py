"""Find quoted words again: once, or a sentence about why not."""

from __future__ import annotations

from briefing_app.dataset.problems import shortened


def occurrences(text: str, words: str) -> list[int]:
    """Return every place where the words begin, overlapping ones too."""
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def not_once(place: str, words: str, times: int) -> str:
    """Return the complaint about words found never or several times."""
    if not words:
        return "exact、prefix、suffix 不能都是空的。"
    if not times:
        return f"引文“{shortened(words)}”在{place}里找不到。"
    return f"引文“{shortened(words)}”在{place}里出现 {times} 次，请用 prefix、suffix 区分。"
