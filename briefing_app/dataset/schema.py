"""Check data against the JSON Schemas in data/schema and say in words what to mend.

`x-says` beside a keyword of a schema holds the sentence for breaking it, where the
general ones below would be too vague.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator
from typing import Any

from briefing_app import bundled
from briefing_app.dataset.problems import Problems, shortened
from briefing_app.dataset.yaml_reader import Unquoted, YamlMap, line_of

_Error = Any  # jsonschema's ValidationError: its fields are typed by nothing but use

_TYPE_NAMES = {
    "string": "文字",
    "integer": "整数",
    "boolean": "true 或 false",
    "array": "列表",
    "object": "“键: 值”的一组",
    "null": "空（null）",
}


def check_schema(data: YamlMap, schema: str, shown: str, problems: Problems) -> bool:
    """Note every violation of a schema (`report`, `figures`, ...); True if there is none."""
    from jsonschema import Draft202012Validator

    with open(bundled.data_path(f"schema/{schema}.json"), encoding="utf-8") as file:
        validator = Draft202012Validator(json.load(file))
    fine = True
    for error in validator.iter_errors(data):
        fine = False
        for line, reason in _explained(data, error):
            problems.add(shown, line, reason)
    return fine


def _explained(data: YamlMap, error: _Error) -> Iterator[tuple[int, str]]:
    """Yield line and sentence for one violation; unknown fields are named one by one."""
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = error.schema["properties"]
        for name in [n for n in error.instance if n not in known]:
            yield line_of(data, (*path, name)), _unknown_field(name, tuple(known))
        return
    yield line_of(data, path), _sentence(error)


def _unknown_field(name: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    hint = f"是不是想写“{near[0]}”？" if near else f"可用的有：{'、'.join(known)}。"
    return f"不认识的字段“{shortened(name)}”，{hint}"


def _sentence(error: _Error) -> str:
    subject = _subject(error)
    rule = str(error.validator)
    says = error.schema.get("x-says", {}) if isinstance(error.schema, dict) else {}
    if rule in says:
        return f"{subject}：{says[rule]}。"
    describe = _DESCRIBE.get(rule)
    return f"{subject}{describe(error) if describe else '不合规定'}。"


def _subject(error: _Error) -> str:
    """Return what is wrong, in the author's words: a field, an item, a whole record."""
    path = list(error.absolute_path)
    steps = [str(step) if isinstance(step, str) else f"第 {step + 1} 项" for step in path[-2:]]
    if path and isinstance(path[-1], str):
        return f"“{steps[-1]}”"
    return "的".join(f"“{s}”" if s.isascii() else s for s in steps) or "文件"


def _wrong_type(error: _Error) -> str:
    kinds = error.validator_value
    names = [_TYPE_NAMES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    scalar = isinstance(error.instance, Unquoted | int)
    hint = "，请给它加引号" if names[0] == "文字" and scalar else ""
    return f"应为{'或'.join(names)}，现为 {shortened(_shown(error.instance))}{hint}"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "一组键值" if isinstance(value, dict) else "列表"
    return "空" if value is None else repr(value)


def _missing(error: _Error) -> str:
    absent = [n for n in error.validator_value if n not in error.instance]
    return f"缺少必填的字段“{absent[0]}”"


def _choice(error: _Error) -> str:
    return f"只能是 {'、'.join(error.validator_value)} 之一，现为 {_shown(error.instance)}"


def _constant(error: _Error) -> str:
    return f"应为 {error.validator_value}，现为 {_shown(error.instance)}；可能出自更新的版本"


def _out_of_range(error: _Error) -> str:
    return f"超出范围（{error.schema['minimum']}–{error.schema['maximum']}）"


def _literal(words: str) -> Callable[[_Error], str]:
    def describe(_error: _Error) -> str:
        return words

    return describe


_DESCRIBE: dict[str, Callable[[_Error], str]] = {
    "type": _wrong_type,
    "required": _missing,
    "enum": _choice,
    "const": _constant,
    "minimum": _out_of_range,
    "maximum": _out_of_range,
    "minLength": _literal("不能是空的"),
    "maxLength": _literal("太长"),
    "minItems": _literal("项数太少"),
    "uniqueItems": _literal("有重复的项"),
}
