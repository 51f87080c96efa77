from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.evidence import choice as choosing
from briefing_app.analysis.evidence import evidence
from briefing_app.analysis.evidence.choice import ReportChoice
from briefing_app.export import evidence_writer
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.report import Report
from briefing_app.ui.dialogs.evidence_dialog import EvidenceDialog
from briefing_app.ui.dialogs.print_preview import PrintPreview
from tests.ui.dialogs.samples import two_pages
from tests.ui.looks import make_look

ALT = Qt.KeyboardModifier.AltModifier


def some(report: Report, count: int) -> list[str]:
    """Return ids of figures that make so many rows."""
    ids: list[str] = []
    for figure in report.figures:
        if len(evidence(report, (*ids, figure.id)).rows) == len(ids) + 1:
            ids.append(figure.id)
        if len(ids) == count:
            break
    return ids


@pytest.fixture
def quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare most tests the typesetting."""
    if "real" not in request.node.name:
        monkeypatch.setattr(evidence_writer, "render", lambda *_: two_pages())


@pytest.fixture
def dialog(
    qtbot: QtBot, host: QWidget, report: Report, tmp_path: Path, quick: None
) -> EvidenceDialog:
    choice = ReportChoice(report, tuple(some(report, 3)))
    made = EvidenceDialog(choice, make_look(), host, folder=str(tmp_path), debounce_ms=1)
    with qtbot.waitSignal(made.work.idle):
        made.open()
    return made


def test_the_real_page_is_shown(dialog: EvidenceDialog) -> None:
    assert dialog.preview.pages == 1
    assert dialog.count.text() == "指标 3 项，最多 8 项"
    assert dialog.title.text()


def test_keys_move_an_indicator(qtbot: QtBot, dialog: EvidenceDialog) -> None:
    first, second, third = dialog.figures
    with qtbot.waitSignal(dialog.work.succeeded):
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Down, ALT)
    assert dialog.figures == (second, first, third)
    assert dialog.rows.row == 1
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Up, ALT)
    assert dialog.figures == (first, second, third)


def test_buttons_move_an_indicator(dialog: EvidenceDialog) -> None:
    first, second, third = dialog.figures
    assert not dialog.up_button.isEnabled()
    dialog.down_button.click()
    assert dialog.figures == (second, first, third)
    dialog.up_button.click()
    assert dialog.figures == (first, second, third)


def test_keys_hand_the_page_on(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []

    def answer(parent: QWidget, *_: str) -> tuple[str, str]:
        asked.append(parent)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked == [dialog]
    qtbot.keyClick(dialog.rows, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert dialog.findChild(PrintPreview) is not None


def test_first_cannot_go_up(dialog: EvidenceDialog) -> None:
    before = dialog.figures
    dialog.move_row(-1)
    assert dialog.figures == before


def test_other_keys_go_to_the_list(qtbot: QtBot, dialog: EvidenceDialog) -> None:
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Down)
    assert dialog.rows.row == 1


def test_delete_takes_an_indicator_away(qtbot: QtBot, dialog: EvidenceDialog) -> None:
    kept = dialog.figures[1:]
    with qtbot.waitSignal(dialog.work.succeeded):
        qtbot.keyClick(dialog.rows, Qt.Key.Key_Delete)
    assert dialog.figures == kept
    assert dialog.count.text().startswith("指标 2 项")


def test_sheet_without_indicators_says_what_to_do(qtbot: QtBot, dialog: EvidenceDialog) -> None:
    with qtbot.waitSignal(dialog.failed):
        for _ in range(4):
            dialog.remove()
    assert dialog.preview.words.startswith("证据单还没有数字")
    assert not dialog.keep_button.isEnabled()


def test_title_of_ones_own_is_printed(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []

    def noted(report: Report, figures: tuple[str, ...], title: str, made: str) -> object:
        titles.append(title)
        return evidence(report, figures, title, made=made)

    monkeypatch.setattr(choosing, "evidence", noted)
    with qtbot.waitSignal(dialog.work.succeeded):
        dialog.title.selectAll()
        qtbot.keyClicks(dialog.title, "mine")
    assert titles == ["mine"]
    assert dialog.title.text() == "mine"


def test_nothing_old_is_handed_on_while_the_page_is_made(dialog: EvidenceDialog) -> None:
    dialog.move_row(1)
    assert not dialog.keep_button.isEnabled()
    assert not dialog.print_button.isEnabled()


def test_pdf_is_kept(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    names: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        names.append(Path(name).name)
        return str(tmp_path / "a.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(dialog.saved):
        dialog.keep_button.click()
    assert (tmp_path / "a.pdf").read_bytes() == dialog.pdf
    assert "证据单" in names[0]


def test_pdf_that_nobody_wants_is_not_kept(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(dialog.saved):
        dialog.keep_button.click()


def test_pdf_that_cannot_be_kept_is_told(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "d.pdf").mkdir()
    answer = (str(tmp_path / "d.pdf"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    with qtbot.waitSignal(dialog.failed):
        dialog.keep_button.click()
    assert dialog.words.text().startswith("文件没有写成")


def test_this_very_page_is_printed(qtbot: QtBot, dialog: EvidenceDialog) -> None:
    dialog.print_button.click()
    preview = dialog.findChild(PrintPreview)
    assert preview is not None
    qtbot.waitUntil(lambda: bool(preview.pdf))
    assert preview.pdf == dialog.pdf
    preview.work.stop()


def test_nothing_is_printed_without_a_page(dialog: EvidenceDialog) -> None:
    dialog.move_row(1)
    dialog.print()
    assert dialog.findChild(PrintPreview) is None


def test_unforeseen_error_is_one_sentence(
    qtbot: QtBot, dialog: EvidenceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> object:
        raise OSError("坏了")

    monkeypatch.setattr(choosing, "evidence", refuse)
    with qtbot.waitSignal(dialog.failed):
        dialog.move_row(1)
    assert dialog.preview.words == "证据单没有成：坏了。"


def test_unknown_figure_is_told(host: QWidget, report: Report) -> None:
    with pytest.raises(UnknownIdError):
        EvidenceDialog(ReportChoice(report, ("nobody",)), make_look(), host)
