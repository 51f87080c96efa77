"""Lines of YAML as the dataset is written by hand: two blanks a level, words in quotes.

Only what `yaml_reader` takes: strings, whole numbers, true, mappings and lists. A string is
quoted, unless it is an id or a word of ours that no reader of YAML takes for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

_PLAIN = re.compile(r"[a-z][a-z0-9_-]+(?:\.[a-z0-9-]+)*")
_NOT_PLAIN = frozenset(("null", "true", "false", "yes", "no", "on", "off"))
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')

Value = str | int | None | Sequence["Value"] | Mapping[str, "Value"]


def entries(data: Mapping[str, Value], indent: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping, a key a line, lists and mappings below their key."""
    room = " " * indent
    for key, value in data.items():
        if isinstance(value, Mapping) and value:
            yield f"{room}{key}:"
            yield from entries(value, indent + 2)
        elif isinstance(value, Sequence) and not isinstance(value, str) and value:
            yield f"{room}{key}:"
            for item in value:
                yield from listed(item, indent + 2)
        else:
            yield f"{room}{key}: {flow(value)}"


def listed(item: Value, indent: int) -> Iterator[str]:
    """Yield the lines of one item of a list."""
    room = " " * indent
    if isinstance(item, Mapping) and item:
        first, *rest = entries(item, indent + 2)
        yield f"{room}- {first.lstrip()}"
        yield from rest
    else:
        yield f"{room}- {flow(item)}"


def flow(value: Value) -> str:
    """Return a value on one line.

    >>> flow({"section": "review-1", "exact": "585.7亿元", "ranks": ["a1.b"]})
    '{section: review-1, exact: "585.7亿元", ranks: [a1.b]}'
    """
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(flow, value)) + "]"
    return "null" if value is None else str(value).lower()


def scalar(words: str) -> str:
    """Return a string in quotes, or an id as it is.

    >>> scalar("plan-1.gdp.growth"), scalar("no"), scalar("5"), scalar("5%")
    ('plan-1.gdp.growth', '"no"', '"5"', '"5%"')
    """
    if _PLAIN.fullmatch(words) and words not in _NOT_PLAIN:
        return words
    return f'"{_ESCAPED.sub(_escape, words)}"'


def comment(words: str) -> str:
    """Return words that can stand in a comment: on one line, nothing that is not shown."""
    return "# " + re.sub(r"\s+", " ", _ESCAPED.sub(_blank, words)).strip()


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return f"\\{char}" if char in '"\\' else f"\\u{ord(char):04x}"


def _blank(match: re.Match[str]) -> str:
    char = match.group()
    return char if char in '"\\' else " "
