"""What stands in the dialog while a document is read, or where it could not be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.importing.steps import Step
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.text_button import LARGE, TextButton

_DOING = {
    Step.READ: "正在读入……",
    Step.MEND: "正在合并断行……",
    Step.OUTLINE: "正在认提纲……",
    Step.FIGURES: "正在认数字……",
    Step.CHECK: "正在准备核对……",
}


class WaitPage(QWidget):
    """One sentence in the middle. Signal: `other_file_requested`."""

    other_file_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._look = look
        self.label = QLabel(self)
        self.label.setObjectName("import_wait")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        self.label.setFont(look.sans(17))
        self.other_button = TextButton("换一个文件…", look, size=LARGE, parent=self)
        self.other_button.setObjectName("import_other")
        self.other_button.clicked.connect(self.other_file_requested)
        self.other_button.hide()
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setPixmap(pixmap("warning", look.theme.err, look.px(28)))
        self.sign.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.other_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(look.px(16))
        layout.addStretch(1)
        layout.addWidget(self.sign)
        layout.addWidget(self.label)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def show_step(self, step: Step, words: str) -> None:
        """Say which step is being taken; `words` tell how far it is."""
        self._say(f"{_DOING[step]}{words}", "ink2")
        self.sign.hide()
        self.other_button.hide()

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read; one may take another file."""
        self._say(sentence, "err")
        self.sign.show()
        self.other_button.show()
        self.other_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, ink: str) -> None:
        palette = self.label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.theme.color(ink))
        self.label.setPalette(palette)
        self.label.setText(words)
        self.label.setAccessibleName(words)
