"""表述对照: two sections side by side, clause by clause, with signs to show or hide."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.model.figure import Span
from briefing_app.model.report import Report
from briefing_app.ui.delegates.wording_delegate import WordingDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import SignedRow
from briefing_app.ui.models.wording_rows import (
    SIGN_WORDS,
    Cell,
    LineRow,
    copied,
    copied_with_source,
    wording_rows,
)
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_frame import ChoicePane
from briefing_app.ui.session import Session

_NOWHERE = Span(0, 0)
_RIGHT_SPOT = 1


class WordingPane(ChoicePane):
    """The clauses of two sections in two columns; what the session has selected is washed."""

    def __init__(
        self,
        session: Session,
        choice: WordingChoice,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Listen to the session and to the choice of sections."""
        self._delegate = WordingDelegate(look)
        super().__init__(
            session, choice, self._delegate, look, parent, title="表述对照", words=SIGN_WORDS
        )
        self.setObjectName("wording_pane")
        self.list.setObjectName("wording_list")
        self.list.setAccessibleDescription("左右键选边，回车看原文，Ctrl+C 复制两边")
        self.list.want_spot(_RIGHT_SPOT)
        session.selection_changed.connect(self._on_selection_changed)
        choice.changed.connect(self._on_selection_changed)  # once the rows are there

    @property
    @override
    def rows(self) -> tuple[LineRow, ...]:
        """The lines of the comparison, whichever are shown."""
        return tuple(row for row in self._model.rows if isinstance(row, LineRow))

    def chosen_rows(self) -> list[LineRow]:
        """Return the selected lines, from top to bottom."""
        return self.chosen(LineRow)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selection()  # it may have changed meanwhile, the sections staying the same

    @override
    def compared(self) -> tuple[SignedRow, ...]:
        from briefing_app.analysis.wording import compare_wording

        left, right = self.choice.pair
        wording = compare_wording(left.report, left.section, right.report, right.section)
        return wording_rows(wording, left.report, right.report)

    @override
    def fill(self) -> None:
        super().fill()
        self._mark_selection()

    @override
    def sentence(self) -> str:
        if not self.rows and self.choice.left.report.sections:
            return "两节没有可对照的表述。"
        plain = all(row.sign is Sign.SAME and not row.badges for row in self.rows)
        return "两节文字相同。" if self.rows and plain else ""

    @override
    def remark(self) -> str:
        alike = any(row.sign in (Sign.SAME, Sign.CHANGED) for row in self.rows)
        return "" if alike else "两节没有相同或相近的表述，只并列。"

    @override
    def copied(self) -> str:
        return copied(self.chosen_rows())

    @override
    def copied_with_source(self) -> str:
        left, right = self.choice.pair
        return copied_with_source(self.chosen_rows(), left.report, right.report)

    def _on_selection_changed(self) -> None:
        if self.isVisible():
            self._show_selection()

    def _show_selection(self) -> None:
        if self._mark_selection():
            self._reveal_marked()

    def _mark_selection(self) -> bool:
        """Wash the clauses of what is selected; return whether there is anything to wash."""
        left, right = self.choice.pair
        self._delegate.marked_left = self._selected_in(left.report)
        self._delegate.marked_right = self._selected_in(right.report)
        self.list.viewport().update()
        return bool(self._marked_row() + 1)

    def _selected_in(self, report: Report) -> Span:
        """Return the selected words, if they are of this report."""
        if report is not self.session.report:
            return _NOWHERE
        figure = self.session.figure
        return figure.span if figure else self.session.selection.sentence or _NOWHERE

    def _marked_row(self) -> int:
        """Return the first row with a washed side; -1 if there is none."""
        sides = self._delegate.marked_left, self._delegate.marked_right
        for number, row in enumerate(self._model.rows):
            if isinstance(row, LineRow) and any(map(_meets, (row.left, row.right), sides)):
                return number
        return -1

    def _reveal_marked(self) -> None:
        """Bring the washed row to the middle, if it is shown and out of sight."""
        index = self._proxy.mapFromSource(self._model.index(self._marked_row(), 0))
        if not index.isValid():
            return
        hints = QAbstractItemView.ScrollHint
        seen = self.list.viewport().rect().contains(self.list.visualRect(index))
        self.list.scrollTo(index, hints.EnsureVisible if seen else hints.PositionAtCenter)


def _meets(cell: Cell | None, span: Span) -> bool:
    """Whether a cell has any of the words of a span."""
    return cell is not None and cell.span.start < span.end and span.start < cell.span.end
