"""The dialog that asks for files or folders, with Chinese words where Qt has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

DOCUMENTS = "报告 (*.txt *.md *.html *.htm *.docx *.pdf *.png *.jpg *.jpeg);;所有文件 (*)"
"""What can be imported."""


def file_dialog(parent: QWidget, title: str, *, start: str = "", filters: str = "") -> QFileDialog:
    """Return a dialog that goes when it is closed; `start` is a folder or a file to begin with."""
    dialog = QFileDialog(parent, title, start, filters)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "位置：")
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, "类型：")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
