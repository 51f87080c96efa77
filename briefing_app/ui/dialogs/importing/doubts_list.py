"""The cards of the doubtful places: keys decide, the bar of answers follows the card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.importing.checking import Checking
from briefing_app.importing.draft import DoubtState
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.doubt_delegate import DoubtDelegate
from briefing_app.ui.dialogs.importing.doubt_rows import DoubtRow, doubt_rows, row_key, row_words
from briefing_app.ui.dialogs.importing.fix_bar import FixBar
from briefing_app.ui.dialogs.importing.key_list import KeyList, RecordsModel
from briefing_app.ui.look import Look

_AIR = 10


class DoubtsList(KeyList):
    """Cards in text order. ↓ ↑ J K walk, Enter accepts, N keeps, E changes, A takes all alike.

    Signal: `finished` when the last open place was decided.
    """

    finished = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the places of the desk's draft."""
        model = RecordsModel(row_words, row_key)
        super().__init__(model, "存疑的地方", look, "paper", parent)
        model.setParent(self)
        self.setObjectName("import_doubts")
        self._desk = desk
        self.bar = FixBar(look, self.viewport())
        self.bar.hide()
        self._delegate = DoubtDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self._connect()
        self.refresh()
        self.hold_first_open()

    @property
    def current(self) -> DoubtRow | None:
        """The card that holds."""
        rows = self.records.rows
        return rows[self.row] if 0 <= self.row < len(rows) else None

    def refresh(self) -> None:
        """Show the places as they are now."""
        self.show_rows(doubt_rows(self._desk.draft))
        self._show_bar()

    def hold_first_open(self) -> None:
        """Go to the first place that is not decided, else to the first of all."""
        opened = (n for n, row in enumerate(self.records.rows) if not row.decided)
        self.hold(next(opened, 0))

    def hold_next_open(self) -> bool:
        """Go to the next open place, from the first again; return whether there is one."""
        count = len(self.records.rows)
        for step in range(1, count + 1):
            row = (self.row + step) % count
            if not self.records.rows[row].decided:
                self.hold(row)
                return True
        return False

    def bar_height(self) -> int:
        """Return how much higher the card that holds is, for its answers."""
        if self.current is None:
            return 0
        room = self._delegate.bar_rect(self.viewport().rect(), 0).width()
        return self.bar.height_for(room) + self._look.px(_AIR)

    def accept(self) -> None:
        """Take the suggestion."""
        if row := self.current:
            self._decide(lambda checking: checking.accept(row.doubt.id))

    def keep(self) -> None:
        """Leave the words as printed."""
        if row := self.current:
            self._decide(lambda checking: checking.keep(row.doubt.id))

    def take_all_alike(self) -> None:
        """Take the suggestion at all open places alike."""
        if row := self.current:
            self._decide(lambda checking: checking.same_for_all(row.doubt.id))

    def reopen(self) -> None:
        """Decide again."""
        row = self.current
        if row and row.doubt.state is not DoubtState.OPEN:
            self._desk.do(lambda checking: checking.reopen(row.doubt.id))

    def edit_words(self) -> None:
        """Write words of one's own."""
        if row := self.current:
            self.bar.begin_edit(row.doubt.suggestion or row.doubt.exact)

    @override
    def apply_look(self, look: Look) -> None:
        self._delegate.apply_look(look)
        super().apply_look(look)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_bar()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _connect(self) -> None:
        self.set_keys(
            {
                "J": self._down,
                "K": self._up,
                "Return": self.accept,
                "Backspace": self.keep,
                "Delete": self.keep,
                "N": self.keep,
                "E": self.edit_words,
                "A": self.take_all_alike,
                "R": self.reopen,
            }
        )
        self._desk.changed.connect(self.refresh)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.verticalScrollBar().valueChanged.connect(self._place_bar)
        self.bar.accepted.connect(self.accept)
        self.bar.kept.connect(self.keep)
        self.bar.same_requested.connect(self.take_all_alike)
        self.bar.reopened.connect(self.reopen)
        self.bar.words_written.connect(self._on_words_written)
        self.bar.left.connect(self._on_edit_left)

    def _decide(self, change: Callable[[Checking], object]) -> None:
        """Make a decision, then go on to the next open place."""
        if self._desk.do(change) and not self.hold_next_open():
            self.finished.emit()

    def _down(self) -> None:
        self.step(1)

    def _up(self) -> None:
        self.step(-1)

    def _on_words_written(self, words: str) -> None:
        row = self.current
        self._on_edit_left()
        if row:
            self._decide(lambda checking: checking.change(row.doubt.id, words))

    def _on_edit_left(self) -> None:
        self.bar.end_edit()
        self._show_bar()
        self.setFocus()

    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.bar.end_edit()
        self._show_bar()
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self._show_current)
        if row := self.current:
            self._desk.point_at(row.doubt.paragraph, row.doubt.start)

    def _show_current(self) -> None:
        """Bring the card into view once its new height is known."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self._place_bar()

    def _show_bar(self) -> None:
        row = self.current
        self.bar.setVisible(row is not None)
        if row:
            self.bar.show_row(row)
            self._place_bar()

    def _place_bar(self) -> None:
        if self.current is None:
            return
        rect = self.visualRect(self.currentIndex())
        width = self._delegate.bar_rect(rect, 0).width()
        if width > 0:
            self.bar.setGeometry(self._delegate.bar_rect(rect, self.bar.height_for(width)))
