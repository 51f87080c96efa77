"""提法: the set phrases of two sections that are new, gone or kept, with every place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import WordingModel, WordingProxy, WordingRole
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
from briefing_app.ui.panes.compare.wording_list import SpotList
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
        self._model = WordingModel()
        self._proxy = WordingProxy(self._model)
        self._delegate = PhrasesDelegate(look)
        rows = SpotList(self._proxy, self._delegate, look, opens_on_click=True)
        rows.setObjectName("phrases_list")
        rows.setAccessibleName("提法")
        rows.setAccessibleDescription("左右键选出处，回车看原文，Ctrl+C 复制提法")
        super().__init__(session, choice, rows, look, parent, title="提法", words=PHRASE_WORDS)
        self.setObjectName("phrases_pane")
        for owned in (self._model, self._proxy, self._delegate):
            owned.setParent(self)
        rows.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    @property
    def rows(self) -> tuple[PhraseRow, ...]:
        """The phrases, whichever are shown."""
        return tuple(row for row in self._model.rows if isinstance(row, PhraseRow))

    def chosen_rows(self) -> list[PhraseRow]:
        """Return the selected phrases, from top to bottom."""
        indexes = sorted(self.list.selectionModel().selectedIndexes())
        found = (index.data(WordingRole.ROW) for index in indexes)
        return [row for row in found if isinstance(row, PhraseRow)]

    @override
    def fill(self) -> Mapping[Sign, int]:
        from briefing_app.analysis.wording import phrases

        left, right = self.choice.pair
        found = phrases(left.report, left.section, right.report, right.section)
        self._model.set_rows(phrase_rows(found, left.report, right.report))
        self.list.refresh()
        return Counter(row.sign for row in self.rows)

    @override
    def clear(self) -> None:
        self._model.set_rows(())

    @override
    def show_signs(self, signs: frozenset[Sign]) -> int:
        self._proxy.set_signs(signs)
        return self._proxy.rowCount()

    @override
    def sentence(self) -> str:
        none = not self.rows and self.choice.left.report.sections
        return "两节没有可列的提法。" if none else ""

    @override
    def remark(self) -> str:
        return ""

    @override
    def copied(self) -> str:
        return copied(self.chosen_rows())

    @override
    def copied_with_source(self) -> str:
        left, right = self.choice.pair
        return copied_with_source(self.chosen_rows(), left.report, right.report)

    def _on_current_row_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.list.want_spot(0)
