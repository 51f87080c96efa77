"""Write plain YAML that people read and mend by hand: one thing a line, words in quotes.

What is written is read back as the same by `dataset/yaml_reader`, and by any YAML reader.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_WORD_KEYS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONE = re.compile("[\ud800-\udfff]")


def dump(data: Mapping[str, object]) -> str:
    """Return a mapping of mappings, lists, text, numbers and truth as YAML.

    Other scalars are written as their `repr`: so the reader keeps words it does not judge.
    """
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in data.items():
        head, *rest = _value(value, indent)
        yield f"{indent}{_key(key)}:{head}"
        yield from rest


def _value(value: object, indent: str) -> Iterator[str]:
    """Yield what follows a key on its line, then the lines below it."""
    if isinstance(value, Mapping) and value:
        yield ""
        yield from _mapping(value, indent + "  ")
    elif isinstance(value, list | tuple) and value:
        yield ""
        for item in value:
            yield from _item(item, indent + "  ")
    elif isinstance(value, str) and _is_block(value):
        yield " |-"
        yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
    else:
        yield f" {_scalar(value)}"


def _item(item: object, indent: str) -> Iterator[str]:
    """Yield an item of a list: its first line behind the dash."""
    if isinstance(item, Mapping) and item:
        first, *rest = _mapping(item, indent + "  ")
        yield f"{indent}- {first.lstrip(' ')}"
        yield from rest
    elif isinstance(item, list | tuple) and item:
        yield f"{indent}- {_flow(item)}"
    else:
        yield f"{indent}- {_scalar(item)}"


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping | list | tuple):
        return _flow(value)
    return repr(value)


def _flow(value: object) -> str:
    """Return a value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{quoted(k)}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return _scalar(value)


def quoted(words: str) -> str:
    """Return words in double quotes; what YAML would fold or refuse is escaped."""
    whole = _LONE.sub("\ufffd", words)
    return _ESCAPED.sub(_escape, json.dumps(whole, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def _key(key: str) -> str:
    plain = _PLAIN_KEY.fullmatch(key) and key.lower() not in _WORD_KEYS
    return key if plain else quoted(key)


def _is_block(words: str) -> bool:
    """Whether words of several lines can stand as they are."""
    lines = words.split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1]:
        return False
    return all(line.isprintable() and line == line.strip() for line in lines)
