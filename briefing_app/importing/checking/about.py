"""What a report is, as a person writes it into fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.outline.places import latin

_EARLIEST, _LATEST = 1949, 2100
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def about_of(fields: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of About; raise CheckingError for a year or an id that is none."""
    made: dict[str, Any] = {}
    for name in ("title", "place"):
        made[name] = "".join(fields[name].split())
    for name, words in (("review_year", "回顾的年份"), ("plan_year", "计划的年份")):
        made[name] = _year(fields[name], words)
    made["id"] = fields["id"].strip().lower() or suggested_id(made["place"], fields["plan_year"])
    if made["id"] and not _ID.fullmatch(made["id"]):
        raise CheckingError("编号只用小写字母、数字和连字符，如 shili-2023。")
    if made["review_year"] and made["plan_year"] and made["review_year"] >= made["plan_year"]:
        raise CheckingError("计划的年份要在回顾的年份之后。")
    return made


def suggested_id(place: str, year: str) -> str:
    """Return an id for a place and the year it plans, "" while one of them is missing.

    >>> suggested_id("示例市", "2023")
    'shili-2023'
    """
    letters = latin("".join(place.split()))
    return f"{letters}-{year.strip()}" if letters and year.strip() else ""


def _year(words: str, name: str) -> int:
    plain = words.strip().removesuffix("年")
    if not plain:
        return 0
    if not (plain.isascii() and plain.isdigit() and _EARLIEST <= int(plain) <= _LATEST):
        raise CheckingError(f"{name}“{words.strip()}”不是年份：请写四位数字，如 2023。")
    return int(plain)
