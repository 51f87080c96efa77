"""Units as written: their factor, and what they count."""

from __future__ import annotations

_SCALES = (("万亿", 10**12), ("亿", 10**8), ("万", 10**4))
COUNTED = frozenset("个家户项件条场座处所支只批届类种位")
PEOPLE = frozenset("人名")


def split_unit(unit: str) -> tuple[int, str]:
    """Split a unit into its factor and what is counted: 万亿元 -> (10**12, 元)."""
    for word, factor in _SCALES:
        if unit.startswith(word):
            return factor, unit[len(word) :]
    return 1, unit


def same_kind(unit: str) -> str:
    """Return what a unit counts, with classifiers for things (家, 个, 项) taken as one.

    Only for one indicator: 20个 and 20家 制造业单项冠军 are the same champions.
    """
    base = split_unit(unit)[1]
    if base in COUNTED:
        return "个"
    return "人" if base in PEOPLE else base
