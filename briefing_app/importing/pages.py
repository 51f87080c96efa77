"""The markers by which printed pages point to each other: 【上接第1版】, （下转第3版）."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_app.importing.mending.labels import numeral

_MARKER = re.compile(r"[【（(\[［](.{0,12}(?:上接|紧接|下转).{0,12})[】）)\]］]")
_NUMBER = r"[^\d一二三四五六七八九十]{0,6}(\d{1,3}|[一二三四五六七八九十]{1,3})"
_FROM = re.compile(f"(?:上接|紧接){_NUMBER}")
_TO = re.compile(f"下转{_NUMBER}")


def pointer(words: str) -> str:
    """Return what a paragraph that is nothing but a marker says, "" for any other.

    >>> pointer("【上接第1版】"), pointer("下转第3版的是正文。")
    ('上接第1版', '')
    """
    found = _MARKER.fullmatch(words)
    return found[1] if found else ""


def comes_from(words: Iterable[str]) -> int | None:
    """Return the page before, of the first 上接 that names one."""
    return next((numeral(found[1]) for each in words if (found := _FROM.search(each))), None)


def goes_to(words: Iterable[str]) -> int | None:
    """Return the page after, of the last 下转 that names one."""
    found = [numeral(match[1]) for each in words if (match := _TO.search(each))]
    return found[-1] if found else None


def open_pointers(notes: Iterable[str]) -> Iterable[str]:
    """Yield what the notes of pages in order leave open: only the ends point elsewhere.

    >>> list(open_pointers(["下转第2版", "上接第1版，下转第3版"]))
    ['下转第3版']
    """
    pages = [[part for part in re.split("[，、；]", note) if part] for note in notes]
    for number, parts in enumerate(pages):
        for part in parts:
            inner = (_FROM.search(part) and number) or (_TO.search(part) and pages[number + 1 :])
            if not inner:
                yield part
