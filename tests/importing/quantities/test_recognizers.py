from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.importing.quantities import Quantity, QuantityKind, find_quantities
from briefing_app.importing.quantities.numbers import read_number, scale_of
from briefing_app.model.figure import Bound

CASES = Path(__file__).with_name("recognizers_cases.tsv")
_LOWER = {Bound.OVER, Bound.AT_LEAST, Bound.EXCEEDS}
_FACTORS = {"成": Decimal(10), "‰": Decimal("0.1")}


def _cases(*kinds: str) -> list[tuple[str, str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [
        (kind, "".join(given.split()), expected) for kind, given, expected in rows if kind in kinds
    ]


def _worth(quantity: Quantity) -> Decimal:
    assert quantity.value is not None
    if quantity.unit.startswith("/"):
        return quantity.value / Decimal(quantity.unit[1:])
    return quantity.value * scale_of(quantity.unit) * _FACTORS.get(quantity.unit, 1)


def _same(found: list[Decimal], expected: str) -> bool:
    wanted = [Decimal(word) for word in expected.split()]
    return len(found) == len(wanted) and all(
        abs(a - b) < Decimal("1e-9") for a, b in zip(found, wanted, strict=True)
    )


def _whole(given: str, expected: str) -> bool:
    number = read_number(given)
    return number is not None and _same([number], expected)


def _numbers(given: str, expected: str) -> bool:
    return _same([_worth(quantity) for quantity in find_quantities(given)], expected)


def _percents(given: str, expected: str) -> bool:
    kinds = {QuantityKind.PERCENT, QuantityKind.POINTS}
    found = [q for q in find_quantities(given) if q.kind in kinds and q.unit[0] != "/"]
    return _same([_worth(q) for q in found], expected)


def _interval(quantity: Quantity) -> str:
    worth = f"{_worth(quantity).normalize():f}"
    if quantity.upper is not None:
        return f"{worth}..{quantity.upper:f}"
    return f"{worth}.." if quantity.bound in _LOWER else f"..{worth}"


def _ranges(given: str, expected: str) -> bool:
    return " ".join(map(_interval, find_quantities(given))) == expected


def _ordinals(given: str, expected: str) -> bool:
    return _same([q.value for q in find_quantities(given) if q.value is not None], expected)


def _units(given: str, expected: str) -> bool:
    amounts = [q for q in find_quantities(given) if q.value is not None and q.unit != "个"]
    found = [f"{_worth(q).normalize():f}{q.unit.lstrip('万亿')}" for q in amounts]
    return expected in found if expected else not found


_READERS = {
    "whole": _whole,
    "number": _numbers,
    "percent": _percents,
    "range": _ranges,
    "ordinal": _ordinals,
    "unit": _units,
}


def _failures(*kinds: str) -> list[str]:
    return [
        f"{kind}: {given}" for kind, given, expected in _cases(*kinds)
        if not _READERS[kind](given, expected)
    ]  # fmt: skip


@pytest.mark.parametrize("kind", list(_READERS))
def test_nearly_every_case_of_the_kind_is_read(kind: str) -> None:
    failures = _failures(kind)
    assert len(failures) <= 0.1 * len(_cases(kind)), failures


def test_ninety_five_of_a_hundred_cases_in_scope_are_read() -> None:
    failures = _failures(*_READERS)
    assert len(failures) <= 0.05 * len(_cases(*_READERS)), failures
