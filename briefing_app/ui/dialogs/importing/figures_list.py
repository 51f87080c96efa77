"""The lists of the right column: figures, and numbers that are not counted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.importing.checking.finding import paragraph_of
from briefing_app.importing.checking.places import printed_offset
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.figure_rows import (
    FigureRow,
    MentionRow,
    figure_key,
    figure_rows,
    figure_words,
    mention_key,
    mention_rows,
    mention_words,
)
from briefing_app.ui.dialogs.importing.figures_delegate import FigureDelegate, MentionDelegate
from briefing_app.ui.dialogs.importing.key_list import KeyList, RecordsModel
from briefing_app.ui.look import Look


class FiguresList(KeyList):
    """Figures, the least sure first. Enter edits, Space accepts, Delete and N reject.

    Signals: `edit_requested(figure id)`; `looked_at` when another row holds, or the keys come.
    """

    edit_requested = Signal(str)
    looked_at = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the figures of the desk's draft."""
        model = RecordsModel(figure_words, figure_key)
        super().__init__(model, "数字，置信低的在前", look, "pane", parent)
        model.setParent(self)
        self.setObjectName("import_figures")
        self._desk = desk
        self._delegate = FigureDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.set_keys(
            {
                "J": self._down,
                "K": self._up,
                "Return": self.open_form,
                "E": self.open_form,
                "Space": self.accept,
                "Delete": self.reject,
                "Backspace": self.reject,
                "N": self.reject,
            }
        )
        self.doubleClicked.connect(self.open_form)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        desk.changed.connect(self.refresh)
        self.refresh()

    @property
    def current(self) -> FigureRow | None:
        """The row that holds."""
        rows = self.records.rows
        return rows[self.row] if 0 <= self.row < len(rows) else None

    def refresh(self) -> None:
        """Show the figures as they are now."""
        self.show_rows(figure_rows(self._desk.draft))

    def open_form(self) -> None:
        """Ask for the form."""
        if row := self.current:
            self.edit_requested.emit(row.figure.id)

    def accept(self) -> None:
        """Say that the figure is right, and go on to the next."""
        row = self.current
        if row and self._desk.do(lambda checking: checking.accept_figure(row.figure.id)):
            self.step(1)

    def reject(self) -> None:
        """Say that it is no figure."""
        if row := self.current:
            self._desk.do(lambda checking: checking.reject_figure(row.figure.id))

    def hold_next_open(self) -> bool:
        """Go to the next figure that nobody has looked at; return whether there is one."""
        rows = self.records.rows
        for step in range(1, len(rows) + 1):
            at = (self.row + step) % len(rows)
            if not rows[at].figure.checked:
                self.hold(at)
                return True
        return False

    @override
    def apply_look(self, look: Look) -> None:
        self._delegate.apply_look(look)
        super().apply_look(look)

    def _down(self) -> None:
        self.step(1)

    def _up(self) -> None:
        self.step(-1)

    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._tell()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def _tell(self) -> None:
        """Look at the figure that holds, if one works here."""
        if (row := self.current) and self.hasFocus():
            paragraph = paragraph_of(self._desk.draft, row.figure.paragraph)
            offset = printed_offset(paragraph, row.figure.start)
            self._desk.point_at(paragraph.id, offset)
        self.looked_at.emit()


class MentionsList(KeyList):
    """Numbers that are not counted. Enter makes a figure of one."""

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show those of the desk's draft."""
        model = RecordsModel(mention_words, mention_key)
        super().__init__(model, "未计入的编号与代号", look, "pane", parent)
        model.setParent(self)
        self.setObjectName("import_mentions")
        self._desk = desk
        self._delegate = MentionDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.set_keys({"Return": self.count, "J": self._down, "K": self._up})
        self.doubleClicked.connect(self.count)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show them as they are now."""
        self.show_rows(mention_rows(self._desk.draft))

    def count(self) -> None:
        """Make a figure of the number that holds."""
        if 0 <= self.row < len(self.records.rows):
            row: MentionRow = self.records.rows[self.row]
            at = row.mention
            self._desk.do(lambda checking: checking.add_figure(at.paragraph, at.start, at.end))

    @override
    def apply_look(self, look: Look) -> None:
        self._delegate.apply_look(look)
        super().apply_look(look)

    def _down(self) -> None:
        self.step(1)

    def _up(self) -> None:
        self.step(-1)
