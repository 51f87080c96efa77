"""What the dialogs that hand something on have in common: a job, a close that ends it first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from typing_extensions import override

from briefing_app.ui.dialogs.work import Work
from briefing_app.ui.look import Look


class WorkingDialog(QDialog):
    """A dialog with a background job. Closing it cancels the job and waits until it has ended.

    Signals: `copied(words)` when something was put on the clipboard, `failed(sentence)` when
    something went wrong (the dialog says it as well), `saved(path)` when a file is there.
    """

    copied = Signal(str)
    failed = Signal(str)
    saved = Signal(str)

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        """Build no parts; `open` shows it."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._look = look
        self._leaving = -1
        self.work = Work(self)
        self.work.idle.connect(self._on_idle)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.work.stop)

    @override
    def done(self, result: int) -> None:
        if self.work.busy:
            self._leaving = result
            self.work.cancel()
            self.leaving()
        else:
            self.work.stop()
            super().done(result)
            self.deleteLater()

    def leaving(self) -> None:
        """Say that it closes as soon as the job has stopped."""
        self.setEnabled(False)

    def label(self, text: str = "", *, size: float = 13, ink: str = "ink2") -> QLabel:
        """Return words on the dialog's ground; they wrap."""
        made = QLabel(text, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        made.setFont(self._look.sans(size, bold=ink == "ink"))
        self.colour(made, ink)
        return made

    def shortcut(self, keys: str) -> QShortcut:
        """Return keys that hold in this dialog."""
        return QShortcut(QKeySequence(keys), self)

    def colour(self, label: QLabel, ink: str) -> None:
        """Write a label in the colour of a token."""
        palette = label.palette()
        palette.setColor(label.foregroundRole(), self._look.theme.color(ink))
        label.setPalette(palette)

    def fit(self, width: float, height: float) -> None:
        """Take a size of the design, or what the parent's window leaves of it."""
        px = self._look.px
        wide, high = px(width), px(height)
        if parent := self.parentWidget():
            room = parent.window().size()
            wide, high = min(wide, room.width() - px(32)), min(high, room.height() - px(32))
        self.resize(wide, high)

    def _on_idle(self) -> None:
        if self._leaving >= 0:
            super().done(self._leaving)
            self.work.stop()
            self.deleteLater()
