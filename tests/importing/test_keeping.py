from __future__ import annotations

import os
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.importing.checking import Checking
from briefing_app.importing.documents.records import PagePicture
from briefing_app.importing.draft import Draft, DraftParagraph
from briefing_app.importing.drafting import draft_of
from briefing_app.importing.jsoning import UnreadableError, decode, encode
from briefing_app.importing.keeping import (
    discard,
    draft_path,
    keep,
    kept_draft,
    kept_drafts,
    kept_pictures,
)
from briefing_app.library.shelf import Shelf
from briefing_app.model.figure import Rank
from briefing_app.storage.errors import SaveError
from tests.importing.checking.samples import CATALOGUE, sample_draft

PICTURE = PagePicture(1, b"png", ((3, (10, 20, 300, 40)),))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    checking = Checking(sample_draft(), CATALOGUE)
    checking.accept("d1")
    checking.edit_figure(checking.draft.figures[0].id, value=Decimal("5.0"), indicator="新指标")
    path = keep(str(tmp_path), checking.draft)
    assert kept_draft(path) == checking.draft


def test_pictures_are_kept_once(tmp_path: Path) -> None:
    path = keep(str(tmp_path), sample_draft(), [PICTURE])
    keep(str(tmp_path), sample_draft(), [replace(PICTURE, page=2)])
    assert kept_pictures(path) == (PICTURE,)


def test_without_pictures_there_are_none(tmp_path: Path) -> None:
    assert kept_pictures(keep(str(tmp_path), sample_draft())) == ()


def test_each_document_has_its_own_file(tmp_path: Path) -> None:
    one = sample_draft()
    other = replace(one, sources=(replace(one.sources[0], sha256="b" * 64),))
    assert draft_path(str(tmp_path), one) != draft_path(str(tmp_path), other)


def test_the_newest_comes_first_with_how_far_it_is(tmp_path: Path) -> None:
    one = sample_draft()
    other = replace(one, sources=(), about=replace(one.about, title=""))
    first, second = keep(str(tmp_path), one), keep(str(tmp_path), other)
    os.utime(first, (100, 100))
    os.utime(second, (200, 200))
    kept = kept_drafts(str(tmp_path))
    assert [each.path for each in kept.drafts] == [second, first]
    assert [each.title for each in kept.drafts] == ["", "示例市政府工作报告2023"]
    assert kept.drafts[1].progress == (0, 4)
    assert kept.broken == ()


def test_no_folder_means_nothing_kept(tmp_path: Path) -> None:
    assert kept_drafts(str(tmp_path / "none")) == kept_drafts(str(tmp_path))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "不完整"), (b"\xff\xfe", "不完整"), (b"[]", "不是一份导入"),
        (b'{"format": 9}', "更新的版本"), (b'{"format": 1}', "不是一条记录"),
        (b'{"format": 1, "draft": {}}', "缺字段"),
        (b'{"format": 1, "draft": {"paragraphs": 3}}', "应为列表"),
        (b"[" * 100_000, "不完整"),
    ],
)  # fmt: skip
def test_a_broken_one_is_put_aside_and_named(tmp_path: Path, content: bytes, why: str) -> None:
    good = keep(str(tmp_path), sample_draft())
    bad = tmp_path / "bad.draft.json"
    bad.write_bytes(content)
    kept = kept_drafts(str(tmp_path))
    assert [each.path for each in kept.drafts] == [good]
    (sentence,) = kept.broken
    assert why in sentence
    assert not bad.exists()
    assert any("damaged" in name for name in os.listdir(tmp_path))


def test_one_that_points_nowhere_is_broken(tmp_path: Path) -> None:
    draft = sample_draft()
    lost = replace(draft, paragraphs=(DraftParagraph(77, "别的"),))
    with pytest.raises(UnreadableError, match="段落不见了"):
        kept_draft(keep(str(tmp_path), lost))


def test_one_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = keep(str(tmp_path), sample_draft())
    monkeypatch.setattr("briefing_app.importing.keeping.LARGEST", 10)
    with pytest.raises(UnreadableError, match="太大"):
        kept_draft(path)


def test_one_that_the_disk_does_not_give_is_named_and_left(tmp_path: Path) -> None:
    (tmp_path / "folder.draft.json").mkdir()
    (sentence,) = kept_drafts(str(tmp_path)).broken
    assert "读不出" in sentence
    assert (tmp_path / "folder.draft.json").exists()


def test_what_is_saved_is_forgotten(tmp_path: Path) -> None:
    path = keep(str(tmp_path / "drafts"), sample_draft(), [PICTURE])
    discard(path)
    discard(path)
    assert os.listdir(tmp_path / "drafts") == []


def test_a_disk_that_refuses(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveError):
        keep(str(tmp_path / "file"), sample_draft())


@dataclass(frozen=True)
class Sizes:
    size: float = 0.0
    pair: tuple[int, int] = (0, 0)
    number: Decimal = Decimal(0)
    image: bytes = b""


def test_records_of_other_kinds() -> None:
    sizes = Sizes(1.5, (1, 2), Decimal("0.10"), b"\x00\xff")
    assert decode(Sizes, encode(sizes)) == sizes
    assert decode(Sizes, {"size": 2}).size == 2.0


def test_unknown_fields_are_left_out() -> None:
    assert decode(Rank, {"scope": "全国", "place": "5", "printed": "第五", "new": 1}).place == "5"


@pytest.mark.parametrize(
    "data",
    [
        {"size": "x"}, {"size": True}, {"pair": [1]}, {"pair": [1, "2"]}, {"number": "x"},
        {"image": "!"}, {"number": 3},
    ],
)  # fmt: skip
def test_fields_of_the_wrong_kind(data: object) -> None:
    with pytest.raises(UnreadableError):
        decode(Sizes, data)


def test_words_that_stand_for_nothing() -> None:
    data = encode(sample_draft())
    data["doubts"][0]["state"] = "maybe"
    with pytest.raises(UnreadableError, match="maybe"):
        decode(Draft, data)


def test_a_report_that_is_checked_again_is_kept_whole(tmp_path: Path, warm_cache: str) -> None:
    shelf = Shelf([data_path("reports")], cache=warm_cache)
    draft = draft_of(shelf.open(shelf.ids()[0]))
    assert kept_draft(keep(str(tmp_path), draft)) == draft
