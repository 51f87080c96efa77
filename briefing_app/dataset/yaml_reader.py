"""Read YAML that nobody vouches for: bounded, without anchors or tags, with line numbers.

The data are built from libyaml's event stream. It is not recursive, so a bomb of brackets
is met at depth 64 and not in a crash of the parser; and what is an anchor, an alias or a
tag is what libyaml takes for one, so a `&`, `*` or `!` inside words is never refused.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from typing_extensions import override

from briefing_app.dataset.problems import Problems, shortened

DEPTH_LIMIT = 64
DIGITS_LIMIT = 18
"""Of an integer; longer ones state nothing, and Python refuses the longest."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_TAB_INDENT = re.compile(r"^ *\t[ \t]*\S", re.MULTILINE)
_INTEGER = re.compile(r"0|-?[1-9][0-9]*")
_TEXT_TAG = "tag:yaml.org,2002:str"
_PLAIN_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_COMPLAINTS = {
    "found unexpected end of stream": "引号没有收尾。",
    "found unexpected document indicator": "引号没有收尾。",
    "found character that cannot start any token": "这个字符不能放在开头，请给文字加引号。",
    "mapping values are not allowed in this context": "冒号的位置不对；含冒号的文字请加引号。",
    "could not find expected ':'": "缺少冒号，或缩进不对。",
    "did not find expected ',' or ']'": "方括号没有收尾，或缺少逗号。",
    "did not find expected ',' or '}'": "花括号没有收尾，或缺少逗号。",
    "did not find expected '-' indicator": "列表的缩进不对，或缺少“- ”。",
    "did not find expected key": "缩进不对，或引号没有配对。",
}


class YamlMap(dict[str, Any]):
    """A mapping that knows the line of each of its keys."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class YamlList(list[Any]):
    """A list that knows the line of each of its items."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


class Unquoted:
    """A plain scalar that YAML readers disagree on (585.7, 12:30, no): never text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @override
    def __repr__(self) -> str:
        return self.text


class _YamlError(Exception):
    """One complaint with its line, on its way out of the reader."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line, self.reason = line, reason


def read_yaml(text: str, shown: str, problems: Problems) -> YamlMap | None:
    """Return the mapping a file holds; None, with one problem, if it holds none."""
    try:
        return _read(text)
    except _YamlError as error:
        problems.add(shown, error.line, error.reason)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = _COMPLAINTS.get(error.problem or "", "缩进、冒号或引号不合 YAML 写法。")
        problems.add(shown, mark.line + 1 if mark else 0, reason)
    return None


def line_of(data: object, path: tuple[str | int, ...]) -> int:
    """Return the line of the innermost part of the path that is there."""
    line = 1
    for step in path:
        if isinstance(data, YamlMap) and step in data:
            line, data = data.lines[str(step)], data[str(step)]
        elif isinstance(data, YamlList) and isinstance(step, int) and step < len(data):
            line, data = data.lines[step], data[step]
        else:
            break
    return line


def _read(text: str) -> YamlMap:
    if not text.strip():
        raise _YamlError(1, "文件是空的。")
    if bad := _CONTROL.search(text):
        raise _YamlError(_line_at(text, bad.start()), "含有控制字符，不是文本文件。")
    if bad := _TAB_INDENT.search(text):
        raise _YamlError(_line_at(text, bad.start()), "缩进用了制表符，请改用空格。")
    loader = yaml.CSafeLoader(text)
    try:
        return _Builder(loader).document()
    finally:
        loader.dispose()


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


class _Builder:
    """Turns the events of one document into mappings, lists and scalars."""

    def __init__(self, loader: yaml.CSafeLoader) -> None:
        self._loader = loader

    def document(self) -> YamlMap:
        """Read the one document of the stream."""
        self._next()  # stream start
        if isinstance(self._next(), yaml.StreamEndEvent):
            raise _YamlError(1, "文件里没有内容。")
        first = self._next()
        data = self._value(first, 1)
        if not isinstance(data, YamlMap):
            raise _YamlError(_line(first), "最外层应为“键: 值”的写法。")
        self._next()  # document end
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _YamlError(_line(after), "一个文件只能有一份文档，请去掉“---”。")
        return data

    def _next(self) -> yaml.Event:
        event: yaml.Event = self._loader.get_event()  # type: ignore[assignment]
        if isinstance(event, yaml.AliasEvent):
            raise _YamlError(_line(event), f"不接受别名 *{event.anchor}，请把内容写出来。")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise _YamlError(_line(event), f"不接受锚点 &{event.anchor}，请去掉。")
        if getattr(event, "tag", None) is not None:
            raise _YamlError(_line(event), "不接受以 ! 开头的类型标记，请去掉或加引号。")
        return event

    def _value(self, event: yaml.Event, depth: int) -> object:
        if depth > DEPTH_LIMIT:
            raise _YamlError(_line(event), f"嵌套超过 {DEPTH_LIMIT} 层，不予读取。")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(depth)
        return self._scalar(event)

    def _mapping(self, depth: int) -> YamlMap:
        data = YamlMap()
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _YamlError(_line(event), "键只能是一个词。")
            key = event.value
            if key in data:
                first = data.lines[key]
                raise _YamlError(_line(event), f"键“{shortened(key)}”与第 {first} 行重复。")
            data.lines[key] = _line(event)
            data[key] = self._value(self._next(), depth + 1)
        return data

    def _sequence(self, depth: int) -> YamlList:
        data = YamlList()
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            data.lines.append(_line(event))
            data.append(self._value(event, depth + 1))
        return data

    def _scalar(self, event: Any) -> object:
        """Return text as it is; a plain word only as what every YAML reader sees in it."""
        text: str = event.value
        plain = event.implicit[0] and not event.style
        loader: Any = self._loader
        if not plain or loader.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT_TAG:
            return text
        if text in _PLAIN_WORDS:
            return _PLAIN_WORDS[text]
        if not _INTEGER.fullmatch(text):
            return Unquoted(text)
        if len(text) > DIGITS_LIMIT:
            raise _YamlError(_line(event), "这个数太长；是编号的话请加引号。")
        return int(text)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
