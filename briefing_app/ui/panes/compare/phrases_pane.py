"""提法: the set phrases of two sections that are new, gone or kept, with every place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import SignedRow
from briefing_app.ui.panes.compare.phrases_delegate import PhrasesDelegate
from briefing_app.ui.panes.compare.phrases_rows import (
    PHRASE_WORDS,
    PhraseRow,
    copied,
    copied_with_source,
    phrase_rows,
)
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_frame import ChoicePane
from briefing_app.ui.session import Session


class PhrasesPane(ChoicePane):
    """The phrases of the two sections in groups; a place opens with a click or Enter."""

    def __init__(
        self,
        session: Session,
        choice: WordingChoice,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Listen to the choice of sections."""
        self._delegate = PhrasesDelegate(look)
        super().__init__(
            session,
            choice,
            self._delegate,
            look,
            parent,
            title="提法",
            words=PHRASE_WORDS,
            opens_on_click=True,
        )
        self.setObjectName("phrases_pane")
        self.list.setObjectName("phrases_list")
        self.list.setAccessibleDescription("左右键选出处，回车看原文，Ctrl+C 复制提法")
        self.list.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    @property
    @override
    def rows(self) -> tuple[PhraseRow, ...]:
        """The phrases, whichever are shown."""
        return tuple(row for row in self._model.rows if isinstance(row, PhraseRow))

    def chosen_rows(self) -> list[PhraseRow]:
        """Return the selected phrases, from top to bottom."""
        return self.chosen(PhraseRow)

    @override
    def compared(self) -> tuple[SignedRow, ...]:
        from briefing_app.analysis.wording import phrases

        left, right = self.choice.pair
        found = phrases(left.report, left.section, right.report, right.section)
        return phrase_rows(found, left.report, right.report)

    @override
    def sentence(self) -> str:
        none = not self.rows and self.choice.left.report.sections
        return "两节没有可列的提法。" if none else ""

    @override
    def copied(self) -> str:
        return copied(self.chosen_rows())

    @override
    def copied_with_source(self) -> str:
        left, right = self.choice.pair
        return copied_with_source(self.chosen_rows(), left.report, right.report)

    def _on_current_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.list.want_spot(0)
