"""Find the numbers of a text, with their units and the words that limit them."""

from __future__ import annotations

import re
from decimal import Decimal

from briefing_app.importing.quantities.records import Quantity, QuantityKind

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(个百分点|%|倍|年|[万亿]*[元人个家件项户亩张条名所]?)")
_KINDS = {
    "%": QuantityKind.PERCENT,
    "个百分点": QuantityKind.POINTS,
    "倍": QuantityKind.MULTIPLE,
    "年": QuantityKind.DATE,
}


def find_quantities(text: str) -> list[Quantity]:
    """Return every number of the text in text order; no two overlap."""
    return [
        Quantity(
            *match.span(),
            _KINDS.get(match[2], QuantityKind.AMOUNT),
            Decimal(match[1]),
            match[2],
        )
        for match in _NUMBER.finditer(text)
    ]
