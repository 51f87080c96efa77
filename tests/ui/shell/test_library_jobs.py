"""What the library does in the background, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.importing.keeping import keep
from briefing_app.library.errors import DuplicateReportError
from briefing_app.library.library import Duplicate, Library
from briefing_app.model.errors import BriefingError, UnknownIdError
from briefing_app.ui.shell.library_jobs import Leftovers, Opening, Sharing, Taking
from tests.importing.checking.samples import sample_draft
from tests.library.shelves import Home


def tell(_done: float, _words: str) -> None:
    return


def never() -> bool:
    return False


def always() -> bool:
    return True


@pytest.fixture
def three(home: Home) -> Library:
    for name in ("a", "b", "c"):
        home.add(name)
    return home.library()


def test_two_reports_and_their_kin_are_opened(three: Library) -> None:
    pair = Opening(three, "a", "b", ("a", "b", "c"))(tell, never)
    assert pair.left is not None
    assert pair.right is not None
    assert [pair.left.id, pair.right.id] == ["a", "b"]
    assert [report.id for report in pair.kin] == ["a", "b", "c"]


def test_nothing_chosen_is_none(three: Library) -> None:
    assert Opening(three, "a", "", ())(tell, never).right is None


def test_broken_kin_is_passed_over(home: Home, three: Library) -> None:
    home.broken("d")
    pair = Opening(three, "a", "b", ("d", "c"))(tell, never)
    assert [report.id for report in pair.kin] == ["c"]


def test_a_chosen_report_that_is_broken_is_an_error(home: Home, three: Library) -> None:
    home.broken("d")
    with pytest.raises(BriefingError, match=r"source\.txt"):
        Opening(three, "d", "a", ())(tell, never)


def test_a_stopped_opening_leaves_the_kin(three: Library) -> None:
    assert Opening(three, "a", "", ("a", "b"))(tell, always).kin[1:] == ()


def test_a_report_is_written_as_one_file(three: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    assert Sharing(three, "a", str(path))(tell, never) == f"写好了：{path}"
    assert path.exists()


def test_a_file_is_taken_in(home: Home, three: Library, tmp_path: Path) -> None:
    path = str(tmp_path / "a.briefing")
    three.share("a", path)
    three.remove("a")
    assert Taking(home.library(), path)(tell, never) == "收下了：《示例报告 2023》"
    assert home.library().has("a")


def test_a_report_that_is_here_already_is_asked_about(three: Library, tmp_path: Path) -> None:
    path = str(tmp_path / "a.briefing")
    three.share("a", path)
    with pytest.raises(DuplicateReportError):
        Taking(three, path)(tell, never)
    Taking(three, path, Duplicate.KEEP_BOTH)(tell, never)
    assert three.has("a-2")


def test_an_unknown_report_cannot_be_shared(three: Library, tmp_path: Path) -> None:
    with pytest.raises(UnknownIdError):
        Sharing(three, "gone", str(tmp_path / "x"))(tell, never)


def test_imports_that_were_left_are_listed(tmp_path: Path) -> None:
    keep(str(tmp_path), sample_draft())
    kept = Leftovers(str(tmp_path))(tell, never)
    assert kept is not None
    assert [draft.source for draft in kept.drafts] == ["示例.txt"]


def test_without_a_folder_nothing_was_left(tmp_path: Path) -> None:
    assert Leftovers(str(tmp_path / "none"))(tell, never) is None
