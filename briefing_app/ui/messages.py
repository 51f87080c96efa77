"""The message line: one sentence to the user, above the panes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.text_button import TextButton
from briefing_app.ui.widgets.text_dialog import TextDialog

INFO_MS = 6000
_HEIGHT = 36


class Severity(IntEnum):
    """How much a message matters; a graver one is shown first."""

    INFO = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, perhaps with details."""

    severity: Severity
    text: str
    details: str = ""


_FORMS = {
    Severity.INFO: ("info", "card", "ink", "提示"),
    Severity.WARNING: ("warning", "warn_t", "warn", "注意"),
    Severity.ERROR: ("warning", "err_t", "err", "出错"),
}
"""Icon, ground, ink and the word that is read out before the sentence."""


class MessageBar(QWidget):
    """One line that shows the gravest of the messages that wait; hidden when there is none.

    A piece of information leaves by itself; warnings and errors wait for Esc or ✕.
    """

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, info_ms: int = INFO_MS
    ) -> None:
        """Show nothing; `info_ms` is how long an information stays."""
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look = look
        self._waiting: list[Message] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(info_ms)
        self._timer.timeout.connect(self._on_timeout)
        self._sign = QLabel(self)
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self.label = ElidedLabel("", look, parent=self)
        self._more = ElidedLabel("", look, size=12, color="ink3", parent=self)
        self.details_button = TextButton("详情", look, parent=self)
        self.close_button = IconButton("close", "关闭这条消息", look, keys="Esc", parent=self)
        self._lay_out()
        self.apply_look(look)
        self.hide()

    @property
    def current(self) -> Message | None:
        """The message in view: the gravest, among equals the first."""
        return max(self._waiting, key=lambda m: m.severity, default=None)

    def show_info(self, text: str) -> None:
        """Tell something that leaves by itself."""
        self.show_message(Message(Severity.INFO, text))

    def show_warning(self, text: str, details: str = "") -> None:
        """Tell something the user should know; it waits."""
        self.show_message(Message(Severity.WARNING, text, details))

    def show_error(self, text: str, details: str = "") -> None:
        """Tell what failed and what to do; it waits."""
        self.show_message(Message(Severity.ERROR, text, details))

    def show_message(self, message: Message) -> None:
        """Add a message; the same one twice is one, and only the last information is kept."""
        if message.severity is Severity.INFO:
            self._waiting = [m for m in self._waiting if m.severity is not Severity.INFO]
            self._timer.start()
        if message not in self._waiting:
            self._waiting.append(message)
        self._refresh()

    def dismiss(self) -> None:
        """Take away the message in view; the next one comes up."""
        if message := self.current:
            self._waiting.remove(message)
        self._refresh()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(16), 0, look.px(8), 0)
        for part in (self.label, self._more, self.details_button, self.close_button):
            part.apply_look(look)
        self._refresh()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(_HEIGHT))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._look.theme.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()

    def _lay_out(self) -> None:
        self.details_button.setObjectName("message_details")
        self.close_button.setObjectName("message_close")
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._sign)
        self._layout.addWidget(self.label, 1)
        for part in (self._more, self.details_button, self.close_button):
            self._layout.addWidget(part)
        self.details_button.clicked.connect(self._on_details_clicked)
        self.close_button.clicked.connect(self._on_close_clicked)

    def _refresh(self) -> None:
        message = self.current
        if message is None:
            self.hide()
            return
        sign, ground, ink, word = _FORMS[message.severity]
        theme = self._look.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color(ground))
        self.setPalette(palette)
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(pixmap(sign, theme.color(ink), self._look.px(16), ratio))
        self.label.set_color(ink)
        self.label.set_text(message.text)
        others = len(self._waiting) - 1
        self._more.set_text(f"另有 {others} 条" if others else "")
        self._more.setVisible(others > 0)
        self.details_button.setVisible(bool(message.details))
        self._announce(f"{word}：{message.text}")

    def _announce(self, spoken: str) -> None:
        """Show the line and have screen readers say it, once for each message."""
        told = self.accessibleName() == spoken and not self.isHidden()
        self.setAccessibleName(spoken)
        self.show()
        if not told:
            event = QAccessibleEvent(self, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def _on_timeout(self) -> None:
        self._waiting = [m for m in self._waiting if m.severity is not Severity.INFO]
        self._refresh()

    def _on_details_clicked(self) -> None:
        if message := self.current:
            dialog = TextDialog("详情", message.text, message.details, self._look, self)
            dialog.open()

    def _on_close_clicked(self) -> None:
        self.dismiss()
