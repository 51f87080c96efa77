"""Numbers that are not typed as they are printed: 585亿 for 585.7亿元, 0.048 for 4.8%."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from briefing_app.analysis.units import PERCENT
from briefing_app.library.search.folding import fold
from briefing_app.model.figure import Figure

_TYPED = re.compile(r"(?P<number>\d{1,15}(?:\.\d{1,9})?)(?P<unit>[^\d,.]*)")
_HUNDRED = 100


def stands_for(words: str, figure: Figure) -> bool:
    """Whether folded words are a figure's number cut off or rounded, or its share of one.

    A cut or rounded number has its unit, or the first of it; a share has no unit.
    """
    typed = _TYPED.fullmatch(words)
    if typed is None or figure.value is None or not figure.unit:
        return False
    number, unit = Decimal(typed["number"]), typed["unit"]
    if not unit:
        return figure.unit == PERCENT and number < 1 and number * _HUNDRED == figure.value
    if not fold(figure.unit).startswith(unit) or number == 0:
        return False
    step = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
    return number in (figure.value.quantize(step, r) for r in (ROUND_FLOOR, ROUND_HALF_UP))
