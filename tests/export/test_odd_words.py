"""Words that mean something to a spreadsheet, a browser or a parser stay words in every format."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from typing_extensions import override

from briefing_app.export.grids import column_of, figures_grid, plain_number
from briefing_app.export.progress import Tell
from briefing_app.export.writers import rendered
from briefing_app.export.xlsx_writer import write
from tests.export.samples import odd, whole

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.export.content import Content

PIECES = [
    "=", "+1", "-", "@SUM(A1)", '=HYPERLINK("http://x")', "＝1", '"', "'", ",", ";", "\t", "\n", "\r",
    "<script>alert(1)</script>", "</style>", "]]>", "&amp;", "&", "--><!--", "http://x.example", "{{", "%",
    "\\", "\u2028", "甬", "²", "𠮷", "\x01", "1e5", "mailto:a@b",
]  # fmt: skip
ODD = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)
FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def printed(words: str) -> str:
    """Return what the first figure of the odd report is printed as."""
    return words + "1.1%"


def csv_rows(chosen: Content) -> list[list[str]]:
    text = rendered(chosen, "csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


class Words(HTMLParser):
    """The tags of a page, and the words of its title and cells."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.parts: list[str] = []
        self.feed(source)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    @override
    def handle_data(self, data: str) -> None:
        self.parts.append(data)


@FEW
@given(ODD)
def test_csv(words: str) -> None:
    table = csv_rows(odd(words))
    assert {len(row) for row in table} == {len(table[0])}
    cell = table[1][table[0].index("指标")]
    assert cell in (words, "'" + words)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


@FEW
@given(words=ODD)
def test_xlsx(words: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.xlsx"
    write(odd(words), str(path), Tell())
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert not any(cell.hyperlink for cell in cells)
    shown = book["数字"]["C2"].value
    assert str(shown).replace("_x000D_", "\r").replace("_x0001_", "\x01") == words


@FEW
@given(ODD)
def test_json(words: str) -> None:
    data = json.loads(rendered(odd(words), "json"))
    assert (data["report"]["title"], data["filters"], data["figures"][0]["name"]) == (words,) * 3


@FEW
@given(ODD)
def test_html(words: str) -> None:
    page = Words(rendered(odd(words), "html").decode())
    assert "script" not in page.tags
    assert all(link.startswith("#") for link in page.links)
    clean = words.replace("\x01", "\ufffd").replace("\r", "\ufffd")
    assert page.parts.count(clean) >= 3


def test_all_formats_have_the_same_numbers(tmp_path: Path) -> None:
    wanted = [None if v is None else plain_number(v) for v in values()]
    table = csv_rows(whole())
    at = table[0].index("数值")
    assert [row[at] or None for row in table[1:]] == wanted
    assert [f["signed"] for f in json.loads(rendered(whole(), "json"))["figures"]] == wanted
    path = tmp_path / "whole.xlsx"
    write(whole(), str(path), Tell())
    cells = [cell.value for cell in load_workbook(path)["数字"]["E"][1:]]
    exact = [Decimal(str(cell)) for cell in cells if cell is not None]
    assert sum(exact) == sum(v for v in values() if v is not None)
    assert len(exact) == len([v for v in values() if v is not None])


def values() -> list[Decimal | None]:
    return [v if isinstance(v, Decimal) else None for v in column_of(figures_grid(whole()), "数值")]


@pytest.mark.parametrize("fmt", ["csv", "html", "json"])
def test_a_text_format_is_utf_8(fmt: str) -> None:
    assert "宁波市" in rendered(whole(), fmt).decode("utf-8-sig")
