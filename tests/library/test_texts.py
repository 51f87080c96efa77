from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.dataset.files import REPORT_FILE
from briefing_app.library.shelf import Shelf
from briefing_app.library.texts import Place, open_text, paragraphs, parse_place
from briefing_app.model.errors import DatasetError, UnknownIdError
from briefing_app.model.report import BlockKind
from tests.dataset.folders import make_folder


def folder_of(tmp_path: Path) -> Path:
    return Path(make_folder(tmp_path))


def change(folder: Path, old: str, new: str) -> None:
    path = folder / REPORT_FILE
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("ningbo-2023", Place("ningbo-2023")),
        ("ningbo-2023#review-3", Place("ningbo-2023", "review-3")),
        ("a/b#c", Place("a/b", "c")),
        ("#c", Place("", "c")),
    ],
)
def test_what_to_open(words: str, place: Place) -> None:
    assert parse_place(words) == place


def test_a_path_may_have_a_hash_in_its_name(tmp_path: Path) -> None:
    path = tmp_path / "甲#乙.txt"
    path.touch()
    assert parse_place(str(path)) == Place(str(path))


def test_a_sound_report_is_opened_as_it_is(tmp_path: Path) -> None:
    opened = open_text(Shelf([]), str(folder_of(tmp_path)))
    assert opened.report.figures
    assert opened.notice == ""


def test_an_edited_copy_has_text_and_outline(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    change(folder, "降本减负585.7亿元", "降本减负600亿元")
    opened = open_text(Shelf([]), str(folder))
    assert "降本减负600亿元" in opened.report.text
    assert opened.report.section("review-1-1").title == "助企纾困落实"
    assert opened.report.figures == ()
    assert "没有通过检查" in opened.notice


def test_the_report_file_stands_for_its_folder(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    assert open_text(Shelf([]), str(folder / REPORT_FILE)).report.figures


def test_a_copy_without_an_outline_cannot_be_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / REPORT_FILE).write_text("format: [", encoding="utf-8")
    with pytest.raises(DatasetError):
        open_text(Shelf([]), str(folder))


def test_a_copy_without_a_report_file_cannot_be_read(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    (folder / REPORT_FILE).unlink()
    with pytest.raises(DatasetError):
        open_text(Shelf([]), str(folder))


def test_what_does_not_exist() -> None:
    with pytest.raises(UnknownIdError):
        open_text(Shelf([]), "nowhere")


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(
        "【上接第1版】\n一年来，主要做了三件事。第二 句。\n二、目标\n", encoding="utf-8"
    )
    report = open_text(Shelf([]), str(path)).report
    assert report.id == report.title == "稿.txt"
    assert [b.kind for b in report.blocks] == [
        BlockKind.MARKER, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert report.quote(report.sentences[2]) == "第二句。"


def test_a_text_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes("坚持".encode("gb18030"))
    with pytest.raises(DatasetError):
        open_text(Shelf([]), str(path))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        ("\n\n", []),
        ("第一段。\n第二段。", ["第一段。", "第二段。"]),
        ("一、标题\n这里是很长很长的一段。", ["一、标题", "这里是很长很长的一段。"]),
        (
            "我们坚持稳中\n求进，推动发\n展。\n再一段。",
            ["我们坚持稳中求进，推动发展。", "再一段。"],
        ),
        (
            "我们坚持\n稳中求进，推\n动发展。\n\n再一\n段。",
            ["我们坚持稳中求进，推动发展。", "再一段。"],
        ),
        ("第一段。\n第二段。\n\n第三段。\n第四段", ["第一段。", "第二段。", "第三段。", "第四段"]),
        ("　　全 角　空格。", ["全角空格。"]),
        (
            "一、标题\n这里是一段。\n\n二、标题\n又是一段。",
            ["一、标题", "这里是一段。", "二、标题", "又是一段。"],
        ),
        (
            "一、标题\n我们坚持稳中\n求进。\n\n再一段。",
            ["一、标题", "我们坚持稳中求进。", "再一段。"],
        ),
        ("我们坚持“稳”\n字当头。", ["我们坚持“稳”字当头。"]),
        ("投资增长5.\n3%以上。", ["投资增长5.3%以上。"]),
        ("完成投资2000\n亿元，稳中求进\n。", ["完成投资2000亿元，稳中求进。"]),
    ],
)
def test_paragraphs(words: str, expected: list[str]) -> None:
    assert paragraphs(words) == expected
