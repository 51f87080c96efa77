"""Which of many reports a question is most likely about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_app.library.cards import Card
from briefing_app.library.search.folding import fold

MOST = 6
"""Reports that are opened to answer one question."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENDINGS = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|新区|[省市区县州盟旗])$")
_SHORTEST = 2


def likely(cards: Iterable[Card], question: str, most: int = MOST) -> tuple[Card, ...]:
    """Return the reports that a question is put to first, the likeliest first.

    Those whose place and year it names go before those last opened, then the newest. A place
    that is named rules the others out.
    """
    folded = fold(question)
    years = {int(year) for year in _YEAR.findall(folded)}
    good = [card for card in cards if card.good and card.known]
    named = [card for card in good if names_place(folded, card.place)]

    def order(card: Card) -> tuple[bool, float, int, str]:
        of_year = bool(years & {card.review_year, card.plan_year})
        return (not of_year, -card.opened, -card.plan_year, card.id)

    return tuple(sorted(named or good, key=order)[:most])


def names_place(folded: str, place: str) -> bool:
    """Whether a folded question names a place, with its ending or without.

    >>> names_place("示例市2023年财政收入", "示例市"), names_place("示例的财政", "示例市")
    (True, True)
    """
    whole = fold(place)
    short = _ENDINGS.sub("", whole)
    return bool(whole) and (whole in folded or (len(short) >= _SHORTEST and short in folded))
