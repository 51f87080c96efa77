"""What all parts of the check view work on: the draft, the decisions, the place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from briefing_app.importing.checking import Checking
from briefing_app.importing.documents.records import PagePicture
from briefing_app.importing.draft import Draft
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator


class CheckDesk(QObject):
    """Makes changes and tells of them; no part of the view knows another.

    Signals: `changed` after every change, with `told(sentence)`; `refused(sentence)` where one
    could not be made; `pointed(paragraph)` when another place is looked at.
    """

    changed = Signal()
    told = Signal(str)
    refused = Signal(str)
    pointed = Signal(int)

    def __init__(
        self,
        draft: Draft,
        catalogue: Mapping[str, Indicator],
        pictures: Sequence[PagePicture] = (),
        parent: QObject | None = None,
    ) -> None:
        """Begin to check a draft."""
        super().__init__(parent)
        self.checking = Checking(draft, catalogue)
        self.pictures = tuple(pictures)
        self._place, self._offset = -1, 0

    @property
    def draft(self) -> Draft:
        """The draft as it stands."""
        return self.checking.draft

    @property
    def place(self) -> int:
        """The paragraph that is looked at; -1 for none."""
        return self._place

    @property
    def offset(self) -> int:
        """Where in the printed words of the paragraph one looks."""
        return self._offset

    def do(self, change: Callable[[Checking], object]) -> bool:
        """Make a change; return whether it could be made."""
        before = self.draft
        try:
            change(self.checking)
        except BriefingError as error:
            self.refused.emit(str(error))
            return False
        if self.draft is not before:
            self.changed.emit()
            self.told.emit(self.checking.said)
        return True

    def undo(self) -> None:
        """Take back the last change."""
        self._step(self.checking.undo() or "没有可撤销的。")

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._step(self.checking.redo() or "没有可重做的。")

    def point_at(self, paragraph: int, offset: int = 0) -> None:
        """Look at a paragraph, at an offset in its printed words."""
        if (paragraph, offset) != (self._place, self._offset):
            self._place, self._offset = paragraph, offset
            self.pointed.emit(paragraph)

    def _step(self, said: str) -> None:
        self.changed.emit()
        self.told.emit(said)
