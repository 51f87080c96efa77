"""The library as the window knows it: cards, pairs, and what is done with a report."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.importing.keeping import keep
from briefing_app.library.cards import Card
from briefing_app.library.library import Library
from briefing_app.library.scanning import IsCancelled, Tell
from briefing_app.ui.look import DARK
from briefing_app.ui.shell.library import LibraryDesk
from tests.importing.checking.samples import sample_draft
from tests.library.shelves import Home
from tests.ui.conftest import Awaited
from tests.ui.looks import dark_look, make_look
from tests.ui.shell.conftest import after


@pytest.fixture
def desk(home: Home, library: Library, host: QWidget) -> LibraryDesk:
    return LibraryDesk(make_look(), host, library, home.where.drafts)


@pytest.fixture
def years(home: Home) -> tuple[str, str]:
    """Put two years of one place into the library."""
    for year in (2022, 2023):
        folder = home.add(f"sample-{year}", f"示例报告 {year}")
        path = folder / "report.yaml"
        words = path.read_text(encoding="utf-8")
        path.write_text(re.sub("plan_year: 2023", f"plan_year: {year}", words), encoding="utf-8")
    return "sample-2022", "sample-2023"


def settle(desk: LibraryDesk, beside: str = "") -> None:
    """Show the library and wait until nothing is read any more."""
    settled = Awaited(desk.settled)
    desk.refresh(beside)
    settled.wait()


def titles(desk: LibraryDesk) -> list[str]:
    cards = (row.card for row in desk.view.shelf.model.rows if row.card)
    return [card.title for card in cards if card.good]


def gathered(desk: LibraryDesk, act: Callable[[], object]) -> None:
    """Do something with a report, and wait until the cards are read again."""
    settled = Awaited(desk.settled)
    act()
    settled.wait()


# ------------------------------------------------- cards
def test_cards_stand_at_once(desk: LibraryDesk, years: tuple[str, str]) -> None:
    desk.refresh()
    assert titles(desk) == ["示例报告 2022", "示例报告 2023"]
    desk.stop()


def test_cards_are_complete_after_the_scan(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk)
    assert titles(desk) == ["示例报告 2023", "示例报告 2022"]
    assert all(card.known for card in desk.view._cards)


def test_cards_that_come_soon_after_one_another_are_shown_together(
    desk: LibraryDesk, years: tuple[str, str], library: Library, qtbot: QtBot
) -> None:
    shown = list[int]()
    desk.counted.connect(lambda _words: shown.append(1))
    for card in library.scan():
        desk._on_card_read(card)
    assert shown == []
    desk._gather.timeout.emit()
    assert shown == [1]
    desk._gather.stop()


def test_the_library_is_counted(desk: LibraryDesk, home: Home) -> None:
    home.add("a")
    home.broken("b")
    told = list[str]()
    desk.counted.connect(told.append)
    settle(desk)
    assert told[-1] == "资料库 2 份，1 份打不开"


def test_folders_and_bin_are_counted(desk: LibraryDesk, home: Home, library: Library) -> None:
    home.add("a")
    library.remove("a")
    settle(desk)
    assert desk.view.shelf.folders.text() == "资料夹 2 处"
    assert desk.view.shelf.bin.text() == "回收站 1"


def test_an_index_is_built_where_it_is_worth_it(
    desk: LibraryDesk, home: Home, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.add("a")
    built = list[bool]()
    monkeypatch.setattr(type(library.corpus), "wants_index", True)
    monkeypatch.setattr(
        library.index, "build", lambda *, is_cancelled: built.append(is_cancelled())
    )
    settle(desk)
    assert built == [False]


def test_what_goes_wrong_with_the_scan_is_told(
    desk: LibraryDesk, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_tell: Tell, _is_cancelled: IsCancelled) -> None:
        raise OSError("磁盘不在了")

    monkeypatch.setattr(library, "scan", broken)
    with qtbot.waitSignal(desk.failed) as told:
        settle(desk)
    assert told.args == ["磁盘不在了"]


def test_closing_ends_a_scan(
    desk: LibraryDesk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), list[bool]()

    def endless(_tell: Tell, is_cancelled: IsCancelled) -> tuple[Card, ...]:
        begun.set()
        while not is_cancelled():
            begun.wait(0.01)
        ended.append(True)
        return ()

    monkeypatch.setattr(library, "scan", endless)
    desk.refresh()
    assert begun.wait(3)
    desk.stop()
    assert ended == [True]


def test_stopping_before_anything_was_shown(desk: LibraryDesk) -> None:
    desk.stop()
    assert "view" not in desk.__dict__


# ------------------------------------------------- two reports
def test_the_open_report_is_laid_beside_the_year_before(
    desk: LibraryDesk, years: tuple[str, str]
) -> None:
    settle(desk, beside=years[1])
    assert desk.view.ids == years
    assert desk.view.pair.figures.view is not None


def test_the_keys_begin_at_the_open_report(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk, beside=years[0])
    card = desk.view.shelf.list.card()
    assert card is not None
    assert card.id == years[0]


def test_the_keys_stay_where_they_are(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk, beside=years[0])
    desk.view.show_card(years[1])
    settle(desk, beside=years[0])
    card = desk.view.shelf.list.card()
    assert card is not None
    assert card.id == years[1]


def test_without_an_open_report_nothing_is_offered(
    desk: LibraryDesk, years: tuple[str, str]
) -> None:
    settle(desk)
    assert desk.view.ids == ("", "")


def test_a_chosen_pair_stays(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk, beside=years[1])
    desk.view.choose(years[1], years[0])
    settle(desk, beside=years[1])
    assert desk.view.ids == (years[1], years[0])


def test_a_pair_that_is_chosen_is_opened(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk)
    desk.view.choose(*years)
    after(desk._pairing, lambda: desk.view.pair_requested.emit(*years))
    assert [report.id for report in desk.view.pair.figures.pair] == list(years)


def test_a_report_that_changed_is_compared_anew(desk: LibraryDesk, years: tuple[str, str]) -> None:
    settle(desk, beside=years[1])
    gathered(desk, lambda: desk.view.rename_requested.emit(years[0], "示例改过"))
    assert [report.title for report in desk.view.pair.figures.pair] == [
        "示例改过", "示例报告 2023",
    ]  # fmt: skip


def test_a_pair_that_is_the_same_is_left_alone(
    desk: LibraryDesk, years: tuple[str, str], home: Home
) -> None:
    settle(desk, beside=years[1])
    before = desk.view.pair.figures.view
    home.add("b")
    gathered(desk, desk.note_change)
    assert desk.view.pair.figures.view is before


def test_a_chosen_report_that_broke_meanwhile_is_told(
    desk: LibraryDesk, years: tuple[str, str], home: Home, qtbot: QtBot
) -> None:
    settle(desk)
    (home.user / years[0] / "source.txt").unlink()
    with qtbot.waitSignal(desk.failed) as told:
        after(desk._pairing, lambda: desk.view.pair_requested.emit(*years))
    assert "source.txt" in told.args[0]


# ------------------------------------------------- one report
@pytest.fixture
def shown(desk: LibraryDesk, home: Home) -> LibraryDesk:
    """Return the library with one report in it, scanned."""
    home.add("a", "示例报告甲")
    settle(desk)
    return desk


def test_a_report_gets_another_title(shown: LibraryDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.changed):
        gathered(shown, lambda: shown.view.rename_requested.emit("a", "示例报告乙"))
    assert titles(shown) == ["示例报告乙"]


def test_a_removed_report_comes_back(shown: LibraryDesk) -> None:
    gathered(shown, lambda: shown.view.remove_requested.emit("a"))
    assert titles(shown) == []
    gathered(shown, lambda: shown.view.restore_requested.emit("a"))
    assert titles(shown) == ["示例报告甲"]


def test_a_refusal_is_told(desk: LibraryDesk, home: Home, qtbot: QtBot) -> None:
    home.add("b", folder=home.bundled)
    settle(desk)
    with qtbot.waitSignal(desk.failed) as told:
        gathered(desk, lambda: desk.view.remove_requested.emit("b"))
    assert "随程序自带，不能移走" in told.args[0]


def test_a_report_is_shared(shown: LibraryDesk, host: QWidget, tmp_path: Path) -> None:
    shown.view.share_requested.emit("a")
    (dialog,) = host.findChildren(QFileDialog)
    path = tmp_path / "a.briefing"
    after(shown.parcels.work, lambda: dialog.fileSelected.emit(str(path)))
    assert path.exists()


def test_a_report_that_is_taken_in_gets_a_card(
    shown: LibraryDesk, library: Library, tmp_path: Path
) -> None:
    path = str(tmp_path / "a.briefing")
    library.share("a", path)
    library.remove("a")
    settle(shown)
    gathered(shown, lambda: shown.parcels.take(path))
    assert titles(shown) == ["示例报告甲"]


def test_one_goes_on_checking(shown: LibraryDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.resume_requested) as told:
        shown.view.resume_requested.emit("a")
    assert told.args[0].id == "a"


def test_a_page_is_wanted(shown: LibraryDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.page_requested) as told:
        shown.view.join_requested.emit("a")
    assert told.args[0].id == "a"


@pytest.mark.parametrize("signal", ["resume_requested", "join_requested"])
def test_a_report_that_does_not_open_is_told(shown: LibraryDesk, qtbot: QtBot, signal: str) -> None:
    with qtbot.waitSignal(shown.failed), qtbot.assertNotEmitted(shown.page_requested):
        getattr(shown.view, signal).emit("gone")


def test_a_broken_report_is_tried_again(desk: LibraryDesk, home: Home) -> None:
    folder = home.broken("a")
    settle(desk)
    assert titles(desk) == []
    (folder / "source.txt").write_bytes((home.add("b") / "source.txt").read_bytes())
    gathered(desk, lambda: desk.view.retry_requested.emit("a"))
    assert len(titles(desk)) == 2


# ------------------------------------------------- folders, bin, what was left
@pytest.mark.parametrize("signal", ["folders_requested", "bin_requested", "drafts_requested"])
def test_a_menu_opens(shown: LibraryDesk, home: Home, signal: str) -> None:
    keep(home.where.drafts, sample_draft())
    after(shown.left.work, shown.note_left)
    getattr(shown.view, signal).emit()
    (menu,) = shown.view.shelf.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()


def test_a_further_folder_brings_its_reports(
    shown: LibraryDesk, home: Home, tmp_path: Path
) -> None:
    home.add("b", "示例报告乙", folder=tmp_path / "more")
    gathered(shown, lambda: shown.menus.add_folder(str(tmp_path / "more")))
    assert titles(shown) == ["示例报告甲", "示例报告乙"]


def test_what_was_left_is_counted(desk: LibraryDesk, home: Home) -> None:
    settle(desk)
    assert desk.view.shelf.drafts.isHidden()
    keep(home.where.drafts, sample_draft())
    after(desk.left.work, desk.note_left)
    assert not desk.view.shelf.drafts.isHidden()
    assert desk.view.shelf.drafts.text() == "没核完的 1 份"


def test_what_was_left_is_not_looked_for_before_the_library_is_shown(desk: LibraryDesk) -> None:
    desk.note_left()
    assert "left" not in desk.__dict__


# ------------------------------------------------- papers and looks
def test_the_comparison_is_handed_on(desk: LibraryDesk, qtbot: QtBot) -> None:
    settle(desk)
    with qtbot.waitSignal(desk.told) as told:
        desk.view.evidence_requested.emit()
    assert "再做证据单" in told.args[0]


def test_the_view_changes_its_look(shown: LibraryDesk) -> None:
    shown.apply_look(dark_look())
    assert shown.view.shelf._look.theme is DARK


def test_a_view_that_is_built_later_has_the_new_look(desk: LibraryDesk) -> None:
    desk.apply_look(dark_look())
    assert desk.view.shelf._look.theme is DARK


def test_a_change_is_noted_before_the_view_is_there(desk: LibraryDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.note_change()
    assert "view" not in desk.__dict__
