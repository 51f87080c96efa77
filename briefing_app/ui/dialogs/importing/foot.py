"""The foot: how far the check is, what happens with the rest, and what is said or asked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from briefing_app.importing.checking.rows import progress, unsure_figures
from briefing_app.importing.draft import Draft
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.text_button import LARGE, TextButton

_HEIGHT = 64
_SAID_MS = 6000


class _Bar(QWidget):
    """How much is decided, as a bar of 220 by 8."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._share = look, 0.0
        self.setFixedSize(look.px(220), look.px(8))
        self.setAccessibleName("核对进度")

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        self.setFixedWidth(self._look.px(96 if narrow else 220))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        rect = QRectF(self.rect())
        paint_box(painter, rect, 4, theme.color("line2"))
        if self._share > 0:
            rect.setWidth(max(rect.width() * self._share, rect.height()))
            paint_box(painter, rect, 4, theme.color("ink"))
        painter.end()


class ImportFoot(QWidget):
    """Progress and buttons; a question has its own buttons in their place.

    Signals: `save_requested`, `leave_requested`, and for a question about a report of the same
    name `replace_requested`, `both_requested`, `question_left`.
    """

    save_requested = Signal()
    leave_requested = Signal()
    replace_requested = Signal()
    both_requested = Signal()
    question_left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Nothing is read yet, nothing can be saved."""
        super().__init__(parent)
        self._look = look
        self._standing = ""
        self.setFixedHeight(look.px(_HEIGHT))
        self.setAutoFillBackground(True)
        self.caption = self._label("核对进度", "ink2")
        self.bar = _Bar(look, self)
        self.decided = self._label("", "ink", bold=True)
        self.total = self._label("", "ink")
        self.sign = QLabel(self)
        self.sign.hide()
        self.note = ElidedLabel("", look, color="ink3", parent=self)
        self.note.setObjectName("import_note")
        self.leave_button = self._button("取消", "import_cancel")
        self.save_button = self._button("保存到资料库", "import_save", primary=True)
        self.both_button = self._button("两份都留", "import_both")
        self.replace_button = self._button("替换", "import_replace")
        self.back_button = self._button("回去", "import_back")
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_SAID_MS)
        self._clock.timeout.connect(self._show_standing)
        self._lay_out()
        self._connect()
        self.set_ready(ready=False)
        self._show_question(asked=False)

    @property
    def asking(self) -> bool:
        """Whether a question waits for an answer."""
        return self.both_button.isVisibleTo(self)

    @property
    def said(self) -> str:
        """The sentence that stands there now."""
        return self.note.text()

    def show_draft(self, draft: Draft) -> None:
        """Say how far the check is, and what happens with the rest."""
        done = progress(draft)
        self.bar.set_share(done.decided / done.total if done.total else 1.0)
        self.decided.setText(str(done.decided))
        self.total.setText(f"/ {done.total} 处")
        self._standing = _standing(done.open, len(unsure_figures(draft)))
        self._show_standing()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say a sentence for a while; what went wrong stays until something else is done."""
        self.note.set_text(words)
        self.note.setAccessibleName(words)
        self.note.set_color("err" if wrong else "ink2")
        self._ground("err_t" if wrong else "window")
        self._show_sign("err" if wrong else "")
        if wrong:
            self._clock.stop()
        else:
            self._clock.start()

    def ask(self, words: str, *, replaceable: bool = True) -> None:
        """Ask what to do about a report of the same name; Enter takes the safe answer."""
        self._clock.stop()
        self.note.set_text(words)
        self.note.set_color("warn")
        self._ground("warn_t")
        self._show_sign("warn")
        self._show_question(asked=True)
        self.replace_button.setVisible(replaceable)
        self.both_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_question(self) -> None:
        """Ask no more."""
        self._show_question(asked=False)
        self._show_standing()

    def set_ready(self, *, ready: bool) -> None:
        """Say whether there is something to save."""
        self.save_button.setEnabled(ready)
        self.save_button.setToolTip("Ctrl+S" if ready else "读完才能保存")
        tip = (
            "离开；核对的结果会留着，以后可以接着核（Esc）" if ready else "停下，什么也不存（Esc）"
        )
        self.leave_button.setToolTip(tip)
        for part in (self.caption, self.bar, self.decided, self.total):
            part.setVisible(ready)

    def set_narrow(self, *, narrow: bool) -> None:
        """Give the words more of the room."""
        self.bar.set_narrow(narrow=narrow)

    def _show_standing(self) -> None:
        if not self.asking:
            self.note.set_text(self._standing)
            self.note.set_color("ink3")
            self._ground("window")
            self._show_sign("")

    def _show_sign(self, token: str) -> None:
        """Put a warning sign in a colour before the sentence, or none."""
        if token:
            side = self._look.px(16)
            self.sign.setPixmap(pixmap("warning", self._look.theme.color(token), side))
        self.sign.setVisible(bool(token))

    def _ground(self, token: str) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.theme.color(token))
        self.setPalette(palette)

    def _show_question(self, *, asked: bool) -> None:
        for button in (self.both_button, self.replace_button, self.back_button):
            button.setVisible(asked)
        for button in (self.leave_button, self.save_button):
            button.setVisible(not asked)

    def _label(self, words: str, ink: str, *, bold: bool = False) -> QLabel:
        made = QLabel(words, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setFont(self._look.sans(14, bold=bold))
        palette = made.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.color(ink))
        made.setPalette(palette)
        return made

    def _button(self, words: str, name: str, *, primary: bool = False) -> TextButton:
        made = TextButton(words, self._look, size=LARGE, primary=primary, parent=self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        return made

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save_requested)
        self.leave_button.clicked.connect(self.leave_requested)
        self.both_button.clicked.connect(self.both_requested)
        self.replace_button.clicked.connect(self.replace_requested)
        self.back_button.clicked.connect(self.question_left)

    def _lay_out(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 1, px(20), 0)
        row.setSpacing(px(12))
        row.addWidget(self.caption)
        row.addWidget(self.bar)
        counts = QHBoxLayout()
        counts.setSpacing(px(4))
        counts.addWidget(self.decided)
        counts.addWidget(self.total)
        row.addLayout(counts)
        row.addSpacing(px(16))
        row.addWidget(self.sign)
        row.addWidget(self.note, 1)
        for button in (
            self.leave_button,
            self.save_button,
            self.back_button,
            self.replace_button,
            self.both_button,
        ):
            row.addWidget(button)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()


def _standing(doubts: int, figures: int) -> str:
    """Return what happens with what nobody has checked."""
    parts = [f"{doubts} 处"] if doubts else []
    parts += [f"{figures} 个数字"] if figures else []
    if not parts:
        return "都核过了，可以保存。"
    return f"未核的 {'和 '.join(parts)}会带标记保存，以后可接着核"
