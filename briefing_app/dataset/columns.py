"""Records as columns: one string or list a field, not one object a record.

Opening a cached report happens before the first paint. A column is one JSON string and
is split, looked up and put into the slots of the records by loops that run in C; calling
a frozen dataclass for each record would take twice the time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import repeat
from typing import TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_SEPARATOR = "\ue000"  # private use: JSON writes it as it is, and no text holds it
_FIRST_CODE = 48


def joined(cells: Iterable[str]) -> str:
    """Return strings as one column; raise ValueError if that could not be undone."""
    parts = list(cells)
    column = _SEPARATOR.join(parts)
    if column.count(_SEPARATOR) != max(len(parts) - 1, 0):
        raise ValueError("the separator stands in the text")
    return column


def cells(column: str) -> list[str]:
    """Return the strings of a column that has at least one."""
    return column.split(_SEPARATOR)


def shared(values: Iterable[str]) -> list[str]:
    """Return strings of which many are alike: each once, and which one stands where."""
    listed = list(values)
    unique = list(dict.fromkeys(listed))
    return [joined(unique), numbers([unique.index(value) for value in listed])]


def unshared(unique: str, places: str) -> list[str]:
    """Return the strings of a shared column; those that are alike are one object."""
    return list(map(cells(unique).__getitem__, map(ord, places)))


def joined_tuples(rows: Iterable[Sequence[str]]) -> list[object]:
    """Return tuples of strings, most of them of one string, as one column."""
    listed = list(rows)
    single = joined(row[0] if len(row) == 1 else "" for row in listed)
    return [single, {str(n): row for n, row in enumerate(listed) if len(row) != 1}]


def tuples(single: str, others: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Return the tuples of a column."""
    made: list[tuple[str, ...]] = list(zip(cells(single), strict=True))
    return replaced(made, {row: tuple(words) for row, words in others.items()})


def numbers(values: Iterable[int]) -> str:
    """Return small numbers as one column, a character each.

    JSON reads this twice as fast as a list. From 55,296 on it cannot be written in UTF-16
    and encoding raises ValueError; a work report has a third of that many characters.
    """
    return "".join(map(chr, values))


def integers(column: str) -> list[int]:
    """Return the numbers of a column."""
    return list(map(ord, column))


def sparse(values: Iterable[object]) -> dict[str, object]:
    """Return the values that are not empty by their row, for fields that mostly are."""
    return {str(row): value for row, value in enumerate(values) if value}


def filled(column: Mapping[str, T], count: int, empty: T) -> list[T]:
    """Return the values of a sparse column."""
    return replaced([empty] * count, column)


def replaced(values: list[T], column: Mapping[str, T]) -> list[T]:
    """Put the values of a sparse column in place of others, and return the list."""
    for row, value in column.items():
        values[int(row)] = value
    return values


def filled_tuples(column: dict[str, list[str]], count: int) -> list[tuple[str, ...]]:
    """Return the tuples of a sparse column."""
    return filled({row: tuple(value) for row, value in column.items()}, count, ())


def codes(kind: type[E]) -> dict[str, E]:
    """Return the one-character codes of an enum's members."""
    return {chr(_FIRST_CODE + n): member for n, member in enumerate(kind)}


def coded(values: Iterable[T], table: Mapping[str, T]) -> str:
    """Return members as one column, a character each."""
    back = {member: code for code, member in table.items()}
    return "".join([back[value] for value in values])


def members(column: str, table: Mapping[str, T]) -> list[T]:
    """Return the members of a column of codes."""
    return list(map(table.__getitem__, column))


def records(kind: type[T], *columns: Sequence[object]) -> list[T]:
    """Return frozen dataclass records with slots, one field a column, in field order.

    Sets the slots as the generated `__init__` does, without calling it.
    """
    count = len(columns[0])
    if any(len(column) != count for column in columns):
        raise ValueError("columns of different length")
    made = list(map(object.__new__, repeat(kind, count)))
    names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
    for name, column in zip(names, columns, strict=True):
        put: Callable[[T, object], None] = getattr(kind, name).__set__
        deque(map(put, made, column), maxlen=0)
    return made
