"""The import dialog over a window, with a made-up draft and services that leave marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.bundled import data_path
from briefing_app.dataset.files import INDICATORS_FILE
from briefing_app.dataset.indicators import load_indicators
from briefing_app.importing.documents import read_clipboard, read_document
from briefing_app.importing.draft import Draft
from briefing_app.importing.saving import save_draft
from briefing_app.model.indicator import Indicator
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from briefing_app.ui.look import Look
from tests.importing.checking.samples import CATALOGUE, read_numbers, sample_draft
from tests.ui.conftest import Awaited, type_keys
from tests.ui.dialogs.importing.desks import REPORT, Saves, never_read
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


@pytest.fixture(scope="module")
def catalogue() -> Mapping[str, Indicator]:
    """Return the indicators that all reports share."""
    return load_indicators(data_path(INDICATORS_FILE))


@pytest.fixture
def real(tmp_path: Path, catalogue: Mapping[str, Indicator]) -> ImportServices:
    """Return services as the program has them, with a library in a folder."""
    library = tmp_path / "library"
    return ImportServices(
        read=lambda path, stopped, count: read_document(path, is_cancelled=stopped, progress=count),
        read_clipboard=lambda text, html, stopped: read_clipboard(text, html, is_cancelled=stopped),
        catalogue=lambda: catalogue,
        save=lambda draft, replacing: save_draft(
            draft, str(library / draft.about.id), catalogue, replace=replacing
        ),
        exists=lambda report_id: (library / report_id).exists(),
        drafts_folder=str(tmp_path / "drafts"),
    )


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "示例市政府工作报告2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)
