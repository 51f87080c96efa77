"""The bar of the console while a meeting runs; it stands in the place of the window's own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.meeting.console import pill_words
from briefing_app.meeting.room import Mode
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import SEAL_RED, Look
from briefing_app.ui.panes.meeting.bar_box import BarBox
from briefing_app.ui.panes.meeting.state_pill import StatePill
from briefing_app.ui.presentation.room_controller import RoomController
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box

HEIGHT = 56
_COMPACT_BELOW = 1100


class MeetingBar(QWidget):
    """Says what the room sees on which screen; signals `screens_requested`, `end_requested`.

    The room's colours are turned at once: nothing can be lost by it.
    """

    screens_requested = Signal()
    end_requested = Signal()

    def __init__(
        self, controller: RoomController, look: Look, parent: QWidget | None = None
    ) -> None:
        """Follow a controller."""
        super().__init__(parent)
        self._controller, self._look, self._report = controller, look, NO_REPORT
        self.setObjectName("meeting_bar")
        self.title = ElidedLabel("投屏控制台", look, bold=True, parent=self)
        self.subtitle = ElidedLabel("", look, size=12, color="ink3", parent=self)
        self.pill = StatePill(look, self)
        self.room_box = BarBox("大屏", look, icon_name="screen", parent=self)
        self.own_box = BarBox("本窗", look, fixed=True, parent=self)
        self.theme_box = BarBox("场内配色", look, keys="D", parent=self)
        self.end_box = BarBox("", look, icon_name="close", keys="Esc", parent=self)
        self._row, self._names = QHBoxLayout(self), QVBoxLayout()
        self._lay_out()
        controller.changed.connect(self._on_changed)
        self.apply_look(look)
        self._on_changed()

    def set_report(self, report: Report) -> None:
        """Name the report that the meeting is about."""
        self._report = report
        self.subtitle.set_text(report.title)
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(56), 0, px(16), 1)
        self._row.setSpacing(px(14))
        for box in self._boxes():
            box.apply_look(look)
        for label in (self.title, self.subtitle):
            label.apply_look(look)
        self.pill.apply_look(look)
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        side = look.px(28)
        box = QRect(look.px(18), (self.height() - side) // 2, side, side)
        paint_box(painter, QRectF(box), look.px(6), QColor(SEAL_RED))
        painter.setFont(look.serif(17, bold=True))
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._report.seal)
        painter.end()

    # ------------------------------------------------------------------ parts
    def _boxes(self) -> tuple[BarBox, ...]:
        return self.room_box, self.own_box, self.theme_box, self.end_box

    def _lay_out(self) -> None:
        names = ("meeting_room", "meeting_own", "meeting_theme", "meeting_end")
        for name, box in zip(names, self._boxes(), strict=True):
            box.setObjectName(name)
        self.end_box.show_value("结束投屏")
        self._names.setSpacing(0)
        self._names.addStretch(1)
        self._names.addWidget(self.title)
        self._names.addWidget(self.subtitle)
        self._names.addStretch(1)
        self._row.addLayout(self._names)
        self._row.addWidget(self.pill)
        self._row.addStretch(1)
        for box in self._boxes():
            self._row.addWidget(box)
        self.room_box.clicked.connect(self.screens_requested)
        self.theme_box.clicked.connect(self._controller.toggle_theme)
        self.end_box.clicked.connect(self.end_requested)

    def _fit(self) -> None:
        compact = self.width() < self._look.px(_COMPACT_BELOW)
        for box in (self.room_box, self.own_box, self.theme_box):
            box.set_compact(compact=compact)
        self.own_box.setVisible(not compact)

    def _on_changed(self) -> None:
        state = self._controller.state
        if state is None:
            return
        follows = state.mode is Mode.FOLLOWING
        self.pill.show_words(pill_words(state), warns=not follows)
        screen = state.screen
        self.room_box.show_value(self._controller.words_of(screen), screen.size_words)
        self.own_box.show_value(self._controller.words_of(self._controller.own_screen()))
        self.theme_box.show_value("深" if state.dark_theme else "浅")
