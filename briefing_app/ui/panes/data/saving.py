"""Keeping the picture of a chart as a file: where, whether to replace, and writing it."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from briefing_app.model.errors import OutputError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import writing
from briefing_app.storage.names import slug

Made = Callable[[], bytes]
"""Makes the content of a file, once it is known that there will be one."""


def ask_and_save(parent: QWidget, title: str, ending: str, make: Made) -> str:
    """Ask where to keep a picture, then write it; return the path, "" if it was not written.

    `ending` is png or svg. Whatever fails is said in a sentence, and the old file stays.
    """
    path = asked_path(parent, title, ending)
    if not path:
        return ""
    try:
        keep(path, make())
    except OutputError as error:
        say(parent, str(error))
        return ""
    return path


def asked_path(parent: QWidget, title: str, ending: str) -> str:
    """Return where the user wants the picture; "" for nowhere.

    The dialog asks before it replaces what was named; a name that gets its ending only here
    is asked about here.
    """
    kind = ending.upper()
    start = os.path.join(os.path.expanduser("~"), f"{slug(title)}.{ending}")
    path, _ = QFileDialog.getSaveFileName(parent, f"存为 {kind}", start, f"{kind} (*.{ending})")
    if not path or path.lower().endswith(f".{ending}"):
        return path
    path = f"{path}.{ending}"
    return path if not os.path.lexists(path) or may_replace(parent, path) else ""


def may_replace(parent: QWidget, path: str) -> bool:
    """Ask whether a file may be replaced; Enter and Esc keep it."""
    box = QMessageBox(parent)
    box.setObjectName("replace_question")
    box.setWindowTitle("替换文件")
    box.setText(f"已有同名文件：{os.path.basename(path)}。替换它吗？")
    replace = box.addButton("替换", QMessageBox.ButtonRole.DestructiveRole)
    keeping = box.addButton("不替换", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeping)
    box.exec()
    return box.clickedButton() is replace


def keep(path: str, content: bytes) -> None:
    """Write a file whole or not at all; raise OutputError."""
    try:
        with writing(path) as file:
            file.write(content)
    except SaveError as error:
        raise OutputError(path, f"{error.reason}。") from error


def say(parent: QWidget, sentence: str) -> None:
    """Say what went wrong."""
    QMessageBox.warning(parent, "没有存成", sentence)
