"""Keeping a PDF that is in memory as a file."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.model.errors import OutputError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import save

_PDF = ".pdf"


def asked_path(parent: QWidget, folder: str, name: str) -> str:
    """Return where the user wants the PDF; "" for nowhere. The question of replacing is Qt's."""
    start = os.path.join(folder or os.path.expanduser("~"), name)
    path, _ = QFileDialog.getSaveFileName(parent, "存为 PDF", start, f"PDF (*{_PDF})")
    if path and not path.lower().endswith(_PDF) and not os.path.lexists(path + _PDF):
        return path + _PDF
    return path


def keep(path: str, pdf: bytes) -> None:
    """Write it whole or not at all; raise OutputError."""
    try:
        save(path, pdf, backup=False)
    except SaveError as error:
        raise OutputError(path, f"{error.reason}。") from error
