"""The import dialog over a window, with a made-up draft and services that leave marks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.importing.draft import Draft
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from briefing_app.ui.look import Look
from tests.importing.checking.samples import CATALOGUE, read_numbers, sample_draft
from tests.ui.conftest import Awaited, type_keys
from tests.ui.dialogs.importing.desks import Saves, never_read
from tests.ui.looks import make_look


@pytest.fixture
def saves() -> Saves:
    """Return what stands for the library."""
    return Saves()


@pytest.fixture
def services(tmp_path: Path, saves: Saves) -> ImportServices:
    """Return services that read nothing and save into a list."""
    return ImportServices(
        read=never_read,
        read_clipboard=never_read,
        catalogue=lambda: CATALOGUE,
        save=saves.save,
        exists=saves.exists,
        drafts_folder=str(tmp_path / "drafts"),
    )


Opening = Callable[..., ImportDialog]


@pytest.fixture
def opened(host: QWidget, services: ImportServices, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """Return what opens a dialog on a draft and waits until it can be checked."""
    monkeypatch.setattr("briefing_app.importing.checking.rereading.name_figures", read_numbers)

    def open_draft(draft: Draft | None = None, look: Look | None = None) -> ImportDialog:
        dialog = ImportDialog(look or make_look(), services, host)
        ready = Awaited(dialog.work.idle)
        dialog.open_draft(draft or sample_draft())
        ready.wait()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)
        return dialog

    return open_draft


@pytest.fixture
def dialog(opened: Opening) -> ImportDialog:
    """Return the dialog on the sample draft, the keys at the first doubt."""
    return opened()


@pytest.fixture
def press(dialog: ImportDialog) -> Callable[[str], None]:
    """Return what presses keys, one after another, where the focus is."""

    def pressed(keys: str) -> None:
        for key in keys.split():
            type_keys(key)

    return pressed


@pytest.fixture
def focused() -> Callable[[], str]:
    """Return what names the widget that has the keys."""

    def name() -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    return name
