from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import Awaited
from tests.ui.dialogs.importing.desks import finished
from tests.ui.looks import make_look

Opening = Callable[..., ImportDialog]
Press = Callable[[str], None]


def test_keys_are_listed(dialog: ImportDialog, press: Press) -> None:
    for keys in ("F1", "?"):
        press(keys)
        listed = dialog.findChildren(QDialog, "text_dialog")[-1]
        assert "照建议改" in listed.text.toPlainText()
        finished_ = Awaited(listed.finished)
        listed.reject()
        finished_.wait()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)


def test_the_foot_says_what_happens_with_the_rest(dialog: ImportDialog) -> None:
    assert dialog.foot.said == "未核的 4 处和 3 个数字会带标记保存，以后可接着核"
    dialog.page.doubts.doubts.take_all_alike()
    dialog.foot._clock.timeout.emit()
    assert dialog.foot.said == "未核的 2 处和 3 个数字会带标记保存，以后可接着核"


def test_all_checked_is_said(opened: Opening) -> None:
    dialog = opened(replace(sample_draft(), doubts=(), figures=()))
    assert dialog.foot.said == "都核过了，可以保存。"


@pytest.mark.parametrize(("size", "width"), [((1440, 900), 1328), ((1024, 700), 1008)])
def test_it_fits_the_window(
    host: QWidget, services: ImportServices, size: tuple[int, int], width: int
) -> None:
    host.resize(*size)
    dialog = ImportDialog(make_look(), services, host)
    assert dialog.width() == width
    assert host.rect().contains(dialog.geometry().translated(-host.geometry().topLeft()))
    dialog.show()
    assert dialog.header.steps._compact == (width < 1180)


def test_the_header_moves_the_window(
    dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[bool] = []

    class Handle:
        def startSystemMove(self) -> None:  # noqa: N802 - Qt's name
            moved.append(True)

    monkeypatch.setattr(type(dialog), "windowHandle", lambda _self: Handle())
    qtbot.mouseClick(dialog.header, Qt.MouseButton.LeftButton)
    assert moved == [True]


def test_the_window_is_dimmed_meanwhile(dialog: ImportDialog, host: QWidget) -> None:
    dim = host.findChild(QWidget, "import_scrim")
    assert dim.isVisible()
    assert dim.size() == host.size()
    assert not dim.grab().isNull()
    closed = Awaited(dialog.finished)
    dialog.leave()
    closed.wait()
    assert not dim.isVisible()


def test_close_leaves_too(dialog: ImportDialog) -> None:
    closed = Awaited(dialog.finished)
    dialog.header.close_button.click()
    closed.wait()
    assert not dialog.isVisible()


def test_alt_f4_leaves_too(dialog: ImportDialog) -> None:
    closed = Awaited(dialog.finished)
    dialog.close()
    closed.wait()
    assert not dialog.isVisible()


def test_pages_are_counted_while_it_reads(host: QWidget, real: ImportServices, file: str) -> None:
    def read(path: str, stopped: Callable[[], bool], count: Callable[[int, int], None]) -> object:
        count(1, 3)
        count(1, 1)
        return real.read(path, stopped, count)

    dialog = ImportDialog(make_look(), replace(real, read=read), host)
    words: list[str] = []
    dialog.work.progressed.connect(lambda _done, said: words.append(said))
    finished(dialog, lambda: dialog.open_document(file))
    assert words[:3] == ["", "第 1 / 3 页", ""]
