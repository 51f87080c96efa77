from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefing_app.bundled import data_path
from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.json_writer import render
from briefing_app.export.progress import Tell
from briefing_app.model.report import BlockKind
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.export.samples import whole

MAKERS = {
    "whole": whole,
    "section": lambda: content(ningbo(), section="review-1"),
    "comparison": lambda: content(ningbo(), comparison=True),
    "figures": lambda: content(ningbo(), figures=[ningbo().figures[0].id]),
    "small": lambda: content(make_report()),
}


def read(chosen: Content) -> Any:
    return json.loads(render(chosen, Tell()))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    with open(data_path("schema/export.json"), encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_every_export_is_as_described(validator: Draft202012Validator, make: Any) -> None:
    assert [f"{e.json_path}: {e.message}" for e in validator.iter_errors(read(make()))] == []


def test_every_figure_is_there_once_with_its_place_in_the_text() -> None:
    data = read(whole())
    assert [f["id"] for f in data["figures"]] == [f.id for f in ningbo().figures]
    for figure in data["figures"]:
        start, end = figure["span"]["start"], figure["span"]["end"]
        around = next(p for p in data["text"] if p["start"] <= start < p["end"])
        assert around["text"][start - around["start"] : end - around["start"]] == figure["exact"]


def test_paragraphs_are_the_text() -> None:
    words = [b for b in ningbo().blocks if b.kind is not BlockKind.HEADING]
    text = "".join(ningbo().text[b.start : b.end] for b in words)
    assert "".join(p["text"] for p in read(whole())["text"]) == text


def test_a_section_comes_with_what_it_stands_below() -> None:
    data = read(content(ningbo(), section="review-1-1"))
    assert [s["id"] for s in data["sections"]] == ["review", "review-1", "review-1-1"]
    assert {p["section"] for p in data["text"]} == {"review-1-1"}
