"""indicators.yaml: the catalogue that all reports share, and what one report adds to it."""

from __future__ import annotations

import os
from collections.abc import Mapping

from briefing_app.dataset.files import INDICATORS_FILE, decoded, read_bytes
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.schema import check_schema
from briefing_app.dataset.yaml_reader import YamlMap, line_of, read_yaml
from briefing_app.model.indicator import Indicator


def load_indicators(path: str) -> dict[str, Indicator]:
    """Return the indicators by id; raise DatasetError with everything that is wrong."""
    problems = Problems()
    indicators = read_indicators(path, problems)
    problems.raise_if_any()
    return indicators


def read_indicators(path: str, problems: Problems) -> dict[str, Indicator]:
    """Return the indicators of a catalogue by id, as far as they can be read."""
    data = _data(path, problems)
    if data is None:
        return {}
    for number, item in enumerate(data["indicators"]):
        if not item["english"]:
            line = line_of(data, ("indicators", number, "english"))
            problems.add(path, line, "“english”不能是空的。")
    return {item["id"]: _indicator(item) for item in data["indicators"]}


def with_own(
    folder: str, catalogue: Mapping[str, Indicator], problems: Problems
) -> Mapping[str, Indicator]:
    """Return the catalogue with what the report's own indicators.yaml adds to it.

    An id of the catalogue may come again only for the indicator of that name: the catalogue
    may have learned it since; then the catalogue has the word.
    """
    path = os.path.join(folder, INDICATORS_FILE)
    data = _data(path, problems) if os.path.lexists(path) else None
    if data is None:
        return catalogue
    for number, item in enumerate(data["indicators"]):
        known = catalogue.get(item["id"])
        if known and known.name != item["name"]:
            line = line_of(data, ("indicators", number, "id"))
            reason = f"“{item['id']}”在指标目录里是“{known.name}”，这里不能另作他用。"
            problems.add(path, line, reason)
    return {**{item["id"]: _indicator(item) for item in data["indicators"]}, **catalogue}


def _data(path: str, problems: Problems) -> YamlMap | None:
    """Return the content of an indicators.yaml that keeps to its rules in itself."""
    content = read_bytes(path, path, problems)
    text = None if content is None else decoded(content, path, problems)
    data = None if text is None else read_yaml(text, path, problems)
    if data is None or not check_schema(data, "indicators", path, problems):
        return None
    _check_names(data, path, problems)
    return data


def _indicator(item: YamlMap) -> Indicator:
    return Indicator(
        id=item["id"],
        name=item["name"],
        english=item["english"],
        family=item["family"],
        aliases=tuple(item.get("aliases", ())),
        scope=tuple(item.get("scope", ())),
        topic=item.get("topic", ""),
    )


def _check_names(data: YamlMap, shown: str, problems: Problems) -> None:
    """Note ids given twice, and names or aliases that do not mean one indicator."""
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    for number, item in enumerate(data["indicators"]):
        path: tuple[str | int, ...] = ("indicators", number)
        line = line_of(data, (*path, "id"))
        if item["id"] in ids:
            reason = f"指标编号“{item['id']}”与第 {ids[item['id']]} 行重复。"
            problems.add(shown, line, reason)
        ids[item["id"]] = line
        named = [(item["name"], line_of(data, (*path, "name")))]
        alias_line = line_of(data, (*path, "aliases"))
        for name, line in [*named, *((alias, alias_line) for alias in item.get("aliases", ()))]:
            if name in names:
                reason = f"名称“{name}”已在第 {names[name]} 行用过，一个名称只归一个指标。"
                problems.add(shown, line, reason)
            names[name] = line
