"""Read the fields of the user's files: mildly, because people write them by hand.

Words are words whether or not they stand in quotes; what is not known is kept as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.user_file import Unusable

Extras = dict[str, Any]
"""Fields that this version does not know, written back as they were."""

_ANCHOR_KEYS = ("exact", "prefix", "suffix", "section", "times")
T = TypeVar("T")


def words(data: Mapping[str, Any], key: str) -> str:
    """Return a field as text, "" without it; raise Unusable for a list or a group."""
    return _word(data.get(key), key)


def lines(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return a list of texts; one text counts as a list of one."""
    value = data.get(key)
    if value is None:
        return ()
    return tuple(_word(item, key) for item in (value if isinstance(value, list) else [value]))


def number(data: Mapping[str, Any], key: str, low: int, high: int, default: int) -> int:
    """Return a whole number kept within bounds; raise Unusable for anything else."""
    value = data.get(key)
    if value is None:
        return default
    if isinstance(value, str) and value.isdecimal() and len(value) < 10:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unusable(f"{key} 应为整数")
    return min(max(value, low), high)


def truth(data: Mapping[str, Any], key: str) -> bool:
    """Return a field that is true or false."""
    value = data.get(key)
    if not isinstance(value, bool | None):
        raise Unusable(f"{key} 应为 true 或 false")
    return bool(value)


def one_of(data: Mapping[str, Any], key: str, kinds: Callable[[str], T]) -> T:
    """Return a field as a member of an enumeration; raise Unusable for others."""
    value = words(data, key)
    try:
        return kinds(value)
    except ValueError:
        raise Unusable(f"{key} 不认识“{value[:24]}”") from None


def group(data: Mapping[str, Any], key: str) -> Mapping[str, Any] | None:
    """Return a group of fields, None without it; raise Unusable for anything else."""
    value = data.get(key)
    if value is not None and not isinstance(value, dict):
        raise Unusable(f"{key} 应为“键: 值”的一组")
    return value


def items(
    data: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any]], T]
) -> tuple[tuple[T, ...], tuple[str, ...]]:
    """Return what the items of a list say, and a complaint for each that says nothing."""
    value = data.get(key)
    if value is None:
        return (), ()
    if not isinstance(value, list):
        raise Unusable(f"{key} 应为列表")
    found, complaints = [], []
    for count, item in enumerate(value, start=1):
        try:
            if not isinstance(item, dict):
                raise Unusable("应为“键: 值”的一组")
            found.append(read(item))
        except Unusable as why:
            complaints.append(f"第 {count} 条：{why}")
    return tuple(found), tuple(complaints)


def unknown(data: Mapping[str, Any], known: tuple[str, ...]) -> Extras:
    """Return the fields that are not known."""
    return {key: value for key, value in data.items() if key not in known}


def read_anchor(data: Mapping[str, Any]) -> Anchor:
    """Return the anchor in a group of fields."""
    exact, prefix, suffix, section = (words(data, key) for key in _ANCHOR_KEYS[:4])
    return Anchor(exact, prefix, suffix, section, number(data, "times", 1, 1_000_000, 1))


def anchor_fields(anchor: Anchor) -> dict[str, object]:
    """Return an anchor as it is written: what is empty is left out."""
    texts = {key: getattr(anchor, key) for key in _ANCHOR_KEYS[:4]}
    fields: dict[str, object] = {key: value for key, value in texts.items() if value}
    return {**fields, "times": anchor.times} if anchor.times > 1 else fields


def _word(value: object, key: str) -> str:
    if isinstance(value, list | dict):
        raise Unusable(f"{key} 应为文字")
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)
