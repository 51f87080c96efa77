"""The private search: asked here, seen here; the room gets only what is sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Results
from briefing_app.meeting.agenda import Stop
from briefing_app.meeting.console import SendWords
from briefing_app.meeting.finds import Find, finds
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.dressed import Dressed
from briefing_app.ui.panes.meeting.find_block import FindBlock
from briefing_app.ui.panes.meeting.find_row import HEIGHT as ROW
from briefing_app.ui.panes.meeting.find_row import FindRow
from briefing_app.ui.panes.meeting.picture_box import PictureBox
from briefing_app.ui.panes.meeting.private_field import PrivateField
from briefing_app.ui.panes.meeting.private_mark import PrivateMark
from briefing_app.ui.panes.meeting.stop_drag import StopDrag
from briefing_app.ui.panes.search.chip import Chip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_box
from briefing_app.ui.widgets.text_button import TextButton

Ask = Callable[[str], Results]
HEAD = 44
_SIDE = 196
_ROWS = 2
_BLOCK = 214
"""Height that the find that is up keeps before others are listed below it."""
_BUTTONS = 120
"""Height of the words and buttons under the picture of what would be sent."""
_PREVIEW_LEAST = 48
IDLE = "输入指标、原文或数字：答案只在本窗，按 F5 才送到大屏。"


class SearchPanel(QFrame):
    """Field, answer, picture of what would be sent, and two more finds.

    Signals: `find_changed` (another find is up), `send_requested`, `add_requested`, `left`
    (Esc: the keys go back to the view).
    """

    find_changed = Signal()
    send_requested = Signal()
    add_requested = Signal()
    left = Signal()

    def __init__(self, ask: Ask, look: Look, parent: QWidget | None = None) -> None:
        """Ask nothing yet; `ask` answers a question about the open report."""
        super().__init__(parent)
        self._ask, self._look = ask, look
        self._report: Report = NO_REPORT
        self._finds: tuple[Find, ...] = ()
        self._index = 0
        self.setObjectName("meeting_search")
        self.field = PrivateField("search", "Ctrl K", look, self)
        self.lead = ElidedLabel("即", look, size=13, color="ink3", parent=self)
        self.chip = Chip("", look, fixed=True, parent=self)
        self.mark = PrivateMark(look, self, words="搜索只在本窗，场内看不到")
        self.block = FindBlock(look, self)
        self.preview = PictureBox(look, "要送的在这里先看", self)
        self.note = ElidedLabel("", look, size=12, color="ink3", parent=self)
        self.send_button = TextButton(
            "送到大屏", look, icon_name="send", keys="F5", primary=True, parent=self
        )
        self.ready_button = TextButton("备好", look, icon_name="send", keys="F5", parent=self)
        self.add_button = TextButton("加进议程", look, icon_name="plus", keys="Ctrl M", parent=self)
        self.rows = tuple(FindRow(look, self) for _ in range(_ROWS))
        self._parts: list[Dressed] = [self.field, self.lead, self.chip, self.mark, self.block]
        self._parts += [self.preview, self.note, self.send_button, self.ready_button]
        self._parts += [self.add_button, *self.rows]
        self._lay_out()
        self.apply_look(look)
        self._show_finds("")

    # ------------------------------------------------------------------ what is found
    @property
    def current(self) -> Find | None:
        """The find that is up; F5 would send it."""
        return self._finds[self._index] if self._finds else None

    @property
    def finds(self) -> tuple[Find, ...]:
        """All that was found."""
        return self._finds

    def set_report(self, report: Report) -> None:
        """Ask another report, from an empty field."""
        self._report, self._finds = report, ()
        self.field.clear()
        self._show_finds("")

    def set_query(self, text: str) -> None:
        """Ask a question, as if it were typed."""
        self.field.setText(text)
        self._on_edited(text)

    def show_send(self, words: SendWords) -> None:
        """Say what sending would do now."""
        shown, other = (
            (self.send_button, self.ready_button)
            if words.primary or not words.enabled
            else (self.ready_button, self.send_button)
        )
        shown.setText(words.text)
        shown.setEnabled(words.enabled)
        shown.set_keys_shown(words.enabled)
        shown.setToolTip("" if words.enabled else words.note)
        shown.show()
        other.hide()
        self.note.set_text(words.note)

    def show_preview(self, picture: QPixmap) -> None:
        """Show what the room would see."""
        self.preview.show_picture(picture)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        for part in self._parts:
            part.apply_look(look)
        self.field.setFixedHeight(px(32))
        self._head.setContentsMargins(px(12), 0, px(12), 0)
        self._head.setSpacing(px(10))
        self._body.setContentsMargins(px(16), px(10), px(12), px(8))
        self._body.setHorizontalSpacing(px(16))
        self._side.setSpacing(px(6))
        self._foot.setContentsMargins(px(6), px(4), px(6), px(4))
        self._foot.setSpacing(0)
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._look.theme, self._look.px
        painter = QPainter(self)
        paint_box(painter, self.rect().toRectF(), 8, theme.color("card"), theme.color("line"))
        painter.fillRect(0, px(HEAD), self.width(), 1, theme.color("line"))
        if any(row.isVisible() for row in self.rows):
            painter.fillRect(0, self.rows[0].y() - px(4), self.width(), 1, theme.color("line"))
        painter.end()

    # ------------------------------------------------------------------ parts
    def _lay_out(self) -> None:
        self.field.setObjectName("meeting_search_field")
        self.field.setAccessibleName("查指标，只在本窗")
        self.field.setPlaceholderText("查指标、原文、数字")
        self.send_button.setObjectName("send_to_room")
        self.ready_button.setObjectName("stage_for_room")
        self.add_button.setObjectName("add_to_agenda")
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._head, self._foot = QHBoxLayout(), QVBoxLayout()
        self._head.addWidget(self.field)
        self._head.addWidget(self.lead)
        self._head.addWidget(self.chip)
        self._head.addStretch(1)
        self._head.addWidget(self.mark)
        self._side = QVBoxLayout()
        for part in (self.preview, self.note, self.send_button, self.ready_button):
            self._side.addWidget(part)
        self._side.addWidget(self.add_button)
        self._side.addStretch(1)
        self._body = QGridLayout()
        self._body.addWidget(self.block, 0, 0)
        self._body.addLayout(self._side, 0, 1)
        self._body.setColumnStretch(0, 1)
        for number, row in enumerate(self.rows):
            row.setObjectName(f"find_row_{number + 1}")
            row.clicked.connect(self._on_row_clicked)
            StopDrag(row, row.stop)
            self._foot.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._body, 1)
        column.addLayout(self._foot)
        for source in (self.block, self.preview):
            StopDrag(source, self._stop)
        self.field.textEdited.connect(self._on_edited)
        self.field.entered.connect(self._on_entered)
        self.field.stepped.connect(self._on_stepped)
        self.field.left.connect(self.left)
        self.send_button.clicked.connect(self.send_requested)
        self.ready_button.clicked.connect(self.send_requested)
        self.add_button.clicked.connect(self.add_requested)

    def _fit(self) -> None:
        """Give the field and the side their widths; leave out what there is no room for."""
        px, width = self._look.px, self.width()
        self._head.setContentsMargins(px(12), (px(HEAD) - px(32)) // 2, px(12), 0)
        self.field.setFixedWidth(min(px(236), max(width // 3, px(160))))
        side = min(px(_SIDE), max(width // 3, px(140)))
        for part in (self.preview, self.note, self.send_button, self.ready_button):
            part.setFixedWidth(side)
        self.add_button.setFixedWidth(side)
        self._show_rows()
        rows = sum(row.isVisibleTo(self) for row in self.rows)
        below = px(8) + rows * px(ROW) if rows else 0
        free = self.height() - px(HEAD + _BUTTONS) - below
        height = min(self.preview.heightForWidth(side), free)
        self.preview.setFixedHeight(max(height, 0))
        self.preview.setVisible(height >= px(_PREVIEW_LEAST))

    def _show_finds(self, query: str) -> None:
        """Bring up the first find, or say that there is none."""
        self._index = 0
        self._show_find()
        reading = self._finds[0].name if query and self._finds else ""
        short = reading if len(reading) <= 14 else ""
        self.chip.setText(short)
        self.chip.updateGeometry()
        self.chip.setVisible(bool(short))
        self.lead.setVisible(bool(short))

    def _show_find(self) -> None:
        find = self.current
        note = "" if find else f"没有找到“{self.field.text().strip()}”。"
        self.block.show_slide(
            find.slide if find else None, IDLE if not self.field.text().strip() else note
        )
        self.add_button.setEnabled(find is not None)
        self._fit()
        self.find_changed.emit()

    def _show_rows(self) -> None:
        """List the finds that follow the one that is up, as many as there is room for."""
        px = self._look.px
        fitting = min(max((self.height() - px(HEAD + _BLOCK)) // px(ROW), 0), _ROWS)
        count = len(self._finds)
        others = [(self._index + step) % count for step in range(1, min(count, fitting + 1))]
        for at, row in enumerate(self.rows):
            number = others[at] if at < len(others) else -1
            row.show_find(number, self._finds[number] if number >= 0 else None)
        self.update()

    def _bring_up(self, number: int) -> None:
        if self._finds:
            self._index = number % len(self._finds)
            self._show_find()

    def _stop(self) -> Stop | None:
        return self.current.stop if self.current else None

    # ------------------------------------------------------------------ slots
    def _on_edited(self, text: str) -> None:
        query = text.strip()
        self._finds = finds(self._report, self._ask(query)) if query else ()
        self._show_finds(query)

    def _on_entered(self) -> None:
        """Leave the field with the find up: a clicker's letters are keys again."""
        if self.field.text().strip():
            self.left.emit()

    def _on_stepped(self, step: int) -> None:
        self._bring_up(self._index + step)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, FindRow) and row.number >= 0:
            self._bring_up(row.number)
