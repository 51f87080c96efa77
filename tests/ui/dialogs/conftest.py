"""Dialogs for tests: shown, and put away with their threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.model.report import Report
from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from tests.builders import make_report


@pytest.fixture
def report() -> Report:
    """Return a small report."""
    return make_report()


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    """Return a window that dialogs are opened from; their threads end with it."""
    made = QWidget()
    made.resize(1024, 700)
    made.show()
    yield made
    for dialog in made.findChildren(WorkingDialog):
        dialog.work.stop()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
