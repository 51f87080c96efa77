"""Pictures and scanned pages, with a recogniser that says what it is told to."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from briefing_app.importing.documents import DocumentError, Format, read_document, reading
from briefing_app.importing.documents import scan_reader as module
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.pdf_reader import read_pdf
from briefing_app.importing.documents.recogniser import load, runs_of
from briefing_app.importing.documents.rows import Run
from briefing_app.importing.documents.scan_reader import read_picture
from briefing_app.importing.documents.wire import Order, Reading
from tests.importing.documents.samples import REPORT, order, typeset


def picture(kind: str = "PNG", size: tuple[int, int] = (60, 40)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "white").save(file, kind)
    return file.getvalue()


def box(left: float, right: float, top: float = 10, bottom: float = 30) -> list[list[float]]:
    return [[left, top], [right, top], [right, bottom], [left, bottom]]


def untold(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [Run("各位代表：", 4, 5, 44, 15, 10, 0.9), Run("一、回顾", 4, 60, 40, 70, 10, 0.51239)]
    monkeypatch.setattr(module, "load", lambda: lambda _png: runs)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_gives_lines_with_their_places(recognised: None, kind: str) -> None:
    document = read_picture(picture(kind), order(Format.SCAN), untold)
    assert [(o.text, o.confidence) for o in document.lines] == [
        ("各位代表：", 0.9),
        ("一、回顾", 0.5124),
    ]
    assert document.pictures[0].boxes == ((0, (4, 5, 40, 10)), (1, (4, 60, 36, 10)))
    assert document.pictures[0].png.startswith(b"\x89PNG")


def test_a_scanned_page_among_others_keeps_its_place(recognised: None) -> None:
    pdf = typeset(f"{REPORT[2]}#pagebreak()#rect(width: 50mm, height: 9mm)#pagebreak(){REPORT[4]}")
    told: list[tuple[int, int]] = []
    found = read_pdf(pdf, order(Format.PDF, recognise=True), lambda a, b: told.append((a, b)))
    pages = [line.page for line in found.document.lines]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3}
    assert found.document.format is Format.PDF
    first = found.document.pictures[0].boxes[0][0]
    assert found.document.lines[first].text == "各位代表："
    assert told[-2:] == [(0, 1), (1, 1)]


def test_a_whole_scan_is_called_one(recognised: None, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = typeset("#rect(width: 50mm, height: 9mm)")
    found = read_pdf(pdf, order(Format.PDF, recognise=True), untold)
    assert found.document.format is Format.SCAN
    monkeypatch.setattr(module, "SCAN_PAGES", 0)
    with pytest.raises(RefusedError, match="有 1 页扫描页，超过 0 页"):
        read_pdf(pdf, order(Format.PDF, recognise=True), untold)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\nxxxx", picture()[:40], b"\xff\xd8\xff"])
def test_a_broken_picture_is_refused(recognised: None, data: bytes) -> None:
    with pytest.raises(RefusedError, match="图片已损坏"):
        read_picture(data, order(Format.SCAN), untold)


def test_a_huge_picture_is_refused(recognised: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SCAN_PIXELS", 100)
    with pytest.raises(RefusedError, match="图片超过"):
        read_picture(picture(), order(Format.SCAN), untold)


def test_without_the_extra_a_picture_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "can_recognise", lambda: False)
    (tmp_path / "照片.png").write_bytes(picture())
    with pytest.raises(
        DocumentError, match=r"请先安装文字识别：pip install 'briefing-app\[ocr\]'。"
    ):
        read_document(str(tmp_path / "照片.png"))


def test_the_extra_is_looked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: name if name == "rapidocr" else None
    )
    assert not reading.can_recognise()


def test_a_scan_is_read_again_with_recognition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders: list[Order] = []

    def child(wanted: Order, data: bytes, *_: Any) -> Reading:
        orders.append(wanted)
        document = read_picture(picture(), wanted, untold)
        return Reading(document, () if wanted.recognise else (1,))

    monkeypatch.setattr(module, "load", lambda: lambda _png: [Run("字", 0, 0, 9, 9, 9)])
    monkeypatch.setattr(reading, "can_recognise", lambda: True)
    monkeypatch.setattr("briefing_app.importing.documents.child.read_in_child", child)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert read_document(str(tmp_path / "a.pdf")).lines[0].text == "字"
    assert [o.recognise for o in orders] == [False, True]


def test_the_recogniser_is_asked_for_single_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    class Engine:
        def __init__(self, params: dict[str, object]) -> None:
            asked.append(params["Global.log_level"])

        def __call__(self, png: bytes, **options: bool) -> SimpleNamespace:
            asked.append((png, options))
            return SimpleNamespace(boxes=None, txts=None)

    fake = ModuleType("rapidocr")
    fake.RapidOCR = Engine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rapidocr", fake)
    assert load()(b"png") == []
    assert asked == [
        "critical",
        (b"png", {"return_word_box": True, "return_single_char_box": True}),
    ]


def test_a_recogniser_that_does_not_start_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    with pytest.raises(RefusedError, match="没有装好"):
        load()


def result(**parts: Any) -> SimpleNamespace:
    return SimpleNamespace(**{"boxes": [box(0, 60)], "txts": ["增长"], "scores": [0.8], **parts})


def test_the_least_sure_character_speaks_for_its_words() -> None:
    words = [[("增", 0.9, box(0, 20)), ("长", 0.3, box(20, 40))]]
    assert runs_of(result(word_results=words)) == [Run("增长", 0, 10, 40, 30, 16, 0.3)]


def test_two_columns_found_as_one_line_are_parted() -> None:
    words = [[("增", 0.9, box(0, 20)), ("长", 0.9, box(36, 56))]]
    assert [o.text for o in runs_of(result(word_results=words))] == ["增", "长"]


@pytest.mark.parametrize("words", [None, [[("增", 0.9), ("长", 0.9)]], [[("增", 0.9, None)]], [[]]])
def test_without_places_of_characters_the_line_is_one_run(words: Any) -> None:
    assert [o.text for o in runs_of(result(word_results=words))] == ["增长"]
    assert runs_of(result(word_results=words))[0].confidence == 0.8
