"""Frozen records as plain JSON and back, by the types of their fields."""

from __future__ import annotations

import base64
import binascii
import types
import typing
from dataclasses import fields, is_dataclass
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from briefing_app.model.errors import BriefingError

T = TypeVar("T")


class UnreadableError(BriefingError):
    """Data that is not what it should be; `str()` says why in a few words."""


def encode(value: object) -> Any:
    """Return a record as what json can write; fields with their default are left out."""
    if is_dataclass(value):
        return {
            field.name: encode(part)
            for field in fields(value)
            if (part := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def decode(kind: type[T], data: object) -> T:
    """Return the record that `encode` wrote; raise UnreadableError. Unknown fields are left out."""
    return cast("T", _decoded(kind, data))


def _decoded(kind: Any, data: object) -> object:
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _tuple(typing.get_args(kind), data)
    if origin in (types.UnionType, typing.Union):
        plain = next(arg for arg in typing.get_args(kind) if arg is not type(None))
        return None if data is None else _decoded(plain, data)
    if is_dataclass(kind):
        return _record(kind, data)
    if hasattr(kind, "_fields"):  # a NamedTuple
        hints = _hints(kind)
        return kind(*_tuple(tuple(hints[name] for name in kind._fields), data))
    return _plain(kind, data)


def _record(kind: Any, data: object) -> object:
    if not isinstance(data, dict):
        raise UnreadableError(f"{kind.__name__} 不是一条记录")
    hints = _hints(kind)
    known = {name: _decoded(hints[name], part) for name, part in data.items() if name in hints}
    try:
        return kind(**known)
    except TypeError:
        raise UnreadableError(f"{kind.__name__} 缺字段") from None


def _tuple(kinds: tuple[Any, ...], data: object) -> tuple[object, ...]:
    if not isinstance(data, list):
        raise UnreadableError("应为列表")
    if kinds[-1] is Ellipsis:
        return tuple(_decoded(kinds[0], part) for part in data)
    if len(kinds) != len(data):
        raise UnreadableError("列表长短不合")
    return tuple(_decoded(kind, part) for kind, part in zip(kinds, data, strict=True))


def _plain(kind: Any, data: object) -> object:
    try:
        if kind is bytes and isinstance(data, str):
            return base64.b64decode(data, validate=True)
        if kind is Decimal and isinstance(data, str):
            return Decimal(data)
        if issubclass(kind, Enum):
            return kind(data)
    except (ValueError, InvalidOperation, binascii.Error):
        raise UnreadableError(f"“{data}”读不懂") from None
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        raise UnreadableError(f"“{data}”读不懂")
    return data


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
