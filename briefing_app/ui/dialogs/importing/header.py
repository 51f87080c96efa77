"""The title line: what is imported, and how far the five steps are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.importing.steps import Step
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.text_button import TextButton

STEP_WORDS = {
    Step.READ: "读入",
    Step.MEND: "合并断行",
    Step.OUTLINE: "提纲",
    Step.FIGURES: "数字",
    Step.CHECK: "核对",
}
_HEIGHT = 56
_DISC, _LINE, _GAP, _INNER = 20, 18, 8, 6


class StepsBar(QWidget):
    """Five discs: ticked, current, to come."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand before the first step."""
        super().__init__(parent)
        self._look, self._reached, self._compact = look, Step.READ, False
        self.setObjectName("import_steps")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_step(Step.READ)

    @property
    def step(self) -> Step:
        """The step that is being taken."""
        return self._reached

    def set_compact(self, *, compact: bool) -> None:
        """Show the word of the current step only, where room is short."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def set_step(self, step: Step) -> None:
        """Take another step."""
        self._reached = step
        self.setAccessibleName(f"第 {int(step)} 步，共 {len(STEP_WORDS)} 步：{STEP_WORDS[step]}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        words = sum(self._width(step) for step in STEP_WORDS)
        discs = len(STEP_WORDS) * px(_DISC + _INNER)
        lines = (len(STEP_WORDS) - 1) * px(_LINE + 2 * _GAP)
        return QSize(words + discs + lines + 2, px(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, theme = QPainter(self), self._look.px, self._look.theme
        left, middle = 1, self.height() // 2
        for step, words in STEP_WORDS.items():
            if step > Step.READ:
                painter.fillRect(left + px(_GAP), middle, px(_LINE), 1, theme.color("line2"))
                left += px(_LINE + 2 * _GAP)
            self._paint_disc(painter, left, middle - px(_DISC) // 2, step)
            left += px(_DISC + _INNER)
            current = step is self._reached
            painter.setFont(self._look.sans(13, bold=current))
            painter.setPen(theme.color("ink" if current else "ink2"))
            width = self._width(step)
            area = QRect(left, 0, width + 2 if width else 0, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
            left += width
        painter.end()

    def _paint_disc(self, painter: QPainter, left: int, top: int, step: Step) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(_DISC)
        box = QRectF(left, top, side, side)
        if step < self._reached:
            paint_box(painter, box, side / 2, border=theme.color("new"), width=1.5)
            inner = look.px(12)
            image = pixmap("check", theme.new, inner, self.devicePixelRatioF())
            painter.drawPixmap(left + (side - inner) // 2, top + (side - inner) // 2, image)
            return
        current = step is self._reached
        if current:
            paint_box(painter, box, side / 2, theme.color("ink"))
        else:
            paint_box(painter, box, side / 2, border=theme.color("ink3"), width=1.5)
        painter.setFont(look.sans(12, bold=current))
        painter.setPen(theme.color("paper" if current else "ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(int(step)))

    def _width(self, step: Step) -> int:
        if self._compact and step is not self._reached:
            return 0
        font = self._look.sans(13, bold=step is self._reached)
        return QFontMetrics(font).horizontalAdvance(STEP_WORDS[step])


class ImportHeader(QWidget):
    """Title, file, steps. One moves the dialog by it.

    Signals: `close_requested`, `about_requested`, `again_requested`, `keys_requested` for its
    buttons.
    """

    close_requested = Signal()
    about_requested = Signal()
    keys_requested = Signal()
    again_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Name no file yet."""
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        self.title = ElidedLabel("导入报告", look, size=17, bold=True, parent=self)
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.file = ElidedLabel(
            "", look, color="ink3", mode=Qt.TextElideMode.ElideMiddle, parent=self
        )
        self.about_button = TextButton("报告信息", look, icon_name="edit", parent=self)
        self.about_button.setObjectName("import_about_button")
        self.about_button.setToolTip("报告的标题、地方和年份（F2）")
        self.again_button = TextButton("重新读入", look, icon_name="reload", parent=self)
        self.again_button.setObjectName("import_again")
        self.again_button.setToolTip("不接着上次的，从头再来")
        self.again_button.hide()
        self.again_button.clicked.connect(self.again_requested)
        self.steps = StepsBar(look, self)
        self.keys_button = IconButton("info", "按键", look, keys="F1", parent=self)
        self.keys_button.setObjectName("import_keys")
        self.close_button = IconButton("close", "离开", look, keys="Esc", parent=self)
        self.close_button.setObjectName("import_close")
        self._lay_out()
        self.about_button.hide()
        self.about_button.clicked.connect(self.about_requested)
        self.keys_button.clicked.connect(self.keys_requested)
        self.close_button.clicked.connect(self.close_requested)

    def show_file(self, name: str, characters: int) -> None:
        """Name the file; without its length while that is not known."""
        length = f"，{characters} 字" if characters else ""
        self.file.set_text(f"{name}{length}")

    def set_step(self, step: Step) -> None:
        """Show which step is being taken."""
        self.steps.set_step(step)

    def set_offers(self, *, about: bool, again: bool) -> None:
        """Offer to say what the report is, and to begin anew instead of going on."""
        self.about_button.setVisible(about)
        self.again_button.setVisible(again)

    def set_narrow(self, *, narrow: bool) -> None:
        """Give the file's name the room of the steps."""
        self.steps.set_compact(compact=narrow)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.window().windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._look.theme, self._look.px
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        icon_left = self.file.x() - px(22)
        image = pixmap("note", theme.ink3, px(16), self.devicePixelRatioF())
        painter.drawPixmap(icon_left, (self.height() - px(16)) // 2, image)
        painter.end()

    def _lay_out(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(16), 1)
        row.setSpacing(px(16))
        row.addWidget(self.title)
        row.addSpacing(px(22))
        row.addWidget(self.file, 1)
        row.addWidget(self.again_button)
        row.addWidget(self.about_button)
        row.addWidget(self.steps)
        last = QHBoxLayout()
        last.setSpacing(0)
        last.addWidget(self.keys_button)
        last.addWidget(self.close_button)
        row.addLayout(last)
