"""One report in every format people have it in gives the same outline and the same figures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing_app.bundled import data_path
from briefing_app.dataset.indicators import load_indicators
from briefing_app.importing.documents import Document, read_clipboard, read_document
from briefing_app.importing.draft import Draft
from briefing_app.importing.steps import import_document
from briefing_app.importing.text import shown_text
from briefing_app.model.indicator import Indicator
from tests.importing import formats
from tests.importing.formats import REPORT, TEXT


class Found(NamedTuple):
    """What an import must find, whatever the format."""

    paragraphs: list[str]
    outline: list[tuple[object, ...]]
    figures: list[tuple[object, ...]]


@pytest.fixture(scope="module")
def catalogue() -> Mapping[str, Indicator]:
    return load_indicators(data_path("indicators.yaml"))


@pytest.fixture(scope="module")
def wanted(catalogue: Mapping[str, Indicator]) -> Found:
    return found(read_clipboard(TEXT), catalogue)


def found(document: Document, catalogue: Mapping[str, Indicator]) -> Found:
    draft = import_document(document, catalogue)
    heads = [(p.heading, p.printed) for p in draft.paragraphs if p.heading]
    return Found(
        [p.printed for p in draft.paragraphs if p.printed],
        [(h.level, h.label, h.title, h.style, h.kind, words) for h, words in heads],
        [
            (
                f.exact,
                f.value,
                f.upper,
                f.unit,
                f.measure,
                f.bound,
                f.status,
                f.period,
                f.name,
                sentence(draft, f.paragraph, f.start),
            )
            for f in draft.figures
        ],
    )


def sentence(draft: Draft, paragraph: int, start: int) -> str:
    text = next(shown_text(p, draft.rules) for p in draft.paragraphs if p.id == paragraph)
    return text[text.rfind("。", 0, start) + 1 : text.find("。", start) + 1]


def from_file(folder: Path, data: bytes) -> Document:
    path = folder / "报告"
    path.write_bytes(data)
    return read_document(str(path))


def test_the_report_itself_is_read_as_it_is_meant(wanted: Found) -> None:
    labels = [label for _, label, *_ in wanted.outline if label and label != "——"]
    assert labels == ["一、", "（一）", "（二）", "（三）", "二、", "（一）", "（二）"]
    assert len(wanted.figures) > 50
    assert "".join(wanted.paragraphs) == "".join("".join(words.split()) for words in REPORT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("lines", [TEXT, formats.as_lines()], ids=["flush", "indented"])
def test_text(
    tmp_path: Path,
    lines: str,
    encoding: str,
    wanted: Found,
    catalogue: Mapping[str, Indicator],
) -> None:
    assert found(from_file(tmp_path, lines.encode(encoding)), catalogue) == wanted


@pytest.mark.parametrize("width", [23, 38])
def test_text_broken_into_lines(
    tmp_path: Path, width: int, wanted: Found, catalogue: Mapping[str, Indicator]
) -> None:
    data = formats.as_wrapped(width).encode()
    assert found(from_file(tmp_path, data), catalogue) == wanted


def test_a_saved_page(tmp_path: Path, wanted: Found, catalogue: Mapping[str, Indicator]) -> None:
    assert found(from_file(tmp_path, formats.as_page().encode()), catalogue) == wanted


def test_word(tmp_path: Path, wanted: Found, catalogue: Mapping[str, Indicator]) -> None:
    assert found(from_file(tmp_path, formats.as_word()), catalogue) == wanted


def test_word_that_counts_by_itself(
    tmp_path: Path, wanted: Found, catalogue: Mapping[str, Indicator]
) -> None:
    assert found(from_file(tmp_path, formats.as_numbered_word()), catalogue) == wanted


@pytest.mark.parametrize("justified", [True, False], ids=["justified", "ragged"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_pdf(
    tmp_path: Path,
    columns: int,
    justified: bool,
    wanted: Found,
    catalogue: Mapping[str, Indicator],
) -> None:
    document = from_file(tmp_path, formats.as_pdf(columns, justified=justified))
    assert document.lines[-1].page > 1
    assert found(document, catalogue) == wanted
    (remark,) = document.remarks
    assert remark.startswith("页眉页脚")


def test_pdf_with_space_between_paragraphs(
    tmp_path: Path, wanted: Found, catalogue: Mapping[str, Indicator]
) -> None:
    data = formats.as_pdf(1, indented=False, number="1 / 1")
    assert found(from_file(tmp_path, data), catalogue) == wanted


def test_the_clipboard_with_the_page_it_was_copied_from(
    wanted: Found, catalogue: Mapping[str, Indicator]
) -> None:
    html = "".join(f"<p style='text-indent:2em'>{words}</p>" for words in REPORT)
    assert found(read_clipboard(TEXT, html), catalogue) == wanted


def test_notes_at_the_feet_of_pages_come_behind_the_text(
    tmp_path: Path, catalogue: Mapping[str, Indicator]
) -> None:
    noted = found(read_clipboard(formats.as_noted_lines()), catalogue)
    assert found(from_file(tmp_path, formats.as_noted_pdf()), catalogue) == noted
