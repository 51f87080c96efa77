from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_app.library import library as module
from briefing_app.library import scanning
from briefing_app.library.cards import Card, Origin
from briefing_app.library.errors import DuplicateReportError, LibraryError
from briefing_app.library.library import Duplicate
from briefing_app.library.search.across import search_all
from briefing_app.model.errors import UnknownIdError
from briefing_app.storage.errors import SaveError
from tests.library.shelves import Home


def by_id(cards: tuple[Card, ...]) -> dict[str, Card]:
    return {card.id: card for card in cards}


def titles(home: Home) -> list[tuple[str, str]]:
    return [(card.id, card.title) for card in home.library().scan() if card.good]


# ------------------------------------------------- what there is
def test_cards_come_at_once_and_are_told_again_when_read(home: Home) -> None:
    home.add("a")
    home.broken()
    told = list[Card]()
    library = home.library()
    assert [card.known for card in library.cards()] == [False, False]
    cards = by_id(library.scan(told.append))
    assert [(card.id, card.known) for card in told] == [
        ("a", False), ("broken", False), ("a", True), ("broken", True),
    ]  # fmt: skip
    assert (cards["a"].place, cards["a"].plan_year, cards["a"].actuals) == ("示例市", 2023, 2)
    assert "source.txt: 缺少这个文件" in cards["broken"].problem


def test_a_second_look_reads_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.add("a")
    home.broken()
    first = home.library().scan()
    monkeypatch.setattr(scanning, "read_card", None)
    assert home.library().scan() == home.library().cards() == first


def test_a_changed_report_is_read_again(home: Home) -> None:
    home.add("a")
    home.library().scan()
    home.library().rename("a", "改过的")
    assert titles(home) == [("a", "改过的")]


def test_a_report_without_its_head_is_known_to_be_broken(home: Home) -> None:
    (home.user / "odd").mkdir(parents=True)
    (home.user / "odd" / "report.yaml").write_text("nothing")
    (card,) = home.library().cards()
    assert (card.known, card.good) == (True, False)


def test_a_scan_that_is_left_goes_on_later(home: Home) -> None:
    home.add("a")
    home.add("b")
    library, told = home.library(), list[Card]()
    cards = library.scan(told.append, lambda: len(told) > 2)
    assert [card.known for card in cards] == [True, False]
    assert search_all("减负", library.corpus).reports == 1
    assert all(card.known for card in library.scan())


