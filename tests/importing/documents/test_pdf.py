"""PDFs with text: the same words as the report, whatever the columns."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from briefing_app.importing.documents import DocumentError, Format, read_document, reading
from briefing_app.importing.documents import pdf_reader as module
from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.pdf_glyphs import Glyph, glyphs_of, runs_of
from briefing_app.importing.documents.pdf_reader import read_pdf
from briefing_app.importing.documents.radicals import plain
from briefing_app.importing.documents.wire import Reading
from tests.importing.documents.samples import REPORT, joined, order, report_pdf, typeset


def untold(_done: int, _total: int) -> None:
    pass


def read(data: bytes) -> Reading:
    return read_pdf(data, order(Format.PDF), untold)


def words(data: bytes) -> str:
    return joined([line.text for line in read(data).document.lines])


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_are_in_order_and_indents_are_seen(columns: int) -> None:
    lines = [o for o in read(report_pdf(columns)).document.lines if not o.text.startswith("-")]
    assert joined([line.text for line in lines]) == joined(REPORT * 3)
    assert sum(line.indented for line in lines) >= len(REPORT) * 3 - 1
    assert lines[-1].page > 1 or columns == 3


def test_a_pdf_is_read_by_a_child_with_progress(tmp_path: Path) -> None:
    path, told = tmp_path / "报告", list[tuple[int, int]]()
    path.write_bytes(report_pdf(1))

    def tell(done: int, total: int) -> None:
        told.append((done, total))

    document = read_document(str(path), progress=tell)
    assert document.format is Format.PDF
    assert told[-1] == (len(told), len(told))


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_lying_on_their_side_are_read(angle: int) -> None:
    page = "#set page(width: 100mm, height: 100mm, margin: 8mm)\n"
    body = f"#rotate({angle}deg, box(width: 70mm)[{REPORT[2]}])"
    assert words(typeset(page + body)) == REPORT[2]


def test_a_watermark_across_the_page_is_left_out() -> None:
    mark = "#place(center + horizon, rotate(45deg, text(size: 40pt)[内部资料]))\n"
    assert words(typeset(mark + REPORT[2])) == REPORT[2]


def test_raised_digits_are_marks_and_latin_words_stay_apart() -> None:
    pdf = typeset(
        "经济增长#super(typographic: false)[3]，建成10km#super(typographic: false)[2] by New Energy 5"
    )
    assert read(pdf).document.lines[0].text == "经济增长[3]，建成10km² by New Energy 5"


def test_radicals_become_characters() -> None:
    assert plain("⼯作报告⻋ﬁ") == "工作报告车fi"


def test_the_title_in_its_record_is_taken_if_it_is_one() -> None:
    assert read(typeset(f"#set document(title: [{REPORT[0]}])\n正文")).document.title == REPORT[0]
    assert read(typeset("#set document(title: [Untitled-1])\n正文")).document.title == ""


PICTURE = "#rect(width: 50mm, height: 50mm, fill: gray)"


def test_pages_without_text_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "can_recognise", lambda: False)
    path = tmp_path / "混合.pdf"
    path.write_bytes(typeset(f"{REPORT[2]}#pagebreak(){PICTURE}#pagebreak()第三页的正文文字"))
    document = read_document(str(path))
    assert document.remarks == ("第 2 页没有文字层，未读入",)
    assert [line.page for line in document.lines] == [1, 3]


def test_a_scan_says_how_to_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "can_recognise", lambda: False)
    path = tmp_path / "扫描.pdf"
    path.write_bytes(typeset(PICTURE))
    with pytest.raises(DocumentError, match=r"没有文字层；请先安装文字识别：pip install"):
        read_document(str(path))


def test_an_empty_page_is_no_scan() -> None:
    found = read(typeset(f"{REPORT[2]}#pagebreak()#pagebreak(weak: false)"))
    assert found.textless == ()


def test_words_that_make_no_sense_are_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "plausibility", lambda _words: 0.2)
    assert read(typeset(REPORT[2])).textless == (1,)


def test_a_protected_pdf_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(_data: bytes) -> Any:
        raise pypdfium2.PdfiumError("password", err_code=4)

    monkeypatch.setattr(pypdfium2, "PdfDocument", locked)
    with pytest.raises(RefusedError, match="有打开密码"):
        read(b"%PDF-1.7")


def test_a_broken_pdf_is_one_sentence() -> None:
    with pytest.raises(RefusedError, match="PDF 已损坏"):
        read(b"%PDF-1.7 nothing")


def test_pages_and_characters_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = typeset("一二三四五六七八九十#pagebreak()二")
    monkeypatch.setattr(module, "CHARACTERS", 5)
    with pytest.raises(RefusedError, match="文字超过"):
        read(pdf)
    monkeypatch.setattr(module, "PDF_PAGES", 1)
    with pytest.raises(RefusedError, match="有 2 页，超过 1 页"):
        read(pdf)


def test_a_broken_page_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_page: Any) -> Any:
        raise pypdfium2.PdfiumError("page")

    monkeypatch.setattr(module, "_page", broken)
    with pytest.raises(RefusedError, match="第 1 页已损坏"):
        read(typeset("正文"))


def glyph(text: str, left: float, size: float = 10.0, top: float = 0.0) -> Glyph:
    return Glyph(text, left, top, left + size, top + size, size)


def test_one_glyph_may_stand_for_several_characters() -> None:
    wide = Glyph("—", 0, 0, 20, 10, 10)
    assert runs_of([wide, wide, glyph("二", 20)])[0].text == "——二"


def test_a_wide_gap_or_another_line_begins_a_run() -> None:
    found = runs_of([glyph("一", 0), glyph("二", 10), glyph("三", 35), glyph("四", 0, top=20)])
    assert {o.text for o in found} == {"一二", "三", "四"}


def test_a_mark_at_the_end_of_a_run_is_kept() -> None:
    assert runs_of([glyph("一", 0), glyph("5", 10, 5.0)])[0].text == "一[5]"


def test_codes_that_are_no_character_are_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdfium2 import raw

    codes = iter([0, 2, 0x4E00, 0x20])
    monkeypatch.setattr(raw, "FPDFText_GetUnicode", lambda *_: next(codes))
    monkeypatch.setattr(raw, "FPDFText_IsGenerated", lambda *_: 0)
    monkeypatch.setattr(raw, "FPDFText_GetLooseCharBox", lambda _p, i, _b: i != 2)
    monkeypatch.setattr(raw, "FPDFText_GetCharAngle", lambda *_: math.tau - 0.01)
    monkeypatch.setattr(raw, "FPDFText_GetFontSize", lambda *_: 9.0)

    class Four:
        def count_chars(self) -> int:
            return 4

    assert [g.text for g in glyphs_of(Four())] == ["-"]


def test_signs_drawn_after_their_line_stand_where_they_are_seen() -> None:
    line = [glyph("一", 0), glyph("二", 15), glyph("三", 25)]
    quote = Glyph("“", 10, -1, 15, 9, 10)
    assert [o.text for o in runs_of([*line, quote])] == ["一“二三"]
