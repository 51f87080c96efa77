"""The middle column: doubtful places only, or the whole text; a scanned page above it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.importing.checking.rows import progress
from briefing_app.ui.dialogs.importing.column_head import ColumnHead
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.doubts_list import DoubtsList
from briefing_app.ui.dialogs.importing.full_text import FullText
from briefing_app.ui.dialogs.importing.page_strip import PageStrip
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

DOUBTS, ALL = "doubts", "all"
NOTHING = "没有存疑的地方。可以看看数字，或者切到“全文”。"


class DoubtsColumn(QWidget):
    """Head with the switch, and below it what it says.

    Signal: `finished` when the last open place was decided.
    """

    finished = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the doubtful places of the desk's draft."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        self.setPalette(palette)
        self.head = ColumnHead(look, self)
        choices = (Choice(DOUBTS, "只看存疑"), Choice(ALL, "全文"))
        self.switch = SegmentedControl(choices, look, name="看什么", size=SMALL, parent=self)
        self.switch.setObjectName("import_switch")
        self.head.add(self.switch)
        self.page = PageStrip(desk, look, self)
        self.doubts = DoubtsList(desk, look, self)
        self.text = FullText(desk, look, self)
        self.empty = QLabel(NOTHING, self)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setFont(look.sans(14))
        self.empty.setWordWrap(True)
        self.stack = QStackedWidget(self)
        for part in (self.doubts, self.text, self.empty):
            self.stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.page)
        layout.addWidget(self.stack, 1)
        self.switch.chosen.connect(self.show_view)
        self.doubts.finished.connect(self.finished)
        desk.changed.connect(self.refresh)
        desk.pointed.connect(self._on_pointed)
        self.refresh()
        self.show_view(DOUBTS)

    @property
    def view(self) -> str:
        """What is shown: DOUBTS or ALL."""
        return self.switch.current

    @property
    def holder(self) -> QWidget:
        """Where the keys go in this column."""
        shown = self.stack.currentWidget()
        return self.switch if shown is None or shown is self.empty else shown

    def refresh(self) -> None:
        """Count anew."""
        done = progress(self._desk.draft)
        decided = f"已核 {done.decided}" if done.decided else ""
        self.head.show_words(f"存疑 {done.total} 处", decided)

    def show_view(self, view: str) -> None:
        """Show doubtful places only, or the whole text at the same paragraph."""
        self.switch.set_current(view)
        if view == ALL:
            self.text.show_place(self._desk.place)
            self.stack.setCurrentWidget(self.text)
        else:
            self.stack.setCurrentWidget(self.doubts if self._desk.draft.doubts else self.empty)

    def show_paragraph(self, number: int) -> None:
        """Show a paragraph in the whole text."""
        self.show_view(ALL)
        self.text.show_place(number)

    def _on_pointed(self, number: int) -> None:
        """Follow in the whole text what the other columns look at."""
        if self.view == ALL and not self.text.hasFocus():
            self.text.show_place(number)

    def next_doubt(self) -> bool:
        """Go to the next open place; return whether there is one."""
        self.show_view(DOUBTS)
        self.holder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._desk.draft.doubts) and self.doubts.hold_next_open()