def test_what_is_written_during_the_reading_is_not_kept(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, read = home.add("a"), scanning.read_card

    def disturbed(path: str) -> object:
        (folder / "figures.yaml").touch()
        os.utime(folder / "figures.yaml", (1, 1))
        return read(path)

    monkeypatch.setattr(scanning, "read_card", disturbed)
    assert home.library().scan()[0].known
    assert home.library().store.kept() == {}


def test_where_reports_lie(home: Home, tmp_path: Path) -> None:
    home.add("own")
    home.add("with", folder=home.bundled)
    home.add("far", folder=tmp_path / "stick" / "reports")
    library = home.library()
    library.folders.add(str(tmp_path / "stick"))
    cards = by_id(library.scan())
    assert {i: (c.origin, c.removable) for i, c in cards.items()} == {
        "with": (Origin.BUNDLED, False), "own": (Origin.USER, True), "far": (Origin.FOLDER, True),
    }  # fmt: skip
    assert home.library().shelf.open("far").id == "far"


def test_a_stick_that_is_gone_stays_named_and_is_known_when_it_comes_back(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    home.add("far", folder=stick)
    library = home.library()
    library.folders.add(str(stick))
    library.scan()
    stick.rename(tmp_path / "pocket")
    assert library.scan() == ()
    assert library.holders()[-1].state == "不在"
    assert search_all("减负", library.corpus).total == 0
    (tmp_path / "pocket").rename(stick)
    monkeypatch.setattr(scanning, "read_card", None)
    assert [card.id for card in library.scan()] == ["far"]
    assert search_all("减负", library.corpus).total == 1


def test_of_two_with_one_id_the_second_is_set_aside(home: Home) -> None:
    first = home.add("a", folder=home.bundled)
    home.add("a")
    library = home.library()
    assert [card.problem for card in library.scan()] == ["", f"编号“a”已被 {first} 占用。"]
    assert search_all("减负", library.corpus).reports == 1


def test_times_of_opening_are_on_the_cards(home: Home) -> None:
    home.add("a")
    home.library().note_opened("a")
    assert home.library().cards()[0].opened > 1e9


# ------------------------------------------------- one report
@pytest.mark.parametrize("what", ["remove", "rename"])
def test_bundled_and_foreign_reports_are_left_alone(home: Home, tmp_path: Path, what: str) -> None:
    home.add("with", folder=home.bundled)
    foreign = str(home.add("foreign", folder=tmp_path / "elsewhere"))
    library = home.library()
    actions = {"remove": library.remove, "rename": lambda i: library.rename(i, "新")}
    with pytest.raises(LibraryError, match="《示例报告 2023》随程序自带，不能"):
        actions[what]("with")
    with pytest.raises(LibraryError, match="不在资料库的文件夹里，不能"):
        actions[what](foreign)


def test_read_only_reports_are_left_alone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.add("a")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(LibraryError, match="在只读的文件夹里，不能移走。"):
        home.library().remove("a")


def test_removed_and_restored(home: Home) -> None:
    folder = home.add("a")
    library = home.library()
    binned = library.remove("a")
    assert titles(home) == []
    assert [(b.id, b.title, b.source) for b in library.bin.listed()] == [
        ("a", "示例报告 2023", str(folder))
    ]
    assert library.restore(binned.key) == "a"
    assert titles(home) == [("a", "示例报告 2023")]
    assert library.bin.listed() == ()


def test_what_came_from_a_place_that_is_gone_goes_to_the_user_s_reports(
    home: Home, tmp_path: Path
) -> None:
    home.add("far", folder=tmp_path / "stick")
    library = home.library()
    library.folders.add(str(tmp_path / "stick"))
    library.remove("far")
    for left in (tmp_path / "stick").iterdir():
        left.unlink()
    (tmp_path / "stick").rmdir()
    library.restore("far")
    assert (home.user / "far" / "report.yaml").is_file()


def test_another_report_may_have_the_id_by_now(home: Home) -> None:
    home.add("a", "旧的")
    library = home.library()
    library.remove("a")
    home.add("a", "新的")
    with pytest.raises(DuplicateReportError, match="《新的》，来的是《旧的》"):
        library.restore("a")
    assert library.restore("a", Duplicate.KEEP_BOTH) == "a-2"
    assert titles(home) == [("a", "新的"), ("a-2", "旧的")]


def test_replaced_reports_are_in_the_bin(home: Home) -> None:
    home.add("a", "旧的")
    library = home.library()
    library.remove("a")
    home.add("a", "新的")
    library.restore("a", Duplicate.REPLACE)
    assert titles(home) == [("a", "旧的")]
    assert [binned.title for binned in library.bin.listed()] == ["新的"]


# ------------------------------------------------- in one file
def test_shared_and_taken_in_elsewhere(home: Home, tmp_path: Path) -> None:
    home.add("a")
    home.library().share("a", str(tmp_path / "a.briefing"))
    other = Home(tmp_path / "other")
    assert other.library().take_in(str(tmp_path / "a.briefing")) == "a"
    assert titles(other) == [("a", "示例报告 2023")]
    assert other.library().shelf.open("a") == home.library().shelf.open("a")
    assert os.listdir(other.where.data) == ["reports"]


def test_a_taken_id_is_asked_about(home: Home, tmp_path: Path) -> None:
    home.add("a", "第一份")
    library, path = home.library(), str(tmp_path / "a.briefing")
    library.share("a", path)
    library.rename("a", "这里的")
    with pytest.raises(DuplicateReportError) as caught:
        library.take_in(path)
    assert (caught.value.here, caught.value.new) == ("这里的", "第一份")
    assert [library.take_in(path, Duplicate.KEEP_BOTH) for _ in range(2)] == ["a-2", "a-3"]
    assert library.take_in(path, Duplicate.REPLACE) == "a"
    assert titles(home) == [("a", "第一份"), ("a-2", "第一份"), ("a-3", "第一份")]


def test_when_the_disk_refuses_the_old_one_is_still_there(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.add("a", "旧的")
    library, path = home.library(), str(tmp_path / "a.briefing")
    library.share("a", path)

    def refuse(_source: str, target: str) -> None:
        raise SaveError(target, OSError(28, "full"))

    monkeypatch.setattr(module, "move_folder", refuse)
    with pytest.raises(SaveError, match="磁盘空间不足"):
        library.take_in(path, Duplicate.REPLACE)
    assert titles(home) == [("a", "旧的")]
    assert library.bin.listed() == ()
    assert sorted(os.listdir(home.where.data)) == ["bin", "reports"]


def test_a_report_that_does_not_exist(home: Home) -> None:
    library = home.library()
    for action in (library.remove, library.restore):
        with pytest.raises(UnknownIdError):
            action("nothing")


def test_a_report_comes_back_out_of_the_bin_only_whole(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise SaveError("x", OSError(28, "full"))

    home.add("a")
    library = home.library()
    library.remove("a")
    monkeypatch.setattr(library.bin, "take_out", refuse)
    with pytest.raises(SaveError):
        library.restore("a")
    assert len(library.bin.listed()) == 1


def test_a_folder_named_twice_is_listed_once(home: Home) -> None:
    home.add("a")
    library = home.library()
    library.folders.add(home.where.reports)
    assert [card.id for card in library.cards()] == ["a"]


def test_a_single_report_folder_can_be_named(home: Home, tmp_path: Path) -> None:
    library = home.library()
    library.folders.add(str(home.add("far", folder=tmp_path / "x")))
    assert library.shelf.ids() == ("far",)


def test_an_id_is_found_where_the_last_scan_saw_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.add("a").rename(home.user / "another-name")
    library = home.library()
    library.scan()
    monkeypatch.setattr(library.shelf, "each", None)
    assert library.shelf.open("a").id == "a"
