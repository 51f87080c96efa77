"""Where the parts of the console stand: three columns, fewer in narrow windows."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.agenda_pane import AgendaPane
from briefing_app.ui.panes.meeting.console_row import ConsoleRow
from briefing_app.ui.panes.meeting.dressed import Dressed
from briefing_app.ui.panes.meeting.room_frame import RoomFrame
from briefing_app.ui.panes.meeting.search_panel import Ask, SearchPanel
from briefing_app.ui.panes.meeting.side_column import SideColumn
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

AGENDA_WIDTH, NARROW_AGENDA, SIDE_WIDTH = 292, 224, 396
FOLDED_BELOW, NARROW_BELOW = 1280, 1000
SEARCH, SIDE = "search", "side"
_AIR = 20
_BELOW_LEAST = 252
"""Height that what lies below the picture keeps, whatever the picture would like."""
_FRAME_LEAST = 200
"""The least height of picture and bar."""
_TABS = (Choice(SEARCH, "搜索", "search"), Choice(SIDE, "备注和时间", "note"))


class ConsoleLayout(QWidget):
    """Agenda, room and side by side; below 1280 px the side lies under a tab."""

    def __init__(self, ask: Ask, look: Look, parent: QWidget | None = None) -> None:
        """Build the parts, still empty."""
        super().__init__(parent)
        self._look = look
        self.setAutoFillBackground(True)
        self.agenda = AgendaPane(look, self)
        self.frame = RoomFrame(look, self)
        self.console = ConsoleRow(look, self)
        self.tabs = SegmentedControl(_TABS, look, name="图下显示", size=SMALL, parent=self)
        self.search = SearchPanel(ask, look, self)
        self.side = SideColumn(look, self)
        self._parts: list[Dressed] = [self.agenda, self.frame, self.console, self.tabs]
        self._parts += [self.search, self.side]
        self._folded = False
        self.tabs.setObjectName("meeting_tabs")
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.frame.sides_changed.connect(self._fit)
        self.dress(look)

    @property
    def folded(self) -> bool:
        """Whether the side lies under a tab."""
        return self._folded

    def show_tab(self, key: str) -> None:
        """Bring up the search or, where it is folded, the side."""
        if self._folded:
            self.tabs.set_current(key)
            self._show_tab(key)

    def dress(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("window"))
        self.setPalette(palette)
        for part in self._parts:
            part.apply_look(look)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # ------------------------------------------------------------------ parts
    def _fit(self) -> None:
        """Give the columns their widths; the centre gets what is left."""
        px, width, height = self._look.px, self.width(), self.height()
        self._folded = width < px(FOLDED_BELOW)
        agenda = px(NARROW_AGENDA if width < px(NARROW_BELOW) else AGENDA_WIDTH)
        side = 0 if self._folded else px(SIDE_WIDTH)
        self.agenda.setGeometry(0, 0, agenda, height)
        self.side.set_folded(folded=self._folded)
        if not self._folded:
            self.side.setGeometry(width - side, 0, side, height)
        room = QRect(agenda, 0, width - agenda - side, height)
        self._fit_centre(room.adjusted(px(_AIR), px(12), -px(_AIR), -px(12)))
        self._show_tab(self.tabs.current)

    def _fit_centre(self, room: QRect) -> None:
        """Place picture, buttons and what lies below them, the picture as large as it may be."""
        px = self._look.px
        gap, buttons = px(10), self.console.sizeHint().height()
        tabs = self.tabs.height() + gap if self._folded else 0
        most = room.height() - buttons - tabs - 2 * gap - px(_BELOW_LEAST)
        frame = min(self.frame.height_for(room.width()), max(most, px(_FRAME_LEAST)))
        self.frame.setGeometry(room.left(), room.top(), room.width(), frame)
        top = room.top() + frame + gap
        self.console.setGeometry(room.left(), top, room.width(), buttons)
        top += buttons + gap
        if self._folded:
            wide = self.tabs.sizeHint().width()
            self.tabs.setGeometry(room.center().x() - wide // 2, top, wide, self.tabs.height())
            top += tabs
        below = QRect(room.left(), top, room.width(), max(room.bottom() + 1 - top, 1))
        self.search.setGeometry(below)
        if self._folded:
            self.side.setGeometry(below)

    def _show_tab(self, key: str) -> None:
        self.tabs.setVisible(self._folded)
        self.search.setVisible(not self._folded or key == SEARCH)
        self.side.setVisible(not self._folded or key == SIDE)

    def _on_tab_chosen(self, key: str) -> None:
        self._show_tab(key)
