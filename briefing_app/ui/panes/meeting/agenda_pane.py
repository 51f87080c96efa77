"""The column of the agenda: head, stops, foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.meeting.lineup import LineupRow
from briefing_app.ui.look import Look
from briefing_app.ui.models.agenda_model import AgendaModel
from briefing_app.ui.panes.meeting.agenda_foot import AgendaFoot
from briefing_app.ui.panes.meeting.agenda_head import AgendaHead
from briefing_app.ui.panes.meeting.agenda_list import AgendaList

EMPTY = "这份议程还没有站。\n从目录、数据、搜索拖到这里，\n或在别处按 Ctrl+M。"


class AgendaPane(QWidget):
    """Shows the stops of a meeting; head, list, model and foot say what the user wants."""

    minutes_edited = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("agenda_pane")
        self.setAutoFillBackground(True)
        self.model = AgendaModel(self)
        self.head = AgendaHead(look, self)
        self.list = AgendaList(self.model, look, self)
        self.foot = AgendaFoot(look, self)
        self.empty = QLabel(EMPTY, self)
        self.empty.setObjectName("agenda_empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.foot)
        self.model.minutes_edited.connect(self.minutes_edited)
        self.apply_look(look)

    def show_rows(self, rows: Sequence[LineupRow], *, editable: bool) -> None:
        """Show stops; the marked row stays marked where it still is."""
        row = self.list.row
        self.model.set_rows(rows, editable=editable)
        if self.list.row != row:
            self.list.mark(min(row, len(rows) - 1))
        self.empty.setVisible(not rows)
        self._place_empty()

    def show_shown(self, row: int) -> None:
        """Frame the stop whose page is in view here."""
        if row != self.list.delegate.shown_row:
            self.list.delegate.shown_row = row
            self.list.viewport().update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        self.setPalette(palette)
        for part in (self.head, self.list, self.foot):
            part.apply_look(look)
        self.empty.setFont(look.sans(13))
        ink = self.empty.palette()
        ink.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
        self.empty.setPalette(ink)
        self._place_empty()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.theme.color("line"))
        painter.end()

    def _place_empty(self) -> None:
        self.empty.setGeometry(self.list.geometry().adjusted(8, 8, -8, -8))
        self.empty.raise_()
