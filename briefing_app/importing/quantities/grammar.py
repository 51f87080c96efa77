"""Find the numbers of a text, with their units and the words that limit them.

One cheap pattern finds where a number may begin: a digit, a numeral, 第, 首, 前 and a few
more. What it means is read around it by small functions that look a bounded way to both
sides, so that the time grows with the length of the text and with nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing_app.importing.quantities import arabic, names, ranks, spoken
from briefing_app.importing.quantities.records import Quantity, QuantityKind

_DIGITS = "0-9０-９"
_N = spoken.NUMERALS
_CANDIDATE = re.compile(
    f"[{_DIGITS}{_N}第首前唯翻历](?:"
    f"(?<=[{_DIGITS}])[{_DIGITS}]*(?:,[0-9]{{3}}(?![0-9])|，[０-９]{{3}}(?![０-９]))*"
    f"(?:[.．][{_DIGITS}]+)?"
    f"|(?<=[{_N}])(?:[{_N}]+|(?=[{re.escape(spoken.FOLLOWERS)}]))"
    f"|(?<=第)(?:[{_DIGITS}]+|[{_N}]+)"
    f"|(?<=前)(?=[列{_DIGITS}{_N}])|(?<=首)(?=[{ranks.FIRSTS}])"
    "|(?<=唯)(?=一)|(?<=翻)(?=[了番一两二三四])|(?<=历)(?=史新高))"
)
"""Where a number may begin; what cannot be one is passed over inside the pattern."""
_KEPT = frozenset({QuantityKind.RANK, QuantityKind.STREAK})
"""What stays what it is inside quotes: “七连增”."""
_Reader = Callable[[str, int, int, int], Quantity | None]


def find_quantities(text: str) -> list[Quantity]:
    """Return every number of the text in text order; no two overlap.

    `text` is a paragraph without white space. Numbers inside short quotes are names.
    """
    found: list[Quantity] = []
    quotes = names.quoted(text)
    done = quoted = 0
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        quantity = _READERS[text[start]](text, start, end, done)
        if quantity is None:
            continue
        while quoted < len(quotes) and quotes[quoted][1] < quantity.end:
            quoted += 1
        if quoted < len(quotes) and quotes[quoted][0] <= quantity.start:
            quantity = _named(quantity, *quotes[quoted])
        found.append(quantity)
        done = quantity.end
    return found


def _named(quantity: Quantity, opens: int, closes: int) -> Quantity:
    """Return the number as a name, with its quotes where it fills them: “47条”."""
    if quantity.kind in _KEPT:
        return quantity
    if (quantity.start, quantity.end) == (opens, closes):
        return quantity._replace(start=opens - 1, end=closes + 1, kind=QuantityKind.LABEL)
    return quantity._replace(kind=QuantityKind.LABEL)


def _first(text: str, start: int, _end: int, done: int) -> Quantity | None:
    return ranks.first(text, start, done)


def _front(text: str, start: int, _end: int, done: int) -> Quantity | None:
    return ranks.front(text, start, done)


def _only(text: str, start: int, _end: int, done: int) -> Quantity | None:
    return ranks.only(text, start, done)


def _record(_text: str, start: int, _end: int, _done: int) -> Quantity:
    return ranks.record(start)


_READERS: dict[str, _Reader] = (
    dict.fromkeys("0123456789０１２３４５６７８９", arabic.read)
    | dict.fromkeys(spoken.NUMERALS, spoken.read)
    | {
        "第": ranks.numbered,
        "首": _first,
        "前": _front,
        "唯": _only,
        "历": _record,
        "翻": spoken.doubled,
    }
)
