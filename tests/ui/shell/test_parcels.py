"""Reports as single files: shared, taken in, and asked about where they are here already."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.library.library import Library
from briefing_app.ui.shell.parcels import Parcels
from tests.library.shelves import Home
from tests.ui.conftest import Awaited
from tests.ui.shell.conftest import after


@pytest.fixture
def parcels(home: Home, library: Library, host: QWidget) -> Parcels:
    home.add("a", "示例报告甲")
    return Parcels(library, host, host)


@pytest.fixture
def parcel(parcels: Parcels, library: Library, tmp_path: Path) -> str:
    """Return a file that holds the report `a` as it is in the library."""
    path = str(tmp_path / "a.briefing")
    library.share("a", path)
    library.rename("a", "示例报告乙")
    return path


def press(parcels: Parcels, answer: str) -> None:
    assert parcels.question is not None
    next(b for b in parcels.question.buttons() if b.text() == answer).click()


def ids(library: Library) -> list[tuple[str, str]]:
    return sorted((card.id, card.title) for card in library.cards())


def test_a_report_is_shared_where_one_says(
    parcels: Parcels, host: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    parcels.ask_where("a")
    (dialog,) = host.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("a.briefing")
    path = tmp_path / "b.briefing"
    with qtbot.waitSignal(parcels.told) as told, qtbot.assertNotEmitted(parcels.taken):
        dialog.fileSelected.emit(str(path))
    assert told.args == [f"写好了：{path}"]


def test_what_cannot_be_written_is_told(parcels: Parcels, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(parcels.failed) as told:
        parcels.share("a", str(tmp_path / "none" / "a.briefing"))
    assert "a.briefing" in told.args[0]


def test_a_file_is_taken_in(parcels: Parcels, parcel: str, library: Library, qtbot: QtBot) -> None:
    library.remove("a")
    with qtbot.waitSignals([parcels.told, parcels.taken]):
        parcels.take(parcel)
    assert ids(library) == [("a", "示例报告甲")]


def test_a_file_that_is_none_is_told(parcels: Parcels, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "x.briefing"
    path.write_text("nothing")
    with qtbot.waitSignal(parcels.failed), qtbot.assertNotEmitted(parcels.taken):
        parcels.take(str(path))


def test_the_question_names_both(parcels: Parcels, parcel: str) -> None:
    after(parcels.work, lambda: parcels.take(parcel))
    assert parcels.question is not None
    assert parcels.question.text() == "资料库里已有这份报告：《示例报告乙》。来的是《示例报告甲》。"
    press(parcels, "不收")


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("替换", [("a", "示例报告甲")]),
        ("两份都留", [("a", "示例报告乙"), ("a-2", "示例报告甲")]),
    ],
)
def test_the_answer_is_done(
    parcels: Parcels, parcel: str, library: Library, answer: str, left: list[tuple[str, str]]
) -> None:
    after(parcels.work, lambda: parcels.take(parcel))
    after(parcels.work, lambda: press(parcels, answer))
    assert ids(library) == left


def test_without_wanting_it_nothing_changes(
    parcels: Parcels, parcel: str, library: Library
) -> None:
    after(parcels.work, lambda: parcels.take(parcel))
    assert parcels.question is not None
    closed = Awaited(parcels.question.finished)
    press(parcels, "不收")
    closed.wait()
    assert not parcels.work.busy
    assert ids(library) == [("a", "示例报告乙")]
