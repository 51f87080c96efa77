"""Plain text, whatever its encoding, and what is told about files that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.importing.documents import (
    DocumentError,
    Format,
    ReadingCancelledError,
    read_clipboard,
    read_document,
    reading,
)
from briefing_app.importing.documents.encodings import decode, plausibility
from briefing_app.importing.documents.kinds import kind_of
from briefing_app.importing.documents.tidying import clean, lines_of
from tests.importing.documents.samples import REPORT, TEXT


def write(folder: Path, data: bytes, name: str = "报告.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("gb18030", "GB18030"),
        ("utf-16", "UTF-16 LE"),
        ("utf-16-le", "UTF-16 LE"),
        ("utf-16-be", "UTF-16 BE"),
    ],
)
def test_each_encoding_gives_the_same_lines(tmp_path: Path, codec: str, named: str) -> None:
    document = read_document(write(tmp_path, TEXT.replace("\n", "\r\n").encode(codec)))
    assert [line.text for line in document.lines] == list(REPORT)
    assert (document.encoding, document.format) == (named, Format.TEXT)


def test_a_long_text_without_mark_is_known_by_two_stretches() -> None:
    text = ("\n".join(REPORT) + "\n") * 400
    assert decode(text.encode("gb18030")) == (text, "GB18030")


def test_a_damaged_character_stays_where_it_was() -> None:
    data = TEXT.encode()
    cut = data[:60] + b"\xff" + data[60:]
    assert decode(cut).text.count("\ufffd") == 1
    assert decode("国民\ufffd经济".encode()).text == "国民\ufffd经济"


def test_bytes_of_no_language_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, bytes(range(256)) * 40)
    with pytest.raises(DocumentError, match="编码无法辨认；请另存为"):
        read_document(path)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("国内生产总值 5%", 1.0, 1.0), ("\ue000\ue001", -1, -1), ("龘𠀀é", 0.0, 0.2), ("", 0, 0)],
)
def test_plausible_is_what_reports_are_written_with(text: str, low: float, high: float) -> None:
    assert low <= plausibility(text) <= high


def test_indents_pages_and_invisible_signs() -> None:
    lines = lines_of("\ufeff　　各位\u200b代表：\n\n\u00a0\n一、回顾\f 第二页\n\f第三页\n\n")
    assert [(line.text, line.page, line.indented) for line in lines] == [
        ("各位代表：", 1, True),
        ("", 1, False),
        ("", 1, False),
        ("一、回顾", 1, False),
        ("第二页", 2, False),
        ("第三页", 3, False),
    ]


def test_clean_takes_away_what_nobody_sees() -> None:
    assert clean(" \x00增长\u202a5%\ufeff\u3000") == "增长5%"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "是空文件"),
        (b"\xef\xbb\xbf \r\n", "是空文件"),
        (b"\x00" * 2000, "是空文件"),
        (b"{\\rtf1\\ansi hello}", "是 RTF 文件"),
        (b"GIF89a\x01\x00", "是 GIF 图片"),
        (b"BM\x00\x00\x00", "是 BMP 图片"),
        (b"II*\x00\x08", "是 TIFF 图片"),
        (b"Rar!\x1a\x07", "是压缩包"),
        (b"7z\xbc\xaf\x27\x1c", "是压缩包"),
        (b"\x1f\x8b\x08\x00", "是压缩包"),
        (b"MZ\x90\x00\x03", "是程序"),
        (b"\x7fELF\x02\x01", "是程序"),
        (b"HN CAJ", "是 CAJ 文件"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ".mht"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "旧版 Word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "有打开密码",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "是 Excel 表格"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 文件"),
    ],
)
def test_other_files_are_named_by_what_they_hold(tmp_path: Path, data: bytes, reason: str) -> None:
    path = write(tmp_path, data, "年度报告.txt")
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    assert caught.value.reason.startswith(reason) or reason in caught.value.reason
    assert str(caught.value).startswith("年度报告.txt：")
    assert str(caught.value).endswith("。")
    assert caught.value.path == path


def test_a_text_may_begin_with_the_letters_of_a_program() -> None:
    assert kind_of(b"BMW is a car maker", "a.txt") is None
    assert kind_of(b"<p>", "a.txt") is None
    assert kind_of(b"<p>x", "a.htm") is Format.HTML


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="打不开（"):
        read_document(str(tmp_path / "没有.txt"))


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path, b"")
    os.truncate(path, 50 * 1024 * 1024 + 1)  # a hole: costs no disk
    with pytest.raises(DocumentError, match="文件超过 50 MB"):
        read_document(path)


def test_too_many_characters_or_lines_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, TEXT.encode())
    monkeypatch.setattr(reading, "LINES", 3)
    with pytest.raises(DocumentError, match="行数超过"):
        read_document(path)
    monkeypatch.setattr(reading, "CHARACTERS", 3)
    with pytest.raises(DocumentError, match="文字超过"):
        read_document(path)


def test_white_space_alone_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="里面没有文字"):
        read_document(write(tmp_path, "　　\n\u00a0".encode()))


def test_a_cancelled_reading_stops(tmp_path: Path) -> None:
    path = write(tmp_path, b"<html><body><p>x</p></body></html>")
    with pytest.raises(ReadingCancelledError):
        read_document(path, is_cancelled=lambda: True)


def test_markdown_is_known_by_its_headings(tmp_path: Path) -> None:
    text = "# 政府工作报告\n\n## 一、**回顾**\n\n见[附件](http://a.b)。\n"
    document = read_document(write(tmp_path, text.encode()))
    assert document.format is Format.MARKDOWN
    assert [(line.text, line.level) for line in document.lines if line.text] == [
        ("政府工作报告", 1),
        ("一、回顾", 2),
        ("见附件。", 0),
    ]


def test_the_clipboard_as_text() -> None:
    document = read_clipboard("各位代表：\n一、回顾")
    assert (document.format, document.name) == (Format.CLIPBOARD, "剪贴板")
    assert [line.text for line in document.lines] == ["各位代表：", "一、回顾"]


def test_an_empty_clipboard_is_one_sentence() -> None:
    with pytest.raises(DocumentError, match="剪贴板里没有文字；请先复制报告正文。"):
        read_clipboard(" \n")


def test_the_clipboard_prefers_what_has_structure() -> None:
    document = read_clipboard("报告 各位代表", "<h1>报告</h1><p>各位代表</p><br>")
    assert [(line.text, line.level) for line in document.lines] == [("报告", 1), ("各位代表", 0)]


def test_html_without_words_falls_back_on_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_clipboard("各位代表", "<img src=x>").lines[0].text == "各位代表"
    monkeypatch.setattr(reading, "FILE_BYTES", 5)
    with pytest.raises(DocumentError, match="文件超过"):
        read_clipboard("", "<p>各位代表</p>")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_bytes_that_look_like_tags_are_no_page(tmp_path: Path, encoding: str) -> None:
    words = "值\u523e" * 3 + "生产总值增长，农业产值提高。" * 20 + "\n"
    assert b"<P" in words.encode("utf-16-le")
    path = tmp_path / "报告.txt"
    path.write_bytes(words.encode(encoding))
    assert read_document(str(path)).format is Format.TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_wide_letters_is_a_page(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "报告"
    path.write_bytes(
        "<html><body><p>生产总值增长6%，农业产值提高。</p></body></html>".encode(encoding)
    )
    assert read_document(str(path)).format is Format.HTML
